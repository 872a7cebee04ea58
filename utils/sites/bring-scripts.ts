import { browser } from 'wxt/browser';
import { BRING_FILLER } from '../page/filler.ts';
import { BRING_ROWS } from '../pointing/row-builder.ts';

const scripts = new Map<unknown, '/filler.js' | '/rows.js'>([
  [BRING_FILLER, '/filler.js'],
  [BRING_ROWS, '/rows.js'],
]);

/** In the background: brings what is rarely needed to the frame whose script asks for it. */
export function bringScripts(): void {
  browser.runtime.onMessage.addListener((message, sender, answer) => {
    const tabId = sender.tab?.id;
    const file = scripts.get(message);
    if (file === undefined || sender.id !== browser.runtime.id || tabId === undefined) return;
    const target = { tabId, frameIds: [sender.frameId ?? 0] };
    browser.scripting.executeScript({ target, files: [file] }).then(
      () => answer(true),
      () => answer(false),
    );
    return true;
  });
}
