import { describe, expect, test } from 'vitest';
import type { DosageReading } from '../../../rules/dosage/dosage.ts';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { toDecimal } from '../../../rules/number/rational.ts';
import { isPatch } from '../../../rules/omeq/daily-dose.ts';
import { readPasted } from '../../../rules/pasted-prescription/read-pasted.ts';
import type { DailyAmount } from '../../../rules/regimen/dose.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import listsJson from './lists.json' with { type: 'json' };
import blindJson from './written-blind.json' with { type: 'json' };

interface List {
  readonly about: string;
  readonly text: string;
  /** The product, or `?` and the name as written; `fixed+as needed unit`, `?` not understood, `-` none. */
  readonly medicines: readonly (readonly string[])[];
  /** How many lines are said to be stopped. */
  readonly notInUse?: number;
  /** What is left over, where the list is about it. */
  readonly rest?: readonly string[];
}

const lists: readonly List[] = listsJson;
/** Written with their answers before they were first read; a `?` alone is any name that is not known. */
const blind: readonly List[] = blindJson;
const { resolve } = createCatalogueIndex(defaultCatalogue, '2026-11-30');

function amount({ perDay }: DailyAmount): string {
  return toDecimal(perDay, 6);
}

function readingText(reading: DosageReading): string {
  if (!reading.understood) return '?';
  const { fixed, asNeeded } = reading;
  const unit = fixed.unit ?? (asNeeded === 'no-maximum' ? null : asNeeded.unit);
  const amounts = `${amount(fixed)}+${asNeeded === 'no-maximum' ? 'uten' : amount(asNeeded)}`;
  return unit === null ? amounts : `${amounts} ${unit}`;
}

function read(text: string) {
  const pasted = readPasted(text, resolve);
  if (pasted.kind !== 'read') throw new Error('The text is too long');
  const medicines = pasted.medicines.map(({ drug, dosage }) => {
    const resolution = resolve(drug);
    const patch = resolution.kind === 'found' && isPatch(resolution.drug);
    const name = (resolution.kind === 'found' && resolution.drug.name) || `?${drug}`;
    return [name, dosage === '' ? '-' : readingText(parseDosage(dosage, { patch }))];
  });
  return { ...pasted, medicines, rest: [...pasted.notUnderstood, ...pasted.looseDosages] };
}

describe('a pasted list', () => {
  test.each(lists)('$about: $text', ({ text, medicines, notInUse = 0, rest }) => {
    const pasted = read(text);
    expect(pasted.medicines).toEqual(medicines);
    expect(pasted.notInUse).toHaveLength(notInUse);
    if (rest) expect(pasted.rest).toEqual(rest);
  });
});

describe('a list that was written blind', () => {
  const told = (medicine: readonly string[]): string => medicine.join(': ');
  const isCounted = ([drug = '', amount = '']: readonly string[]): boolean =>
    !drug.startsWith('?') && amount !== '?' && amount !== '-';

  test.each(blind)('gives no wrong pair of drug and dosage, $about', ({ text, medicines }: List) => {
    const wanted = medicines.map(told);
    const counted = read(text).medicines.filter(isCounted).map(told);
    expect(counted.filter((each) => !wanted.includes(each))).toEqual([]);
  });

  test.each(blind)('lets no medicine go in silence, $about', ({ text, medicines }: List) => {
    const { medicines: found, notInUse, rest } = read(text);
    const told = [...found.flat(), ...notInUse, ...rest].join('\n').toLowerCase();
    const brands = medicines.map(([drug = '']) => drug.replace('?', '').split(' ')[0]?.toLowerCase() ?? '');
    expect(brands.filter((brand) => !told.includes(brand))).toEqual([]);
  });

  test('is mostly counted whole', () => {
    const whole = blind.filter(({ text, medicines }) =>
      medicines.filter(isCounted).every((each) => read(text).medicines.map(told).includes(told(each))),
    );
    expect(whole.length / blind.length).toBeGreaterThan(0.75);
  });
});
