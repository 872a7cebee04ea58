import type { fillRemark, undoFill } from './fill-field.ts';

/** What writes to the page: a script of its own, brought to the frame where a panel stands, as few pages need it. */
export interface Filler {
  readonly fillRemark: typeof fillRemark;
  readonly undoFill: typeof undoFill;
}

/** In the extension's own world of the frame, which the page does not see. */
export const fillerWorld: { hjemmelFiller?: Filler } = globalThis as object;

/** The agent's message to the background. */
export const BRING_FILLER = 'hjemmel-bring-filler';
