import type { Verdict } from '../../../rules/contract/assessment.ts';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { folded } from '../../../rules/text/same-text.ts';

/** One index finds by words and by facts; the first letter keeps them apart. */
const word = (text: string) => `w ${text}`;
export const verdictTerm = (verdict: Verdict) => `v ${verdict}`;
export const ruleTerm = (rule: string) => `r ${rule}`;
export const drugTerm = (drug: string) => `d ${folded(drug)}`;
/** A vedtak or an exception is on the case. */
export const DECISION_TERM = 'b';
export const labelTerm = (label: string) => `l ${folded(label)}`;

/** Words of letters and numbers; `24/1234` is two. */
const wordsIn = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a search begins with for each word that is looked for. */
export const termsSought = (text: string): readonly string[] => [...new Set(wordsIn(text))].map(word);

/** Long texts are no names: what comes after is not searched. */
const MOST_WORDS = 60;

/**
 * What the case is found by: the words of drug, dosage, label, case number and project number, its verdict, the rules that are
 * not met or not known, drug and label as a whole, whether a vedtak or an exception is on it, and in which months these end.
 */
export function termsOf(kept: KeptCase): readonly string[] {
  const { drug, dosage, label, exception, vedtak, verdict, findings } = kept;
  const texts = [drug, label, exception?.caseNumber, exception?.ownProjectNumber, dosage];
  const words = texts.flatMap((text) => (text ? wordsIn(text) : []));
  const open = findings.filter(({ outcome }) => outcome === 'not-met' || outcome === 'unknown');
  return [
    ...new Set([
      verdictTerm(verdict),
      ...open.map(({ rule }) => ruleTerm(rule)),
      ...(drug ? [drugTerm(drug)] : []),
      ...(label ? [labelTerm(label)] : []),
      ...(vedtak || exception ? [DECISION_TERM] : []),
      ...expiriesOf(kept).map((date) => expiryTerm(monthOf(date))),
      ...words.slice(0, MOST_WORDS).map(word),
    ]),
  ];
}

/** The month that a vedtak or an exception has its last day in; the days themselves are told apart on the row. */
export const expiryTerm = (month: string) => `e ${month}`;
export const monthOf = (date: string) => date.slice(0, 7);

const reversed = (digits: string) =>
  digits.replace(/\D/g, '').replace(/\d/g, (digit) => String(9 - Number(digit)));

/**
 * Sorts the newest first, since an index is read forwards many times faster than backwards. Of an instant, or of its beginning:
 * then it comes before all that begin so.
 */
export const newestFirst = (at: string): string => reversed(at);

/** Stands between a term and its time; sorts before all that a term may hold, and stands in none. */
const TIME = '\t';

/** A term with the time of its case, so that what has one term comes from the index with the newest first. */
export const timed = (term: string, newestOrder: string) => `${term}${TIME}${newestOrder}`;
export const isTimed = (term: string, ofRow: string) => ofRow.startsWith(term + TIME);
export const untimed = (ofRow: string) => ofRow.slice(0, ofRow.lastIndexOf(TIME));

/** The last days of vedtak and exception, ISO dates. */
export function expiriesOf({ vedtak, exception }: KeptCase): readonly string[] {
  return [vedtak?.validTo, exception?.validTo].filter((date) => date != null);
}
