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
    // Five days of the week, or six: the highest day is the same.
    ['1 tablett hverdager', [1, 0]],
    ['1 tablett morgen og kveld på hverdager', [2, 0]],
    ['1 tablett daglig alle hverdager', [1, 0]],
    ['1 tablett øvrige dager', null],
    ['1 tablett morgen og 1 tablett kveld på hverdager', [2, 0]],
    ['1 tablett morgen, 1 tablett kveld hverdager', [2, 0]],
    ['1 tablett morgen og på hverdager 1 tablett middag', [2, 0]],
    ['1 tablett morgen, 1 middag og 1 tablett kveld på hverdager', [3, 0]],
    ['1 tablett hverdager, 2 tabletter lørdag', [2, 0]],
    // On top on Mondays, or instead.
    ['1 tablett mandag, 2 tabletter hverdager', null],
    ['1 tablett hverdager og 1 tablett onsdag', null],
    ['1 tablett mandag, 2 tabletter øvrige dager', [2, 0]],
    // In all, or on top.
    ['1 tablett daglig, 2 tabletter på hverdager', null],
    ['1 tablett daglig og 2 tabletter på hverdager', null],
    // On the days that are not the first's; of every day there are no others.
    ['1 tablett annenhver dag, 2 tabletter øvrige dager', [2, 0]],
    ['1 tablett x 2 og 1 tablett kveld øvrige dager', null],
    ['1 tablett morgen, 1 tablett kveld øvrige dager', null],
    ['2 tabletter øvrige dager. 2 tabletter x 1', null],
    ['2 tabletter øvrige dager og 1 tablett mandag', [2, 0]],
    ['2 tabletter lørdag og søndag, 1 tablett de andre dagene', [2, 0]],
    ['1 dep.tbl x 2', [2, 0]],
    ['1 tablett x 2 v/smerter', [0, 2]],
    ['1 x 2 (+ 1 vb)', [2, 'no-maximum']],
    ['1 tablett x 2 (+ 1 kveld)', [3, 0]],
    ['1 tablett (evt. 2) x 2', [4, 0]],
    ['2 tabletter (evt. 1) x 2', null],
    ['1 tablett x 3 t.o.m. 12.12, deretter 1 x 2', [3, 0]],
    ['40 mg/døgn fordelt morgen og kveld', [40, 0]],
    ['1 tablett når du trenger det, men ikke mer enn 3 om dagen', [0, 3]],
    ['4 tabletter per døgn fordelt på 2 inntak', [4, 0]],
    ['Redusert til 1 tablett x 2', [2, 0]],
    ['Økt til 2 tabletter x 2 fra 01.03', [4, 0]],
    ['1 tablett x 2, økt til 2 tabletter x 2', null],
    ['1 depottablett morgen. Svelges hel, skal ikke tygges eller knuses.', [1, 0]],
    ['1 depottablett morgen. Skal ikke deles, tygges eller knuses', [1, 0]],
    ['80 mg x 1 observert inntak på apotek', [80, 0]],
    ['1 suppositorium rektalt ved behov inntil x 3', [0, 3]],
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
    ['1 måleskje (5 ml) x 3', [15, 0]],
    ['2 måleskjeer à 5 ml x 3', [30, 0]],
    // Each, or both together.
    ['2 måleskjeer (10 ml) x 3', null],
    ['1-2 tabletter v/behov, inntil x 4', [0, 8]],
    ['1 tablett x 3 mot kneplager', [3, 0]],
    ['1 tablett x 2 (økt)', [2, 0]],
    ['økt 1 tablett x 2', null],
    ['90 ml x 1, utleveres x 3 per uke', [90, 0]],
    ['1 dråpe i hvert øye x 2', [4, 0]],
    ['1 dråpe i venstre øye x 2', [2, 0]],
    ['1 dråpe i hvert øye morgen og 1 kveld', null],
    ['08:00: 1 tbl, 20:00: 2 tbl', [3, 0]],
    ['1 tablett 08:00 og 20:00', [2, 0]],
    ['10 mg x 2, kan ta 5 mg inntil x 4 ved behov i tillegg', [20, 20]],
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

describe('a strength beside an amount', () => {
  it.each<[string, Answer]>([
    ['400/30 mg 1-2 tbl inntil x 3', [0, 6]],
    ['400/30 mg: 2 tabletter x 3', [6, 0]],
    ['400 mg/30 mg, 2 tabletter x 3', [6, 0]],
    ['2 tabletter à 400/30 mg x 3', [6, 0]],
    ['2 tabletter 400 mg/30 mg x 3', [6, 0]],
    ['400/30 mg x 3', null],
    ['1 stikkpille 1 g inntil x 3', [0, 3]],
    ['2 tabletter (1 000 mg) x 3', [6, 0]],
    ['2 tabletter à 400/30 mg x 3, maks 8 daglig', null],
    ['1 tablett 5 mg x 3', [3, 0]],
    // Each, or both together.
    ['2 tabletter 5 mg x 3', null],
    // The letter may be «ganger».
    ['1 tablett 3 g daglig', null],
    ['1 tablett 3 g per uke', null],
    ['500 mg, 4 g daglig', null],
    ['1 g x 4, maks 4 g daglig', [4, 0]],
    ['1 kapsel x 3. Døgndose 225 mg', [3, 0]],
    ['1 tablett x 3. Døgndose 2 tabletter', null],
    ['1 tablett x 3, døgndose 3 tabletter', [3, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('numbers with dashes between', () => {
  it.each<[string, Answer]>([
    ['2-1-2', [5, 0]],
    ['1-2-2 tabletter', [5, 0]],
    ['0-1-2', [3, 0]],
    ['2-0-1-0', [3, 0]],
    // Times of one day, or one day after the other.
    ['3-2-1 tabletter', null],
    ['2-1-0', null],
    ['1-2-3', null],
    ['50-100-150 mg', null],
    ['4-3-2-1 tabletter', null],
    ['3+2+1 tabletter', [6, 0]],
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
