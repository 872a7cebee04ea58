import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { type Answer, expectAnswer } from './answers.ts';

describe('a statement that stands twice', () => {
  it.each<[string, Answer]>([
    // One of them may be said of something else.
    ['1 tablett x 2 x 2', null],
    ['1 tablett hver 3. dag hver 3. dag', null],
    ['1 tablett annenhver uke annenhver uke', null],
    ['1 tablett hver 8. time hver 8. time', null],
    ['1 tablett 3 ganger i uken 3 ganger i uken', null],
    ['1 tablett morgen morgen', null],
    ['1 dråpe i hvert øye i hvert øye x 2', null],
    ['1 dråpe i hvert øye i høyre øye x 2', null],
    // These say no more than once.
    ['1 tablett ved behov ved behov', [0, 'no-maximum']],
    ['1 tablett daglig daglig', [1, 0]],
    ['1 tablett x 2 i 7 dager i 7 dager', [2, 0]],
    ['1 tablett ved behov, maks 4 daglig, maks 4 daglig', [0, 4]],
    // The lower of two maxima.
    ['1 tablett ved behov, maks 4 daglig, maks 6 daglig', [0, 4]],
    ['1 tablett ved behov, maks 6 daglig, maks 4 daglig', [0, 4]],
    ['1 tablett ved behov, maks 4 daglig, inntil x 3', [0, 3]],
    ['1 tablett ved behov, minst 4 timer mellom dosene, minst 6 timer mellom dosene', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('two statements of when', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 3 hver 6. time', null],
    ['1 tablett x 3 med 8 timers mellomrom', [3, 0]],
    ['1 tablett morgen og kveld x 2', [2, 0]],
    ['1 tablett morgen og kveld x 3', null],
    ['1 tablett x 2 lørdag', [0.285714286, 0]],
    ['1 tablett mandag hver 3. dag', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('at the meals, where the text says how often', () => {
  it.each<[string, Answer]>([
    ['1 tablett til måltidene med 8 timers mellomrom', [3, 0]],
    ['1 tablett til måltidene hver 8. time', [3, 0]],
    ['1 tablett ved behov til måltidene', [0, 'no-maximum']],
    ['1 tablett til måltidene, maks 3 daglig', [0, 3]],
    ['Døgndose 3 tabletter til måltidene', [3, 0]],
    ['1 tablett til måltidene morgen', null],
    ['3 tabletter daglig til måltidene', null],
    ['1 tablett til måltidene annenhver dag', null],
    ['1 tablett til måltidene mandag', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('what cannot both hold is told as a contradiction', () => {
  it.each([
    '1 tablett kl 8 og 25',
    '1 tablett kl 8 og ½',
    '1 tablett kl 8, 10 og 9',
    '1 tablett kl 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20',
    '1 tablett morgen og kveld (morgen, middag og kveld)',
    '1 tablett morgen og kveld (kl 8)',
    '1 tablett kveld og kveld (kl 8 og 20)',
    '1 tablett kl 8 og 20 om kvelden',
    '1 tablett fre-man',
    '1 tablett mandag og mandag',
    '500 mg, 4 g daglig',
  ])('«%s»', (text) => {
    const reading = parseDosage(text, { patch: false });
    expect(reading.understood ? null : reading.problem.why).toBe('contradiction');
  });
});
