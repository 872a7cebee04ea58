import { describe, expect, it } from 'vitest';
import { earlierRemarks } from '../../../rules/exception/earlier-remark.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';

/** What is found in the text of a profile that has this line alone. */
function found(line: string, text: string): readonly string[] {
  const profile = { ...sykehusetInnlandet, hReseptRemark: [line], whiteRemark: [line], orderMarking: [line] };
  return earlierRemarks(text, [profile]).map(({ start, end }) => text.slice(start, end));
}

describe('a line of few signs, which may be anybody’s words', () => {
  it.each<[string, string, readonly string[]]>([
    // Eleven signs and twelve, space not counted.
    ['Unntak 12345', 'Se Unntak 12345', []],
    ['Unntak 123456', 'Se Unntak 123456', ['Unntak 123456']],
    ['Unntak 12345', 'Unntak 12345', ['Unntak 12345']],
    // The number in the place is nothing that the line itself says.
    ['Unntak 12345 {project}', 'Se Unntak 12345 DM 7777', []],
    ['Unntak', 'Se Unntak', []],
    ['Unntak', 'Unntak her', []],
    ['Unntak', 'Se / Unntak / her', ['Unntak']],
    ['Unntak', 'Se/ Unntak', []],
    ['Unntak', 'Se /Unntak', []],
  ])('%j in %j: %j', (line, text, spans) => {
    expect(found(line, text)).toEqual(spans);
  });
});

describe('a place between two words', () => {
  const line = 'Prosjekt {project} Enkeltpasientunntak';
  it.each<[string, boolean]>([
    [`Prosjekt ${'x'.repeat(40)} Enkeltpasientunntak`, true],
    [`Prosjekt ${'x'.repeat(41)} Enkeltpasientunntak`, false],
    ['Prosjekt x Enkeltpasientunntak', true],
    ['Prosjekt Enkeltpasientunntak', false],
    // On one line, whatever stands in it.
    ['Prosjekt\nx Enkeltpasientunntak', false],
    ['Prosjekt x\nEnkeltpasientunntak', false],
    ['Prosjekt 5 / Enkeltpasientunntak', false],
  ])('%j: %s', (text, whole) => {
    expect(found(line, text)).toEqual(whole ? [text] : []);
  });
});

describe('a place first on the line', () => {
  it.each<[string, readonly string[]]>([
    ['Se DM 12 er brukt etter unntaksordningen', ['DM 12 er brukt etter unntaksordningen']],
    // What a longer word ends in is not the word before the number.
    ['Behandlingsnummer 12 er brukt etter unntaksordningen', ['12 er brukt etter unntaksordningen']],
  ])('%j: %j', (text, spans) => {
    expect(found('{project} er brukt etter unntaksordningen', text)).toEqual(spans);
  });
});

it('is not found where a profile has a line of nothing but a joiner', () => {
  expect(found('/', 'Tas kl 8. / Ring')).toEqual([]);
});
