import { parseDosage } from '../dosage/parse-dosage.ts';
import type { DrugResolution, ResolveDrug } from '../drug/drug-resolution.ts';
import { isPatch } from '../omeq/daily-dose.ts';

/** One medicine in one piece of text. Both parts are as written. */
export interface SplitMedicine {
  readonly drug: string;
  /** Empty where the text has none. */
  readonly dosage: string;
}

interface Split extends SplitMedicine {
  readonly resolution: DrugResolution;
  /** A sign stands between the two, and not only a space. */
  readonly apart: boolean;
}

/** Longer than any medicine is written; more is not looked through. */
const MOST_WORDS = 80;
const BOUNDARY = /(?:\s*[,;:]\s+|\s+[–—-]\s+|\s+)/g;
const STRENGTH = /^\d[\d\s,./]*(?:mg|mcg|mikrog\p{L}*|µg|μg|g|ml|%|ie|iu|mmol|mill\p{L}*)(?![\p{L}])/iu;
const BEGINS_DOSAGE =
  /^(?:[\d½¼¾]|(?:inntil|ved|maks|hver|en|én|ei|ett|to|tre|fire|ta|tas|bruk|brukes|fast|daglig|dag|uke|morgen|kveld|natt)(?!\p{L}))/iu;

/**
 * Where the drug's name ends and the dosage begins. A name is taken only where every word of the text is accounted for,
 * by the catalogue or by the dosage, or where what follows a name that says its strength begins as a dosage does; that
 * is then not understood, and left so. Null where the text is none, or can be parted in more ways than one.
 */
export function splitMedicine(text: string, resolve: ResolveDrug): SplitMedicine | null {
  if (resolve(text).kind !== 'unknown') return { drug: text, dosage: '' };
  const splits = splitsOf(text, resolve).filter(({ dosage }) => BEGINS_DOSAGE.test(dosage));
  const known = splits.filter(({ resolution }) => resolution.kind !== 'unknown');
  const [understood, another] = known.filter((split) => !leavesStrength(split) && isUnderstood(split));
  if (another) return null;
  if (understood) return partsOf(understood);
  if (known.length > 0)
    return firstOfOne(known.filter((split) => /\d/.test(split.drug) && beginsAsDosage(split.dosage)));
  const strange = splits.find((split) => split.apart && /\p{L}{3}/u.test(split.drug) && isUnderstood(split));
  return strange ? partsOf(strange) : null;
}

/** Whether the text begins with an amount or a time, and that amount is no strength. */
export function beginsAsDosage(text: string): boolean {
  return BEGINS_DOSAGE.test(text) && !STRENGTH.test(text);
}

const partsOf = ({ drug, dosage }: Split): SplitMedicine => ({ drug, dosage });

/** The shortest name, where the longer ones are the same product with a quantity after it. */
function firstOfOne(splits: readonly Split[]): SplitMedicine | null {
  const names = splits.map(({ resolution }) =>
    resolution.kind === 'found' ? (resolution.drug.name ?? '') : '',
  );
  const [first] = splits;
  return first && new Set(names).size === 1 ? partsOf(first) : null;
}

function splitsOf(text: string, resolve: ResolveDrug): readonly Split[] {
  const boundaries = [...text.matchAll(BOUNDARY)];
  if (boundaries.length > MOST_WORDS) return [];
  return boundaries.flatMap((boundary) => {
    const drug = text.slice(0, boundary.index);
    const dosage = text.slice(boundary.index + boundary[0].length);
    if (drug === '' || dosage === '') return [];
    return [{ drug, dosage, resolution: resolve(drug), apart: boundary[0].trim() !== '' }];
  });
}

/** «Targiniq 10 mg 2 ganger daglig»: the strength of a product that is not known is no dose of another. */
function leavesStrength({ drug, dosage }: Split): boolean {
  return !/\d/.test(drug) && STRENGTH.test(dosage);
}

function isUnderstood({ dosage, resolution }: Split): boolean {
  const patch = resolution.kind === 'found' && isPatch(resolution.drug);
  return parseDosage(dosage, { patch }).understood;
}
