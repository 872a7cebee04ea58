const two = (part: number) => String(part).padStart(2, '0');

/** The ISO date by the machine's own clock. `toISOString` would give yesterday's just after midnight. */
export function localDate(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
