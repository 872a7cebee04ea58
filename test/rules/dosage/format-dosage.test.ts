import { describe, expect, it } from 'vitest';
import { amountText, formatDosage, type UnderstoodDosage } from '../../../rules/dosage/format-dosage.ts';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { type Rational, ratio } from '../../../rules/number/rational.ts';
import type { DoseUnit } from '../../../rules/regimen/dose.ts';

type Most = Rational | 'no-maximum';

function reading(
  fixed: Rational,
  asNeeded: Most,
  unit: DoseUnit | null,
  changeEveryHours: Rational | null = null,
  asNeededUnit = unit,
): UnderstoodDosage {
  return {
    understood: true,
    fixed: { perDay: fixed, unit },
    asNeeded: asNeeded === 'no-maximum' ? asNeeded : { perDay: asNeeded, unit: asNeededUnit },
    changeEveryHours,
  };
}

const NONE = ratio(0);

describe('a dosage in words', () => {
  it.each<[DoseUnit | null, string, string]>([
    [null, '1 daglig', '2 daglig'],
    ['tablett', '1 tablett daglig', '2 tabletter daglig'],
    ['kapsel', '1 kapsel daglig', '2 kapsler daglig'],
    ['stikkpille', '1 stikkpille daglig', '2 stikkpiller daglig'],
    ['ml', '1 ml daglig', '2 ml daglig'],
    ['dråper', '1 dråpe daglig', '2 dråper daglig'],
    ['dose', '1 dose daglig', '2 doser daglig'],
    ['spray', '1 spray daglig', '2 spray daglig'],
    ['pose', '1 pose daglig', '2 poser daglig'],
    ['enhet', '1 enhet daglig', '2 enheter daglig'],
    ['mg', '1 mg daglig', '2 mg daglig'],
    ['µg', '1 mikrogram daglig', '2 mikrogram daglig'],
    ['g', '1 g daglig', '2 g daglig'],
  ])('names one and more of %s', (unit, one, two) => {
    expect(formatDosage(reading(ratio(1), NONE, unit))).toBe(one);
    expect(formatDosage(reading(ratio(2), NONE, unit))).toBe(two);
  });

  it.each<[string, Rational]>([
    ['0 tabletter daglig', NONE],
    ['0,5 tabletter daglig', ratio(1, 2)],
    ['0,5 tabletter daglig', ratio(2, 4)],
    ['1,000000001 tabletter daglig', ratio(1_000_000_001, 1_000_000_000)],
    ['1 tablett hver 3. dag', ratio(1, 3)],
    ['2 tabletter hver 3. dag', ratio(4, 6)],
  ])('says a fixed amount exactly: «%s»', (text, perDay) => {
    expect(formatDosage(reading(perDay, NONE, 'tablett'))).toBe(text);
  });

  it.each([
    ['600 mg hver 3. uke', '600 mg hver 3. uke'],
    ['600 mg hver 21. dag', '600 mg hver 3. uke'],
    ['20 mg annenhver dag', '20 mg annenhver dag'],
    ['1 tablett hver 3. dag', '1 tablett hver 3. dag'],
    ['40 mg hver annen uke', '40 mg hver 14. dag'],
    ['10 mg x 1 per uke', '10 mg hver uke'],
    ['10 mg x 2 per uke', '20 mg hver uke'],
    ['1 tablett hver 8. dag', '1 tablett hver 8. dag'],
    ['1 tablett 3 dager i uken', '3 tabletter hver uke'],
    ['7 mg x 1 per uke', '7 mg hver uke'],
    ['7 mg x 2 per uke', '2 mg daglig'],
    ['8 mg i 3 dager hver 3. uke', '8 mg daglig'],
    ['1 tablett morgen og 2 tabletter annenhver kveld', '3 tabletter daglig'],
    ['2 tabletter annenhver dag i 1 uke, deretter 1 tablett annenhver dag', '1 tablett daglig'],
    [
      '2 tabletter annenhver dag og 1 tablett ved behov, maks 3 per døgn',
      '2 tabletter annenhver dag, i tillegg inntil 3 tabletter daglig ved behov',
    ],
  ])('says «%s» by its own interval: «%s»', (text, said) => {
    const read = parseDosage(text, { patch: false });
    if (!read.understood) throw new Error(read.problem.why);
    expect(formatDosage(read)).toBe(said);
    expect(parseDosage(said, { patch: false })).toMatchObject(read);
  });

  it.each<[string, Rational, Most]>([
    ['tabletter ved behov uten oppgitt største mengde', NONE, 'no-maximum'],
    ['inntil 3 tabletter daglig ved behov', NONE, ratio(3)],
    ['inntil 1 tablett daglig ved behov', NONE, ratio(1)],
    ['2,4 tabletter hver 16,8 time ved behov', NONE, ratio(24, 7)],
    ['0,1 tabletter hver 7,2 time ved behov', NONE, ratio(1, 3)],
    ['1 tablett hver 7,2 time ved behov', NONE, ratio(10, 3)],
    ['2 tabletter daglig, i tillegg tabletter ved behov uten oppgitt største mengde', ratio(2), 'no-maximum'],
    ['2 tabletter daglig, i tillegg inntil 3 tabletter daglig ved behov', ratio(2), ratio(3)],
  ])('says what is as needed: «%s»', (text, fixed, asNeeded) => {
    expect(formatDosage(reading(fixed, asNeeded, 'tablett'))).toBe(text);
  });

  it('says an amount as needed in no unit, or another, as an amount and not as a maximum of the one before', () => {
    expect(formatDosage(reading(ratio(2), ratio(3), null))).toBe('2 daglig, i tillegg 3 daglig ved behov');
    expect(formatDosage(reading(ratio(2), ratio(3), 'mg', null, null))).toBe(
      '2 mg daglig, i tillegg 3 daglig ved behov',
    );
    expect(formatDosage(reading(ratio(40), ratio(2), 'mg', null, 'g'))).toBe(
      '40 mg daglig, i tillegg 2 g daglig ved behov',
    );
    expect(formatDosage(reading(ratio(40), ratio(2), 'mg', null, 'tablett'))).toBe(
      '40 mg daglig, i tillegg 2 tabletter daglig ved behov',
    );
    expect(formatDosage(reading(NONE, ratio(3), null))).toBe('inntil 3 daglig ved behov');
  });

  it.each<[string, Rational, Most, DoseUnit, Rational | null]>([
    ['1 plaster skiftes hver 72. time', ratio(1), NONE, 'plaster', ratio(72)],
    ['2 plaster skiftes hver 84. time', ratio(2), NONE, 'plaster', ratio(168, 2)],
    ['37,5 mikrogram/time skiftes hver 72. time', ratio(75, 2), NONE, 'µg/h', ratio(72)],
    ['1 plaster skiftes mandag og torsdag', ratio(1), NONE, 'plaster', null],
    ['1 mikrogram/time skiftes mandag og torsdag', ratio(1), NONE, 'µg/h', null],
    ['1/3 plaster skiftes hver 72. time', ratio(1, 3), NONE, 'plaster', ratio(72)],
    ['1 2/3 plaster skiftes hver 72. time', ratio(10, 6), NONE, 'plaster', ratio(72)],
    ['0 plaster skiftes mandag og torsdag', NONE, NONE, 'plaster', null],
    ['plaster ved behov uten oppgitt største mengde', NONE, 'no-maximum', 'plaster', null],
    ['inntil 2 plaster daglig ved behov', NONE, ratio(2), 'plaster', null],
    ['inntil 1 2/3 plaster daglig ved behov', NONE, ratio(5, 3), 'plaster', null],
    [
      '1 mikrogram/time skiftes hver 72. time, i tillegg plaster ved behov uten oppgitt største mengde',
      ratio(1),
      'no-maximum',
      'µg/h',
      ratio(72),
    ],
    [
      '1 plaster skiftes hver 72. time, i tillegg inntil 2 plaster daglig ved behov',
      ratio(1),
      ratio(2),
      'plaster',
      ratio(72),
    ],
  ])('says what is worn: «%s»', (text, fixed, asNeeded, unit, change) => {
    expect(formatDosage(reading(fixed, asNeeded, unit, change))).toBe(text);
  });
});

describe('an amount alone', () => {
  it.each<[string, Rational, DoseUnit | null]>([
    ['0 tabletter', NONE, 'tablett'],
    ['0,5 tablett', ratio(1, 2), 'tablett'],
    ['1 tablett', ratio(1), 'tablett'],
    ['1 tablett', ratio(2, 2), 'tablett'],
    ['1,5 tabletter', ratio(3, 2), 'tablett'],
    ['2 tabletter', ratio(2), 'tablett'],
    ['1/3 tablett', ratio(2, 6), 'tablett'],
    ['1 1/3 tabletter', ratio(4, 3), 'tablett'],
    ['0,333333333 mg', ratio(333_333_333, 1_000_000_000), 'mg'],
    ['2', ratio(2), null],
    ['2/3', ratio(2, 3), null],
  ])('«%s»', (text, perDay, unit) => {
    expect(amountText({ perDay, unit })).toBe(text);
  });
});

describe('what is as needed, of no unit', () => {
  it.each<[string, Rational, Most]>([
    ['ved behov uten oppgitt største mengde', NONE, 'no-maximum'],
    ['2 daglig, i tillegg ved behov uten oppgitt største mengde', ratio(2), 'no-maximum'],
    ['0 daglig', NONE, NONE],
    ['1 hver uke', ratio(1, 7), NONE],
  ])('«%s»', (text, fixed, asNeeded) => {
    expect(formatDosage(reading(fixed, asNeeded, null))).toBe(text);
  });
});

describe('an as needed amount in grams', () => {
  it.each([1, 48, 49, 5_000])('of %i beside one fixed is read again as the same', (grams) => {
    const said = reading(ratio(1), ratio(grams), 'g');
    expect(parseDosage(formatDosage(said), { patch: false })).toEqual(said);
  });
});
