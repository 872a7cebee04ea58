import type { Verdict } from '../../../rules/contract/assessment.ts';
import { folded } from '../../../rules/text/same-text.ts';
import type { IndexedCase } from './projection.ts';
import { type Texts, wordsIn } from './texts.ts';

/** All that is given must hold. */
export interface CaseFilter {
  /** Each word begins a word of drug, dosage, label, case number or project number. */
  readonly text?: string;
  readonly verdict?: Verdict;
  /** Not met, or not known, in the case. */
  readonly rule?: string;
  /** The drug as it stands on the case, whole. */
  readonly drug?: string;
  /** Whole. */
  readonly label?: string;
  /** A vedtak or an exception is on the case. */
  readonly decided?: true;
  /** ISO dates or instants, as `KeptCase.at` begins; both included. */
  readonly from?: string;
  readonly to?: string;
  /** ISO dates, both included: a vedtak or an exception has its last day then. */
  readonly expiresFrom?: string;
  readonly expiresTo?: string;
}

export const isEmpty = (filter: CaseFilter): boolean =>
  Object.entries(filter).every(([part, value]) =>
    part === 'text' ? wordsIn(String(value ?? '')).length === 0 : value === undefined || value === '',
  );

type Holds = (kept: IndexedCase) => boolean;

/** An instant may be written with or without fractions of a second, and a date stands for all that begin with it. */
const begins = (at: string, bound: string) =>
  at.slice(0, Math.min(bound.length, '2026-11-22T12:00:00'.length));

/** Whether all of the filter holds for a case that is whole. What each text comes to is found out once. */
export function finds(filter: CaseFilter, texts: Texts): Holds {
  const { text, verdict, rule, drug, label, decided, from, to, expiresFrom, expiresTo } = filter;
  const all: Holds[] = [];
  if (verdict) all.push((kept) => kept.verdict === verdict);
  if (rule) all.push((kept) => kept.open.includes(rule));
  const isAs = (name: string) => texts.that((one) => one.folded === folded(name));
  if (drug) {
    const named = isAs(drug);
    all.push((kept) => named.has(kept.drug));
  }
  if (label) {
    const named = isAs(label);
    all.push((kept) => named.has(kept.label));
  }
  if (decided) all.push((kept) => kept.isDecided);
  if (from !== undefined) all.push(({ at }) => begins(at, from) >= begins(from, from));
  if (to !== undefined) all.push(({ at }) => begins(at, to) <= begins(to, to));
  if (expiresFrom !== undefined || expiresTo !== undefined) {
    const [first, last] = [expiresFrom ?? '', expiresTo ?? '~'];
    all.push(({ expiries }) => expiries.some((date) => date >= first && date <= last));
  }
  for (const sought of new Set(wordsIn(text ?? ''))) {
    const having = texts.that(({ words }) => words.some((word) => word.startsWith(sought)));
    // Not as a list: one for each of 100,000 cases is some MB.
    all.push(
      ({ drug, dosage, label, caseNumber, projectNumber }) =>
        having.has(drug) ||
        having.has(dosage) ||
        having.has(label) ||
        having.has(caseNumber) ||
        having.has(projectNumber),
    );
  }
  return (kept) => all.every((holds) => holds(kept));
}
