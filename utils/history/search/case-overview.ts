import { type OverviewFigures, OverviewTally } from '../../../rules/kept-case/overview.ts';
import { localDate } from '../../machine/local-date.ts';
import type { CaseIndex } from './case-index.ts';

/** What all cases come to together. */
export interface CaseOverview {
  readonly figures: OverviewFigures;
  /** In alphabetical order. */
  readonly drugs: readonly string[];
  readonly labels: readonly string[];
}

const inOrder = (names: ReadonlySet<string>) => [...names].sort((a, b) => a.localeCompare(b, 'nb'));

/** The month by the machine's own clock, as `2026-11`. */
const localMonth = (at: string) => localDate(new Date(at)).slice(0, 7);

export function overviewOf(index: CaseIndex): CaseOverview {
  const tally = new OverviewTally();
  const drugs = new Set<string>();
  const labels = new Set<string>();
  for (const { projection } of index.cases()) {
    const [, , at, drug, , label, , , verdict, isFill, , , , , notMet] = projection;
    tally.add({ month: localMonth(at), isFill: isFill === 1, verdict, notMet });
    if (drug?.trim()) drugs.add(drug.trim());
    if (label) labels.add(label);
  }
  return { figures: tally.figures(), drugs: inOrder(drugs), labels: inOrder(labels) };
}
