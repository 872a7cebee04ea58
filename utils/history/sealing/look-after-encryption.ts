import { heldKey } from '../../encryption/key-session.ts';
import { readProtection } from './protection.ts';
import { goOn } from './sealing-pass.ts';

/** Locks what has not been used for a while, and goes on with what was cut short; `settled` where neither is to be done. */
export async function lookAfterEncryption(): Promise<'settled' | 'open'> {
  const held = await heldKey();
  const protection = await readProtection();
  if (!held && (protection.kind !== 'sealing' || protection.state === 'on')) return 'settled';
  await goOn();
  return 'open';
}
