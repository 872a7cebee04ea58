import { describe, expect, it } from 'vitest';
import { dosageWords, readingsWords } from '../../../components/prescription/dosage-words.ts';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';

describe('what a dosage is counted as', () => {
  it.each([
    ['1 tablett 2 ganger daglig', '2 tabletter per døgn'],
    ['½ tablett daglig', '0,5 tablett per døgn'],
    ['2 x 2', '4 per døgn, i legemidlets egen enhet'],
    ['1 dose hver 3. uke', '1 dose hver 21. døgn'],
    ['1 plaster hver 3. dag', '1 plaster om gangen, skiftes hver 72. time'],
    ['1 tablett ved behov', 'ved behov uten oppgitt største mengde'],
    ['1-2 tabletter ved behov inntil 4 ganger daglig', 'inntil 8 tabletter per døgn ved behov'],
    [
      '1 tablett morgen og kveld, i tillegg 1 ved behov inntil 3 per døgn',
      '2 tabletter per døgn og inntil 3 tabletter per døgn ved behov',
    ],
  ])('%s', (text, words) => {
    const reading = parseDosage(text, { patch: false });
    if (!reading.understood) throw new Error('Not understood');
    expect(dosageWords(reading)).toBe(words);
  });
});

describe('how a dosage can be read', () => {
  it.each([
    ['2 tabletter daglig, morgen og kveld', '2 tabletter eller 4 tabletter per døgn'],
    ['2 daglig, morgen og kveld', '2 eller 4 per døgn'],
    [
      '2 tabletter morgen og 1 kveld ved behov',
      'inntil 3 tabletter per døgn ved behov, eller 2 tabletter per døgn og inntil 1 tablett per døgn ved behov',
    ],
  ])('%s', (text, words) => {
    const reading = parseDosage(text, { patch: false });
    if (reading.understood) throw new Error('Understood');
    expect(readingsWords(reading.problem.readings ?? [])).toBe(words);
  });
});
