import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** The rules need to know who the doctor is, so the settings open once, when the extension is new. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.runtime.openOptionsPage();
  });
});
