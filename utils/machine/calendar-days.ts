const A_DAY = 86_400_000;

/** Days of a calendar and not moments, so that the clock's own changes don't count. */
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The ISO date that lies so many days after an ISO date, or before it where negative. */
export const daysAfter = (date: string, days: number): string =>
  new Date(midnight(date) + days * A_DAY).toISOString().slice(0, 10);

/** Days from an ISO date to another; negative where the first is the later. */
export const daysBetween = (from: string, to: string): number => (midnight(to) - midnight(from)) / A_DAY;
