import type { Verdict } from '../../rules/contract/assessment.ts';
import type { CaseSort } from '../../utils/history/search/case-order.ts';

/** Which cases are asked for. An empty text asks for all. */
export interface CaseSearch {
  readonly text: string;
  readonly verdict: Verdict | '';
  /** Cases where this rule is not met or not known. */
  readonly rule: string;
  readonly drug: string;
  readonly label: string;
  /** ISO dates of the machine's own calendar, both included. */
  readonly from: string;
  readonly to: string;
  /** Only those with a vedtak or an exception that has ended or soon will. */
  readonly expiring: boolean;
  readonly sort: CaseSort;
}

export const everyCase: CaseSearch = {
  text: '',
  verdict: '',
  rule: '',
  drug: '',
  label: '',
  from: '',
  to: '',
  expiring: false,
  sort: 'newest',
};

export const orderNames: Readonly<Record<CaseSort, string>> = {
  newest: 'Nyeste først',
  oldest: 'Eldste først',
  drug: 'Legemiddel, alfabetisk',
  omeq: 'Høyest OMEQ først',
};

/** Whether anything is left out of what is shown; the order leaves nothing out. */
export function narrows({ sort: _, ...asked }: CaseSearch): boolean {
  return Object.values(asked).some((value) => value !== '' && value !== false);
}

/** Why the period can't be asked for; null where it can. */
export function periodProblem({ from, to }: Pick<CaseSearch, 'from' | 'to'>): string | null {
  return from !== '' && to !== '' && from > to ? 'Fra-datoen er etter til-datoen.' : null;
}
