import type { Verdict } from '../../../rules/contract/assessment.ts';
import type { StoredCase } from '../stored-case.ts';
import {
  DECISION_TERM,
  drugTerm,
  expiryTerm,
  isTimed,
  labelTerm,
  monthOf,
  newestFirst,
  ruleTerm,
  termsSought,
  verdictTerm,
} from './search-terms.ts';

/** What a filter and an order look at. */
export type CaseFacts = Pick<
  StoredCase,
  'id' | 'at' | 'newestOrder' | 'terms' | 'expiries' | 'drugOrder' | 'omeqOrder'
>;

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
  /** ISO dates or instants, as `Case.at` begins; both included. */
  readonly from?: string;
  readonly to?: string;
  /** ISO dates, both included: a vedtak or an exception has its last day then. */
  readonly expiresFrom?: string;
  readonly expiresTo?: string;
}

/** After every term, every time and every ISO date. */
export const AFTER_ALL = '~';

/** The terms that stand between two, both included: one and the same, or all that begin or lie so. */
export interface TermSpan {
  readonly first: string;
  readonly last: string;
}

/** One thing that must hold. */
export interface Restriction {
  /** Every row that it holds for has one of these terms. */
  readonly span: TermSpan;
  /** The last days that are asked for, where not every row with the terms is among them. */
  readonly days?: TermSpan;
  readonly holds: (row: CaseFacts) => boolean;
}

const exactly = (term: string): Restriction => ({
  span: { first: term, last: term },
  holds: ({ terms }) => terms.some((ofRow) => isTimed(term, ofRow)),
});

const beginning = (start: string): Restriction => ({
  span: { first: start, last: `${start}\uffff` },
  holds: ({ terms }) => terms.some((ofRow) => ofRow.startsWith(start)),
});

function expiring(first: string, last: string): Restriction {
  return {
    span: { first: expiryTerm(monthOf(first)), last: expiryTerm(monthOf(last)) },
    days: { first, last },
    holds: ({ expiries }) => expiries.some((date) => date >= first && date <= last),
  };
}

/** What stands in the filter, but for its period. */
export function restrictions(filter: CaseFilter): readonly Restriction[] {
  const { text, verdict, rule, drug, label, decided, expiresFrom, expiresTo } = filter;
  return [
    ...(verdict ? [exactly(verdictTerm(verdict))] : []),
    ...(rule ? [exactly(ruleTerm(rule))] : []),
    ...(drug ? [exactly(drugTerm(drug))] : []),
    ...(label ? [exactly(labelTerm(label))] : []),
    ...(decided ? [exactly(DECISION_TERM)] : []),
    ...termsSought(text ?? '').map(beginning),
    ...(expiresFrom === undefined && expiresTo === undefined
      ? []
      : [expiring(expiresFrom ?? '', expiresTo ?? AFTER_ALL)]),
  ];
}

/** Where the filter's period lies in `newestOrder`, both ends included. */
export function periodOf({ from, to }: CaseFilter): { readonly first: string; readonly last: string } {
  return {
    first: to === undefined ? '' : newestFirst(to),
    last: (from === undefined ? '' : newestFirst(from)) + AFTER_ALL,
  };
}

/** Whether all of the filter holds for a row that is whole. */
function holdsFor(filter: CaseFilter): (row: CaseFacts) => boolean {
  const sought = restrictions(filter);
  const { first, last } = periodOf(filter);
  return (row) =>
    row.newestOrder >= first && row.newestOrder <= last && sought.every(({ holds }) => holds(row));
}

/** Whether the filter finds a row that is read already. A damaged one is found by nothing but the empty filter. */
export function finds(filter: CaseFilter): (row: CaseFacts) => boolean {
  const holds = holdsFor(filter);
  const asksForAll = isEmpty(filter);
  return (row) => asksForAll || (isWhole(row) && holds(row));
}

/** Whether what the filter and the orders read of a row is there. */
const isWhole = ({ terms, expiries, newestOrder }: CaseFacts) =>
  Array.isArray(terms) && Array.isArray(expiries) && typeof newestOrder === 'string';

export const isEmpty = (filter: CaseFilter) =>
  restrictions(filter).length === 0 && filter.from === undefined && filter.to === undefined;
