import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StorageResult } from '../../../utils/database/attempt.ts';
import { database } from '../../../utils/database/database.ts';
import type { MethodRegister } from '../../../utils/methods/method-decision.ts';
import { registerInUse, takeRegisterIntoUse, watchRegister } from '../../../utils/methods/method-store.ts';
import type { ReadRegister } from '../../../utils/methods/read-register.ts';
import { decision } from './workbooks.ts';

const read: ReadRegister = {
  fileName: 'a.xlsx',
  rows: 3,
  decisions: [decision(), decision({ id: 'ID2020_001', decidedOn: '2025-01-02' })],
  notUnderstood: [{ row: 4, what: 'feil' }],
  repeated: [],
  reservations: [],
  hiddenSheets: [],
};

async function inUse(): Promise<MethodRegister | null> {
  const result = await registerInUse();
  if (result.kind === 'failed') throw new Error(result.reason);
  return result.value;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await database.methodRegisters.clear();
});

describe('the workbook in use', () => {
  it('is none at first', async () => {
    expect(await inUse()).toBeNull();
  });

  it('is the whole of the one taken into use, in place of the one before', async () => {
    await takeRegisterIntoUse(read, '2026-11-21T10:00:00.000Z');
    await takeRegisterIntoUse(
      { ...read, fileName: 'b.xlsx', decisions: [decision()] },
      '2026-11-22T10:00:00.000Z',
    );
    expect(await database.methodRegisters.count()).toBe(1);
    expect(await inUse()).toEqual({
      id: 'in-use',
      fileName: 'b.xlsx',
      importedAt: '2026-11-22T10:00:00.000Z',
      newestDecision: '2023-03-15',
      decisions: [decision()],
      notUnderstood: read.notUnderstood,
    });
  });

  it('knows its newest decision', async () => {
    await takeRegisterIntoUse(read, '2026-11-21T10:00:00.000Z');
    expect((await inUse())?.newestDecision).toBe('2025-01-02');
  });

  it('stays when another cannot be stored', async () => {
    await takeRegisterIntoUse(read, '2026-11-21T10:00:00.000Z');
    const refuse = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
    database.methodRegisters.hook('updating', refuse);
    const result = await takeRegisterIntoUse({ ...read, fileName: 'b.xlsx' }, '2026-11-22T10:00:00.000Z');
    database.methodRegisters.hook('updating').unsubscribe(refuse);
    expect(result).toMatchObject({ kind: 'failed', failure: 'full' });
    expect((await inUse())?.fileName).toBe('a.xlsx');
  });

  it('is told at once and after each change, until the watch ends', async () => {
    const seen: (string | null)[] = [];
    const stop = watchRegister((result: StorageResult<MethodRegister | null>) => {
      if (result.kind === 'ok') seen.push(result.value?.fileName ?? null);
    });
    await vi.waitFor(() => expect(seen).toEqual([null]));
    await takeRegisterIntoUse(read, '2026-11-21T10:00:00.000Z');
    await vi.waitFor(() => expect(seen).toEqual([null, 'a.xlsx']));
    stop();
    await takeRegisterIntoUse({ ...read, fileName: 'b.xlsx' }, '2026-11-22T10:00:00.000Z');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([null, 'a.xlsx']);
  });
});
