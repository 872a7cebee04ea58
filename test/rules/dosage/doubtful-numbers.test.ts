import { describe, it } from 'vitest';
import { type Answer, expectAnswer } from './answers.ts';

describe('a number that can be read in two ways is refused', () => {
  it.each([
    '10,20 mg daglig',
    '10,20 mg x 2',
    '5,10 mg daglig',
    '10,200 mg daglig',
    '1,250 mg daglig',
    '2,500 mg daglig',
    '1,000 mg daglig',
    '1.000 mg daglig',
    '1.250 mg daglig',
    '10.000 IE daglig',
    '10,000 IE daglig',
    '2/3 tablett daglig',
    '2/4 tablett daglig',
  ])('%j', (text) => expectAnswer(text, null));
});

describe('a number that can be read in one way is read', () => {
  it.each<[string, Answer]>([
    ['0,125 mg daglig', [0.125, 0]],
    ['0,025 mg daglig', [0.025, 0]],
    ['0,250 mg daglig', [0.25, 0]],
    ['0,50 mg daglig', [0.5, 0]],
    ['0,5 mg daglig', [0.5, 0]],
    ['3,125 mg x 2', [6.25, 0]],
    ['3/8 tablett x 2', [0.75, 0]],
    ['2,25 mg daglig', [2.25, 0]],
    ['2.25 mg daglig', [2.25, 0]],
    ['12,5 mg daglig', [12.5, 0]],
    ['5,0 mg daglig', [5, 0]],
    ['1/2 tablett daglig', [0.5, 0]],
    ['1/3 tablett x 3', [1, 0]],
    ['1/4 tablett daglig', [0.25, 0]],
    ['3/4 tablett daglig', [0.75, 0]],
    ['1 1/2 tablett daglig', [1.5, 0]],
    ['1 tablett kl 08.30 og kl 20.30', [2, 0]],
    ['1 tablett kl 08.00, 14.00 og 20.00', [3, 0]],
  ])('%j', (text, answer) => expectAnswer(text, answer));
});

describe('an amount that could not be written and read again', () => {
  it.each<[string, Answer]>([
    ['1000000 daglig', [1_000_000, 0]],
    ['500000 x 2', [1_000_000, 0]],
    ['1000000 x 2', null],
    ['x4/d 1000000', null],
    ['999999,123456789 daglig', [999_999.123456789, 0]],
    ['inntil 4 ganger daglig 1000000 ved behov', null],
    ['333333,5 x 2 hver 7. dag', [95_238.142857143, 0]],
    ['333333,5 x 7 hver 3. dag', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('so many times, and a period of several weeks', () => {
  it.each([
    '1 tablett annenhver uke x 2',
    '1 tablett x 2 annenhver uke',
    '1 tablett 2 ganger daglig hver 3. uke',
    '1 tablett hver 8. time annenhver uke',
    '1 tablett morgen annenhver uke',
    '1 tablett daglig annenhver måned',
  ])('«%s»: on one day of them, or on all days of every other', (text) => expectAnswer(text, null));

  it.each<[string, Answer]>([
    ['1 tablett annenhver uke', [0.071428571, 0]],
    ['1 tablett x 1 annenhver uke', [0.071428571, 0]],
    ['1 tablett x 2 hver uke', [0.285714286, 0]],
    ['1 tablett x 2 hver 3. dag', [0.666666667, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});
