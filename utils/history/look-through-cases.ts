import { localDate } from '../time/local-date.ts';
import { applyRetention } from './apply-retention.ts';
import { auditCases } from './integrity.ts';

/** Deletes what is past its time, and holds the rows up against the ledger. `notBefore` is a day that has certainly been. */
export async function lookThroughCases(notBefore = ''): Promise<void> {
  await applyRetention(localDate(new Date()), notBefore);
  await auditCases();
}
