import { database } from '../../database/database.ts';
import type { Ledger } from '../ledger.ts';
import { FIRST_SEALED_FORM } from '../stored-case.ts';
import { readLedger, storedLedger } from '../stored-ledger.ts';
import { readWitness } from '../witness.ts';
import { PROTECTION_ID, protectionSchema, type StoredProtection } from './stored-protection.ts';

export type Protection =
  | { readonly kind: 'off' }
  | ({ readonly kind: 'sealing' } & StoredProtection)
  /** The record of the keys is damaged, or gone although cases are or were sealed. */
  | { readonly kind: 'unreadable' };

/** Nothing is looked for where the ledger says that there is none: the browser passes over each old entry of the index as a row. */
export async function anySealed(ledger: Ledger | undefined): Promise<boolean> {
  if (ledger?.sealed === 0) return false;
  return (await database.cases.where('form').aboveOrEqual(FIRST_SEALED_FORM).limit(1).count()) > 0;
}

/** What the database alone says, also within a transaction. */
export async function storedProtection(): Promise<Protection> {
  const [stored, ledger] = await Promise.all([database.encryption.get(PROTECTION_ID), storedLedger()]);
  if (stored) {
    const parsed = protectionSchema.safeParse(stored);
    return parsed.success ? { kind: 'sealing', ...parsed.data } : { kind: 'unreadable' };
  }
  const isSealed = ledger?.keyed || (await anySealed(ledger));
  return { kind: isSealed ? 'unreadable' : 'off' };
}

/** Not within a transaction: a database that knows of no keys is held up against what was seen of it before. */
export async function readProtection(): Promise<Protection> {
  const [stored, witness] = await Promise.all([storedProtection(), readWitness()]);
  if (stored.kind !== 'off' || !witness?.keyed) return stored;
  return (await readLedger()).turn <= witness.turn ? { kind: 'unreadable' } : stored;
}

/** Within a transaction. Null ends it. */
export async function setProtection(protection: Omit<StoredProtection, 'id'> | null): Promise<void> {
  if (protection) {
    const { state, keyRing, oldest } = protection;
    await database.encryption.put({ id: PROTECTION_ID, state, keyRing, oldest });
  } else await database.encryption.delete(PROTECTION_ID);
  const ledger = await readLedger();
  await database.ledger.put({ ...ledger, keyed: protection !== null, turn: ledger.turn + 1 });
}

/** Whether what was planned for the one still holds under the other. */
export function sameProtection(planned: Protection, now: Protection): boolean {
  if (planned.kind !== 'sealing' || now.kind !== 'sealing') return planned.kind === now.kind;
  return planned.state === now.state && planned.keyRing.ring === now.keyRing.ring;
}
