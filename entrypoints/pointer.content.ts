import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { openAnyRoot } from '../utils/page/open-root.ts';
import { isPointingStart } from '../utils/pointing/messages.ts';
import { type Pointer, startPointer } from '../utils/pointing/pointer.ts';

/** Runs only where the user asked to set up a site, and is away again when that is done. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  main(context) {
    let pointer: Pointer | null = null;

    const onMessage = (message: unknown, sender: { readonly id?: string | undefined }): void => {
      if (sender.id !== browser.runtime.id || !isPointingStart(message)) return;
      browser.runtime.onMessage.removeListener(onMessage);
      pointer = startPointer(message, {
        window,
        runtime: browser.runtime,
        openRoot: openAnyRoot(browser),
        frame: crypto.randomUUID(),
        onEnd: () => {
          pointer = null;
        },
      });
    };

    browser.runtime.onMessage.addListener(onMessage);
    // Started once more, or the extension has been updated: one wizard at a time.
    context.onInvalidated(() => {
      pointer?.end();
      if (!context.isInvalid) return;
      try {
        browser.runtime.onMessage.removeListener(onMessage);
      } catch {
        // The calls of an extension that is gone throw.
      }
    });
  },
});
