const A_DAY = 86_400_000;

/** Days of a calendar and not moments, so that the clock's own changes don't count. */
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / A_DAY;

const padded = (part: number, length: number) => String(part).padStart(length, '0');

/**
 * The ISO date of a day number: the civil date of the proleptic Gregorian calendar, counted in eras of 400 years that
 * begin on 1 March, so that a leap day is the last of its year. The first and the last date that ISO can write stand
 * for all beyond them, so that dates may be compared as text.
 */
function isoDate(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year > 9999) return '9999-12-31';
  if (year < 0) return '0000-01-01';
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1, 2)}`;
}

/** The ISO date that lies so many days after an ISO date, or before it where negative. */
export const daysAfter = (date: string, days: number): string => isoDate(dayNumber(date) + days);

/** Days from an ISO date to another; negative where the first is the later. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
