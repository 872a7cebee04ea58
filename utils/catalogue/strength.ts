import type { Quantity } from './catalogue-entry.ts';
import type { NameToken } from './names/name-tokens.ts';
import { phraseReader, type Read } from './names/phrases.ts';

/** One part of a strength as written: `400 mg`, `10 mg/ml`, `12 mikrog/time`, or a number without its unit. */
export interface StrengthPart {
  readonly amount: number;
  /** FEST's unit; null where the text has only the number. */
  readonly unit: string | null;
  readonly denominator: Quantity | null;
}

const readUnit = phraseReader(
  new Map(
    Object.entries({
      mg: 'mg',
      milligram: 'mg',
      g: 'g',
      gram: 'g',
      ug: 'µg',
      mcg: 'µg',
      mikrog: 'µg',
      mikrogram: 'µg',
      ie: 'IE',
      iu: 'IE',
      e: 'E',
      'mill ie': 'mill IE',
      'elisa e': 'ELISA E',
      '%': '%',
      '% w / v': '% w/v',
    }),
  ),
);

const denominatorSpellings = new Map(
  Object.entries({
    ml: 'ml',
    milliliter: 'ml',
    g: 'g',
    gram: 'g',
    t: 'time',
    h: 'time',
    time: 'time',
    timer: 'time',
    dose: 'dose',
    sproyte: 'sprøyte',
    tablett: 'tablett',
    tab: 'tablett',
    kapsel: 'kapsel',
    kaps: 'kapsel',
    stikkpille: 'stikkpille',
  }),
);

const PER = ['/', 'per', 'pr'];

/** Nanograms: masses compare as whole numbers, so that 0,1 mg is 100 µg and nothing is lost to rounding. */
const nanograms: Readonly<Record<string, number>> = { g: 1e9, mg: 1e6, µg: 1e3 };

function readDenominator(tokens: readonly NameToken[], at: number): Read<Quantity> | null {
  const slash = tokens[at];
  if (!slash || !PER.includes(slash.text)) return null;
  const first = tokens[at + 1];
  const counted = first?.kind === 'number';
  const word = tokens[counted ? at + 2 : at + 1];
  const unit = word?.kind === 'word' ? denominatorSpellings.get(word.text) : undefined;
  // A number and a mass after the slash is the next component of a combination: 1 mg/g/4 mg/g.
  if (unit === undefined || (counted && unit === 'g')) return null;
  return { value: { amount: counted ? first.value : 1, unit }, next: at + (counted ? 3 : 2) };
}

function readPart(tokens: readonly NameToken[], at: number): Read<StrengthPart> | null {
  const number = tokens[at];
  if (number?.kind !== 'number') return null;
  const unit = readUnit(tokens, at + 1);
  if (!unit) return { value: { amount: number.value, unit: null, denominator: null }, next: at + 1 };
  const denominator = readDenominator(tokens, unit.next);
  return {
    value: { amount: number.value, unit: unit.value, denominator: denominator?.value ?? null },
    next: denominator?.next ?? unit.next,
  };
}

/** `10/5 mg` gives the unit once, for both. */
function sharedUnit(parts: readonly StrengthPart[]): readonly StrengthPart[] {
  const last = parts[parts.length - 1];
  const unit = last?.unit ?? null;
  const shared =
    unit !== null && last?.denominator === null && parts.slice(0, -1).every((part) => part.unit === null);
  return shared ? parts.map((part) => ({ ...part, unit })) : parts;
}

/** A strength with all its components, from the token at `at`; null where no number stands there. */
export function readStrength(tokens: readonly NameToken[], at: number): Read<readonly StrengthPart[]> | null {
  const parts: StrengthPart[] = [];
  let next = at;
  for (;;) {
    const part = readPart(tokens, next);
    if (!part) break;
    parts.push(part.value);
    next = part.next;
    const joint = tokens[next];
    if ((joint?.text !== '/' && joint?.text !== '+') || tokens[next + 1]?.kind !== 'number') break;
    next += 1;
  }
  return parts.length === 0 ? null : { value: sharedUnit(parts), next };
}

function amountKey(amount: number, unit: string): string {
  const factor = nanograms[unit];
  return factor === undefined ? `${amount} ${unit}` : `${Math.round(amount * factor)} ng`;
}

/** Equal for equal strengths, component by component; null where a unit is missing. */
export function strengthKey(parts: readonly StrengthPart[]): string | null {
  if (parts.some((part) => part.unit === null)) return null;
  return parts
    .map(({ amount, unit, denominator }) => {
      const per = denominator ? `/${denominator.amount} ${denominator.unit}` : '';
      return amountKey(amount, unit ?? '') + per;
    })
    .join('+');
}

/** The same without what the amounts are in: for a name that leaves the denominator out. */
export function amountsKey(parts: readonly StrengthPart[]): string | null {
  return strengthKey(parts.map((part) => ({ ...part, denominator: null })));
}

/** The bare numbers as printed: for a name that leaves the units out. */
export function numbersKey(parts: readonly StrengthPart[]): string {
  return parts.map((part) => part.amount).join('+');
}
