import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { identityNumberIn } from './identity-number-in-case.ts';
import type { CaseResult } from './sealing/case-keys.ts';

/** What holds a national identity number is not stored; the reason says where it stands, in Norwegian. */
export type CaseWrite<T> = CaseResult<T> | WriteRefusal;

export interface WriteRefusal {
  readonly kind: 'refused';
  readonly reason: string;
}

export function refusalOf(cases: readonly KeptCase[]): WriteRefusal | null {
  const found = cases.map(identityNumberIn).find((where) => where !== null);
  if (!found) return null;
  return { kind: 'refused', reason: `${found} inneholder et fødselsnummer eller D-nummer. Fjern nummeret.` };
}

export function written<T>(
  result: CaseResult<{ readonly refused: WriteRefusal | null; readonly value: T }>,
): CaseWrite<T> {
  if (result.kind === 'failed') return result;
  return result.value.refused ?? { kind: 'ok', value: result.value.value };
}
