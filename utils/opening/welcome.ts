import { browser } from 'wxt/browser';

/** In the background: a new extension asks once who the doctor is. What is updated never does. */
export function welcomeWhenNew(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome();
  });
}

/** The first panes again, in a tab of their own. They begin where something is not answered. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
