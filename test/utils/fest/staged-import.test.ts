import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueInUse, loadCatalogue, takeIntoUse } from '../../../utils/catalogue/catalogue-store.ts';
import { database } from '../../../utils/database/database.ts';
import { type ImportStep, type StagedImport, stageFest } from '../../../utils/fest/staged-import.ts';
import { type FestProduct, festXml, refusedFiles } from '../../browser/fest-files.ts';

const products: readonly FestProduct[] = Array.from({ length: 1_203 }, (_, at) => ({
  id: `ID_${at}`,
  name: `Preparat${at} tab 5 mg`,
  group: 'B',
}));

const file = (content: string | BlobPart) => ({ name: 'fest251.xml', blob: new Blob([content]) });

async function staged(content: string): Promise<Extract<StagedImport, { kind: 'staged' }>> {
  const done = await stageFest(file(content), () => undefined);
  if (done.kind !== 'staged') throw new Error(JSON.stringify(done.failure));
  return done;
}

/** Hands itself out in one piece, as a browser does with some megabytes. */
class OnePiece extends Blob {
  readonly #text: string;

  constructor(text: string) {
    super([text]);
    this.#text = text;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const bytes = new TextEncoder().encode(this.#text);
    return new ReadableStream({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });
  }
}

beforeEach(async () => {
  await database.catalogues.clear();
  await database.cataloguePieces.clear();
});

describe('an import', () => {
  it('stages every product, in pieces of at most 500', async () => {
    const { catalogue, report } = await staged(festXml(products));
    const pieces = await database.cataloguePieces.toArray();
    expect(pieces.map(({ entries }) => entries.length)).toEqual([500, 500, 203]);
    expect(report).toMatchObject({
      summary: { products: 1_203, groupB: 1_203, notUnderstood: [] },
      replaces: { kind: 'embedded' },
    });
    await takeIntoUse(catalogue);
    const loaded = await loadCatalogue();
    expect(loaded.kind === 'ok' && loaded.value?.entries.map(({ id }) => id)).toEqual(
      products.map(({ id }) => id),
    );
  });

  it('tells its steps in order', async () => {
    const steps: ImportStep['kind'][] = [];
    await stageFest(file(festXml(products)), ({ kind }) => steps.push(kind));
    expect(steps.at(-1)).toBe('storing');
    expect(new Set(steps.slice(0, -1))).toEqual(new Set(['reading']));
  });

  it('tells what it would change', async () => {
    await takeIntoUse((await staged(festXml(products))).catalogue);
    const [first, , ...rest] = products;
    const { report } = await staged(
      festXml(
        [
          { id: 'ID_1', name: 'Nytt navn tab 5 mg', group: 'A' },
          ...rest,
          { id: 'ID_n', name: 'Ny tab', group: 'C' },
        ],
        { date: '2026-12-01' },
      ),
    );
    expect(report.replaces).toMatchObject({
      kind: 'imported',
      info: { extractDate: '2026-11-13' },
      changes: {
        added: [{ id: 'ID_n', name: 'Ny tab' }],
        removed: [{ id: first?.id }],
        changed: [{ id: 'ID_1', name: 'Nytt navn tab 5 mg' }],
      },
    });
  });

  it('is possible where the one in use can not be read as a whole', async () => {
    const { catalogue } = await staged(festXml(products));
    await takeIntoUse(catalogue);
    await database.cataloguePieces.delete([catalogue, 1]);
    const again = await staged(festXml(products));
    expect(again.report.replaces).toEqual({ kind: 'unreadable' });
    expect((await takeIntoUse(again.catalogue)).kind).toBe('ok');
    expect(await loadCatalogue()).toMatchObject({ kind: 'ok', value: { info: { productCount: 1_203 } } });
  });

  it('reads a file that comes in one piece of many megabytes', async () => {
    const among = `<KatInteraksjon>${'<Oppf><Ref>uten betydning</Ref></Oppf>'.repeat(100_000)}</KatInteraksjon>`;
    const blob = new OnePiece(festXml(products.slice(0, 3), { among }));
    expect(blob.size).toBeGreaterThan(3_000_000);
    const done = await stageFest({ name: 'fest251.xml', blob }, () => undefined);
    expect(done).toMatchObject({ kind: 'staged', report: { summary: { products: 3 } } });
  });

  it.each(refusedFiles)('of %s is refused and leaves nothing', async (_, { name, buffer }, says) => {
    await takeIntoUse((await staged(festXml(products.slice(0, 3)))).catalogue);
    const before = await catalogueInUse();
    const done = await stageFest({ name, blob: new Blob([Uint8Array.from(buffer)]) }, () => undefined);
    expect(done).toMatchObject({
      kind: 'failed',
      failure: { kind: 'file', message: expect.stringMatching(says) },
    });
    expect(await catalogueInUse()).toEqual(before);
    expect([await database.catalogues.count(), await database.cataloguePieces.count()]).toEqual([1, 1]);
  });
});
