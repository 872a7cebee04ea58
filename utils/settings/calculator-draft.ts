import { browser } from 'wxt/browser';
import { z } from 'zod';

const field = z.string().max(100);
const madeFrom = z.strictObject({
  product: z.string().max(1000),
  opioid: field,
  strength: field,
  confirmed: z.boolean(),
  dosage: z.strictObject({ readAs: z.string().max(1000), count: field }).exactOptional(),
});
const draftSchema = z
  .array(
    z.strictObject({
      opioid: field,
      strength: field,
      count: field,
      asNeeded: z.boolean().exactOptional(),
      madeFrom: madeFrom.exactOptional(),
    }),
  )
  .max(100);

/** The calculator's rows as typed. */
export type CalculatorDraft = z.infer<typeof draftSchema>;

const KEY = 'calculator.rows';

/** The rows from before the popup was closed, in this browser session; none when there are none that can be read. */
export async function loadCalculatorDraft(): Promise<CalculatorDraft> {
  try {
    const stored: Record<string, unknown> = await browser.storage.session.get(KEY);
    return draftSchema.catch([]).parse(stored[KEY] ?? []);
  } catch {
    return [];
  }
}

/** In memory only, and gone when the browser closes. A draft that can't be kept is no reason to stop the doctor. */
export async function keepCalculatorDraft(rows: Readonly<CalculatorDraft>): Promise<void> {
  try {
    await browser.storage.session.set({ [KEY]: rows });
  } catch {
    // The rows are still on the screen.
  }
}
