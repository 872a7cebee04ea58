import type { Verdict } from '../../../rules/contract/assessment.ts';
import type { OrderedCase } from './case-order.ts';
import type { Projection } from './projection.ts';
import type { Texts } from './texts.ts';

/** No text at all. */
const NONE = -1;

/** A case as it is searched. Texts are told by their places among all texts. */
export interface IndexedCase extends OrderedCase {
  readonly turn: number;
  readonly at: string;
  readonly drug: number;
  readonly dosage: number;
  readonly label: number;
  readonly caseNumber: number;
  readonly projectNumber: number;
  readonly verdict: Verdict;
  readonly isFill: boolean;
  readonly isDecided: boolean;
  readonly omeq: number | null;
  readonly expiries: readonly string[];
  readonly open: readonly string[];
  readonly notMet: readonly string[];
}

export function indexedCase(projection: Projection, texts: Texts): IndexedCase {
  const [id, turn, at, drug, dosage, label, caseNumber, projectNumber, ...rest] = projection;
  const [verdict, isFill, isDecided, omeq, expiries, open, notMet] = rest;
  const placeOf = (text: string | null) => (text === null || text === '' ? NONE : texts.placeOf(text));
  const drugAt = placeOf(drug);
  return {
    id,
    turn,
    at,
    time: Date.parse(at),
    drugOrder: texts.orderOf(drugAt),
    omeqOrder: omeq === null ? 1 : 0 - omeq,
    drug: drugAt,
    dosage: placeOf(dosage),
    label: placeOf(label),
    caseNumber: placeOf(caseNumber),
    projectNumber: placeOf(projectNumber),
    verdict,
    isFill: isFill === 1,
    isDecided: isDecided === 1,
    omeq,
    expiries: texts.listOf(expiries),
    open: texts.listOf(open),
    notMet: texts.listOf(notMet),
  };
}

/** Back again, to be packed. */
export function projectionAgain(kept: IndexedCase, texts: Texts): Projection {
  const { id, turn, at, drug, dosage, label, caseNumber, projectNumber } = kept;
  return [
    id,
    turn,
    at,
    texts.textAt(drug),
    texts.textAt(dosage),
    texts.textAt(label),
    texts.textAt(caseNumber),
    texts.textAt(projectNumber),
    kept.verdict,
    kept.isFill ? 1 : 0,
    kept.isDecided ? 1 : 0,
    kept.omeq,
    kept.expiries,
    kept.open,
    kept.notMet,
  ];
}
