import type { pickInRow } from './pick-in-row.ts';

/** What finds the rows of a list: a script of its own, brought to the frame when one is pointed at, as few sites need it. */
export const rowsWorld: { hjemmelRows?: typeof pickInRow } = globalThis as object;

/** The pointing script's message to the background. */
export const BRING_ROWS = 'hjemmel-rows';
