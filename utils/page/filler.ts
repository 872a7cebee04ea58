import type { HostPage } from './host-page.ts';
import type { FromAgent, ToAgent } from './protocol.ts';
import type { SiteProfile } from './site-profile.ts';

export type Order = Extract<ToAgent, { type: 'fill' | 'undo' }>;

/** What only a page with a panel needs: a script of its own, brought to the frame where one stands. */
export interface Filler {
  /** Carries out an order on the form of the profile, which is undefined where no form is read, and answers it. */
  carryOut(page: HostPage, profile: SiteProfile | undefined, order: Order): Promise<FromAgent>;
  /** Whether the page masks what is drawn in it, or has just done so. */
  isMasked(): boolean;
  /** Tells each time that the panel which stands there now is moved in the page. */
  watch(tell: (message: FromAgent) => void): void;
}

/** In the extension's own world of the frame, which the page does not see. */
export const fillerWorld: { hjemmelFiller?: Filler } = globalThis as object;

/** The agent's message to the background. */
export const BRING_FILLER = 'hjemmel-bring-filler';
