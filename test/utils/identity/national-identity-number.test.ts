import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsIdentityNumber } from '../../../utils/identity/national-identity-number.ts';

/** Both check digits by the published rule: the weighted sums of all digits, the check digit included, divide by 11. */
function completed(nine: string): string | null {
  const sum = (digits: string, weights: readonly number[]) =>
    weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  for (let k = 0; k < 100; k += 1) {
    const whole = nine + String(k).padStart(2, '0');
    const first = sum(whole, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
    const second = sum(whole, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    if (first % 11 === 0 && second % 11 === 0) return whole;
  }
  return null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Numbers made up by the rule; none is taken from a register. */
const identityNumbers = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom(0, 40),
    fc.constantFrom(0, 40, 65, 80),
  )
  .map(([day, month, year, serial, dayShift, monthShift]) =>
    completed(two(day + dayShift) + two(month + monthShift) + two(year) + String(serial).padStart(3, '0')),
  )
  .filter((whole) => whole !== null);

const separators = fc.constantFrom(' ', '.', '-', '\u00a0', '\u2009', '\u2013', ' - ', '/', '\u200b', '_');
/** What may stand around a number without being a part of it. */
const words = fc.stringMatching(/^[A-Za-zæøå ,:;()«»]{0,20}[A-Za-zæøå:]$/);

describe('a text with a national identity number', () => {
  it.each([
    ['fødselsnummer', '29100207042'],
    ['D-number', '43022014103'],
    ['date and number apart', '291002 07042'],
    ['dots in the date', '29.10.02 07042'],
    ['dots all through', '2.9.1.0.0.2.0.7.0.4.2'],
    ['a dash', '291002-07042'],
    ['non-breaking space', '291002\u00a007042'],
    ['full-width digits', '２９１００２０７０４２'],
    ['in a sentence', 'Pasient (f. 29100207042), oppstart i mai'],
    ['with letters close by', 'fnr29100207042kvinne'],
    ['after another number', 'Sak 2026 12 29100207042'],
    ['before another number', '291002 07042 120 mg'],
    ['on two lines', '291002\n07042'],
    ['far apart', '291002        07042'],
    ['on two lines, the second indented', '291002\r\n      07042'],
    ['a word between', '291002 født 07042'],
    ['words between', 'født 291002, personnummer er 07042'],
    ['the year in full', '29.10.2002 07042'],
    ['the year in full and no signs', '29102002 07042'],
    ['Arabic-Indic digits', '٢٩١٠٠٢٠٧٠٤٢'],
    ['Devanagari digits', '२९१००२ ०७०४२'],
  ])('%s', (_, text) => {
    expect(holdsIdentityNumber(text)).toBe(true);
  });

  it.each([
    ['hjelpenummer, month + 40', '295002070'],
    ['synthetic, month + 80', '299002070'],
    ['synthetic, month + 65', '297502070'],
    ['felles hjelpenummer', '812345678'],
    ['D-number and synthetic', '699002071'],
    ['leap day', '290200001'],
  ])('%s', (_, nine) => {
    const whole = completed(nine) ?? completed(`${nine.slice(0, 8)}${(Number(nine[8]) + 1) % 10}`);
    expect(whole).not.toBeNull();
    expect(holdsIdentityNumber(whole ?? '')).toBe(true);
  });

  it('whatever stands around it and between its digits', () => {
    const places = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    fc.assert(
      fc.property(
        identityNumbers,
        places,
        separators,
        words,
        words,
        (whole, at, separator, before, after) => {
          const grouped = [...whole]
            .map((digit, place) => (at.includes(place) ? separator + digit : digit))
            .join('');
          expect(holdsIdentityNumber(before + grouped + after)).toBe(true);
        },
      ),
    );
  });
});

describe('a text without one', () => {
  it.each([
    ['nothing', ''],
    ['a wrong first check digit', '29100207052'],
    ['a wrong second check digit', '29100207043'],
    ['no such day', completed('321002070')],
    ['no such month', completed('291302070')],
    ['30 February', completed('300202071')],
    ['a pack number', 'varenr 523891'],
    ['a mobile number', '+47 912 34 567'],
    ['a case number', 'Sak 2026/04512-3'],
    ['a project number', 'DM 02224'],
    ['a dosage', '1 tablett 2 ganger daglig, 120 mg'],
    ['a date and a time', '22.11.2026 kl. 13:45'],
    ['twelve digits in a row', '291002070421'],
    ['all zeros', '00000000000'],
    ['a date far from a number', `291002 ${'og så videre '.repeat(5)} 07042`],
  ])('%s', (_, text) => {
    expect(holdsIdentityNumber(text ?? '00')).toBe(false);
  });

  it('any one digit wrong is enough, and so are two neighbours that changed places', () => {
    fc.assert(
      fc.property(
        identityNumbers,
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (whole, place, more) => {
          const digit = String((Number(whole[place]) + more) % 10);
          expect(holdsIdentityNumber(whole.slice(0, place) + digit + whole.slice(place + 1))).toBe(false);
          const [a = '', b = ''] = [whole[place], whole[place + 1]];
          if (b === '' || a === b) return;
          expect(holdsIdentityNumber(whole.slice(0, place) + b + a + whole.slice(place + 2))).toBe(false);
        },
      ),
    );
  });

  it('never where there are fewer than eleven digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .-]{0,30}$/), (text) => {
        fc.pre(text.replace(/\D/g, '').length < 11);
        expect(holdsIdentityNumber(text)).toBe(false);
      }),
    );
  });
});
