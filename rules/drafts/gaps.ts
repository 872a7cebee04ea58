/** How a gap begins. */
export const GAP = '[mangler: ';

/** A fact of a draft: stated, or a gap that can be seen and searched for. */
export function orGap(value: string | null | undefined, gap: string): string {
  return value ? value : `${GAP}${gap}]`;
}

export function yesNoOrGap(value: boolean | null | undefined, gap: string): string {
  return orGap(value == null ? null : value ? 'ja' : 'nei', gap);
}

/** Lines of a draft, the left out ones dropped. */
export function draft(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null).join('\n');
}
