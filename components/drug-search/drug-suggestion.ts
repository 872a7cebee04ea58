import type { KnownDrug } from '../../rules/drug/drug-resolution.ts';

/** One product of the catalogue, offered while the doctor types. */
export interface DrugSuggestion {
  /** The catalogue's own. */
  readonly id: string;
  readonly known: KnownDrug;
}

export interface DrugSuggestions {
  readonly hits: readonly DrugSuggestion[];
  /** Names near what was typed. Offered apart, and never taken for a hit. */
  readonly nearMisses: readonly DrugSuggestion[];
  /** There are more hits than these. */
  readonly more: boolean;
}

/** Null while the catalogue is being read. */
export type SearchDrugs = (text: string) => DrugSuggestions | null;

const MOST_SUBSTANCES = 3;

/** `paracetamol + kodein`, and of a product with many substances the first. */
export function substanceWords({ known: { drug } }: DrugSuggestion): string {
  const names = (drug.substances ?? []).map(({ name }) => name);
  const shown = names.slice(0, MOST_SUBSTANCES).join(' + ');
  return names.length > MOST_SUBSTANCES ? `${shown} + ${names.length - MOST_SUBSTANCES} til` : shown;
}

/** What sets the product apart for the one who prescribes. */
export function suggestionMarks({ known: { drug } }: DrugSuggestion): readonly string[] {
  return [drug.hList === true ? 'H-resept' : '', drug.marketed === false ? 'ikke markedsført' : ''].filter(
    (mark) => mark !== '',
  );
}

/** What a screen reader is told of the suggestions. */
export function suggestionCount({ hits, nearMisses, more }: DrugSuggestions): string {
  const found =
    hits.length === 0 ? 'Ingen treff' : more ? `De ${hits.length} første treffene` : `${hits.length} treff`;
  return nearMisses.length === 0 ? `${found}.` : `${found}. ${nearMisses.length} forslag under «Mente du».`;
}
