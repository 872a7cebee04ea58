import type { Frame, Page } from 'playwright-core';

/** Until all that is asked for by now is on the screen. */
export const isDrawn = (page: Page | Frame): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
