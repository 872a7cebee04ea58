import { caseSchema, toRow } from './stored-case.ts';

/** What version 1 and 2 of the database did not keep. */
const notKept = {
  drugId: null,
  catalogueVersion: null,
  request: null,
  omeqLines: [],
  overrides: [],
  exception: null,
  vedtak: null,
  label: null,
  followedUp: [],
  reassessment: null,
};

/**
 * Makes a row of version 1 or 2 one of version 3, in place. What is no case is left as it stands, with a mark, for the list to
 * show as damaged: a row that cannot be read must not hold up the others.
 */
export function rowFromVersion2(row: unknown, slot: { value: unknown }): void {
  if (typeof row !== 'object' || row === null) return;
  const parsed = caseSchema.safeParse({ ...notKept, ...row });
  slot.value = parsed.success ? toRow(parsed.data) : { ...row, unread: 1 };
}
