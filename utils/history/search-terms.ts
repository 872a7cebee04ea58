import type { Verdict } from '../../rules/contract/assessment.ts';
import type { Case } from './case.ts';

/** One index finds by words and by facts; the first letter keeps them apart. */
const word = (text: string) => `w ${text}`;
/** How a term of every case begins, since each has a verdict. */
export const EVERY_CASE = 'v ';
export const verdictTerm = (verdict: Verdict) => `${EVERY_CASE}${verdict}`;
export const ruleTerm = (rule: string) => `r ${rule}`;
export const drugTerm = (drug: string) => `d ${folded(drug)}`;
/** A vedtak or an exception is on the case. */
export const DECISION_TERM = 'b';
export const labelTerm = (label: string) => `l ${folded(label)}`;

const folded = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');

/** Words of letters and numbers; `24/1234` is two. */
const wordsIn = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a search begins with for each word that is looked for. */
export const termsSought = (text: string): readonly string[] => [...new Set(wordsIn(text))].map(word);

/** Long texts are no names: what comes after is not searched. */
const MOST_WORDS = 60;

/**
 * What the case is found by: the words of drug, dosage, label, case number and project number, its verdict, the rules that are
 * not met or not known, drug and label as a whole, and whether a vedtak or an exception is on it.
 */
export function termsOf(kept: Case): readonly string[] {
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
      ...words.slice(0, MOST_WORDS).map(word),
    ]),
  ];
}

/** The last days of vedtak and exception, ISO dates. */
export function expiriesOf({ vedtak, exception }: Case): readonly string[] {
  return [vedtak?.validTo, exception?.validTo].filter((date) => date != null);
}
