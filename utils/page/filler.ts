import type { HostPage } from './host-page.ts';
import type { FromAgent, ToAgent } from './protocol.ts';
import type { SiteProfile } from './site-profile.ts';

export type Order = Extract<ToAgent, { type: 'fill' | 'undo' }>;

/**
 * What writes to the page: a script of its own, brought to the frame where a panel stands, as few pages need it. Carries
 * out an order on the form of the profile, which is undefined where no form is read, and answers it.
 */
export type Filler = (page: HostPage, profile: SiteProfile | undefined, order: Order) => Promise<FromAgent>;

/** In the extension's own world of the frame, which the page does not see. */
export const fillerWorld: { hjemmelFiller?: Filler } = globalThis as object;

/** The agent's message to the background. */
export const BRING_FILLER = 'hjemmel-bring-filler';
