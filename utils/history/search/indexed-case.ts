import type { Verdict } from '../../../rules/contract/assessment.ts';
import { newestFirst } from '../stored-case.ts';
import type { OrderedCase } from './case-order.ts';
import type { Projection } from './projection.ts';
import type { Texts } from './texts.ts';

/** No text at all. */
const NONE = -1;

/** A case as it is searched. */
export interface IndexedCase extends OrderedCase {
  readonly turn: number;
  /** Places among the texts; -1 where there is none. */
  readonly drug: number;
  readonly label: number;
  /** Everything that is searched for words. */
  readonly texts: readonly number[];
  readonly verdict: Verdict;
  readonly isDecided: boolean;
  readonly expiries: readonly string[];
  readonly open: readonly string[];
  readonly projection: Projection;
}

export function indexedCase(projection: Projection, known: Texts): IndexedCase {
  const [id, turn, at, drug, dosage, label, caseNumber, projectNumber, verdict, , decided, omeq] = projection;
  const placeOf = (text: string | null) => (text === null || text === '' ? NONE : known.placeOf(text));
  const texts = [drug, dosage, label, caseNumber, projectNumber]
    .map(placeOf)
    .filter((place) => place !== NONE);
  return {
    id,
    turn,
    at,
    newestOrder: newestFirst(at),
    drugOrder: (drug ?? '').toLocaleLowerCase('nb'),
    omeqOrder: omeq === null ? 1 : 0 - omeq,
    drug: placeOf(drug),
    label: placeOf(label),
    texts,
    verdict,
    isDecided: decided === 1,
    expiries: projection[12],
    open: projection[13],
    projection,
  };
}
