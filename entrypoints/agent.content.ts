import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createAgent } from '../utils/page/agent.ts';
import { builtInSites } from '../utils/page/site-profiles.ts';

const isDemo = import.meta.env.MODE === 'demo';

export default defineContentScript({
  matches: isDemo ? ['http://localhost/*'] : [],
  registration: isDemo ? 'manifest' : 'runtime',
  allFrames: true,
  main(context) {
    const agent = createAgent({
      document,
      runtime: browser.runtime,
      profiles: builtInSites,
      randomToken: () => crypto.randomUUID(),
      isOrphaned: () => context.isInvalid,
    });
    context.onInvalidated(() => agent.stop());
    agent.start();
  },
});
