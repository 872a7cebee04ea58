import type { Edge } from '../grammar/chart.ts';
import { add, compare, fromDecimal, type Rational, ratio, reduce } from '../number/rational.ts';
import { LARGEST } from '../regimen/dose.ts';
import { type Atom, BLANKS, LINE_BREAKS } from './atoms.ts';
import type { Terminal } from './terminal.ts';

const MOST_MINUTES = 24 * 60;

const VULGAR: ReadonlyMap<string, Rational> = new Map([
  ['½', ratio(1, 2)],
  ['¼', ratio(1, 4)],
  ['¾', ratio(3, 4)],
  ['⅓', ratio(1, 3)],
  ['⅔', ratio(2, 3)],
  ['⅛', ratio(1, 8)],
]);

/** What the patterns below are made of. Between digits these are blanks of one line: no number goes on across a break. */
const PIECES: ReadonlyMap<string, string> = new Map([
  ['BLANK', `[${BLANKS}]`],
  ['VULGAR', `[${[...VULGAR.keys()].join('')}]`],
  ['BAR', '[/⁄]'],
  ['FRACTION', '(?:1BAR[2348]|2BAR[348]|3BAR[48]|[4-7]BAR8)(?!\\d)'],
  ['ALONE', '(?<!\\d[.,])'],
  ['ENDS', '(?![.,]?\\d)'],
  ['DECIMAL', 'ALONE\\d+[.,]\\d+ENDS'],
  ['MIXED', '\\d+(?:BLANK*VULGAR|BLANK+FRACTION)'],
  ['WHOLE', '(?!DECIMAL|FRACTION|MIXED)'],
  ['MONTH', '(?:0?[1-9]|1[0-2])(?!\\d)'],
  ['DAY', '0*(?:[1-9]|[12]\\d|3[01])'],
]);

function pattern(made: string): RegExp {
  const whole = [...PIECES].reduceRight((text, [name, piece]) => text.replaceAll(name, piece), made);
  return new RegExp(whole, 'y');
}

type Value = Rational | number | null;
/** Answers undefined where it is none after all. */
type Meaning = (...groups: string[]) => Value | undefined;

const whole = (digits: string): Rational => ratio(BigInt(digits));
const decimal = (before: string, after: string): Rational | undefined =>
  fromDecimal(`${before}.${after}`) ?? undefined;
const fraction = (text: string): Rational => {
  const [over = '', under = ''] = text.split(/[/⁄]/);
  return VULGAR.get(text) ?? ratio(BigInt(over), BigInt(under));
};
const clock = (hours: string, minutes = '0'): number | undefined => {
  const time = Number(hours) * 60 + Number(minutes);
  return time <= MOST_MINUTES && Number(minutes) < 60 ? time : undefined;
};

/** Every form of a number, a date and a time of the clock. Several may begin at one place, and all of them count. */
const FORMS: readonly (readonly [kind: Terminal, made: string, means: Meaning])[] = [
  ['date', 'DAYBARMONTH(?:BAR\\d+)?', () => null],
  ['date', 'DAY\\.MONTH(?:\\.\\d+)?', () => null],
  ['date', 'DAY\\.MONTH\\.(?!\\d)', () => null],
  ['clock-time', '(\\d{1,2}):(\\d\\d)(?!\\d)', clock],
  ['clock-colon', '(\\d{1,2}):(\\d\\d)(?!\\d)', clock],
  ['clock-time', 'ALONE(\\d{1,2})\\.(\\d\\d)ENDS', clock],
  ['number', 'ALONE(0|[1-9]\\d*)[.,](\\d{1,9})ENDS', decimal],
  // `1.250` and `2,500` may be thousands, and `10,20` 10 or 20. `3,125` ends in no needless nought.
  [
    'number',
    'ALONE([1-9]\\d*)(?:\\.|,(?=\\d\\d0))(\\d{3})ENDS',
    (before, after) => whole(`${before}${after}`),
  ],
  ['number', 'ALONE[1-9]\\d{0,8},([1-9]\\d{0,7}0)ENDS', whole],
  ['number', '(FRACTION)', fraction],
  // `2/3` may be from two to three; the others are not written so.
  ['number', '(?=FRACTION)[246]BAR(\\d)', whole],
  // The next group begins with a nought, for `2 500 mg` may be two of 500 mg.
  ['thousands', '([1-9]\\d{0,2})BLANK+(0\\d\\d)(?!\\d|BLANK+\\d{3}(?!\\d))', (a, b) => whole(`${a}${b}`)],
  ['number', '(\\d{1,9})BLANK*(VULGAR)', (before, after) => add(whole(before), fraction(after))],
  ['number', '(\\d{1,9})BLANK+(FRACTION)', (before, after) => add(whole(before), fraction(after))],
  ['number', 'WHOLE(0|[1-9]\\d{0,8})(?!\\d)', whole],
  // `08` and `0830` are written so only as times of the clock.
  ['clock', 'WHOLE(\\d|[12]\\d)(?!\\d)', clock],
  ['clock-time', 'WHOLE(0\\d)(?!\\d)', clock],
  ['clock-time', 'WHOLE(\\d\\d)(\\d\\d)(?!\\d)', clock],
  ['number', '(VULGAR)', fraction],
  // `.5` and `,5`, where the sign is not glued to what stands before.
  ['number', '(?<!\\d)\\.(\\d+)', (after) => decimal('0', after)],
  ['number', `(?<![^${BLANKS}${LINE_BREAKS}]),(\\d+)`, (after) => decimal('0', after)],
];

const PATTERNS = FORMS.map(([kind, made, means]) => ({ kind, made: pattern(made), means }));

/** The numbers, clock times and dates that begin at `start`, where an atom does. */
export function numberEdges(text: string, atoms: readonly Atom[], start: number): readonly Edge[] {
  return PATTERNS.flatMap(({ kind, made, means }): Edge[] => {
    made.lastIndex = start;
    const found = made.exec(text);
    const value = found ? means(...found.slice(1)) : undefined;
    if (!found || value === undefined) return [];
    const to = atoms.findIndex(({ end }) => end === start + found[0].length) + 1;
    if (typeof value !== 'object' || value === null) return [{ to, kind, value }];
    return compare(value, LARGEST) > 0 ? [] : [{ to, kind, value: reduce(value) }];
  });
}
