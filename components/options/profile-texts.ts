import { norwegianDate } from '../../rules/number/norwegian.ts';

const replaced = ['{project}', '{date}'];

/** A text of the profile as it will be written. `decidedOn` is an ISO date. */
export function filledIn(lines: readonly string[], project: string, decidedOn: string): string {
  return lines.join('\n').replaceAll('{project}', project).replaceAll('{date}', norwegianDate(decidedOn));
}

/** What looks like a placeholder and is not one. */
export function unknownPlaceholders(lines: readonly string[]): readonly string[] {
  const found = lines.join('\n').match(/\{[^{}\n]*\}/g) ?? [];
  return [...new Set(found)].filter((placeholder) => !replaced.includes(placeholder));
}
