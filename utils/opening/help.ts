import { browser } from 'wxt/browser';

/** Opens the help in a tab of its own. */
export async function openHelp(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/help.html') });
}
