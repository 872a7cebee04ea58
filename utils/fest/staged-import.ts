import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';
import { loadCatalogue, stage } from '../catalogue/catalogue-store.ts';
import type { CatalogueInfo } from '../catalogue/stored-catalogue.ts';
import type { StorageFailure } from '../database/attempt.ts';
import { type CatalogueChanges, changesBetween } from './catalogue-changes.ts';
import { FestError } from './fest-error.ts';
import { type FestSource, type FestSummary, type ImportProgress, readFest } from './read-fest.ts';

const PIECE = 500;

/** What the catalogue that was read in is to take the place of. */
export type Replaced =
  /** Its products do not have FEST's Ids, so there is nothing to compare by. */
  | { readonly kind: 'embedded' }
  /** Kept, but not as a whole. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'imported'; readonly info: CatalogueInfo; readonly changes: CatalogueChanges };

export interface ImportReport {
  readonly summary: FestSummary;
  readonly replaces: Replaced;
}

export type ImportFailure =
  /** The file; the message is for the user. */
  | { readonly kind: 'file'; readonly message: string }
  | { readonly kind: 'storage'; readonly failure: StorageFailure }
  /** Another window is reading one in. */
  | { readonly kind: 'busy' }
  /** The worker came to an end by itself, as it does when there is no more memory. */
  | { readonly kind: 'stopped' };

export type StagedImport =
  | { readonly kind: 'staged'; readonly catalogue: string; readonly report: ImportReport }
  | { readonly kind: 'failed'; readonly failure: ImportFailure };

export type ImportStep =
  | ({ readonly kind: 'reading' } & ImportProgress)
  /** Read and understood; compared with the one in use and written down. */
  | { readonly kind: 'storing' };

function* inPieces(entries: readonly CatalogueEntry[]): Generator<readonly CatalogueEntry[]> {
  for (let from = 0; from < entries.length; from += PIECE) yield entries.slice(from, from + PIECE);
}

async function compared(entries: readonly CatalogueEntry[]): Promise<Replaced> {
  const inUse = await loadCatalogue();
  if (inUse.kind === 'failed') return { kind: 'unreadable' };
  if (inUse.value === null) return { kind: 'embedded' };
  return {
    kind: 'imported',
    info: inUse.value.info,
    changes: changesBetween(inUse.value.entries, entries),
  };
}

/** Reads the file and puts it beside the catalogue in use, to be taken into use or discarded. For a worker. */
export async function stageFest(file: FestSource, onStep: (step: ImportStep) => void): Promise<StagedImport> {
  try {
    const { entries, summary } = await readFest(file, {
      onProgress: (progress) => onStep({ kind: 'reading', ...progress }),
    });
    onStep({ kind: 'storing' });
    const replaces = await compared(entries);
    const staged = await stage(summary.info, new Date().toISOString(), inPieces(entries));
    return staged.kind === 'ok'
      ? { kind: 'staged', catalogue: staged.value, report: { summary, replaces } }
      : { kind: 'failed', failure: { kind: 'storage', failure: staged.failure } };
  } catch (error) {
    if (!(error instanceof FestError)) throw error;
    return { kind: 'failed', failure: { kind: 'file', message: error.message } };
  }
}
