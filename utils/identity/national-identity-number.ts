const LENGTH = 11;
/** As when the century is written too. */
const LENGTH_WITH_CENTURY = 13;
const CENTURIES = ['18', '19', '20'];
const CENTURY_AT = 4;
/** Characters of anything, words and line breaks too, between one group of digits and the next. */
const LONGEST_GAP = 40;

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/** February has its leap day, since the number does not tell the century by itself. */
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** What is added to the day: nothing, or 40 in a D-number. */
const DAY_SHIFTS = [0, 40];
/** What is added to the month: nothing; 40 in a hjelpenummer and in test numbers; 65 and 80 in other test numbers. */
const MONTH_SHIFTS = [0, 40, 65, 80];

/** Why a text with such a number is refused, for the doctor. */
export const identityNumberRefusal =
  'Teksten inneholder et fødselsnummer, D-nummer eller hjelpenummer. Det lagres ikke. Fjern nummeret.';

/**
 * Whether a text holds what can be a Norwegian national identity number: a fødselsnummer, D-number, hjelpenummer
 * (also the kind that begins with 8 or 9) or a synthetic one, with both check digits right. Its digits may be of any
 * script, in groups with anything short between them, its date written as dates are, and its year in full. Eleven digits
 * inside a longer unbroken row of digits are not taken for one.
 */
export function holdsIdentityNumber(text: string): boolean {
  const figures = text.normalize('NFKC');
  return hasOneIn(figures) || hasOneIn(withDatesInFull(figures));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];
/** A day and a month, the latter by its name or in figures, and a year. */
const DATE = new RegExp(
  `(?<!\\p{Nd})(\\p{Nd}{1,2})(?:[ ./-]{1,3}(\\p{Nd}{1,2})|[ .-]{0,3}(${MONTHS.join('|')})\\p{L}{0,6})[ ./'-]{1,3}(?=\\p{Nd}{2})`,
  'giu',
);
const YEAR_FIRST = /(?<!\p{Nd})(\p{Nd}{4})-(\p{Nd}{1,2})-(\p{Nd}{1,2})(?!\p{Nd})/gu;

/** Its dates with two figures to the day and to the month, in the order of the number. */
function withDatesInFull(text: string): string {
  return text
    .replace(YEAR_FIRST, (_, year, month, day) => `${inTwo(day)}${inTwo(month)}${year}`)
    .replace(DATE, (_, day, month, name) => {
      const byName = name && String(MONTHS.indexOf(name.toLowerCase()) + 1);
      return `${inTwo(day)}${inTwo(month ?? byName)}`;
    });
}

const inTwo = (figures: string): string => figures.padStart(2, '0');

function hasOneIn(figures: string): boolean {
  let groups: string[] = [];
  let end = 0;
  for (const found of figures.matchAll(/\p{Nd}+/gu)) {
    if (found.index - end > LONGEST_GAP) groups = [];
    end = found.index + found[0].length;
    groups.push([...found[0]].map(digitOf).join(''));
    // Each has a digit at least, so none before these is a part of one.
    groups = groups.slice(-LENGTH_WITH_CENTURY);
    if (endsInOne(groups)) return true;
  }
  return false;
}

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));

/** Every script has its ten digits in a row, zero first. */
function digitOf(digit: string): number {
  if (/[0-9]/.test(digit)) return Number(digit);
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return value;
}

/** Tries every row of whole groups that ends with the last. */
function endsInOne(groups: readonly string[]): boolean {
  let digits = '';
  for (const group of groups.toReversed()) {
    digits = group + digits;
    if (digits.length > LENGTH_WITH_CENTURY) return false;
    if (digits.length === LENGTH && isIdentityNumber(digits)) return true;
    if (digits.length === LENGTH_WITH_CENTURY && isIdentityNumber(withoutCentury(digits))) return true;
  }
  return false;
}

function withoutCentury(digits: string): string {
  const century = digits.slice(CENTURY_AT, CENTURY_AT + 2);
  return CENTURIES.includes(century) ? digits.slice(0, CENTURY_AT) + digits.slice(CENTURY_AT + 2) : '';
}

function isIdentityNumber(digits: string): boolean {
  if (!/^[0-9]{11}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  return (
    checkDigit(numbers, FIRST_WEIGHTS) === numbers[9] &&
    checkDigit(numbers, SECOND_WEIGHTS) === numbers[10] &&
    (/^[89]/.test(digits) || beginsWithDate(digits))
  );
}

/** By the weighted sum modulo 11; 10 is what no digit is equal to, and such numbers are not given out. */
function checkDigit(numbers: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * (numbers[place] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}

function beginsWithDate(digits: string): boolean {
  const written = { day: Number(digits.slice(0, 2)), month: Number(digits.slice(2, 4)) };
  return MONTH_SHIFTS.some((monthShift) => {
    const longest = DAYS_IN_MONTH[written.month - monthShift - 1] ?? 0;
    return DAY_SHIFTS.some((dayShift) => {
      const day = written.day - dayShift;
      return day >= 1 && day <= longest;
    });
  });
}
