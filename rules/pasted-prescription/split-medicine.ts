import { parseDosage } from '../dosage/parse-dosage.ts';
import type { DrugResolution, ResolveDrug } from '../drug/drug-resolution.ts';
import { readDrugDosage } from '../omeq/drug-dosage.ts';
import { isMass } from '../regimen/unit-arithmetic.ts';
import {
  beginsDosage,
  beginsWithDose,
  countedBehindTimes,
  mayBeginWithStrength,
} from './dosage-beginning.ts';
import { isUnderstood, withAmount } from './dosage-text.ts';

/** One medicine in one piece of text. The drug is as written, the dosage with the amount that the strength stands for. */
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
const MOST_WORDS_OF_NAME = 6;
/** A dose may be glued to what is before it: «20x2», «20mgx2», «forte2x4». */
const BOUNDARY =
  /(?:\s*[,;:]\s+|\s+[–—-]\s+|\s+|(?<=\d(?:mg)?)(?=[x×]\s?\d)|(?<=\p{L}{3})(?=\d[\d.,]*\s?[x×]\s?\d))/giu;
const STRENGTH = String.raw`\d[\d\s,./]*(?:mg|mcg|mikrog\p{L}*|[µμ]g|g|ml|%|ie|iu|mmol|mill\p{L}*)(?:\s?/\s?(?:t|h|time|ml|dose|\d*\s?timer)(?!\p{L}))?(?![\p{L}/])`;
const FORM =
  '(?:tab|tabl|tbl|tablett|tabletter|depottab\\p{L}*|depottbl|kaps|kps|kapsel|kapsler|depotkaps\\p{L}*|mikst|mikstur|inj|inf|plaster|depotplaster|stikkp\\p{L}*|supp|spray|nesespray|inhal\\p{L}*|dråper|øyedråper|krem|salve|gel|pulv\\p{L}*|enterotab\\p{L}*|brusetab\\p{L}*|smeltetab\\p{L}*|resoriblett\\p{L}*)';
const SHAPED_AS_MEDICINE = new RegExp(
  String.raw`^\p{L}[\p{L}\d.+/'-]{2,}(?:\s+[\p{L}\d.+/'-]+){0,${MOST_WORDS_OF_NAME - 1}}?\s+(?:${STRENGTH}|${FORM}(?![\p{L}])|(?:inntil\s+)?[x×]\s?\d)`,
  'iu',
);
const ENDS_IN_STRENGTH = new RegExp(String.raw`\p{L}{3}.*(?:${STRENGTH})$`, 'iu');

const LAST_AMOUNT = /(?<![\p{L}\d.,])(\d+(?:[.,]\d+)?\s*\p{L}+\.?)$/u;

/**
 * Where the drug's name ends and the dosage begins. A name is taken only where every word of the text is accounted for,
 * by the catalogue or by the dosage, or where what follows a name that says its strength begins as a dosage does; that
 * is then not understood, and left so. Null where the text is none, or can be parted in more ways than one.
 */
export function splitMedicine(text: string, resolve: ResolveDrug): SplitMedicine | null {
  if (resolve(text).kind !== 'unknown') return { drug: text, dosage: '' };
  const splits = splitsOf(text, resolve).filter(({ dosage }) => beginsDosage(dosage));
  const known = splits.filter(({ resolution }) => resolution.kind !== 'unknown');
  const [understood, another] = known.flatMap(understoodPartsOf);
  if (another) return null;
  if (understood) return understood;
  return firstOfOne(known.filter((split) => /\d/.test(split.drug) && beginsWithDose(split.dosage)));
}

/** A medicine by its shape, or by the dosage behind it, that no catalogue knows; null where it has neither. */
export function splitUnknown(text: string, resolve: ResolveDrug): SplitMedicine | null {
  const splits = splitsOf(text, resolve);
  const dosed = splits.find(
    ({ drug, dosage, apart, resolution }) =>
      apart && resolution.kind === 'unknown' && /\p{L}{3}/u.test(drug) && isUnderstood(dosage, resolution),
  );
  if (dosed) return partsOf(dosed);
  if (!SHAPED_AS_MEDICINE.test(text)) return null;
  if (splits.some(({ resolution, drug }) => resolution.kind !== 'unknown' && /\d/.test(drug)))
    return { drug: text, dosage: '' };
  const split = splits.find(({ drug, dosage }) => ENDS_IN_STRENGTH.test(drug) && beginsWithDose(dosage));
  if (!split) return { drug: text, dosage: '' };
  const dosage = withAmount(split.drug, split.dosage, split.resolution, split.apart);
  return { drug: split.drug, dosage: dosage ?? split.dosage };
}

const DOSE_FIRST =
  /^((?:\d+(?:[.,]\d+)?|[½¼¾])\s*(?:tab|tabl|tbl|tablett(?:er|ar)?|kaps|kps|kaps(?:el|ler|lar)|plaster|stikkpiller?)\.?)\s+(?=\p{L})/iu;
const WHOLE_DOSAGE_FIRST = /^([\d½¼¾][^:]*):\s+(?=\p{L})/u;

/**
 * «2 tabletter OxyContin 20 mg x 2», «1 tablett morgen og kveld: Dolcontin 60 mg»: how many before the name, and only how
 * often behind it, or the whole dosage before. Null where it is another thing, or the dosage is not of that form.
 */
export function splitDoseFirst(text: string, resolve: ResolveDrug): SplitMedicine | null {
  const [before = '', count = ''] = DOSE_FIRST.exec(text) ?? [];
  const [whole = '', dosage = ''] = WHOLE_DOSAGE_FIRST.exec(text) ?? [];
  const behind = text.slice(before.length);
  const parted =
    before === ''
      ? []
      : splitsOf(behind, resolve)
          .filter((split) => !/^[\d½¼¾]/.test(split.dosage) || /^\d+\s*ganger/i.test(split.dosage))
          .map(({ drug, dosage: often }) => ({ drug, dosage: `${count} ${often}` }));
  const all = whole === '' ? parted : [...parted, { drug: text.slice(whole.length), dosage }];
  const [only, another] = all.filter((split) => {
    const found = resolve(split.drug);
    return found.kind === 'found' && readDrugDosage(split.dosage, found.drug).understood;
  });
  return only && !another ? only : null;
}

const partsOf = ({ drug, dosage }: Split): SplitMedicine => ({ drug, dosage });

/** The split with a dosage that is understood as it is written, or with the amount that the strength stands for. */
function understoodPartsOf(split: Split): readonly SplitMedicine[] {
  const { drug, dosage, resolution, apart } = split;
  if (!/\d/.test(drug) && mayBeginWithStrength(dosage)) return [];
  if (isUnderstood(dosage, resolution)) return [partsOf(split)];
  const counted = /\d/.test(drug) ? countedBehindTimes(dosage) : null;
  if (counted !== null) return isUnderstood(counted, resolution) ? [{ drug, dosage: counted }] : [];
  const whole = withAmount(drug, dosage, resolution, apart);
  return whole === null || endsInCount(drug) ? [] : [{ drug, dosage: whole }];
}

/** «75 mg 2 kapsler», «600 mg, 1 dose»: how many are taken, or how many a pack has. A mass is the strength. */
function endsInCount(drug: string): boolean {
  const [, amount = ''] = LAST_AMOUNT.exec(drug) ?? [];
  const reading = parseDosage(`${amount} daglig`, { patch: false });
  return reading.understood && !isMass(reading.fixed.unit);
}

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
  return boundaries.map((boundary) => {
    const drug = text.slice(0, boundary.index);
    const dosage = text.slice(boundary.index + boundary[0].length);
    return { drug, dosage, resolution: resolve(drug), apart: boundary[0].trim() !== '' };
  });
}
