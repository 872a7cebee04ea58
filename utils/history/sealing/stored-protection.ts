import { z } from 'zod';
import { keyRingSchema } from '../../encryption/key-ring.ts';

export const PROTECTION_ID = 'cases';

export const protectionSchema = z.strictObject({
  id: z.literal(PROTECTION_ID),
  /** While it is being turned on or off, some rows are sealed and some are not. */
  state: z.enum(['encrypting', 'on', 'decrypting']),
  keyRing: keyRingSchema,
  /** The oldest way of sealing that is accepted: 3 until each row from that version has been sealed anew. */
  oldest: z.union([z.literal(3), z.literal(4)]),
});

/** Whether the cases are sealed, and by which keys. It lies in the same database, so that it changes with them in one transaction. */
export type StoredProtection = z.infer<typeof protectionSchema>;
export type ProtectionState = StoredProtection['state'];
