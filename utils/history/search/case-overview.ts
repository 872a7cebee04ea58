import { type OverviewFigures, OverviewTally } from '../../../rules/kept-case/overview.ts';
import { localDate } from '../../time/local-date.ts';
import type { CaseIndex } from './case-index.ts';

/** What all cases come to together. */
export interface CaseOverview {
  readonly figures: OverviewFigures;
  /** In alphabetical order. */
  readonly drugs: readonly string[];
  readonly labels: readonly string[];
}

const inOrder = (names: ReadonlySet<string>) => [...names].sort((a, b) => a.localeCompare(b, 'nb'));

export function overviewOf(index: CaseIndex): CaseOverview {
  const tally = new OverviewTally();
  const drugs = new Set<string>();
  const labels = new Set<string>();
  for (const { time, drug, label, verdict, isFill, notMet } of index.cases()) {
    tally.add({ month: localDate(new Date(time)).slice(0, 7), isFill, verdict, notMet });
    drugs.add(drug.text.trim());
    labels.add(label.text);
  }
  drugs.delete('');
  labels.delete('');
  return { figures: tally.figures(), drugs: inOrder(drugs), labels: inOrder(labels) };
}
