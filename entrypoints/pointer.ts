import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openAnyRoot } from '../utils/page/open-root.ts';
import { startPointer } from '../utils/pointing/pointer.ts';
import { isPointingStart } from '../utils/pointing/pointing-messages.ts';

/** In the extension's own world, which the page does not see: what ends the pointing that was started last. */
const world: { endPointing?: (() => void) | undefined } = globalThis as object;

/**
 * Runs only where the user asked to set up a site, and is away again when that is done. It is no content script of the
 * framework's kind, which leaves listeners in the page and hears from it.
 */
export default defineUnlistedScript(() => {
  // One wizard at a time: the one that was started before gives way.
  world.endPointing?.();

  const onMessage = (message: unknown, sender: { readonly id?: string | undefined }): void => {
    if (sender.id !== browser.runtime.id || !isPointingStart(message)) return;
    browser.runtime.onMessage.removeListener(onMessage);
    const pointer = startPointer(message, {
      window,
      runtime: browser.runtime,
      openRoot: openAnyRoot(browser),
      frame: crypto.randomUUID(),
      onEnd: () => {
        world.endPointing = undefined;
      },
    });
    world.endPointing = pointer.end;
  };

  browser.runtime.onMessage.addListener(onMessage);
  world.endPointing = () => browser.runtime.onMessage.removeListener(onMessage);
});
