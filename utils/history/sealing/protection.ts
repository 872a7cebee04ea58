import { database } from '../../database/database.ts';
import type { KeyRing } from '../../encryption/key-ring.ts';
import {
  PROTECTION_ID,
  type ProtectionState,
  protectionSchema,
  type StoredProtection,
} from './stored-protection.ts';

export type Protection =
  | { readonly kind: 'off' }
  | ({ readonly kind: 'sealing' } & StoredProtection)
  /** The row that holds the keys is damaged. */
  | { readonly kind: 'unreadable' };

export async function readProtection(): Promise<Protection> {
  const stored = await database.encryption.get(PROTECTION_ID);
  if (!stored) return { kind: 'off' };
  const parsed = protectionSchema.safeParse(stored);
  return parsed.success ? { kind: 'sealing', ...parsed.data } : { kind: 'unreadable' };
}

/** Within a transaction. */
export async function setProtection(state: ProtectionState, keyRing: KeyRing, turn: number): Promise<void> {
  await database.encryption.put({ id: PROTECTION_ID, state, keyRing, turn });
}

/** Within a transaction. */
export const endProtection = (): Promise<void> => database.encryption.delete(PROTECTION_ID);

/** Whether what was planned for the one still holds under the other. */
export function sameProtection(planned: Protection, now: Protection): boolean {
  if (planned.kind !== 'sealing' || now.kind !== 'sealing') return planned.kind === now.kind;
  return planned.state === now.state && planned.keyRing.ring === now.keyRing.ring;
}

/** The turns of so many rows that are sealed now, within the transaction that writes them. */
export async function nextTurns(count: number): Promise<number> {
  const now = await readProtection();
  if (now.kind !== 'sealing') throw new Error('The cases are not sealed.');
  await setProtection(now.state, now.keyRing, now.turn + count);
  return now.turn + 1;
}
