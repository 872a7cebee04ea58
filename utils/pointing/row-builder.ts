import type { buildRows } from './build-rows.ts';

/** What finds the rows of a list: a script of its own, brought to the frame when one is pointed at, as few sites need it. */
export const rowsWorld: { hjemmelRows?: typeof buildRows } = globalThis as object;

/** The pointing script's message to the background. */
export const BRING_ROWS = 'hjemmel-rows';
