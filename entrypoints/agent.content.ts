import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createAgent } from '../utils/page/agent.ts';
import { openAnyRoot } from '../utils/page/open-root.ts';
import { builtInSites } from '../utils/page/site-profiles.ts';
import { followStoredSites } from '../utils/page/stored-sites.ts';

const isDemo = import.meta.env.MODE === 'demo';
const ownSites = isDemo ? builtInSites : [];

export default defineContentScript({
  matches: isDemo ? ['http://localhost/*'] : [],
  registration: isDemo ? 'manifest' : 'runtime',
  allFrames: true,
  main(context) {
    const agent = createAgent({
      document,
      runtime: browser.runtime,
      openRoot: openAnyRoot(browser),
      randomToken: () => crypto.randomUUID(),
      isOrphaned: () => context.isInvalid,
    });
    context.onInvalidated(() => agent.stop());
    agent.start();
    followStoredSites(browser.storage.local, (sites) => agent.use([...sites, ...ownSites]));
  },
});
