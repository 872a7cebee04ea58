import type { StorageResult } from '../database/attempt.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { type CatalogueIndex, catalogueIndexBuilder } from './catalogue-index.ts';
import { catalogueInUse, readPieces, watchCatalogue } from './catalogue-store.ts';
import { catalogueInfo, defaultCatalogue } from './embedded/default-catalogue.ts';
import type { CatalogueInfo, StoredCatalogue } from './stored-catalogue.ts';

/** A catalogue in memory, as of one day. */
export interface ReadyCatalogue {
  /** ISO date that marketing and the H-list are said of. */
  readonly on: string;
  readonly info: CatalogueInfo;
  readonly index: CatalogueIndex;
  /** `stand-in` is the embedded one, because the storage could not say which is in use or give it out. */
  readonly source: 'imported' | 'embedded' | 'stand-in';
  /** Who the data come from, as their licence wants it said. */
  readonly attribution: string;
}

type InUse = StorageResult<StoredCatalogue | null>;

export interface CatalogueSource {
  /** Calls back now and whenever another takes its place; after a failure no more. */
  watch(onChange: (inUse: InUse) => void): () => void;
  inUse(): Promise<InUse>;
  pieces(id: string): AsyncIterable<readonly CatalogueEntry[]>;
}

export interface CatalogueFollowing {
  /** The day may be another: the catalogue is made anew where it is, and comes as any other does. */
  renew(): void;
  stop(): void;
}

const stored: CatalogueSource = { watch: watchCatalogue, inUse: catalogueInUse, pieces: readPieces };

export const embeddedInfo: CatalogueInfo = {
  version: `innebygd-${catalogueInfo.revised}`,
  extractDate: null,
  productCount: defaultCatalogue.length,
  complete: false,
};

/** How long the storage may take to say which catalogue is in use before the embedded one stands in, in milliseconds. */
const LONGEST_SILENCE = 10_000;

/** Entries that are added to the index between two looks at the clock. */
const SLICE = 50;

/** How long the page may be held up before it is its turn, in milliseconds. */
const LONGEST_WORK = 8;

/** Lets the page paint and take input. */
const nextFrame = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Calls back with the catalogue in use as soon as it is in memory, and again, in one step, when another takes its place
 * or `renew` finds another day. What was told before stands until then. `today` is an ISO date.
 */
export function followCatalogue(
  today: () => string,
  onReady: (catalogue: ReadyCatalogue) => void,
  source: CatalogueSource = stored,
): CatalogueFollowing {
  /** What the newest build is of. */
  let begun: { readonly inUse: InUse; readonly on: string } | null = null;
  let told = false;
  let stopped = false;

  const build = async (inUse: InUse): Promise<void> => {
    const mine = { inUse, on: today() };
    begun = mine;
    const made = await make(mine.inUse, mine.on, source, () => mine === begun);
    if (mine !== begun || made === null) return;
    if (made.kind === 'replaced') return build(made.by);
    told = true;
    onReady(made.catalogue);
  };

  const silence = setTimeout(() => void build(silent), LONGEST_SILENCE);
  // A watch that never gets its first answer is silent about why.
  void source.inUse().then((inUse) => {
    if (inUse.kind === 'failed' && begun === null && !stopped) void build(inUse);
  });
  const unwatch = source.watch((inUse) => {
    clearTimeout(silence);
    // What is in memory is no less true for a storage that has stopped answering.
    if (inUse.kind === 'ok' || !told) void build(inUse);
  });

  return {
    renew: () => {
      if (begun !== null && begun.on !== today()) void build(begun.inUse);
    },
    stop: () => {
      clearTimeout(silence);
      begun = null;
      stopped = true;
      unwatch();
    },
  };
}

const silent: InUse = { kind: 'failed', failure: 'unknown', reason: 'The storage did not answer.' };

type Made =
  | { readonly kind: 'ready'; readonly catalogue: ReadyCatalogue }
  /** Another took its place while it was read. */
  | { readonly kind: 'replaced'; readonly by: InUse };

/** Null where nobody waits for it any more. */
async function make(
  inUse: InUse,
  on: string,
  source: CatalogueSource,
  awaited: () => boolean,
): Promise<Made | null> {
  if (inUse.kind === 'failed') return embedded(on, 'stand-in');
  if (inUse.value === null) return embedded(on, 'embedded');
  const { id, info } = inUse.value;
  try {
    const builder = catalogueIndexBuilder(on);
    let since = performance.now();
    for await (const entries of source.pieces(id)) {
      for (let from = 0; from < entries.length; from += SLICE) {
        if (!awaited()) return null;
        const slice = entries.slice(from, from + SLICE);
        builder.add(info.complete ? slice : slice.map(withNamesakes));
        if (performance.now() - since < LONGEST_WORK) continue;
        await nextFrame();
        since = performance.now();
      }
    }
    return ready({ on, info, index: builder.finish(), source: 'imported' });
  } catch {
    const now = await source.inUse();
    const another = now.kind === 'ok' && now.value?.id !== id;
    return another ? { kind: 'replaced', by: now } : embedded(on, 'stand-in');
  }
}

/** A product that is alone with its name in a part of the register may not be so in the whole of it. */
function withNamesakes(entry: CatalogueEntry): CatalogueEntry {
  return { ...entry, otherForms: true };
}

function embedded(on: string, source: 'embedded' | 'stand-in'): Made {
  const builder = catalogueIndexBuilder(on);
  builder.add(defaultCatalogue);
  return ready({ on, info: embeddedInfo, index: builder.finish(), source });
}

function ready(catalogue: Omit<ReadyCatalogue, 'attribution'>): Made {
  return { kind: 'ready', catalogue: { ...catalogue, attribution: catalogueInfo.attribution } };
}
