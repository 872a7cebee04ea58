import { describe, it } from 'vitest';
import { type Answer, expectAnswer } from './answers.ts';

describe('so many hours or days apart', () => {
  it.each<[string, Answer]>([
    ['1 tablett hver time', [24, 0]],
    ['1 tablett hver 23. time', [1.043478261, 0]],
    ['1 tablett hver 24. time', [1, 0]],
    ['1 tablett hver 36. time', [0.666666667, 0]],
    ['1 tablett hver 0. time', null],
    ['1 tablett hver 1. uke', [0.142857143, 0]],
    ['1 tablett hver 7. dag', [0.142857143, 0]],
    ['1 tablett x 2 hver 7. dag', [0.285714286, 0]],
    ['1 tablett x 2 hver 1. uke', [0.285714286, 0]],
    ['1 tablett x 2 hver 2. uke', null],
    ['1 tablett annenhver time', [12, 0]],
    ['1 tablett x 2 annenhver dag', [1, 0]],
    ['1 tablett med 8 timers mellomrom', [3, 0]],
    ['1 tablett med 0 timers mellomrom', null],
    ['1 gang hver 8. time 1 tablett', [3, 0]],
    ['1 tablett 2 ganger hver 8. time', null],
    ['1 tablett 1-2 ganger hver 8. time', null],
    ['1 tablett ved behov, minst 4 timer mellom dosene', [0, 6]],
    ['1 tablett ved behov, minst 0 timer mellom dosene', null],
    ['1 tablett ved behov, minst 1 dag mellom dosene', [0, 1]],
    ['1 tablett ved behov, minst 6-8 timer mellom dosene', [0, 4]],
    ['1 tablett x 3, minst 6 timer mellom dosene', [3, 0]],
    ['1 tablett x 4, minst 8 timer mellom dosene', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('on so many days, and on weekdays', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 7 per uke', [1, 0]],
    ['1 tablett x 8 per uke', null],
    ['1 tablett 2-3 dager i uken', [0.428571429, 0]],
    ['1 tablett 7 dager i uken', [1, 0]],
    ['1 tablett 8 dager i uken', null],
    ['1 tablett 0 dager i uken', null],
    ['1 tablett 24 timer per uke', null],
    ['1 tablett annenhver mandag', [0.071428571, 0]],
    ['1 tablett hver 2. mandag', [0.071428571, 0]],
    ['1 tablett hver 1. mandag', [0.142857143, 0]],
    ['1 tablett hver 0. mandag', null],
    ['1 tablett hver 1,5 mandag', null],
    ['1 tablett 2 ganger mandag', [0.285714286, 0]],
    ['1 tablett 2 ganger hver lørdag og søndag', [0.571428571, 0]],
    ['1 tablett man-fre', [0.714285714, 0]],
    ['1 tablett man-søn', [1, 0]],
    ['1 tablett man-man', [0.142857143, 0]],
    ['1 tablett mandag, onsdag og fredag', [0.428571429, 0]],
    // A range that ends before it begins, and a day named twice.
    ['1 tablett fre-man', null],
    ['1 tablett fre-man og onsdag', null],
    ['1 tablett onsdag og fre-man', null],
    ['1 tablett fre-man kveld', null],
    ['1 tablett mandag og mandag', null],
    ['1 tablett man-ons og tirsdag', null],
    ['1 tablett lørdag kveld', [0.142857143, 0]],
    ['1 tablett kveld lørdag', [0.142857143, 0]],
    ['1 tablett lørdag og søndag kveld', [0.285714286, 0]],
    ['1 tablett hver 3. kveld', [0.333333333, 0]],
    ['1 tablett hver 1. kveld', [1, 0]],
    ['1 tablett hver 0. kveld', null],
    ['1 tablett hver 1,5 kveld', null],
    ['1 tablett én gang annenhver kveld', [0.5, 0]],
    ['1 tablett 2 ganger annenhver kveld', null],
    ['1 tablett kveld hver 3. dag', [0.333333333, 0]],
    ['1 tablett kveld hver dag', [1, 0]],
    ['1 tablett morgen og fre-man kveld', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('a spell that comes back', () => {
  it.each<[string, Answer]>([
    // Its days count whole: the highest day.
    ['1 tablett 1 uke per måned', [1, 0]],
    ['1 tablett x 2 1 uke per måned', [2, 0]],
    ['1 tablett daglig 1 uke per måned', [1, 0]],
    ['1 tablett daglig 10 dager i måneden', [1, 0]],
    ['1 tablett x 3 i 2 uker hver måned', [3, 0]],
    ['1 tablett 28 dager i måneden', [1, 0]],
    ['1 tablett 29 dager i måneden', null],
    ['1 tablett hver 3. dag 1 uke per måned', null],
    ['1 tablett 2 dager i måneden', [1, 0]],
    // One day comes back as every so many.
    ['1 tablett 1 dag i måneden', [0.035714286, 0]],
    ['1 tablett 1 gang i måneden', [0.035714286, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));

  it('is none of a patch', () => expectAnswer('1 plaster 1 uke per måned', null, true));
});

describe('times of the day', () => {
  it.each<[string, Answer]>([
    ['1 tablett morgen kveld', [2, 0]],
    ['1 tablett hver kveld og kveld', null],
    ['1 tablett kveld og annenhver kveld', [2, 0]],
    // Right beside each other they are one; else bedtime may be the evening's, or another.
    ['1 tablett kveld ved sengetid', [1, 0]],
    ['1 tablett natt ved sengetid', [1, 0]],
    ['1 tablett ved sengetid kveld', [1, 0]],
    ['1 tablett kveld, ved sengetid', null],
    ['1 tablett natt og ved sengetid', null],
    ['1 tablett ved sengetid og kveld', null],
    ['1 tablett ettermiddag og ved sengetid', [2, 0]],
    ['1 tablett ved sengetid morgen', [2, 0]],
    ['1 tablett morgen ved sengetid', [2, 0]],
    ['1 tablett kveld natt', [2, 0]],
    ['1 tablett kveld og kl 23', [2, 0]],
    ['1 tablett mane et vesp', [2, 0]],
    ['1 tablett vesp et vesp', null],
    ['1 tablett på morgenen, 30 minutter før frokost', [1, 0]],
    ['1 tablett på morgenen, 30 minutter før middag', [2, 0]],
    ['1 tablett 2 timer før leggetid', [1, 0]],
    ['1 tablett en halvtime før sengetid', [1, 0]],
    ['1 tablett om morgenen til frokost', [1, 0]],
    ['1 tablett sammen med frokost', [1, 0]],
    ['1 tablett sammen med frokost om morgenen', [1, 0]],
    ['1 tablett til frokost og til kveldsmat', [2, 0]],
    ['1 tablett om morgenen til middag', [2, 0]],
    // Once, or twice.
    ['1 tablett om morgenen og til frokost', null],
    ['1 tablett til frokost med frokost', null],
    ['1 tablett morgen morgen', null],
    ['1 tablett ca 2 dager før leggetid', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));

  it.each<[string, Answer]>([
    ['1 tablett kl 8, 10 og 12', [3, 0]],
    ['1 tablett kl 8, 10 og 9', null],
    ['1 tablett kl 8, 8', null],
    ['1 tablett kl 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19', [12, 0]],
    ['1 tablett kl 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20', null],
    ['20 mg kl 8 + kl 20', [40, 0]],
    // At two times, or 20 mg more.
    ['20 mg kl 8 + 20', null],
    ['1 tablett kl 8 og 24', [2, 0]],
    ['1 tablett kl 8 og 25', null],
    ['1 tablett kl 8 og ½', null],
    ['1 tablett kl 8 og 2030', [2, 0]],
    ['1 tablett kl 8 og 2400', [2, 0]],
    ['1 tablett kl 8 og 2401', null],
    ['1 tablett kl 8 og 2360', null],
    ['1 tablett kl 8 om morgenen', [1, 0]],
    ['1 tablett om morgenen kl 8', [1, 0]],
    ['1 tablett kl 20 (kveld)', [1, 0]],
    // The evening is that of one of the two.
    ['1 tablett kl 8 og 20 om kvelden', null],
    ['1 tablett morgen og kveld (kl 8 og 20)', [2, 0]],
    ['1 tablett morgen og kveld kl 8 og 20', [2, 0]],
    ['1 tablett morgen og kveld (kl 8)', null],
    ['1 tablett morgen og kveld kl 20', null],
    ['1 tablett morgen og kveld (kl 20 og 8)', null],
    ['1 tablett morgen kl 8 og kveld kl 20', [2, 0]],
    ['1 tablett morgen (kl 8) og kveld (kl 20)', [2, 0]],
    ['1 tablett morgen kl 8, middag kl 12 og kveld kl 20', [3, 0]],
    ['1 tablett morgen kl 20 og kveld kl 8', null],
    ['1 tablett kl 8 (morgen og kveld)', null],
    ['1 tablett kveld og kveld (kl 8 og 20)', null],
    ['1 tablett morgen, middag kl 12 og kveld kl 20', null],
    ['1 tablett morgen kl 8, middag og kveld kl 20', null],
    ['1 tablett morgen kl 8 og kveld kl 7 og natt kl 23', null],
    ['1 tablett kl 8 og 20 om kvelden og natt', null],
    ['20 mg kl 8 + 20 om kvelden', null],
    ['1 tablett morgen og kveld (morgen og kveld)', [2, 0]],
    ['1 tablett morgen og kveld (morgen, middag og kveld)', null],
  ])('«%s» of the clock', (text, answer) => expectAnswer(text, answer));
});

describe('an amount after a time of the clock', () => {
  it.each<[string, Answer]>([
    ['1 kl 8 og 2 kl 20', [3, 0]],
    ['1 kl 8 og 24 kl 20', [25, 0]],
    ['1 kl 8 og 100 kl 20', [101, 0]],
    ['1 kl 8 og 2400 kl 20', [2401, 0]],
    // What is no time of the clock may still have been meant as one.
    ['1 kl 8 og 25 kl 20', null],
    ['1 kl 8 og 99 kl 20', null],
    ['1 kl 8 og 2401 kl 20', null],
    ['1 kl 8 og ½ kl 20', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('how long', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 2 i første time', null],
    ['1 tablett x 2 første dag, deretter 1 x 3', [3, 0]],
    ['1 tablett x 2 første uke, deretter 1 x 3', [3, 0]],
    ['1 tablett x 2 i 24 timer, deretter 1 x 3', [3, 0]],
    ['1 tablett x 2 i 23 timer, deretter 1 x 3', null],
    ['3 tabletter daglig fordelt på 3 doser', [3, 0]],
    ['3 tabletter daglig fordelt på 3 tabletter', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('a maximum beside a fixed amount lies within it', () => {
  it.each<[string, Answer]>([
    ['1-2 måleskjeer à 5 ml kveld, maks 7,5 ml daglig', [7.5, 0]],
    ['1-2 måleskjeer à 5 ml kveld, maks 4 ml daglig', null],
    ['10 mg eller 20 mg kveld, maks 15 mg daglig', [15, 0]],
    ['10 mg eller 20 mg kveld, maks 5 mg daglig', null],
    ['1-2 + 0 + 1-2 tabletter, maks 3 daglig', [3, 0]],
    ['1-2 + 0 + 1-2 tabletter, maks 1 daglig', null],
    ['1 tablett x 2 eller x 3, maks 2 daglig', [2, 0]],
    ['1 tablett x 2 eller x 3, maks 1 daglig', null],
    ['1 tablett hver 6.-8. time, maks 3 daglig', [3, 0]],
    ['1 tablett hver 6.-8. time, maks 2 daglig', null],
    ['1 tablett med 6-8 timers mellomrom, maks 3 daglig', [3, 0]],
    ['1-2 tabletter x 2, maks 3 daglig', [3, 0]],
    ['1 tablett 2-3 ganger daglig, maks 2 daglig', [2, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('a maximum', () => {
  it.each<[string, Answer]>([
    ['1 tablett ved behov, maks 4 daglig', [0, 4]],
    ['1 tablett ved behov, inntil 4 daglig', [0, 4]],
    ['1 tablett x 2, maks 2 daglig', [2, 0]],
    ['1 tablett x 2, maks totalt 4 daglig', null],
    ['1 tablett x 2 fast og 1 tablett ved behov, maks 4 daglig', [2, 4]],
    ['1 tablett x 2 fast og 1 tablett ved behov, inntil maks 4 daglig', [2, 4]],
    ['1 tablett x 2 fast og 1 tablett ved behov, maks x 4', [2, 4]],
    ['1 tablett x 2 fast og 1 tablett ved behov, maks totalt 4 daglig', [2, 2]],
    ['1 tablett x 2 fast og 1 tablett ved behov, totalt maks 4 daglig', [2, 2]],
    ['1 tablett x 2 fast og 1 tablett ved behov, inntil totalt 4 daglig', [2, 2]],
    ['1 tablett x 2 fast og 1 tablett ved behov, maks 4 totalt daglig', [2, 2]],
    ['1 tablett x 2 fast og 1 tablett ved behov, maks totalt x 4', [2, 2]],
    ['1 tablett inntil 3 ganger per uke', [0, 3]],
    ['1 tablett ved behov, inntil 8 ganger per uke', null],
    ['1 tablett ved behov, maks doser daglig: 4', [0, 4]],
    ['1 tablett ved behov, maks tabletter daglig: 4', null],
    ['1 tablett ved behov, maks døgndose 4 ganger', [0, 4]],
    ['10 mg x inntil 3', [0, 30]],
    ['1 tablett ved behov, maks 10 per måned', [0, 'no-maximum']],
    ['1 tablett inntil hver 4. time', [0, 6]],
    ['1 tablett ikke oftere enn hver 4. time', [0, 6]],
    ['1 tablett ikke oftere enn hver 2. dag', [0, 1]],
    ['1 tablett ved behov, inntil hver time', null],
    ['1 tablett x 2, kan ta inntil 2 i tillegg daglig', [2, 2]],
    // Another amount may begin with «inntil».
    ['1 tablett x 2 og inntil 4 per døgn', [2, 4]],
    ['1 tablett x 2 og maks 4 per døgn', null],
    ['1 tablett og maks 4 per døgn', [0, 4]],
    ['1-2 tabletter kveld og inntil 4 per døgn', [2, 4]],
    ['1-2 tabletter kveld og ved behov', [2, 'no-maximum']],
    ['Tabletter ved behov uten oppgitt største mengde', [0, 'no-maximum']],
    ['ved behov og 1 tablett', [0, 'no-maximum']],
    ['morgen og 1 tablett', null],
    ['ved behov x 2 og 1 tablett', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('meals on some days of the week', () => {
  it.each<[string, Answer]>([
    // Three tablets a week, or one at each meal of three days: the second may be three times the first.
    ['1 tablett til måltidene 3 ganger i uken', null],
    ['1 tablett til hvert måltid 2 ganger i uken', null],
    ['1 tablett til måltidene 3 ganger daglig', [3, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('what lasts shorter than the time from one to the next', () => {
  it.each<[string, Answer]>([
    // A spell that comes back: the highest day.
    ['8 mg i 3 dager hver 3. uke', [8, 0]],
    ['8 mg daglig i 3 dager hver 3. uke', [8, 0]],
    ['8 mg x 2 i 3 dager hver 3. uke', [16, 0]],
    ['I 3 dager 8 mg hver 3. uke', [8, 0]],
    ['hver 4. uke: 1 tablett i 5 dager', [1, 0]],
    ['1 tablett månedlig i 5 dager', [1, 0]],
    ['1 tablett hver 8. dag i 7 dager', [1, 0]],
    // As long, longer, or a day: once in each.
    ['1 tablett hver 7. dag i 7 dager', [0.142857143, 0]],
    ['1 tablett hver 7. dag i 1 dag', [0.142857143, 0]],
    ['50 mg hver 5. dag i 6 måneder', [10, 0]],
    ['1 tablett hver 5. dag til 12.12', [0.2, 0]],
    ['1 tablett hver 5. dag første uke', [0.2, 0]],
    // Once in the first week of a course, or on all its days.
    ['1 tablett hver 8. dag første uke', null],
    ['1 tablett mandag i 3 dager hver 2. uke', null],
    ['1 tablett hver 1. kveld', [1, 0]],
    // So many times in a week cannot be within a shorter time.
    ['1 tablett 3 ganger i uken i 5 dager', null],
    ['1 tablett 3 ganger i uken i 5 uker', [0.428571429, 0]],
    // Two durations say no more than one.
    ['1 tablett x 2 i 10 dager til 15.12', [2, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});
