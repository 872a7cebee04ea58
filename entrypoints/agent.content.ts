import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createAgent } from '../utils/page/agent.ts';
import { openAnyRoot } from '../utils/page/open-root.ts';
import { followPanelPlace } from '../utils/page/panel-place.ts';
import { builtInSites } from '../utils/page/site-profiles.ts';
import { followStoredSites } from '../utils/page/stored-sites.ts';
import { markAgent } from '../utils/sites/agent-presence.ts';
import { followAllowed } from '../utils/sites/allowed-origins.ts';

const isDemo = import.meta.env.MODE === 'demo';
const ownSites = isDemo ? builtInSites : [];

export default defineContentScript({
  matches: isDemo ? ['http://localhost/*'] : [],
  registration: isDemo ? 'manifest' : 'runtime',
  allFrames: true,
  main(context) {
    markAgent(() => context.isValid);
    const agent = createAgent({
      document,
      runtime: browser.runtime,
      openRoot: openAnyRoot(browser),
      randomToken: () => crypto.randomUUID(),
      isOrphaned: () => context.isInvalid,
    });
    context.onInvalidated(() => agent.stop());
    followPanelPlace(browser.storage.local, (place) => agent.place(place));
    followStoredSites(browser.storage.local, (sites) => agent.use([...sites, ...ownSites]));
    if (isDemo) {
      agent.start();
      return;
    }
    const following = followAllowed(browser.storage.local, location.origin, (allowed) => {
      if (allowed && !context.isInvalid) agent.start();
      else agent.stop();
    });
    context.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) following.renew();
    });
  },
});
