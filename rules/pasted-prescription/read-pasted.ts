import type { ResolveDrug } from '../drug/drug-resolution.ts';
import { type Block, blocksOf } from './blocks.ts';
import { classifyLine } from './classify-line.ts';
import { asNeeded, isUnderstood, joinLines, withAmount } from './dosage-text.ts';
import { isSaidNotInUse } from './headings.ts';
import { withRowsLabelled } from './table-rows.ts';

/** One medicine of a pasted text. What the drug stands for is looked up where it is used. */
export interface PastedMedicine {
  /** As written. */
  readonly drug: string;
  /** As written, on one line, with the amount and the need that the text says elsewhere; empty where it says none. */
  readonly dosage: string;
  /** The text leaves it open whether it is in use, or which dosage is its own. */
  readonly doubted?: true;
  /** What of the text belongs to it and is not used, such as a quantity. */
  readonly unused: readonly string[];
}

export type PastedText =
  | {
      readonly kind: 'read';
      readonly medicines: readonly PastedMedicine[];
      /** Dosages of which it can't be told whose they are. */
      readonly looseDosages: readonly string[];
      /** Lines that the text itself says are stopped, or never to be used. */
      readonly notInUse: readonly string[];
      /** Lines that are neither a drug nor a dosage, in their order. */
      readonly notUnderstood: readonly string[];
    }
  /** Characters. */
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number };

const LONGEST_TEXT = 20_000;

/**
 * The medicines in a text from a journal, a list or a prescription: lines, what each is, blocks of lines, medicines. No
 * spelling is corrected and no name is completed; what is not understood is handed back, and no word is lost. A line
 * that belongs to a dosage and is not understood leaves all of that dosage not understood.
 */
export function readPasted(text: string, resolve: ResolveDrug): PastedText {
  if (text.length > LONGEST_TEXT) return { kind: 'too-long', length: text.length, limit: LONGEST_TEXT };
  const written = text.split(/\r\n|[\r\n\u2028\u2029\v\f]/);
  const lines = withRowsLabelled(written, isSaidNotInUse).flatMap((line) => classifyLine(line, resolve));
  const { blocks, loose, notInUse, notUnderstood } = blocksOf(lines, resolve);
  return {
    kind: 'read',
    medicines: blocks.map((block) => medicineOf(block, resolve)),
    looseDosages: loose,
    notInUse,
    notUnderstood,
  };
}

function medicineOf({ drug, dosage, unused, section, doubted }: Block, resolve: ResolveDrug): PastedMedicine {
  const resolution = resolve(drug);
  const joined = joinLines(dosage.map(({ text }) => text));
  const lacksAmount = joined !== '' && !isUnderstood(joined, resolution);
  const besideName = dosage.some((line) => line.besideName);
  const whole = lacksAmount ? (withAmount(drug, joined, resolution, besideName) ?? joined) : joined;
  const told = section === 'as-needed' ? asNeeded(whole, resolution) : whole;
  return { drug, dosage: told, unused, ...(doubted ? { doubted } : {}) };
}
