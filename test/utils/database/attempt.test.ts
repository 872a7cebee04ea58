import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../../utils/database/attempt.ts';

const refused = (error: unknown) => attempt(() => Promise.reject(error));

describe('what the database refuses', () => {
  it.each([
    ['the share of the disk is used up', new Dexie.QuotaExceededError(), 'full'],
    ['the browser ends the transaction, as on a full disk', new Dexie.AbortError(), 'unreadable'],
    [
      'it was one of many requests',
      new Dexie.BulkError('1 of 1 operations failed', [new Dexie.AbortError()]),
      'unreadable',
    ],
    [
      'one of many requests says more than the others',
      new Dexie.BulkError('2 of 2 operations failed', [
        new Dexie.DataError(),
        new Dexie.QuotaExceededError(),
      ]),
      'full',
    ],
    [
      'the transaction was ended for a reason that is told',
      new Dexie.AbortError('ended', new DOMException('', 'QuotaExceededError')),
      'full',
    ],
    ['what was asked for is wrong', new Dexie.DataError(), 'unknown'],
    ['it is no error', 'refused', 'unknown'],
  ])('is told by its cause, where %s', async (_, error, failure) => {
    expect(await refused(error)).toMatchObject({ kind: 'failed', failure });
  });
});
