import Dexie, { liveQuery } from 'dexie';
import { attempt, blocked, failed, type StorageResult } from '../database/attempt.ts';
import { database } from '../database/database.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import type { CatalogueInfo, StoredCatalogue } from './stored-catalogue.ts';

/** A catalogue with what is in it. */
export interface LoadedCatalogue extends StoredCatalogue {
  readonly entries: readonly CatalogueEntry[];
}

/** The catalogue was replaced or removed while it was read, or some of it is missing: what was read is not the whole. */
class CatalogueGoneError extends Error {
  override readonly name = 'CatalogueGoneError';
}

const tables = [database.catalogues, database.cataloguePieces] as const;

const piecesOf = (id: string) =>
  database.cataloguePieces.where('[catalogue+piece]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

const inUse = () => database.catalogues.where('state').equals('in-use').first();

/**
 * Writes a catalogue beside the one in use and answers with its id. The row comes after its pieces, so that one that is
 * cut short is never taken for a whole; each piece is written by itself, so that readers wait for one at most. Refused
 * when the pieces do not hold `info.productCount` entries. Only for the holder of the import's lock.
 */
export async function stage(
  info: CatalogueInfo,
  importedAt: string,
  pieces: Iterable<readonly CatalogueEntry[]>,
): Promise<StorageResult<string>> {
  const id = crypto.randomUUID();
  const staged = await attempt(async () => {
    let piece = 0;
    let count = 0;
    for (const entries of pieces) {
      await database.cataloguePieces.add({ catalogue: id, piece, entries });
      piece += 1;
      count += entries.length;
    }
    if (count !== info.productCount) throw new RangeError(`${count} entries of ${info.productCount}`);
    await database.catalogues.add({ id, state: 'staged', info, importedAt });
    return id;
  });
  if (staged.kind === 'failed') await attempt(() => piecesOf(id).delete());
  return staged;
}

/** Puts a staged catalogue in the place of the one in use, whole or not at all. */
export function takeIntoUse(id: string): Promise<StorageResult<void>> {
  return attempt(() =>
    database.transaction('rw', tables, async () => {
      const staged = await database.catalogues.get(id);
      if (staged?.state !== 'staged') throw new CatalogueGoneError(`No staged catalogue ${id}`);
      await removeInUse();
      await database.catalogues.put({ ...staged, state: 'in-use' });
    }),
  );
}

/** Goes back to the catalogue that is built into the extension. */
export function backToEmbedded(): Promise<StorageResult<void>> {
  return attempt(() => database.transaction('rw', tables, removeInUse));
}

async function removeInUse(): Promise<void> {
  const ids = await database.catalogues.where('state').equals('in-use').primaryKeys();
  for (const id of ids) await piecesOf(id).delete();
  await database.catalogues.bulkDelete(ids);
}

/** Removes what is staged, and pieces that an import left when it was cut short. Only for the holder of the import's lock. */
export function discardStaged(): Promise<StorageResult<void>> {
  return attempt(() =>
    database.transaction('rw', tables, async () => {
      await database.catalogues.where('state').equals('staged').delete();
      const kept = new Set(await database.catalogues.toCollection().primaryKeys());
      const pieces = await database.cataloguePieces.toCollection().primaryKeys();
      await database.cataloguePieces.bulkDelete(pieces.filter(([catalogue]) => !kept.has(catalogue)));
    }),
  );
}

/** Null while the embedded one is in use. */
export function catalogueInUse(): Promise<StorageResult<StoredCatalogue | null>> {
  return attempt(async () => (await inUse()) ?? null);
}

/**
 * The entries of a catalogue, some hundred at a time and in the order of the extract. Throws `CatalogueGoneError` when it
 * is not there as a whole, and the database's own error when it cannot be read.
 */
export async function* readPieces(id: string): AsyncGenerator<readonly CatalogueEntry[], void> {
  const catalogue = await database.catalogues.get(id);
  if (!catalogue) throw new CatalogueGoneError(`No catalogue ${id}`);
  let count = 0;
  for (const key of await piecesOf(id).primaryKeys()) {
    const piece = await database.cataloguePieces.get(key);
    if (!piece) throw new CatalogueGoneError(`Catalogue ${id} has no piece ${key[1]} any more`);
    count += piece.entries.length;
    yield piece.entries;
  }
  if (count !== catalogue.info.productCount) {
    throw new CatalogueGoneError(`Catalogue ${id} has ${count} of ${catalogue.info.productCount} entries`);
  }
}

/** The whole catalogue in use; null while it is the embedded one. Never half of one, nor some of two. */
export function loadCatalogue(): Promise<StorageResult<LoadedCatalogue | null>> {
  return attempt(async () => {
    for (;;) {
      const stored = await inUse();
      if (!stored) return null;
      try {
        return { ...stored, entries: await allEntries(stored.id) };
      } catch (error) {
        const replaced = (await inUse())?.id !== stored.id;
        if (!(error instanceof CatalogueGoneError) || !replaced) throw error;
      }
    }
  });
}

async function allEntries(id: string): Promise<readonly CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  for await (const piece of readPieces(id)) entries.push(...piece);
  return entries;
}

/**
 * Calls back with the catalogue in use, now and whenever another takes its place, in whichever window that was done, until
 * the answer is called. A failure ends it.
 */
export function watchCatalogue(onChange: (inUse: StorageResult<StoredCatalogue | null>) => void): () => void {
  let watching = true;
  let last: string | null | undefined;
  const tell = (result: StorageResult<StoredCatalogue | null>) => {
    if (!watching) return;
    const id = result.kind === 'ok' ? (result.value?.id ?? null) : undefined;
    if (result.kind === 'ok' && id === last) return;
    last = id;
    onChange(result);
  };
  void blocked.then(tell);
  const subscription = liveQuery(inUse).subscribe({
    next: (value) => tell({ kind: 'ok', value: value ?? null }),
    error: (error: unknown) => tell(failed(error)),
  });
  return () => {
    watching = false;
    subscription.unsubscribe();
  };
}
