import type { Page } from 'playwright-core';

/** Until all that is asked for by now is on the screen. */
export const isDrawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
