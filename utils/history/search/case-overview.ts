import { type OverviewFigures, OverviewTally } from '../../../rules/kept-case/overview.ts';
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
function localMonth(time: number): string {
  const at = new Date(time);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}`;
}

export function overviewOf(index: CaseIndex): CaseOverview {
  const tally = new OverviewTally();
  const drugs = new Set<string>();
  const labels = new Set<string>();
  const { texts } = index;
  for (const { time, drug, label, verdict, isFill, notMet } of index.cases()) {
    tally.add({ month: localMonth(time), isFill, verdict, notMet });
    drugs.add(texts.textAt(drug)?.trim() ?? '');
    labels.add(texts.textAt(label) ?? '');
  }
  drugs.delete('');
  labels.delete('');
  return { figures: tally.figures(), drugs: inOrder(drugs), labels: inOrder(labels) };
}
