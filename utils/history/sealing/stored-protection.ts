import { z } from 'zod';
import { keyRingSchema } from '../../encryption/key-ring.ts';

export const PROTECTION_ID = 'cases';

export const protectionSchema = z.strictObject({
  id: z.literal(PROTECTION_ID),
  /** While it is being turned on or off, rows lie in both tables, and each is in one of them. */
  state: z.enum(['encrypting', 'on', 'decrypting']),
  keyRing: keyRingSchema,
  /** The turn of the row that was sealed last. */
  turn: z.int().nonnegative(),
});

/** Whether the cases are sealed, and by which keys. It lies in the same database, so that it changes with them in one transaction. */
export type StoredProtection = z.infer<typeof protectionSchema>;
export type ProtectionState = StoredProtection['state'];
