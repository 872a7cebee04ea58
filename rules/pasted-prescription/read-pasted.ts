import { parseDosage } from '../dosage/parse-dosage.ts';
import type { ResolveDrug } from '../drug/drug-resolution.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { beginsAsDosage, type SplitMedicine, splitMedicine } from './split-medicine.ts';

/** One medicine of a pasted text. Drug and dosage are as written: what they stand for is looked up where they are used. */
export interface PastedMedicine extends SplitMedicine {
  /** What of the text belongs to it and is not used, such as a quantity. */
  readonly unused: readonly string[];
}

export type PastedText =
  | {
      readonly kind: 'read';
      readonly medicines: readonly PastedMedicine[];
      /** Pieces that are neither a drug nor a dosage, in their order. */
      readonly notUnderstood: readonly string[];
    }
  /** Characters. */
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number };

const LONGEST_TEXT = 20_000;
const LONGEST_PIECE = 1_000;

const HAS_WORDS = /[\p{L}\p{N}]/u;
const BULLET = /^\s*(?:[-–—•*·]\s+|\d{1,2}\)\s*)/;
const NUMBER_BEFORE = /^\d{1,2}\.\s+(?=\p{L})/u;
const PACK_NUMBER = /(?<![\p{L}\p{N}])(?:vnr|varenr|varenummer|vare[ -]?nr)[.:]*\s*(\d{6})(?!\d)/iu;
const QUANTITY = /^(?:\d+\s*x\s*)?\d{2,}\s*(?:stk|st)\.?$|^\d+\s*(?:pk|pakn|pakning|pakninger)\.?$/i;
const BETWEEN = /\s*[,;\t]\s+|\s+[–—-]\s+/;

interface Draft {
  drug: string;
  dosage: string;
  unused: string[];
}

/**
 * The medicines in a text from a journal, a list or a prescription, one on a line or with labels over more lines. No
 * spelling is corrected and no name is completed; what is not understood is handed back, and no word is lost.
 */
export function readPasted(text: string, resolve: ResolveDrug): PastedText {
  if (text.length > LONGEST_TEXT) return { kind: 'too-long', length: text.length, limit: LONGEST_TEXT };
  const drafts: Draft[] = [];
  const notUnderstood: string[] = [];
  const lines = text.split(/\r\n|[\r\n\u2028\u2029\v\f]/).map((line) => line.replaceAll('\t', ', '));
  for (const line of lines) {
    for (const segment of segmentsOf(line.replace(BULLET, ''))) {
      if (HAS_WORDS.test(segment.source) && !take(segment, drafts, resolve))
        notUnderstood.push(segment.source);
    }
  }
  return { kind: 'read', medicines: drafts.map((draft) => ({ ...draft })), notUnderstood };
}

/** Whether the piece was taken in: as a medicine, or as a part of the last one. */
function take(segment: Segment, drafts: Draft[], resolve: ResolveDrug): boolean {
  const last = drafts.at(-1);
  const open = last?.dosage === '' ? last : undefined;
  if (segment.text === '' || segment.text.length > LONGEST_PIECE) return false;
  switch (segment.kind) {
    case 'drug':
      drafts.push(medicineIn(segment.text, resolve) ?? { drug: segment.text, dosage: '', unused: [] });
      return true;
    case 'drug-part':
      if (open) open.drug += ` ${segment.text}`;
      return open !== undefined;
    case 'dosage':
      if (open) open.dosage = segment.text;
      return open !== undefined;
    case 'other':
      last?.unused.push(segment.source);
      return last !== undefined;
    case 'unlabelled':
      return takeUnlabelled(segment.text, drafts, open, resolve);
  }
}

function takeUnlabelled(
  text: string,
  drafts: Draft[],
  open: Draft | undefined,
  resolve: ResolveDrug,
): boolean {
  const medicine = medicineIn(text.replace(NUMBER_BEFORE, ''), resolve) ?? medicineIn(text, resolve);
  if (medicine) {
    drafts.push(medicine);
    return true;
  }
  if (!open) return false;
  const joined = `${open.drug} ${text}`;
  if (resolve(joined).kind !== 'unknown') open.drug = joined;
  else if (parseDosage(text, { patch: false }).understood || beginsAsDosage(text)) open.dosage = text;
  else return false;
  return true;
}

function medicineIn(text: string, resolve: ResolveDrug): Draft | null {
  const { rest, unused } = withoutSupply(text, resolve);
  const whole = PACK_NUMBER.test(unused[0] ?? '') ? null : splitMedicine(text, resolve);
  if (whole) return { ...whole, unused: [] };
  const split = unused.length > 0 && rest !== '' ? splitMedicine(rest, resolve) : null;
  return split && { ...split, unused };
}

/** Without how much is handed out, and without a pack number that the catalogue has not got and that says nothing here. */
function withoutSupply(text: string, resolve: ResolveDrug): { rest: string; unused: string[] } {
  const number = text.match(PACK_NUMBER);
  const strange = number !== null && resolve(number[1] ?? '').kind === 'unknown';
  const unnumbered = strange
    ? text
        .replace(number[0], ' ')
        .replace(/\(\s*\)/, ' ')
        .trim()
    : text;
  const pieces = unnumbered.split(BETWEEN).filter((piece) => piece !== '');
  const quantities = pieces.filter((piece) => QUANTITY.test(piece.trim()));
  const rest =
    quantities.length === 0 ? unnumbered : pieces.filter((piece) => !quantities.includes(piece)).join(', ');
  return { rest: rest.replace(/^[\s,;:.-]+/, ''), unused: [...(strange ? [number[0]] : []), ...quantities] };
}
