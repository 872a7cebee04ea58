import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';
import type { CatalogueInfo } from '../catalogue/stored-catalogue.ts';
import { throwIfCancelled } from './byte-stream.ts';
import { catalogueFromExtract } from './catalogue-from-extract.ts';
import { catalogueVersion } from './catalogue-version.ts';
import { extractDate, schemaVersion, unknownSchema } from './extract-head.ts';
import { FestError } from './fest-error.ts';
import { FestExtract } from './fest-extract.ts';
import { openFestFile } from './fest-file.ts';
import { xmlTextOf } from './fest-text.ts';
import { festXmlReader } from './fest-xml.ts';
import { type ImportProgress, ProgressReport } from './import-progress.ts';
import type { NotUnderstood } from './not-understood.ts';

export type { ImportProgress } from './import-progress.ts';

export interface FestSummary {
  readonly fileName: string;
  /** HentetDato as written. */
  readonly extractedAt: string;
  readonly info: CatalogueInfo;
  /** The date in the namespace of M30: `2014-12-01`. Null where the root has none. */
  readonly schemaVersion: string | null;
  readonly products: number;
  /** Packs that belong to one of the products. */
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

interface Rows {
  readonly extract: FestExtract;
  readonly extractedAt: string;
  readonly namespace: string | null;
}

async function readRows(blob: Blob, { onProgress, signal }: ReadFestOptions): Promise<Rows> {
  const { totalBytes, bytes: chunks } = await openFestFile(blob, signal);
  const progress = new ProgressReport(totalBytes, onProgress);
  const extract = new FestExtract();
  let namespace: string | null = null;
  let extractedAt: string | null = null;
  const xml = festXmlReader(
    (found) => {
      namespace = found;
    },
    (row) => {
      if (row.name === 'HentetDato') extractedAt = extractDate(row.text);
      else extract.add(row);
    },
  );
  let read = 0;
  for await (const { text, bytes } of xmlTextOf(chunks)) {
    throwIfCancelled(signal);
    xml.write(text);
    read = bytes;
    await progress.reached(bytes, extract.pakningerRead);
  }
  throwIfCancelled(signal);
  xml.end();
  progress.finished(read, extract.pakningerRead);
  if (extractedAt === null) throw new FestError('no-extract-date', 'FEST-filen mangler HentetDato.');
  return { extract, extractedAt, namespace };
}

async function readCatalogue(name: string, blob: Blob, options: ReadFestOptions): Promise<ReadFest> {
  const { extract, extractedAt, namespace } = await readRows(blob, options);
  if (extract.legemidlerRead === 0) {
    throw new FestError(
      'no-products',
      'FEST-filen har ingen legemidler: ingen LegemiddelMerkevare eller Legemiddelpakning.',
    );
  }
  const { entries, packages, complete, notUnderstood } = catalogueFromExtract(extract);
  const count = (counted: (entry: CatalogueEntry) => boolean) => entries.filter(counted).length;
  const version = schemaVersion(namespace);
  return {
    entries,
    summary: {
      fileName: name,
      extractedAt,
      info: {
        version: await catalogueVersion(extractedAt, entries),
        extractDate: extractedAt.slice(0, 'yyyy-mm-dd'.length),
        productCount: entries.length,
        complete,
      },
      schemaVersion: version,
      products: entries.length,
      packages,
      groupA: count(({ reseptgruppe }) => reseptgruppe === 'A'),
      groupB: count(({ reseptgruppe }) => reseptgruppe === 'B'),
      hListed: count(({ hResept }) => hResept.links.length > 0),
      opioidApplication: count(({ opioidApplication }) => opioidApplication === true),
      notActive: extract.notActive,
      notUnderstood: [...unknownSchema(version), ...notUnderstood],
    },
  };
}

/**
 * Reads FEST as a zip or as bare XML, as a stream. The same file always gives the same entries. Throws nothing but
 * `FestError`, and then nothing of the file is used.
 */
export async function readFest(source: FestSource, options: ReadFestOptions = {}): Promise<ReadFest> {
  const blob = 'blob' in source ? source.blob : source;
  try {
    return await readCatalogue(source.name, blob, options);
  } catch (cause) {
    if (cause instanceof FestError) throw cause;
    throw new FestError('unreadable-file', 'Filen kunne ikke leses, og hvorfor er ikke kjent.', cause);
  }
}
