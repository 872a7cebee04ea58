import { describe, it } from 'vitest';
import { type Answer, expectAnswer } from './answers.ts';

describe('two of which the larger counts', () => {
  it.each<[string, Answer]>([
    ['1 daglig til 2 daglig', [2, 0]],
    ['1 tablett daglig eller 2 tabletter daglig', [2, 0]],
    ['1 tablett x 2 eller 2 tabletter hver 12. time', [4, 0]],
    ['1x2-2x2', [4, 0]],
    ['1x3 / 2x3', [6, 0]],
    // A range of times, and not two dosages.
    ['1 tabl x 2-3 daglig vb', [0, 3]],
    ['1 tablett x 2 ved behov / 1 tablett ved behov', null],
    ['1 tablett inntil x 4 inntil 4 daglig', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('parts of one day', () => {
  const times = (count: number): string => Array.from({ length: count }, () => '1 tablett x 1').join(' og ');

  it('are twelve at the most', () => {
    expectAnswer(times(12), [12, 0]);
    expectAnswer(times(13), null);
  });

  it.each<[string, Answer]>([
    ['1 inntil x 3\n1 tablett ekstra ved behov, maks 2 per døgn', [0, 5]],
    // A limit of five, or five on top.
    ['1 tablett ved smerter inntil 3 daglig, 5 ved sterke smerter', null],
    ['1 tablett x 2 og 1 tablett ved behov. Maks 8 per døgn ved smerter', [2, 8]],
    ['1 tablett mandag, øvrige dager 1 tablett', null],
    ['1 tablett x 2 ved behov. Maks 8 per døgn ved smerter', null],
    ['1 tablett x 2, maks 3 per døgn. Maks 8 per døgn ved smerter', null],
    ['1 tablett morgen og 1 tablett x 3. Tas til måltidene', [4, 0]],
    ['1 tablett x 3 og 1 tablett daglig. Tas til måltidene', null],
    ['1 tablett morgen: 1 tablett kveld', [2, 0]],
    ['1 tablett: 1 morgen og 1 kveld', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('what is said of the last amount, or of all', () => {
  it.each<[string, Answer]>([
    ['1 tablett morgen og 2 tabletter kveld hver 8. time', null],
    ['1 tablett x 2 ved behov og 1 tablett x 2 annenhver dag', null],
    ['1 tablett morgen ved behov og 2 tabletter kveld annenhver dag', null],
    ['kan ta 1 tablett morgen og 2 tabletter kveld annenhver dag', null],
    ['fast 1 tablett morgen og 2 tabletter kveld ved behov', [1, 2]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('what says the same again', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 2 = 2 daglig = 2 daglig', [2, 0]],
    ['1 tablett x 2 (2 tabletter daglig (2 tabletter daglig))', null],
    ['1 tablett x 2 (1 tablett x 2, maks 4 per døgn)', null],
    ['1 tablett x 3 ved behov: 1 morgen, 1 middag og 1 kveld', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('numbered days', () => {
  it.each<[string, Answer]>([
    ['Dag 1 og 2: 2 tabletter daglig', [2, 0]],
    ['Dag 1 og 1: 2 tabletter daglig', null],
    ['Dag 2 og 1: 2 tabletter daglig', null],
    ['Dag 0: 2 tabletter daglig', null],
    ['Dag 0-1: 2 tabletter daglig, dag 2: 1 tablett daglig', null],
    ['Dag 1½: 2 tabletter daglig', null],
    ['1 tablett morgen og 2 tabletter kveld dag 1, 1 tablett daglig dag 2', [3, 0]],
    // The second amount alone may be of the first day.
    ['1 tablett morgen, 2 tabletter kveld dag 1, 1 tablett daglig dag 2', null],
    ['2 tabletter x 3, fra dag 3 1 tablett x 2', [6, 0]],
    ['2 tabletter x 3, deretter 1 tablett x 3, fra dag 3 1 tablett x 2', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('one part of a course after another', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 2, etter 1 uke 2 tabletter x 2', [4, 0]],
    ['2 tabletter, etter 1 uke 1 tablett x 2', null],
    ['1 tablett x 2, økes til 2 tabletter x 2 og maks 4 per døgn', [4, 0]],
    ['1 tablett x 2, økes til maks 4 tabletter daglig', null],
    // A need behind is when it is raised; what is limited, or beside another, is as needed.
    ['1 tablett daglig, kan økes til 2 tabletter daglig ved behov', [2, 0]],
    ['1 tablett daglig, kan økes til 2 tabletter x 2 ved behov', [4, 0]],
    ['1 tablett daglig, kan økes til 2 tabletter inntil x 2 ved behov', [1, 4]],
    ['1 tablett daglig, kan økes til 1 tablett inntil hver 6. time ved behov', [1, 4]],
    ['1 tablett daglig, økes til 1 tablett x 2, i tillegg 1 tablett daglig ved behov', [2, 1]],
    ['1 tablett daglig, kan økes til 2 tabletter ved behov', [1, 'no-maximum']],
    ['inntil 2 tabletter x 2, deretter 1 tablett x 2', null],
    ['1 tablett x 2 og inntil 2 tabletter ved behov, deretter 1 tablett x 2', null],
    // As needed beside what lasts, not after it; said of the amount before the comma, or of its own.
    ['1 tablett x 2 i 7 dager, 1 tablett inntil x 2', [2, 2]],
    ['1 tablett x 2 i 7 dager, 1 tablett x 2 ved behov', null],
    ['1 tablett x 2, maks 3 per døgn i 7 dager, 2 tabletter x 2', null],
    ['1 tablett x 2 i 7 dager, 1 tablett daglig og 1 tablett kveld', null],
    ['1 tablett x 2 i 7 dager, seponeres', [2, 0]],
    ['1 tablett x 2, seponeres', null],
    ['3 tabletter x 2, reduseres med 1 tablett hver uke', [6, 0]],
    ['3 tabletter x 2, reduseres med 1 tablett hver uke, reduseres med 1 tablett hver uke', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});
