import type { Indication } from '../contract/terms.ts';
import { readRefundCode } from '../refund-code/refund-code.ts';

/** What the regulation's codes, and the diagnoses that the source names, are most often written for. */
const likely: ReadonlyMap<string, Indication> = new Map([
  ['-71', 'chronic-pain'],
  ['-81', 'tuberculosis-side-effects'],
  ['-90', 'end-of-life'],
  ['R252', 'cns-spasticity'],
  ['G258', 'restless-legs'],
  ['G500', 'trigeminal-neuralgia'],
]);

/**
 * The purpose that a refund code points to, to be confirmed by the doctor: -71 is written for cancer too, so it is never
 * taken for an answer. Null for a code that points to none.
 */
export function suggestedIndication(refundCode: string | null): Indication | null {
  if (refundCode === null) return null;
  const read = readRefundCode(refundCode);
  if (!('code' in read)) return null;
  if (read.system === 'icd-10' && read.code.startsWith('C')) return 'cancer-pain';
  return likely.get(read.code) ?? null;
}
