import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';
import type { CatalogueInfo } from '../catalogue/stored-catalogue.ts';
import { FestError } from './fest-error.ts';
import type { NotUnderstood } from './not-understood.ts';

export interface ImportProgress {
  /** Bytes of XML read, unpacked. */
  readonly bytes: number;
  /** What the zip, or the size of the bare file, says that there will be. */
  readonly totalBytes: number;
  readonly packages: number;
  /** Null until there is something to reckon from. */
  readonly secondsLeft: number | null;
}

export interface FestSummary {
  readonly fileName: string;
  /** HentetDato as written. */
  readonly extractedAt: string;
  readonly info: CatalogueInfo;
  /** The date in the namespace of M30: `2014-12-01`. */
  readonly schemaVersion: string;
  readonly products: number;
  readonly packages: number;
  readonly groupA: number;
  readonly groupB: number;
  /** Products with a link to a group under refusjonshjemmel 950. */
  readonly hListed: number;
  readonly opioidApplication: number;
  /** Rows whose Status is another than A. */
  readonly notActive: number;
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface ReadFest {
  readonly entries: readonly CatalogueEntry[];
  readonly summary: FestSummary;
}

/** A `File`, or any bytes with the name to call them by. */
export type FestSource = File | { readonly name: string; readonly blob: Blob };

export interface ReadFestOptions {
  /** Called a few times a second, and once at the end. */
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/** Reads FEST from a zip or from bare XML. Throws nothing but `FestError`. */
export async function readFest(_file: FestSource, _options: ReadFestOptions = {}): Promise<ReadFest> {
  throw new FestError('unreadable-file', 'FEST kan ikke leses ennå.');
}
