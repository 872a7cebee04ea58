import type { MedicineRows } from '../page/site-profile.ts';
import type { pickInRow } from './pick-in-row.ts';

/** What was pointed at in a row. */
export interface RowElements {
  readonly drug: Element | null;
  readonly dosage: Element | null;
}

/** The rows as far as they have come, and how. */
export interface RowsPicked {
  readonly rows: MedicineRows | null;
  readonly elements: RowElements;
}

/** What finds the rows of a list: a script of its own, brought to the frame when one is pointed at, as few sites need it. */
export const rowsWorld: { hjemmelRows?: typeof pickInRow } = globalThis as object;

/** The pointing script's message to the background. */
export const BRING_ROWS = 'hjemmel-rows';
