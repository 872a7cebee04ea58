import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import type { DailyAmount } from '../../../rules/regimen/dose.ts';

function said(amount: DailyAmount | 'no-maximum'): string {
  if (amount === 'no-maximum') return amount;
  const { n, d } = amount.perDay;
  return `${d === 1n ? n : `${n}/${d}`} ${amount.unit}`;
}

/** What is worn, what may be as needed, hours between changes; null where it is refused. */
type Worn = readonly [fixed: string, asNeeded: string, hours: number | null] | null;

function expectWorn(text: string, patch: boolean, worn: Worn): void {
  const reading = parseDosage(text, { patch });
  if (!reading.understood) {
    expect(worn, `${text}: ${reading.problem.why}`).toBeNull();
    return;
  }
  const { fixed, asNeeded, changeEveryHours } = reading;
  const hours = changeEveryHours && Number(changeEveryHours.n) / Number(changeEveryHours.d);
  expect([said(fixed), said(asNeeded), hours], text).toEqual(worn);
}

const NONE = '0 plaster';

describe('a patch and how often it is changed', () => {
  it.each<[string, Worn]>([
    ['1 plaster hver 3. dag', ['1 plaster', NONE, 72]],
    ['1 plaster skiftes hver 72. time', ['1 plaster', NONE, 72]],
    ['1 plaster hver uke', ['1 plaster', NONE, 168]],
    ['1 plaster 2 ganger i uken', ['1 plaster', NONE, 84]],
    ['3 ganger i uken 1 plaster', ['1 plaster', NONE, 56]],
    ['1 plaster mandag', ['1 plaster', NONE, 168]],
    ['1 plaster hver uke mandag', ['1 plaster', NONE, 168]],
    ['1 plaster mandag og torsdag', ['1 plaster', NONE, null]],
    ['1 plaster lørdag kveld', ['1 plaster', NONE, 168]],
    ['1 plaster daglig', ['1 plaster', NONE, 24]],
    ['1 plaster morgen', ['1 plaster', NONE, 24]],
    ['1 plaster hver 3. dag morgen', ['1 plaster', NONE, 72]],
    ['25 µg/t', ['25 µg/h', '0 µg/h', null]],
    ['25 µg/t hver 3. dag', ['25 µg/h', '0 µg/h', 72]],
    ['1-2 plaster hver 3. dag', ['2 plaster', NONE, 72]],
    ['½ plaster 25 µg/t hver 3. dag', ['1/2 plaster', NONE, 72]],
    ['0 plaster hver 3. dag', [NONE, NONE, null]],
    ['1 plaster hver 3. dag i 2 uker, deretter 2 plaster hver 3. dag', ['2 plaster', NONE, 72]],
    ['1 plaster', null],
    ['1 plaster hver 3. dag skiftes mandag', null],
    ['1 plaster hver 72. time hver 3. dag', null],
    ['1 plaster daglig hver 3. dag', null],
    ['1 plaster hver 3. dag og 1 plaster hver 4. dag', null],
  ])('«%s»', (text, worn) => expectWorn(text, true, worn));
});

describe('a number for a patch: of patches up to 4, of a strength from 5', () => {
  it.each<[string, Worn]>([
    ['1 hver 3. dag', ['1 plaster', NONE, 72]],
    ['4 hver 3. dag', ['4 plaster', NONE, 72]],
    ['5 hver 3. dag', null],
    ['25 hver 3. dag', null],
    ['inntil 4 daglig ved behov', [NONE, '4 plaster', null]],
    ['inntil 5 daglig ved behov', null],
  ])('«%s»', (text, worn) => expectWorn(text, true, worn));
});

describe('several patches', () => {
  it.each<[string, Worn]>([
    ['1 plaster à 25 µg/t og 1 plaster à 50 µg/t hver 3. dag', ['75 µg/h', '0 µg/h', 72]],
    ['2 plaster à 25 µg/t og 1 plaster à 12 µg/t hver 3. dag', ['62 µg/h', '0 µg/h', 72]],
    ['1 plaster à 25 µg/t hver 3. dag + 12 µg/t hver 3. dag', ['37 µg/h', '0 µg/h', 72]],
    ['25 µg/t + 50 µg/t hver 3. dag', ['75 µg/h', '0 µg/h', 72]],
    ['1 plaster à 25 µg/t hver 3. dag, 1 plaster à 50 µg/t ekstra hver 3. dag', ['75 µg/h', '0 µg/h', 72]],
    // Of one strength that is not told.
    ['1 plaster hver 3. dag og 1 plaster hver 3. dag', null],
    // The second may say the first again.
    ['1 plaster à 25 µg/t hver 3. dag, 1 plaster à 50 µg/t hver 3. dag', null],
    ['1 plaster à 25 µg/t hver 3. dag og 1 plaster à 50 µg/t hver 7. dag', null],
    ['1 plaster hver 3. dag (1 plaster hver 3. dag)', null],
    ['1 plaster x 1 hver 3. dag eller 2 plaster x 1 hver 3. dag', null],
  ])('«%s»', (text, worn) => expectWorn(text, true, worn));
});

describe('a patch as needed', () => {
  it.each<[string, Worn]>([
    ['1 plaster ved behov', [NONE, 'no-maximum', null]],
    ['1 plaster ved behov, maks 2 plaster daglig', [NONE, '2 plaster', null]],
    ['inntil 2 plaster daglig ved behov', [NONE, '2 plaster', null]],
    ['maks 2 plaster per døgn', [NONE, '2 plaster', null]],
    ['inntil 25 µg/t ved behov', ['0 µg/h', '25 µg/h', null]],
    ['1 plaster hver 3. dag ved behov', [NONE, '1 plaster', null]],
    ['1 plaster hver 3. dag, i tillegg 1 plaster ved behov', ['1 plaster', 'no-maximum', 72]],
    ['1 plaster hver 3. dag, i tillegg inntil 2 plaster daglig ved behov', ['1 plaster', '2 plaster', 72]],
    ['1 plaster hver 3. dag, maks 2 plaster per døgn', null],
    ['1 plaster hver 3. dag og 1 plaster ved behov og 1 plaster ved behov', null],
    ['1 plaster ved behov, maks 2 plaster per døgn, maks 3 plaster per døgn', null],
    ['1 plaster ved behov, maks 2 ganger daglig', null],
    // So many at a time as needed, or a limit on what is worn.
    ['25 µg/t maks 2 om gangen', null],
    ['1 plaster byttes hver 3. døgn, maks 2 om gangen', null],
    ['1 plaster 25 µg/t hver 3. dag ved behov', null],
    ['1 plaster fast ved behov', null],
    ['kan ta 1 plaster hver 3. dag', null],
  ])('«%s»', (text, worn) => expectWorn(text, true, worn));
});

describe('a change, and no number', () => {
  it.each<[string, Worn]>([
    ['Skift plaster hver 3. dag', ['1 plaster', NONE, 72]],
    ['Plaster skiftes hver 72. time', ['1 plaster', NONE, 72]],
    ['Plaster byttes hver mandag', ['1 plaster', NONE, 168]],
    // Of what is not said.
    ['Skiftes hver 7. dag', null],
    ['Nytt plaster hver 3. dag', ['1 plaster', NONE, 72]],
    ['1 nytt plaster hver 3. dag', ['1 plaster', NONE, 72]],
    ['Skift plaster hver 3. dag. Fast', ['1 plaster', NONE, 72]],
    ['1 plaster, skift plaster hver 3. dag', ['1 plaster', NONE, 72]],
    ['2 plaster. Skift plaster hver 3. dag', ['2 plaster', NONE, 72]],
    ['1 plaster 25 µg/t + 1 plaster 12 µg/t. Skift plaster hver 3. dag', ['37 µg/h', '0 µg/h', 72]],
    ['Skift plaster', null],
    ['1 plaster per uke', ['1 plaster', NONE, 168]],
    ['2 plaster hver uke', ['2 plaster', NONE, 168]],
    // So many are used, one after the other or at the same time.
    ['2 plaster per uke', null],
    ['10 plaster i måneden', null],
    ['Skift plaster x 2', null],
    ['Skift tablett hver 3. dag', null],
    ['Skift plaster hver 3. dag, 2 tabletter x 2', null],
  ])('«%s»', (text, worn) => expectWorn(text, true, worn));
});

describe('what is swallowed is no patch', () => {
  it.each([
    '1 tablett x 2',
    '1 plaster 1 tablett',
    '5 mg daglig',
    '1 plaster à 5 mg daglig',
    '1 plaster (5 mg) hver 3. dag',
    '1x3',
    '1 plaster x 3',
    '1 plaster morgen og kveld',
    '1 plaster hver 3. dag minst 6 timer mellom dosene',
    '1 plaster fordelt på 2 doser',
    '1 plaster som engangsdose',
    '1 plaster øvrige dager',
    '1 plaster i hvert nesebor hver 3. dag',
    '1+0+1',
    '25 µg/t + 50 mg hver 3. dag',
    'Dag 1: 1 plaster',
    'Uke 1: 1 plaster hver 3. dag',
  ])('refuses «%s»', (text) => expectWorn(text, true, null));
});

describe('a text that speaks of patches is of one, whatever the drug is', () => {
  it.each<[string, Worn]>([
    ['1 plaster hver 3. dag', ['1 plaster', NONE, 72]],
    ['25 µg/t hver 3. dag', ['25 µg/h', '0 µg/h', 72]],
    ['2 skiftes hver 72. time', ['2 plaster', NONE, 72]],
    ['maks 2 plaster per døgn', [NONE, '2 plaster', null]],
    ['1 tablett x 2, inntil 2 plaster ved behov', null],
  ])('«%s»', (text, worn) => expectWorn(text, false, worn));
});
