import { browser } from 'wxt/browser';
import { BRING_FILLER } from '../page/filler.ts';

/** In the background: brings what fills to the frame whose agent asks for it. */
export function bringFiller(): void {
  browser.runtime.onMessage.addListener((message, sender, answer) => {
    const tabId = sender.tab?.id;
    if (message !== BRING_FILLER || sender.id !== browser.runtime.id || tabId === undefined) return;
    const target = { tabId, frameIds: [sender.frameId ?? 0] };
    browser.scripting.executeScript({ target, files: ['/filler.js'] }).then(
      () => answer(true),
      () => answer(false),
    );
    return true;
  });
}
