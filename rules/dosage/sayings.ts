import { Either } from '../grammar/grammar.ts';
import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  ONE,
  type Rational,
  ratio,
  reduce,
  ZERO,
} from '../number/rational.ts';
import {
  type Cap,
  type Clause,
  type Days,
  type Dose,
  type Holds,
  inOrder,
  isScheduled,
  type Moment,
  merge,
  type Range,
  type Said,
} from '../regimen/clause.ts';
import type { DoseUnit } from '../regimen/dose.ts';
import { commonUnit, convert, isMass, mayBeStrength } from '../regimen/unit-arithmetic.ts';

/** What the productions of an amount and of what is said of it mean; null where there is no such reading. */

const MOST_TIMES = ratio(48);
/** From ten on the first number of a product is an amount, not a number of times. */
const FEWEST_AMOUNT = ratio(10);
const DAY = ratio(24);
const WEEK_HOURS = 168;
const DAYS_OF_WEEK = 7;
const EVENING = 4;
const MOST_MOMENTS = 12;

export function single(value: Rational): Range {
  return { low: value, high: value };
}

export function between(low: Rational, high: Rational): Range | null {
  return inOrder(low, high) ? { low, high } : null;
}

/** "2-3" and never "2-2", which in `1x2-2x2` stands between two short doses. */
export const rising = (low: Rational, high: Rational): Range | null =>
  compare(low, high) < 0 ? { low, high } : null;

function isWhole(value: Rational): boolean {
  return value.n % value.d === 0n;
}

/** A number of times is whole, from one on, at most 48. */
export function times(range: Range): Range | null {
  const whole = isWhole(range.low) && isWhole(range.high);
  return whole && range.low.n > 0n && compare(range.high, MOST_TIMES) <= 0 ? range : null;
}

/** A unit that is not named is the drug's own. */
export function amount({ low, high }: Range, unit: DoseUnit | null | undefined): Dose {
  return { low, high, unit: unit ?? null, holds: [] };
}

export const unitless = (range: Range): Dose => amount(range, null);

/** `10 000 IE`, `1 000 mg`. */
export function thousands(value: Rational, unit: DoseUnit | null): Dose | null {
  return isMass(unit) || unit === 'enhet' ? amount(single(value), unit) : null;
}

export const extraDose = (dose: Dose): Dose => ({ ...dose, extra: true });
export const extraAmount = (range: Range, unit: DoseUnit | null): Dose => extraDose(amount(range, unit));

/** "1 tablett (evt. 2)". */
export function upTo({ low }: Range, unit: DoseUnit | undefined, high: Rational): Dose | null {
  const range = between(low, high);
  return range && amount(range, unit);
}

/** "1 (en) tablett": the same number again. */
export function countedAgain(range: Range, again: Rational, unit?: DoseUnit): Dose | null {
  return compare(range.high, again) === 0 ? amount(range, unit) : null;
}

type Strength = Omit<Holds, 'count' | 'unit'>;

export const strength = ({ high }: Range, of: DoseUnit): readonly Strength[] => [{ amount: high, of }];
export const strengthInThousands = (value: Rational, of: DoseUnit) => strength(single(value), of);
/** "400 mg/30 mg", "400/30 mg": of two substances, and so no amount. */
export const twoStrengths = (
  first: Rational,
  unit: DoseUnit | undefined,
  second: Rational,
  of: DoseUnit,
): readonly Strength[] => [
  { amount: first, of: unit ?? of },
  { amount: second, of },
];

/** "2 tabletter (40 mg)": all of them together. */
export const holdingInAll = (
  range: Range,
  unit: DoseUnit | undefined,
  held: readonly Strength[],
  count: Rational = range.high,
): Dose => ({
  ...amount(range, unit),
  holds: held.map((each): Holds => ({ count, unit: unit ?? null, ...each })),
});
/** "2 tabletter à 20 mg": each of them. */
export const holdingEach = (range: Range, unit: DoseUnit | undefined, held: readonly Strength[]): Dose =>
  holdingInAll(range, unit, held, ONE);
/** "400/30 mg, 2 tabletter". */
export const headedByStrengths = (
  held: readonly Strength[],
  range: Range,
  unit: DoseUnit | undefined,
): Dose => holdingEach(range, unit, held);

/** "1 tablett 5 mg", "2 plaster 25 µg/t"; of two tablets it may be both together. */
export function holdingBeside(
  range: Range,
  unit: DoseUnit | undefined,
  held: readonly Strength[],
): Dose | null {
  const each =
    unit === 'plaster' ? held[0]?.of === 'µg/h' : compare(range.high, ONE) === 0 || held.length > 1;
  return each ? holdingEach(range, unit, held) : null;
}

/** "2 måleskjeer à 5 ml". */
export function spoonsOf({ low, high }: Range, each: Rational, unit: DoseUnit): Dose {
  return amount({ low: reduce(multiply(low, each)), high: reduce(multiply(high, each)) }, unit);
}

/** "1 måleskje (5 ml)": each, or all of them together. */
export const spoonsHolding = (spoons: Range, holds: Rational, unit: DoseUnit): Either =>
  new Either([spoonsOf(spoons, holds, unit), amount(single(holds), unit)]);

function holdAlike(a: Holds, b: Holds): boolean {
  const unit = commonUnit(a.of, b.of);
  if (unit === undefined) return false;
  const [inA, inB] = [convert(a.amount, a.of, unit), convert(b.amount, b.of, unit)];
  return compare(multiply(inA, b.count), multiply(inB, a.count)) === 0;
}

/** "40 mg (2 tabletter à 20 mg)": the same mass, counted. */
export function massCounted(range: Range, unit: DoseUnit, counted: Dose): Dose | null {
  if (counted.unit === null || counted.unit === 'µg/h' || isMass(counted.unit)) return null;
  const holds: Holds = { count: counted.high, unit: counted.unit, amount: range.high, of: unit };
  const [held, another] = counted.holds;
  if (held && !another && !holdAlike(held, holds)) return null;
  return { ...amount(range, unit), holds: [holds, ...counted.holds] };
}

/** "5 av 10 mg": five of 10 mg, said or counted. */
export function ofThem(count: Rational, of: Rational, unit: DoseUnit): Either {
  const product = amount(single(reduce(multiply(count, of))), unit);
  return new Either([product, holdingEach(single(count), undefined, [{ amount: of, of: unit }])]);
}

/** "5 à 10 mg": from 5 to 10, five of 10 mg, or all of that. */
export function ofEach(count: Rational, of: Rational, unit: DoseUnit): Either {
  const [range, readings] = [between(count, of), ofThem(count, of, unit)];
  return range ? new Either([amount(range, unit), ...readings.values]) : readings;
}

/** "10 mg eller 20 mg". */
export function either(a: Dose, b: Dose): Dose | null {
  const like = a.unit !== null && a.unit === b.unit;
  return like && inOrder(a.high, b.low) ? { ...a, high: b.high } : null;
}

/** "Tabl. 1x3", "tabl. 20 mg". */
export function inForm(form: DoseUnit | undefined, dose: Dose): Dose | null {
  // "Dose: 1x3" is a heading.
  if (form === 'dose') return null;
  if (dose.unit === null) {
    return form === 'plaster' && mayBeStrength(dose.high, null) ? null : { ...dose, unit: form ?? null };
  }
  const wornStrength = form === 'plaster' && dose.unit === 'µg/h';
  return dose.unit === form || isMass(dose.unit) || wornStrength ? dose : null;
}

export const entries = (first: Dose, second: Dose): readonly Dose[] => [first, second];
/** One entry too many is kept, and makes it none. */
export const moreEntries = (list: readonly Dose[], next: Dose): readonly Dose[] | null =>
  list.length > MOST_IN_SCHEME ? null : [...list, next];

export const clause = (dose: Dose): Clause => ({ dose, said: dose.extra ? { extra: true } : {} });
export const extraClause = (dose: Dose): Clause => ({ dose, said: { extra: true } });
export const upToClause = (dose: Dose): Clause => clause({ ...dose, upTo: true });
/** "Tabletter ved behov uten oppgitt største mengde". */
export const unlimited = (unit?: DoseUnit): Clause => perDoseClause(amount(single(ONE), unit));
export const perDoseClause = (dose: Dose): Clause => ({ dose, said: { need: true, perDose: true } });
export const repeatedDose = (said: Said): Clause => ({ dose: null, said });
export const onlyLimit = (before: Said, said: Said): Clause | null => also(repeatedDose(before), said);
const wholeDay = (dose: Dose): Clause => ({ dose: { ...dose, wholeDay: true }, said: { daily: true } });
export const dayDose = (dose: Dose): Clause => ({ dose: { ...dose, wholeDay: true }, said: { total: true } });

/** "b.i.d."; of drops "o.d." is the right eye. */
export function latinClause(dose: Dose, often: number): Clause | null {
  const eye = often === 1 && dose.unit === 'dråper';
  return eye ? null : { dose, said: { times: single(ratio(often)) } };
}

/** "2 tabletter daglig": two every day, or each time that the text goes on to name. */
export function dailyClause(dose: Dose): Either {
  return new Either([{ dose, said: { daily: true } }, wholeDay(dose)]);
}

export function schemeInForm(form: DoseUnit | undefined, dose: Dose): Clause | null {
  const formed = inForm(form, dose);
  return formed && clause(formed);
}

export function also(clause: Clause, said: Said): Clause | null {
  // "kan ta 2 ekstra", and "kan ta" after a need, begin what may be taken on top.
  if (said.permitted && (said.extra || clause.said.need)) return null;
  if (said.extra && !said.need && clause.said.permitted) return null;
  const both = merge(clause.said, said);
  return both && { dose: clause.dose, said: both };
}

/** What stands before the amount; days that do are marked, for an order that changes may join them wrongly. */
export function before(said: Said, clause: Clause): Clause | null {
  const led = said.weekdays || said.otherDays ? { ...said, led: true as const } : said;
  const both = merge(clause.said, led);
  return both && { dose: clause.dose, said: both };
}

export const heading = (said: Said, clause: Clause): Clause | null =>
  before(said, clause) && also(clause, said);

/** "2 x 500 mg", "1x3 tabletter": one of the numbers is how often; where both may be, they come to the same. */
export function product(first: Range, second: Dose): Either | null {
  if (second.unit === null) return null;
  const readings: Clause[] = [];
  const often = times(first);
  if (often && compare(first.high, FEWEST_AMOUNT) < 0)
    readings.push({ dose: second, said: { times: often } });
  const oftenLast = times(second);
  if (oftenLast && second.holds.length === 0 && first.low.n > 0n)
    readings.push({ dose: amount(first, second.unit), said: { times: oftenLast } });
  return readings.length > 0 ? new Either(readings) : null;
}

/** `1x2x7` of the official short doses: amount, times, days. */
export function shortDose(dose: Range, often: Range, days: Rational): Clause | null {
  const range = times(often);
  if (!range || !isWhole(days) || days.n <= 0n) return null;
  return { dose: unitless(dose), said: { times: range, lasts: days } };
}

const FEWEST_IN_SCHEME = 3;
const MOST_IN_SCHEME = 6;

function total(entries: readonly Dose[], unit: DoseUnit | null): Dose {
  const sum = (end: 'low' | 'high') => reduce(entries.reduce((all, entry) => add(all, entry[end]), ZERO));
  return { low: sum('low'), high: sum('high'), unit, holds: [] };
}

/** The day's amounts one after the other, in one unit. */
function inOneDay(entries: readonly Dose[]): Dose | null {
  const units = new Set(entries.map(({ unit }) => unit).filter((unit) => unit !== null));
  if (entries.length > MOST_IN_SCHEME || units.size > 1) return null;
  return { ...total(entries, [...units][0] ?? null), wholeDay: true };
}

/** "1 + 1", and `1+0+1`; of "1 + 0" more must follow. */
export const given = (entries: readonly Dose[]): Dose | null =>
  scheme(entries) ?? (entries.some(({ high }) => isZero(high)) ? null : inOneDay(entries));

/** `1+0+1`, "20 mg + 0 + 30 mg". */
export const scheme = (entries: readonly Dose[]): Dose | null =>
  entries.length < FEWEST_IN_SCHEME ? null : inOneDay(entries);

/** `1-0-1`. "3-2-1" may be of one day, or of three days that go down. */
export function dashScheme(...values: (Rational | DoseUnit | undefined | null)[]): Dose | Either {
  const unit = values.find((value) => typeof value === 'string') ?? null;
  const each = values.flatMap((value) =>
    typeof value === 'object' && value !== null ? amount(single(value), unit) : [],
  );
  const day: Dose = { ...total(each, unit), wholeDay: true };
  const [first, last] = [each[0], each.at(-1)];
  const goes = (way: 1 | -1) =>
    each.every(({ low }, index) => index === 0 || compare(low, each[index - 1]?.low ?? low) * way > 0);
  if (goes(-1) && first) return new Either([day, { ...first, wholeDay: true }]);
  return goes(1) && first?.low.n && last ? new Either([day, { ...last, wholeDay: true }]) : day;
}

/** "2,5 mg + 1,25 mg". */
export function pair(first: Range, unit: DoseUnit | undefined, second: Range, of: DoseUnit): Dose | null {
  if (unit !== undefined && unit !== of) return null;
  return { ...total([amount(first, of), amount(second, of)], of), paired: true };
}

export const often = (range: Range): Said => ({ times: range });
/** "500 mg, 4 g daglig": four times, or four grams. */
export const timesOrGrams = (range: Range): Said => ({ times: range, clash: true });
/** "x 2, evt x 3": the more. */
export const oftenOr = (a: Range, b: Range): Said | null =>
  inOrder(a.high, b.high) ? { times: { low: a.low, high: b.high } } : null;
export const gap = (range: Range): Said | null => (range.low.n > 0n ? { gap: range } : null);
/** "hver 8. time", "hver 3. uke". */
export const everySpell = (range = single(ONE), hours: number): Said | Either | null =>
  orAllDays(Number(range.low.n / range.low.d), hours, everyHours(spell(range, hours)));
/** "annenhver uke": one day in two weeks, or all days of every other week. */
export const everyTurn = (nth: Rational, hours: number): Said | Either | null =>
  everySpell(single(nth), hours);
/** "hver 3.". */
export const turn = (nth: Rational): Rational | null => (isWhole(nth) && nth.n > 0n ? nth : null);
/** "hver 3. mandag". */
export const turnWeekday = (nth: Rational, _day: number): Said => ({
  every: reduce(multiply(nth, ratio(DAYS_OF_WEEK))),
});
export const everyPer = (days: number): Said => ({ ...everyDays(ratio(days)), inPeriod: true });
export const timesOn = (range: Range, days: Said): Said => ({ times: range, ...days });

export function rate(range: Range, days: number): Said | null {
  return compare(range.high, ratio(days)) <= 0 ? { rate: { times: range, days } } : null;
}

const FEWEST_IN_PACK = ratio(10);

/** "100 stk": how many are handed out, where it can't be how many are taken. */
export const packOf = (count: Rational, unit: DoseUnit | null): Said | null =>
  unit === null && isWhole(count) && compare(count, FEWEST_IN_PACK) >= 0 ? {} : null;

function orAllDays(n: number, hours: number, once: Said | null): Said | Either | null {
  return once && n > 1 && hours >= WEEK_HOURS ? new Either([once, { spells: true }]) : once;
}

/** "hver 8. time", "annenhver dag": from a day on it is days. */
function everyHours(range: Range): Said | null {
  if (range.low.n <= 0n) return null;
  if (compare(range.low, DAY) < 0) return { hours: range };
  const days = divide(range.low, DAY);
  return days && everyDays(days);
}

function everyDays(days: Rational): Said {
  return compare(days, ONE) === 0 ? { daily: true } : { every: reduce(days) };
}

function spell(range: Range, hours: number): Range {
  return { low: reduce(multiply(range.low, ratio(hours))), high: reduce(multiply(range.high, ratio(hours))) };
}

/** "1 gang hver 8. time": more than once in each would be something else. */
export function onceIn(range: Range, said: Said): Said | null {
  return compare(range.high, ONE) === 0 ? said : null;
}

/** "3 dager i uken"; "1 uke per måned" is a spell, and what is taken on its days counts whole. */
export function daysIn(range: Range, hours: number, days: number): Said | null {
  const named = divide(multiply(range.high, ratio(hours)), DAY);
  if (hours < 24 || !named || compare(named, ratio(days)) > 0) return null;
  if (days > DAYS_OF_WEEK && compare(named, ONE) > 0) return { spells: true, daily: true };
  const every = divide(ratio(days), named);
  return every && everyDays(every);
}

/** "7 dager": at the least, from one day on. */
export function days({ low }: Range, hours: number): Rational | null {
  const named = divide(multiply(low, ratio(hours)), DAY);
  return named && compare(named, ONE) >= 0 ? reduce(named) : null;
}
export const lasting = (lasts: Rational): Said => ({ lasts });
/** "første uke". */
export function lastingOne(hours: number): Said | null {
  const lasts = days(single(ONE), hours);
  return lasts && { lasts };
}
export const isHour = { holds: (_range: Range, hours: number): boolean => hours === 1 };
export const isDose = { holds: (_range: Range, unit: DoseUnit | undefined): boolean => unit === 'dose' };

export function least(range: Range, hours: number): Said | null {
  return range.low.n > 0n ? { spacing: reduce(multiply(range.low, ratio(hours))) } : null;
}

export function weekday(day: number): Said {
  return { weekdays: 1 << day };
}

/** "man-fre"; one that ends before it begins is a contradiction. */
export function weekdayRange(from: number, to: number): Said | null {
  let weekdays = 0;
  for (let day = from; day <= to; day++) weekdays |= 1 << day;
  return weekdays === 0 ? { weekdays: 1 << from, clash: true } : { weekdays };
}

export function weekdays(a: Said, b: Said): Said {
  const [left, right] = [a.weekdays ?? 0, b.weekdays ?? 0];
  const clash = a.clash || b.clash || (left & right) !== 0;
  return { weekdays: left | right, ...(clash ? { clash } : {}) };
}

export function moment({ slot, bedtime, meal }: NamedMoment): Said {
  return { moments: [{ slot, minute: null, bedtime, meal }] };
}

export function clockTime(minute: number): Said {
  return { moments: [{ slot: null, minute, bedtime: false, meal: false }] };
}

const first = (said: Said): Moment | undefined => said.moments?.[0];
const listOf = (said: Said): readonly Moment[] => said.moments ?? [];

/** Each time of the day is named once, those of the clock in their order; else it says what cannot be. */
export function moments(a: Said, b: Said): Said {
  const both = [...listOf(a), ...listOf(b)];
  if (both.length > MOST_MOMENTS) return { ...a, clash: true };
  const slots = both.flatMap(({ slot, days }) => (slot === null || days ? [] : [slot]));
  const late =
    both.some(({ bedtime }) => bedtime) &&
    both.some(({ slot, bedtime }) => !bedtime && (slot ?? 0) >= EVENING);
  const minutes = both.flatMap(({ minute }) => (minute === null ? [] : [minute]));
  const rising = minutes.every((minute, index) => index === 0 || minute > (minutes[index - 1] ?? 0));
  const clash = a.clash || b.clash || new Set(slots).size < slots.length || late || !rising;
  return { moments: both, ...(clash ? { clash: true } : {}) };
}

/** "kveld ved sengetid", "om morgenen til frokost": right beside each other the two are one. */
export function momentsBeside(a: Said, b: Said): Said | null {
  const [last, next] = [listOf(a).at(-1), first(b)];
  // "kl 8 om morgenen" is one time.
  if (!last || !next || last.slot === null) return null;
  const late = last.slot >= EVENING && (next.slot ?? 0) >= EVENING;
  const isMeal = last.slot === next.slot && last.meal !== next.meal;
  return isMeal || (late && last.bedtime !== next.bedtime) ? a : moments(a, b);
}

const hasClock = (said: Said): boolean => listOf(said).some(({ minute }) => minute !== null);

/** "på morgenen, 30 minutter før frokost" is one time. */
export const leadAgain = (a: Said, b: Said): Said =>
  listOf(a).at(-1)?.slot === first(b)?.slot ? a : moments(a, b);

/** "morgen og kveld (kl 8 og 20)": as many as before, said again. */
export function momentsAgain(a: Said, b: Said): Said | null {
  const agree = listOf(a).length === listOf(b).length;
  if (!agree && hasClock(a)) return null;
  const clash = a.clash || b.clash || !agree;
  const timed = listOf(a).map((each, index) => ({
    ...each,
    minute: each.minute ?? listOf(b)[index]?.minute ?? null,
  }));
  return { moments: timed, ...(clash ? { clash: true } : {}) };
}

/** "morgen kl 8 og kveld kl 20". */
export function momentsWithClock(a: Said, named: Said, clock: Said): Said | null {
  const timed = listOf(a).every(({ minute }) => minute !== null) ? momentsAgain(named, clock) : null;
  return timed && !timed.clash ? moments(a, timed) : null;
}

/** "kl 20 om kvelden"; of several times it can't be said which one is named. */
export function clockNamed(clocks: Said, named: Said): Said {
  return listOf(clocks).length === 1 && !clocks.clash ? named : { ...clocks, clash: true };
}

interface NamedMoment {
  readonly slot: number;
  readonly bedtime: boolean;
  readonly meal: boolean;
}

export const etMoment = (slots: Said, next: NamedMoment): Said => moments(slots, moment(next));

/** "lørdag kveld", "annenhver kveld": the days are the moment's own. */
function momentOnDays(named: NamedMoment, days: Days, clash?: true): Said {
  const own = { ...named, minute: null, days };
  return { moments: [own], ...(clash ? { clash } : {}) };
}

export function momentOn(named: NamedMoment, { every, weekdays, clash }: Said): Said | null {
  if (every) return momentOnDays(named, { every });
  return weekdays === undefined ? null : momentOnDays(named, { weekdays }, clash);
}

export const daysMoment = (days: Said, named: NamedMoment): Said | null => momentOn(named, days);
/** "hver 3. kveld". */
export const turnMoment = (nth: Rational, named: NamedMoment): Said => momentOnDays(named, { every: nth });

/** "én gang annenhver kveld". */
export const onceTurnMoment = (range: Range, nth: Rational, named: NamedMoment): Said | null =>
  onceIn(range, turnMoment(nth, named));

export interface Opening {
  readonly upTo: boolean;
  readonly inAll?: boolean;
}

export function limit({ upTo, inAll = false }: Opening, { high, unit }: Dose): Said {
  const cap: Cap = { counts: 'amount', value: high, unit, upTo, inAll };
  return { caps: [cap] };
}

/** "inntil x 4". */
export function timesLimit({ upTo, inAll = false }: Opening, { high }: Range): Said {
  return { caps: [{ counts: 'times', value: high, unit: null, upTo, inAll }] };
}

export function rateLimit(_: Opening, range: Range, days: number): Said | null {
  const said = rate(range, days);
  return said && { ...said, timesUpTo: true };
}

export const dayMost = (unit: DoseUnit | undefined): Opening | null =>
  unit === 'dose' ? { upTo: false } : null;
export const limitInAll = (dose: Dose): Said => limit({ upTo: false, inAll: true }, dose);
export const upToTimes = (range: Range): Said => timesLimit({ upTo: true }, range);

/** "maks 10 per måned": all of them may fall on one day. */
export const periodLimit = (_: Opening, _dose: Dose, _days: number): Said => ({ perPeriod: true });

/** "inntil hver 4. time"; once an hour is no limit. */
export function spacedLimit(said: Said): Said | null {
  const hourly = said.hours && compare(said.hours.low, ONE) === 0;
  return hourly ? null : { ...said, timesUpTo: true };
}

/** "maks 2 i tillegg per døgn". */
export const extraLimit = (opening: Opening, dose: Dose): Said => ({ ...limit(opening, dose), extra: true });

/** "3. hver dag": three a day, or every third. */
export const ordinalDaily = (number: Rational): Either =>
  new Either([{ times: single(number) }, everyDays(number)]);

/** "20 mg kl 8 + 20": two times, or 20 mg more. */
export const clocksPlus = (clocks: Said, _time: number): Said => ({ ...clocks, clash: true });

/** "kl 8 og ½": the list goes on with what is no time. */
export function clocksAndNumber(clocks: Said, number: Rational): Said | null {
  const hundreds = number.n / number.d;
  const time = isWhole(number) && (hundreds <= 24n || (hundreds >= 100n && hundreds <= 2400n));
  return time ? null : { ...clocks, clash: true };
}

/** "1 plaster, skift plaster hver 3. dag". */
export const changedPatch = (unit: DoseUnit | undefined): Said | null =>
  unit === 'plaster' ? { change: true } : null;

/** "Skift plaster hver 3. dag": one, where no number is said. */
export const onePatch = (unit: DoseUnit | undefined): Clause | null =>
  unit === 'plaster' ? { dose: amount(single(ONE), 'plaster'), said: {} } : null;

/** "Plaster skiftes hver 72. time, 1 plaster". */
export const changed = (unit: DoseUnit | undefined, said: Said): Said | null =>
  unit === 'plaster' ? { ...said, change: true } : null;
export const together = (a: Said, b: Said): Said | null => merge(a, b);

/** "1 tablett ved behov og maks 4 per døgn"; after "og" only what can't begin another amount. */
export function andAlso(clause: Clause, said: Said): Clause | null {
  const limits = said.caps?.every(({ upTo }) => !upTo) ?? false;
  return limits || !isScheduled(clause) ? also(clause, said) : null;
}

export const andCore = (said: Said, clause: Clause): Clause | null =>
  said.need && Object.keys(said).length === 1 ? also(clause, said) : null;
