import { createRequire } from 'node:module';

/** Playwright's own, as its test runner holds pictures together; it hands it out without types. */
const { utils } = createRequire(import.meta.url)('playwright-core/lib/coreBundle') as {
  utils: { getComparator(type: 'image/png'): Comparator };
};

interface Options {
  /** How unlike two colours are before it counts, from 0 to 1. */
  readonly threshold: number;
  readonly maxDiffPixels: number;
}

/** Null where they are alike. */
type Comparator = (
  taken: Buffer,
  kept: Buffer,
  options: Options,
) => { readonly errorMessage: string; readonly diff?: Buffer } | null;

const comparePng = utils.getComparator('image/png');

/** What is another: in words, and as a picture where the sizes are the same. */
export interface Difference {
  readonly words: string;
  readonly picture: Buffer | null;
}

/** An arrow of the browser's own scroll bar has 25 pixels, and two colours in forced colours; a letter has more. */
const PASSED_OVER = 30;

/** Null where no more is another than what the browser draws in its own way. */
export function differenceBetween(kept: Buffer, taken: Buffer): Difference | null {
  const found = comparePng(taken, kept, { threshold: 0.15, maxDiffPixels: PASSED_OVER });
  return found === null ? null : { words: found.errorMessage, picture: found.diff ?? null };
}
