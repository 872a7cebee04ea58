import type { CatalogueEntry } from './catalogue-entry.ts';

/** What is said of a catalogue wherever it is used or stored with a case. */
export interface CatalogueInfo {
  /** Names the exact contents: `fest-2026-09-11T04:00:00-<hash of entries>` or `innebygd-<date>`. */
  readonly version: string;
  /** HentetDato, ISO date; null for the embedded one, which comes from several. */
  readonly extractDate: string | null;
  readonly productCount: number;
  /** An extract with far fewer packs than the register has: what is absent from it is not thereby absent from FEST. */
  readonly complete: boolean;
}

/** One catalogue in the database. Only one is in use; one that is read in waits, staged, for the user's word. */
export interface StoredCatalogue {
  /** UUID. */
  readonly id: string;
  readonly state: 'staged' | 'in-use';
  readonly info: CatalogueInfo;
  /** ISO date and time, UTC. */
  readonly importedAt: string;
}

/** Some hundred entries: read and written together, so that neither takes long. */
export interface CataloguePiece {
  readonly catalogue: StoredCatalogue['id'];
  readonly piece: number;
  readonly entries: readonly CatalogueEntry[];
}
