import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { type Answer, expectAnswer } from './answers.ts';

describe('two that the text leaves open', () => {
  it.each<[string, Answer]>([
    ['1 tablett inntil x 4 eller 2 tabletter inntil x 3', [0, 6]],
    ['1 tablett x 3 ved behov eller 2 tabletter x 2 ved behov', [0, 4]],
    ['2 tabletter inntil 3 ganger daglig eller 1 tablett inntil 4 ganger daglig', [0, 6]],
    // Which of them is as needed is not told.
    ['20 mg x 4 ved behov eller 10 mg x 3', null],
    ['10 mg x 3 eller 20 mg x 4 ved behov', null],
    ['1 tablett x 3 eller 2 tabletter inntil x 2', null],
    ['1 tablett inntil x 3 eller 2 tabletter x 2', null],
    ['1 tablett daglig morgen og annenhver kveld eller 2 tabletter daglig', null],
    ['2 tabletter daglig eller 1 tablett daglig morgen og annenhver kveld', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('amounts of one day', () => {
  it.each<[string, Answer]>([
    // Said again, or twice as much, however many there are.
    ['1 x 1 og 1 x 1, 1 x 1 og 1 x 1', null],
    ['1 x 2, 1 x 2, 1 x 2', null],
    ['1 tablett ved behov, 2 tabletter hver morgen og annenhver kveld', [4, 'no-maximum']],
    ['1 tablett x 2. I tillegg kan tas 1 tablett ved behov', [2, 'no-maximum']],
    // Each on its own days; how many a week may be all that is as needed.
    ['1 tablett kveld mandag-fredag, 2 tabletter kveld lørdag-søndag', [2, 0]],
    ['1 tablett kveld mandag og 2 tabletter kveld lørdag', [2, 0]],
    ['1 tablett kveld hverdager, 2 tabletter kveld helg', [2, 0]],
    ['1 morgen annenhver dag og 2 kveld lørdag', [3, 0]],
    ['1 tablett mandag og 2 tabletter lørdag, hver uke', [2, 0]],
    ['1 tablett 3 ganger i uken og 1 tablett kveld mandag', [2, 0]],
    ['1 tablett 10 dager per måned og 1 tablett kveld mandag', [2, 0]],
    ['1 tablett morgen og annenhver kveld og 2 tabletter natt mandag', [4, 0]],
    ['1 morgen og 2 kveld lørdag', null],
    ['1 tablett ved behov, 10 tabletter per uke', null],
    // All of it as needed, or the last alone; written together it is one scheme.
    ['1 + 1 + 2 vb', null],
    ['1+0+1 + 1 vb', null],
    ['1+1+2 vb', [0, 4]],
    ['1 + 0 + 1 ved behov', [0, 2]],
    ['1 + 1 + 2', [4, 0]],
    ['1 + 1 + 2 kveld', null],
    ['1 + 1 ved behov', null],
    // Times and days, or from one short dose to another.
    ['1 x 2-3 x 5', null],
    ['1 x 1-2 x 2', null],
    ['1-2 x 3 x 5', [6, 0]],
    ['1x2-2x2', [4, 0]],
    ['1x3-2x4', [8, 0]],
    // On the same days, or on the others.
    ['1 tablett annenhver dag og 2 tabletter annenhver dag', null],
    ['annenhver dag 1 tablett og annenhver dag 2 tabletter', null],
    ['1 tablett mandag og 1 tablett ekstra hver uke', [2, 0]],
    ['20 mg morgen og 1 tablett kveld annenhver dag', null],
    ['20 mg x 2, 1 tablett kveld mandag', null],
    ['1 tablett annenhver kveld og lørdag morgen', [2, 0]],
    ['1+0+1 (2 tabletter daglig)', [2, 0]],
    // The last amount goes on, though what is said last has none.
    ['2 tabletter x 3, deretter 1 tablett x 3 og ved behov, deretter x 2', [6, 'no-maximum']],
    ['1+0+1 (3 tabletter daglig)', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('a limit of more than a day, or of the day shared', () => {
  it.each<[string, Answer]>([
    // All of them may fall on one day.
    ['inntil 2 tabletter hver uke', [0, 2]],
    ['inntil 8 tabletter i uken', [0, 8]],
    ['1 tablett morgen og kveld og inntil 8 tabletter i uken', [2, 8]],
    ['Inntil 4 g per døgn fordelt på 4 doser, inntil 3 ganger daglig', null],
    ['Inntil 4 g per døgn fordelt på 4 doser inntil 3 ganger daglig', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('what a text says that something counted holds', () => {
  it.each<[string, readonly string[]]>([
    ['maks 4 per døgn', []],
    ['1 tablett x 2', []],
    ['5 ml (10 mg) x 4', ['5 ml = 10 mg']],
    ['1 tablett (20 mg) x 3 (60 mg daglig)', ['1 tablett = 20 mg', '3 tablett = 60 mg']],
    ['1 kapsel x 3 (450 mg/døgn)', ['3 kapsel = 450 mg']],
    ['1 kapsel x 3. Døgndose 225 mg', ['3 kapsel = 225 mg']],
    ['60 mg daglig (3 tabletter daglig)', ['3 tablett = 60 mg']],
    ['1 tablett x 3 (3 tabletter à 20 mg daglig)', ['1 tablett = 20 mg']],
    [
      '1 tablett (20 mg) x 2 i 7 dager, deretter 1 tablett (10 mg) x 2',
      ['1 tablett = 20 mg', '1 tablett = 10 mg'],
    ],
    ['1 tablett (20 mg) morgen og 1 tablett (20 mg) kveld', ['1 tablett = 20 mg']],
  ])('«%s»', (text, strengths) => {
    const reading = parseDosage(text, { patch: false });
    if (!reading.understood) throw new Error(reading.problem.why);
    const said = (reading.strengths ?? []).map(
      ({ count, unit, amount, of }) => `${count.n} ${unit} = ${amount.n} ${of}`,
    );
    expect(said).toEqual(strengths);
  });
});

describe('why a text says nothing that can be counted', () => {
  it.each([
    ['1 x 3 i 7 dager, 2 kveld', 'contradiction'],
    ['1 tablett morgen i 7 dager, 2 tabletter x 3', 'contradiction'],
    ['1 tablett x 2, kan ta inntil 4 per døgn', 'incomplete'],
    ['10 mg x 2 eller 20 mg x 2, fordelt på 3 doser', 'incomplete'],
    ['20 mg morgen og 1 tablett kveld', 'mixed-units'],
  ])('«%s»: %s', (text, why) => {
    expect(parseDosage(text, { patch: false })).toMatchObject({ understood: false, problem: { why } });
  });
});
