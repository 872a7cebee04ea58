import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { writeCases } from '../../../utils/case-transfer/case-writer.ts';
import { jsonWriter } from '../../../utils/case-transfer/export-json.ts';
import { type ImportPreview, previewImport } from '../../../utils/case-transfer/import-preview.ts';
import { database } from '../../../utils/database/database.ts';
import type { CaseWrite } from '../../../utils/history/case-writes.ts';
import { allCases, restoreCases } from '../../../utils/history/history-store.ts';
import { importCases, storedCases } from '../../../utils/history/import-cases.ts';
import { arbitraryCases } from '../history/arbitrary-case.ts';
import { idOf, noVedtak, ordinary } from '../history/cases.ts';
import { caseFile, readCases } from './case-file.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '0.1.0' }) } } }));

const signal = new AbortController().signal;
const retention = { days: 180, today: '2026-11-22' };

function value<T>(result: CaseWrite<T>): T {
  if (result.kind !== 'ok') throw new Error(result.reason);
  return result.value;
}

async function previewOf(file: string, kept = retention as Parameters<typeof previewImport>[2]) {
  const outcome = await previewImport(await readCases(file), storedCases, kept, signal);
  if (outcome.kind !== 'ready') throw new Error(outcome.kind);
  return outcome.preview;
}

const take = async ({ added, changed, ground }: ImportPreview) =>
  value(
    await importCases(
      [...added, ...changed].map((each) => each.case),
      ground,
    ),
  );

async function exported(): Promise<string> {
  const written = await writeCases(allCases(), jsonWriter(), { signal, onProgress: () => {} });
  if (written.kind !== 'written') throw new Error(written.kind);
  return written.file.text();
}

const numbered = (number: number, patch: Partial<KeptCase> = {}) => ({
  ...ordinary,
  id: idOf(number),
  ...patch,
});

beforeEach(() => database.cases.clear());

describe('looking over a file before it is taken in', () => {
  it('tells what is new, what is otherwise and in what, and what is here', async () => {
    value(await restoreCases([numbered(1), numbered(2, { label: 'her' }), numbered(3), numbered(4)]));
    const file = caseFile([
      numbered(1),
      numbered(2, { label: 'i filen', vedtak: { ...noVedtak, validTo: '2027-01-31' } }),
      numbered(4, { request: null }),
      numbered(5),
    ]);
    const { added, changed, same, refused, passing } = await previewOf(file);
    expect(added.map(({ place }) => place)).toEqual(['Sak 4']);
    expect(changed.map(({ place, differences }) => ({ place, differences }))).toEqual([
      {
        place: 'Sak 2',
        differences: [
          { name: 'Forløp', before: 'her', after: 'i filen' },
          { name: 'Vedtak til og med', before: '', after: '31.01.2027' },
        ],
      },
      {
        place: 'Sak 3',
        differences: [{ name: 'Opplysningene som ble vurdert', before: null, after: null }],
      },
    ]);
    expect({ same, refused, passing }).toEqual({ same: 1, refused: [], passing: [] });
  });

  it('puts a whole case in the place of a damaged one', async () => {
    await database.cases.put({ id: idOf(1), at: '2026-11-22T12:00:00.000Z', drug: 5, large: 5n } as never);
    const preview = await previewOf(caseFile([numbered(1)]));
    expect(preview.changed.map(({ differences }) => differences)).toEqual([
      [{ name: 'Saken', before: 'skadd', after: 'hel' }],
    ]);
    await take(preview);
    expect(await exported()).toBe(caseFile([numbered(1)]));
  });

  it.each([
    [180, ['Sak 1']],
    [181, []],
    [null, []],
  ])('tells what would be deleted at once where cases are kept for %s days', async (days, places) => {
    const file = caseFile([
      numbered(1, { at: '2026-05-25T12:00:00.000Z' }),
      numbered(2, { at: '2026-05-26T12:00:00.000Z' }),
      numbered(3, {
        at: '2020-01-01T12:00:00.000Z',
        vedtak: { ...noVedtak, validTo: '2026-12-31' },
      }),
    ]);
    const { passing } = await previewOf(file, { days, today: '2026-11-22' });
    expect(passing.map(({ place }) => place)).toEqual(places);
  });

  it('takes nothing where something has changed since, and tells what on a second look', async () => {
    value(await restoreCases([numbered(1)]));
    const file = caseFile([numbered(1), numbered(2)]);
    const first = await previewOf(file);
    value(await restoreCases([numbered(1, { label: 'ny' })]));
    expect(await take(first)).toBe('changed-since');
    const second = await previewOf(file);
    expect({ added: second.added.length, changed: second.changed.length }).toEqual({ added: 1, changed: 1 });
    expect(await take(second)).toMatchObject({ added: 1, replaced: 1 });
  });

  it('changes nothing the second time, whatever the cases are', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCases(5), arbitraryCases(5), async (here, inFile) => {
        await database.cases.clear();
        value(await restoreCases(here));
        const file = caseFile(inFile);
        await take(await previewOf(file));
        const after = await exported();

        const again = await previewOf(file);
        expect({ added: again.added, changed: again.changed, same: again.same }).toEqual({
          added: [],
          changed: [],
          same: inFile.length,
        });
        await take(again);
        expect(await exported()).toBe(after);

        await database.cases.clear();
        await take(await previewOf(after));
        expect(await exported()).toBe(after);
      }),
      { numRuns: 40 },
    );
  });
});
