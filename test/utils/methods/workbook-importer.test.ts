import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { database } from '../../../utils/database/database.ts';
import { registerInUse } from '../../../utils/methods/method-store.ts';
import { createWorkbookImporter, type ImportAnswer } from '../../../utils/methods/workbook-importer.ts';
import { decisionWorkbook, type Row, workbookRow } from './workbooks.ts';

const importedAt = '2026-11-21T10:00:00.000Z';

afterEach(() => database.methodRegisters.clear());

async function fileOf(rows: readonly Row[], name = 'a.xlsx'): Promise<File> {
  return new File([await decisionWorkbook(rows)], name);
}

const read = async (importer: ReturnType<typeof createWorkbookImporter>, file: File): Promise<ImportAnswer> =>
  importer({ kind: 'read', file, today: '2026-11-21' });

async function nameInUse(): Promise<string | null> {
  const result = await registerInUse();
  return result.kind === 'ok' ? (result.value?.fileName ?? null) : null;
}

describe('a workbook on its way in', () => {
  it('is stored only when it is told to be', async () => {
    const importer = createWorkbookImporter();
    expect(await read(importer, await fileOf([workbookRow()]))).toMatchObject({
      kind: 'ready',
      report: { fileName: 'a.xlsx', rows: 1, decisions: 1, changes: null },
    });
    expect(await nameInUse()).toBeNull();
    expect(await importer({ kind: 'take', importedAt })).toEqual({ kind: 'taken' });
    expect(await nameInUse()).toBe('a.xlsx');
  });

  it('is told against the one in use, without the texts', async () => {
    const before = createWorkbookImporter();
    await read(before, await fileOf([workbookRow(), workbookRow({ indication: 'Borte' })]));
    await before({ kind: 'take', importedAt });
    const answer = await read(
      createWorkbookImporter(),
      await fileOf([workbookRow({ shortText: 'Innføres ikke' }), workbookRow({ indication: 'Ny' })]),
    );
    const name = { id: 'ID2019_123', substance: 'nivolumab', brand: 'Opdivo' };
    expect(answer.kind === 'ready' && answer.report.changes).toEqual({
      added: [{ ...name, indication: 'Ny' }],
      changed: [{ ...name, indication: 'Føflekkreft' }],
      absent: [{ ...name, indication: 'Borte' }],
    });
  });

  it('leaves the one in use when it is refused, and is not taken for the one read before it', async () => {
    const importer = createWorkbookImporter();
    await read(importer, await fileOf([workbookRow()]));
    await importer({ kind: 'take', importedAt });
    await read(importer, await fileOf([workbookRow()], 'b.xlsx'));
    expect((await read(importer, new File(['x'], 'c.xlsx'))).kind).toBe('refused');
    expect((await importer({ kind: 'take', importedAt })).kind).toBe('refused');
    expect(await nameInUse()).toBe('a.xlsx');
  });
});
