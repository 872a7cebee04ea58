import { describe, it } from 'vitest';
import { type Answer, expectAnswer } from './answers.ts';

describe('words that lists and doctors often write', () => {
  it.each<[string, Answer]>([
    ['1 tablett 2 ganger daglig, reit 3', [2, 0]],
    ['1 x 2. 100 stk. Reit: 3', [2, 0]],
    ['50 stk 1 x 2', [2, 0]],
    ['1 tablett x 2 10 stk', [2, 0]],
    ['1 tablett x 2 9 stk', null],
    ['10 stk x 2', [20, 0]],
    ['100 stk', null],
    ['reit 3', null],
    // How many are handed out, or how many are taken.
    ['1 tablett kveld, 100 stk daglig', null],
    ['1 tablett på hverdager og 2 i helgen', [2, 0]],
    ['2 tabletter i helgen', [0.571428571, 0]],
    // Five days of the week, or six.
    ['1 tablett hverdager', null],
    ['2 tabletter lørdag og søndag, 1 tablett de andre dagene', [2, 0]],
    ['1 dep.tbl x 2', [2, 0]],
    ['1 hel tablett kveld', [1, 0]],
    ['20 mg ca. kl 21', [20, 0]],
    ['ca 2 tabletter kl 21', null],
    ['1 tablett x 2, startdato 12.11.26', [2, 0]],
    ['1 tablett x 2 i 7 dager, sep.', [2, 0]],
    ['1 tablett x 2 sep.', null],
    ['10mgx2', [20, 0]],
    ['1 og en halv tablett x 2', [3, 0]],
    ['1 og ½ tablett kveld', [1.5, 0]],
    ['5 mg x 4 fast, samt 5 mg inntil x 4 ved gjennombrudd', [20, 20]],
    ['1 tablett x 2 og inntil 2 ekstra tabletter daglig ved behov', [2, 2]],
    ['150 mg x 2 (økt fra 75 mg x 2)', [300, 0]],
    ['150 mg x 2, økt fra 75 mg x 2', null],
    ['REDUSERT DOSE: 1,25 mg x 2', [2.5, 0]],
    ['1 tablett ca. 30 min før leggetid', [1, 0]],
    ['1 tablett på tom mage, 30 minutter før frokost', [1, 0]],
    ['2,5 ml x 4. Brukes til og med 05.04.', [10, 0]],
    ['1tablx2', [2, 0]],
    ['1 tablett kl 8.30 og 20.30', [2, 0]],
    ['1 tablett kl 8 og 10,5', null],
    // From two to three times: no one takes two thirds of a time.
    ['1 tablett x 2/3', [3, 0]],
    // A spoon may hold 2,5, 5 or 10 ml.
    ['1 måleskje x 3', null],
    // Three tablets a day, or in three days.
    ['3 tabletter i 3 dager, 2 tabletter i 3 dager, 1 tablett i 3 dager', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('meals, which are as many as they are', () => {
  it.each<[string, Answer]>([
    ['1 tablett 3 ganger daglig til måltidene', [3, 0]],
    ['1 tablett morgen og kveld før måltider', [2, 0]],
    ['1 tablett ved behov til måltidene, maks 3 daglig', [0, 3]],
    ['1 tablett x 3, 1 time før måltider', [3, 0]],
    ['1+1+1 til måltidene', [3, 0]],
    ['1 tablett morgen og kveld (1-0-1). Tas 1 time før måltider', [2, 0]],
    ['1 tablett daglig. Tas til måltidene', null],
    ['1 tablett daglig til måltidene', null],
    ['1 tablett til hovedmåltidene', null],
    ['1 tablett daglig til et måltid', null],
    ['1 tablett daglig til måltid', [1, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('«uendret»', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 2, uendret', [2, 0]],
    ['1 tablett x 2 (uendret)', [2, 0]],
    ['Uendret: 1 tablett x 2', [2, 0]],
    // The evening's amount is what it was, and that is not written here.
    ['1 tablett morgen, kveld uendret', null],
    ['1 tablett x 2 uendret', null],
    ['uendret', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});
