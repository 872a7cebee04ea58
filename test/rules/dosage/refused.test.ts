import { describe, expect, it } from 'vitest';
import type { DosageProblem } from '../../../rules/dosage/dosage.ts';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';

describe('what is pointed at where a text has no reading', () => {
  it.each<[string, DosageProblem['why'], string]>([
    // The word that is not known, wherever it stands before what could be followed.
    ['1 tablett xyz x 2', 'unknown-word', 'xyz'],
    ['1 tablett x 2 foobar', 'unknown-word', 'foobar'],
    ['foobar 1 tablett x 2', 'unknown-word', 'foobar'],
    ['ampulle x 2', 'unknown-word', 'ampulle'],
    ['morgen ukjentord kveld', 'unknown-word', 'ukjentord'],
    ['1 x 2 - ukjent - 3 x 4', 'unknown-word', 'ukjent'],
    ['1 tablett 2 tablett mandag 3 ukjentord', 'unknown-word', 'ukjentord'],
    // What refers elsewhere, whole, before what is not known.
    ['1 tablett daglig se eget skjema', 'refers-elsewhere', 'se eget skjema'],
    ['1 tablett x 2 etter avtale, ukjentord', 'refers-elsewhere', 'etter avtale'],
    ['som før', 'refers-elsewhere', 'som før'],
    ['økes gradvis', 'tapering', 'økes'],
    // How far it could be followed, else all of it.
    ['og 1 tablett x 2', 'incomplete', 'og'],
    [')', 'incomplete', ')'],
    // A phrase of several words is pointed at whole.
    ['mellom dosene 1 tablett', 'incomplete', 'mellom dosene'],
    ['fordelt på 3', 'incomplete', 'fordelt på'],
    ['ikke oftere enn 3', 'incomplete', 'ikke oftere enn'],
    ['kan i tillegg ta 1', 'incomplete', 'kan i tillegg ta'],
    ['1 tablett x 2 (', 'incomplete', '1 tablett x 2 ('],
    ['1 tablett x 2 og', 'incomplete', '1 tablett x 2 og'],
    ['1 tablett', 'incomplete', '1 tablett'],
    ['etter måltider ved behov ukjentord', 'unknown-word', 'ukjentord'],
  ])('«%s»: %s, «%s»', (text, why, fragment) => {
    const reading = parseDosage(text, { patch: false });
    const problem = reading.understood ? null : reading.problem;
    expect([problem?.why, problem?.fragment]).toEqual([why, fragment]);
    expect(text.slice(problem?.start, problem?.end)).toBe(fragment);
  });

  it('is all of it, where it would take too many steps', () => {
    const text = '1 tablett morgen og kveld, '.repeat(70);
    const problem = { start: 0, end: text.length, fragment: text, why: 'too-long' };
    expect(parseDosage(text, { patch: false })).toEqual({ understood: false, problem });
  });
});

describe('a text that is read again', () => {
  const read = (text: string) => parseDosage(text, { patch: false });

  it('has the same reading, the very one', () => {
    expect(read('1 tablett x 2 og en til')).toBe(read('1 tablett x 2 og en til'));
    expect(read('1 tablett x 2 '.padEnd(2_000))).toBe(read('1 tablett x 2 '.padEnd(2_000)));
    expect(read('1 tablett x 2 '.padEnd(2_001))).not.toBe(read('1 tablett x 2 '.padEnd(2_001)));
  });

  it('is of another drug: of a patch, or of another strength', () => {
    const text = '20 x 2';
    const strength = { amount: { n: 20n, d: 1n }, unit: 'mg' } as const;
    expect(parseDosage(text, { patch: false, strengths: [strength] })).not.toEqual(read(text));
    expect(parseDosage('1 hver 3. dag', { patch: true })).not.toEqual(read('1 hver 3. dag'));
  });

  it('is read anew after 500 others', () => {
    const first = read('\t\t');
    for (let length = 1; length < 500; length++) read('\n'.repeat(length));
    expect(read('\t\t')).toBe(first);
    read('\n'.repeat(500));
    expect(read('\t\t')).not.toBe(first);
  });
});
