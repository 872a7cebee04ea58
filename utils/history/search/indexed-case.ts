import type { Verdict } from '../../../rules/contract/assessment.ts';
import type { OrderedCase } from './case-order.ts';
import type { Projection } from './projection.ts';
import type { KnownText, Texts } from './texts.ts';

/** A case as it is searched. Where it has no text, the text is empty. */
export interface IndexedCase extends OrderedCase {
  readonly turn: number;
  readonly at: string;
  readonly drug: KnownText;
  readonly label: KnownText;
  /** All that is searched for words. */
  readonly written: readonly KnownText[];
  readonly verdict: Verdict;
  readonly isFill: boolean;
  readonly isDecided: boolean;
  readonly expiries: readonly string[];
  readonly open: readonly string[];
  readonly notMet: readonly string[];
}

export function indexedCase(projection: Projection, texts: Texts): IndexedCase {
  const [id, turn, at, ...rest] = projection;
  const [drug, dosage, label, caseNumber, projectNumber, verdict, ...last] = rest;
  const [isFill, isDecided, omeq, expiries, open, notMet] = last;
  const named = texts.of(drug ?? '');
  const written = [drug, dosage, label, caseNumber, projectNumber].filter((text) => text !== null);
  return {
    id,
    turn,
    at,
    time: Date.parse(at),
    drugOrder: named.order,
    omeqOrder: omeq === null ? 1 : 0 - omeq,
    drug: named,
    label: texts.of(label ?? ''),
    written: written.map((text) => texts.of(text)),
    verdict,
    isFill: isFill === 1,
    isDecided: isDecided === 1,
    expiries: texts.listOf(expiries),
    open: texts.listOf(open),
    notMet: texts.listOf(notMet),
  };
}
