import { browser } from 'wxt/browser';

/** Opens the cases in a tab of their own. */
export async function openHistory(): Promise<void> {
  await browser.tabs.create({ url: '/history.html' });
}
