import type { Assessment, Level, Outcome, Verdict } from '../../rules/contract/assessment.ts';
import { norwegianNumber } from '../../rules/number/norwegian.ts';

/** What the list shows of one case. */
export interface CaseEntry {
  readonly id: string;
  /** ISO date and time. */
  readonly at: string;
  readonly occasion: 'fill' | 'saved';
  readonly drug: string | null;
  readonly dosage: string | null;
  readonly verdict: Verdict;
  readonly omeqPerDay: number | null;
  readonly omeqAtLeast: number | null;
  readonly pregabalinMgPerDay: number | null;
  readonly findings: readonly { readonly rule: string; readonly outcome: Outcome; readonly level: Level }[];
  readonly remark: Assessment['remark'];
  readonly fillOutcome: string | null;
}

const dateFormat = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short' });

/** The time by the machine's own clock: `21. november 2026 kl. 14:32`. */
export const caseDate = (at: string) => dateFormat.format(new Date(at));

export const caseTitle = (entry: CaseEntry) => entry.drug?.trim() || 'Ukjent legemiddel';

const fillOutcomes: Readonly<Record<string, string>> = {
  filled: 'Merknaden ble fylt inn',
  undone: 'Merknaden ble fylt inn og angret',
  'page-changed': 'Merknaden ble ikke fylt inn: skjemaet var endret',
  'field-gone': 'Merknaden ble ikke fylt inn: feltet var borte',
  'read-only': 'Merknaden ble ikke fylt inn: feltet var låst',
  'too-long': 'Merknaden ble ikke fylt inn: for lang for feltet',
  'not-kept': 'Merknaden ble ikke fylt inn: siden beholdt den ikke',
};

export function occasionText({ occasion, fillOutcome }: CaseEntry): string {
  if (occasion === 'saved') return 'Lagret av deg';
  return fillOutcome === null ? 'Merknad' : (fillOutcomes[fillOutcome] ?? `Merknad (${fillOutcome})`);
}

export function rulesWith({ findings }: CaseEntry, outcome: Outcome): readonly string[] {
  return findings.filter((finding) => finding.outcome === outcome).map(({ rule }) => rule);
}

export function caseDoses({ omeqPerDay, omeqAtLeast, pregabalinMgPerDay }: CaseEntry): readonly string[] {
  const atLeast = omeqAtLeast === null ? null : `OMEQ per døgn: minst ${norwegianNumber(omeqAtLeast)} mg`;
  const omeq = omeqPerDay === null ? atLeast : `OMEQ per døgn: ${norwegianNumber(omeqPerDay)} mg`;
  const pregabalin =
    pregabalinMgPerDay === null ? null : `Pregabalin per døgn: ${norwegianNumber(pregabalinMgPerDay)} mg`;
  return [omeq, pregabalin].filter((dose) => dose !== null);
}
