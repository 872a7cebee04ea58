import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CatalogueEntry } from '../../../utils/catalogue/catalogue-entry.ts';
import {
  backToEmbedded,
  catalogueInUse,
  discardStaged,
  loadCatalogue,
  readPieces,
  stage,
  takeIntoUse,
  watchCatalogue,
} from '../../../utils/catalogue/catalogue-store.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import type { CatalogueInfo, StoredCatalogue } from '../../../utils/catalogue/stored-catalogue.ts';
import type { StorageResult } from '../../../utils/database/attempt.ts';
import { database } from '../../../utils/database/database.ts';

const entries = defaultCatalogue.slice(0, 12);
const september: CatalogueInfo = {
  version: 'fest-2026-09-11',
  extractDate: '2026-09-11',
  productCount: entries.length,
  complete: true,
};
const november: CatalogueInfo = { ...september, version: 'fest-2026-11-13', extractDate: '2026-11-13' };
const at = '2026-11-21T12:00:00.000Z';
const later = entries.map((entry) => ({ ...entry, id: `ny-${entry.id}` }));

const inPieces = (all: readonly CatalogueEntry[], size = 5) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

function value<T>(result: StorageResult<T>): T {
  if (result.kind === 'failed') throw new Error(result.reason);
  return result.value;
}

async function inUse(info = september, all: readonly CatalogueEntry[] = entries): Promise<string> {
  const id = value(await stage(info, at, inPieces(all)));
  value(await takeIntoUse(id));
  return id;
}

const rows = async () => ({
  catalogues: await database.catalogues.count(),
  pieces: await database.cataloguePieces.count(),
});
const loaded = async () => value(await loadCatalogue());

beforeEach(async () => {
  await database.catalogues.clear();
  await database.cataloguePieces.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a staged catalogue', () => {
  it('changes nothing until it is taken into use', async () => {
    const id = value(await stage(september, at, inPieces(entries)));
    expect(value(await catalogueInUse())).toBeNull();
    expect(await loaded()).toBeNull();
    value(await takeIntoUse(id));
    expect(value(await catalogueInUse())).toEqual({ id, state: 'in-use', info: september, importedAt: at });
    expect((await loaded())?.entries).toEqual(entries);
  });

  it('keeps the order over more than ten pieces', async () => {
    const many = defaultCatalogue.slice(0, 120);
    await inUse({ ...september, productCount: many.length }, many);
    expect((await loaded())?.entries.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  });

  it('takes the place of the one in use and its pieces', async () => {
    await inUse();
    const id = await inUse(november, later);
    expect((await loaded())?.entries).toEqual(later);
    expect(value(await catalogueInUse())?.id).toBe(id);
    expect(await rows()).toEqual({ catalogues: 1, pieces: 3 });
  });

  it('is discarded without touching the one in use', async () => {
    await inUse();
    const id = value(await stage(november, at, inPieces(later)));
    value(await discardStaged());
    expect((await loaded())?.entries).toEqual(entries);
    expect(await rows()).toEqual({ catalogues: 1, pieces: 3 });
    expect((await takeIntoUse(id)).kind).toBe('failed');
    expect((await loaded())?.entries).toEqual(entries);
  });

  it('is refused when it does not hold as many products as it says', async () => {
    await inUse();
    expect((await stage(november, at, inPieces(later.slice(1)))).kind).toBe('failed');
    expect(await rows()).toEqual({ catalogues: 1, pieces: 3 });
  });

  it('leaves nothing behind when the disk is full half way', async () => {
    await inUse();
    const pieces = function* () {
      yield later.slice(0, 5);
      throw new DOMException('No room', 'QuotaExceededError');
    };
    expect(await stage(november, at, pieces())).toMatchObject({ kind: 'failed', failure: 'full' });
    expect(await rows()).toEqual({ catalogues: 1, pieces: 3 });
    expect((await loaded())?.entries).toEqual(entries);
  });

  it('that was cut short is cleaned away', async () => {
    await inUse();
    await database.cataloguePieces.bulkAdd(
      inPieces(later).map((piece, number) => ({ catalogue: 'cut-short', piece: number, entries: piece })),
    );
    value(await discardStaged());
    expect(await rows()).toEqual({ catalogues: 1, pieces: 3 });
    expect((await loaded())?.entries).toEqual(entries);
  });

  it('that can not be taken into use leaves the one in use', async () => {
    await inUse();
    const id = value(await stage(november, at, inPieces(later)));
    vi.spyOn(database.catalogues, 'put').mockRejectedValueOnce(
      new DOMException('No room', 'QuotaExceededError'),
    );
    expect(await takeIntoUse(id)).toMatchObject({ kind: 'failed', failure: 'full' });
    expect((await loaded())?.entries).toEqual(entries);
    value(await takeIntoUse(id));
    expect((await loaded())?.entries).toEqual(later);
  });
});

describe('going back to the embedded one', () => {
  it('removes the imported one, and nothing that is staged', async () => {
    await inUse();
    const id = value(await stage(november, at, inPieces(later)));
    value(await backToEmbedded());
    expect(await loaded()).toBeNull();
    expect(await rows()).toEqual({ catalogues: 1, pieces: 3 });
    value(await takeIntoUse(id));
    expect((await loaded())?.entries).toEqual(later);
  });

  it('does nothing when it is in use already', async () => {
    expect((await backToEmbedded()).kind).toBe('ok');
  });
});

describe('reading', () => {
  it('gives the whole of one catalogue or of the next, never some of both', async () => {
    await inUse();
    const first = value(await catalogueInUse())?.id ?? '';
    const pieces = readPieces(first);
    await pieces.next();
    await inUse(november, later);
    await expect(pieces.next()).rejects.toThrow('any more');
  });

  it('starts anew where the catalogue was replaced under way', async () => {
    await inUse();
    const get = database.cataloguePieces.get.bind(database.cataloguePieces);
    let replaced = false;
    vi.spyOn(database.cataloguePieces, 'get').mockImplementation((async (key: [string, number]) => {
      if (!replaced && key[1] === 1) {
        replaced = true;
        await inUse(november, later);
      }
      return get(key);
    }) as typeof database.cataloguePieces.get);
    expect((await loaded())?.entries).toEqual(later);
  });

  it.each([0, 1, 2])('fails when piece %i of 3 is missing', async (missing) => {
    const id = await inUse();
    await database.cataloguePieces.delete([id, missing]);
    expect((await loadCatalogue()).kind).toBe('failed');
  });

  it('fails when there is no such catalogue', async () => {
    await expect(readPieces('nobody').next()).rejects.toThrow('nobody');
  });
});

describe('watching', () => {
  it('tells of the one in use, now and whenever it changes, and of nothing else', async () => {
    const seen: (string | null)[] = [];
    const stop = watchCatalogue((result) => seen.push(value(result)?.info.version ?? null));
    await vi.waitFor(() => expect(seen).toEqual([null]));
    const id = value(await stage(september, at, inPieces(entries)));
    value(await takeIntoUse(id));
    await vi.waitFor(() => expect(seen).toEqual([null, 'fest-2026-09-11']));
    value(await stage(november, at, inPieces(later)));
    value(await discardStaged());
    value(await backToEmbedded());
    await vi.waitFor(() => expect(seen).toEqual([null, 'fest-2026-09-11', null]));
    stop();
    await inUse();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toHaveLength(3);
  });

  it('tells of another that holds the same extract', async () => {
    const seen: (StoredCatalogue | null)[] = [];
    const stop = watchCatalogue((result) => seen.push(value(result)));
    await vi.waitFor(() => expect(seen).toEqual([null]));
    await inUse();
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    await inUse();
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    expect(seen[1]?.id).not.toBe(seen[2]?.id);
    stop();
  });
});
