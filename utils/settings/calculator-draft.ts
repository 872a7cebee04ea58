import { browser } from 'wxt/browser';
import type { CalculatorRow } from '../../rules/omeq/calculator.ts';

/** The calculator's rows as typed. */
export type CalculatorDraft = readonly CalculatorRow[];

const MOST_ROWS = 100;

type Guard = (value: unknown) => boolean;

const text =
  (most: number): Guard =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const field = text(100);
const sentence = text(1000);
const truth: Guard = (value) => typeof value === 'boolean';

/** An object that has the first parts, may have the others, and has nothing else. */
const shape =
  (parts: Readonly<Record<string, Guard>>, optional: Readonly<Record<string, Guard>> = {}): Guard =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const found = new Map(Object.entries(value));
    const known = new Map(Object.entries({ ...parts, ...optional }));
    return (
      Object.keys(parts).every((name) => found.has(name)) &&
      [...found].every(([name, part]) => known.get(name)?.(part) === true)
    );
  };

const dosage = shape({ readAs: sentence, count: field });
const madeFrom = shape({ product: sentence, opioid: field, strength: field, confirmed: truth }, { dosage });
const row = shape({ opioid: field, strength: field, count: field }, { asNeeded: truth, madeFrom });

/** Written by hand, as the calculator is there before any schema could be loaded. */
const isDraft = (value: unknown): value is CalculatorDraft =>
  Array.isArray(value) && value.length <= MOST_ROWS && value.every(row);

const KEY = 'calculator.rows';

/** The rows from before the popup was closed, in this browser session; none when there are none that can be read. */
export async function loadCalculatorDraft(): Promise<CalculatorDraft> {
  overPrivateWindow ??= isOverPrivateWindow();
  try {
    const stored: Record<string, unknown> = await browser.storage.session.get(KEY);
    const rows = stored[KEY];
    return isDraft(rows) ? rows : [];
  } catch {
    return [];
  }
}

/** The popup is a page of the ordinary windows, also where it stands over a private one. */
async function isOverPrivateWindow(): Promise<boolean> {
  // A browser for phones has no windows.
  const { windows } = browser as Partial<typeof browser>;
  return (await windows?.getCurrent().catch(() => null))?.incognito === true;
}

/** Asked once, so that a popup that is closed after a key has no answer to wait for. */
let overPrivateWindow: Promise<boolean> | null = null;

/**
 * In memory only, and gone when the browser closes; of a private window nothing, since the others would show it. A draft that can't
 * be kept is no reason to stop the doctor.
 */
export async function keepCalculatorDraft(rows: CalculatorDraft): Promise<void> {
  try {
    overPrivateWindow ??= isOverPrivateWindow();
    if (await overPrivateWindow) return;
    await browser.storage.session.set({ [KEY]: rows });
  } catch {
    // The rows are still on the screen.
  }
}
