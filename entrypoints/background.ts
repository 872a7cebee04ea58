import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepBadge } from '../utils/badge/keep-badge.ts';
import { keepEncryption, keepRetention } from '../utils/history/case-alarms.ts';
import { housekeeping, installHousekeeping } from '../utils/housekeeping.ts';
import { welcomeWhenNew } from '../utils/opening/welcome.ts';
import { relayBetweenPointers } from '../utils/pointing/relay.ts';
import { answerAskingForWizard } from '../utils/sites/ask-for-wizard.ts';
import { bringScripts } from '../utils/sites/bring-scripts.ts';
import { browserRegistration } from '../utils/sites/browser-registration.ts';
import { createRegistration } from '../utils/sites/registration.ts';
import { keepTrustSites } from '../utils/sites/trust-sites.ts';

/** The demo build runs on its own page by its manifest, and has nothing to allow. */
const isDemo = import.meta.env.MODE === 'demo';

export default defineBackground(() => {
  welcomeWhenNew();
  answerAskingForWizard();
  bringScripts();
  relayBetweenPointers();
  installHousekeeping();
  keepTrustSites(async () => (await housekeeping()).storeTrustSites());
  keepEncryption(async () => (await housekeeping()).lookAfterEncryption());
  const countAnew = keepBadge(async () => (await housekeeping()).showBadge());
  keepRetention(async () => (await housekeeping()).lookThroughCases(), countAnew);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'write-prescription')
      void browser.tabs.create({ url: browser.runtime.getURL('/prescription.html') });
    // Firefox opens its sidebar by itself.
    else if (command === 'open-side-panel' && tab) void browser.sidePanel.open({ windowId: tab.windowId });
  });
  if (isDemo) return;

  const registration = createRegistration(browserRegistration);
  const sync = () => {
    // What fails now is tried again the next time the background starts or a permission changes.
    registration.sync().catch(() => {});
  };
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
  browser.runtime.onInstalled.addListener(sync);
  // The worker may have been stopped in the middle of the last one.
  sync();
});
