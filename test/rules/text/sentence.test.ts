import { describe, expect, it } from 'vitest';
import { folded } from '../../../rules/text/same-text.ts';
import { LONGEST, listed, shortened } from '../../../rules/text/sentence.ts';

describe('a name in a sentence', () => {
  it.each([
    ['', ''],
    ['OxyContin', 'OxyContin'],
    ['  Oxy \n\t Contin  ', 'Oxy Contin'],
    ['x'.repeat(39), 'x'.repeat(39)],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(41), `${'x'.repeat(39)}…`],
    [`${'x'.repeat(38)} yy`, `${'x'.repeat(38)}…`],
    [`${'x'.repeat(37)}  yy`, `${'x'.repeat(37)} yy`],
  ])('%j is %j', (name, written) => {
    expect(shortened(name)).toBe(written);
  });

  it('may have less room', () => {
    expect(shortened('OxyContin', 9)).toBe('OxyContin');
    expect(shortened('OxyContin', 8)).toBe('OxyCont…');
  });
});

describe('names in a sentence', () => {
  const names = ['AAAA', 'BBBB', 'CCCC'];
  const all = 'Velg AAAA, BBBB og CCCC.';

  it.each<[readonly string[], number, string]>([
    [[], 140, 'Velg .'],
    [['AAAA'], 140, 'Velg AAAA.'],
    [['AAAA'], 1, 'Velg AAAA.'],
    [['AAAA', 'BBBB'], 140, 'Velg AAAA og BBBB.'],
    [names, all.length + 1, all],
    [names, all.length, all],
    [names, all.length - 1, 'Velg AAAA og 2 til.'],
    [names, 1, 'Velg AAAA og 2 til.'],
  ])('%j within %i', (listedNames, longest, sentence) => {
    expect(listed('Velg ', listedNames, '.', 'og', longest)).toBe(sentence);
  });

  it('are as many as there is room for', () => {
    const long = ['A'.repeat(20), 'B'.repeat(20), 'C'.repeat(30)];
    const two = `Velg ${long[0]}, ${long[1]} eller 1 til.`;
    expect(listed('Velg ', long, '.', 'eller', two.length)).toBe(two);
    expect(listed('Velg ', long, '.', 'eller', two.length - 1)).toBe(`Velg ${long[0]} eller 2 til.`);
    expect(listed('Velg ', Array(30).fill('AAAA'), '.').length).toBeLessThanOrEqual(LONGEST);
  });
});

describe('two texts', () => {
  it.each<[string, string, boolean]>([
    ['OxyContin 20 mg', ' oxycontin  20\nMG ', true],
    ['Øye', 'øye', true],
    ['A\u030angstrom', 'Ångstrom', true],
    ['OxyContin 20', 'OxyContin20', false],
    ['OxyContin', 'OxyNorm', false],
    ['Straße', 'STRASSE', false],
  ])('%j and %j', (a, b, same) => {
    expect(folded(a) === folded(b)).toBe(same);
  });
});
