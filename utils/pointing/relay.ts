import { browser } from 'wxt/browser';
import { isRelayed } from './pointing-messages.ts';

/** In the background: what one pointer has for those in the other frames of its tab. They know each other by the token. */
export function relayBetweenPointers(): void {
  browser.runtime.onMessage.addListener((message, sender) => {
    const tab = sender.tab?.id;
    if (sender.id === browser.runtime.id && tab !== undefined && isRelayed(message))
      void browser.tabs.sendMessage(tab, message).catch(() => {});
  });
}
