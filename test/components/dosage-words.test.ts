import { describe, expect, it } from 'vitest';
import { readingsWords, readingWords } from '../../components/dosage-words.ts';
import { parseDosage } from '../../rules/dosage/parse-dosage.ts';

const read = (text: string) => parseDosage(text, { patch: false });

describe('what a dosage is read as', () => {
  it.each([
    ['1 tablett 2 ganger daglig', 'Lest som 2 tabletter daglig.'],
    ['2 x 2', 'Lest som 4 daglig.'],
    ['1 dose hver 3. uke', 'Lest som 1 dose hver 3. uke.'],
    ['1 plaster hver 3. dag', 'Lest som 1 plaster skiftes hver 72. time.'],
    ['1 tablett ved behov', 'Lest som tabletter ved behov uten oppgitt største mengde.'],
    [
      '2 tabletter daglig, morgen og kveld',
      'Doseringen kan leses som 2 tabletter eller 4 tabletter per døgn.',
    ],
    ['1 tablett etter skjema', 'Forstår ikke doseringen: «etter skjema».'],
  ])('%s', (text, words) => expect(readingWords(read(text))).toBe(words));

  it('says nothing where none is written', () => expect(readingWords(null)).toBeNull());
});

describe('how a dosage can be read', () => {
  it.each([
    ['2 tabletter daglig, morgen og kveld', '2 tabletter eller 4 tabletter per døgn'],
    ['2 daglig, morgen og kveld', '2 eller 4 per døgn'],
    [
      '2 tabletter morgen og 1 kveld ved behov',
      'inntil 3 tabletter daglig ved behov, eller 2 tabletter daglig, i tillegg inntil 1 tablett daglig ved behov',
    ],
  ])('%s', (text, words) => {
    const reading = read(text);
    if (reading.understood) throw new Error('Understood');
    expect(readingsWords(reading.problem.readings ?? [])).toBe(words);
  });
});
