const LENGTH = 11;
/** Digits with at most three signs that are neither letters nor digits between one group and the next. */
const DIGIT_GROUPS = /\p{Nd}+(?:[^\p{L}\p{Nd}]{1,3}\p{Nd}+)*/gu;

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
 * (also the kind that begins with 8 or 9) or a synthetic one, with both check digits right. Digits may be grouped by
 * spaces, dots and dashes. Eleven digits inside a longer unbroken row of digits are not taken for one.
 */
export function holdsIdentityNumber(text: string): boolean {
  for (const [run] of text.normalize('NFKC').matchAll(DIGIT_GROUPS)) {
    if (groupsHoldOne(run.split(/\P{Nd}+/u))) return true;
  }
  return false;
}

/** Tries every row of whole groups that together are eleven digits. */
function groupsHoldOne(groups: readonly string[]): boolean {
  return groups.some((_, first) => {
    let digits = '';
    for (const group of groups.slice(first, first + LENGTH)) {
      digits += group;
      if (digits.length >= LENGTH) break;
    }
    return digits.length === LENGTH && isIdentityNumber(digits);
  });
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
