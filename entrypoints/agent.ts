import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAgent } from '../utils/page/agent.ts';
import { openAnyRoot } from '../utils/page/open-root.ts';
import { followPanelPlace } from '../utils/page/panel-place.ts';
import { builtInSites } from '../utils/page/site-profiles.ts';
import { followStoredSites } from '../utils/page/stored-sites.ts';
import { markAgent } from '../utils/sites/agent-presence.ts';
import { followAllowed } from '../utils/sites/allowed-origins.ts';

const isDemo = import.meta.env.MODE === 'demo';
const ownSites = isDemo ? builtInSites : [];

/** There is no event for it, and no way back to the extension. */
const isOrphaned = (): boolean => browser.runtime?.id === undefined;

/**
 * It is no content script of the framework's kind, which tells the page that it has started, and which any page can stop
 * by an event.
 */
export default defineUnlistedScript(() => {
  const agent = createAgent({
    document,
    runtime: browser.runtime,
    openRoot: openAnyRoot(browser),
    randomToken: () => crypto.randomUUID(),
    isOrphaned,
  });
  markAgent(() => !isOrphaned());
  followPanelPlace(browser.storage.local, (place) => agent.place(place));
  followStoredSites(browser.storage.local, (sites) => agent.use([...sites, ...ownSites]));
  if (isDemo) {
    agent.start();
    return;
  }
  // Firefox does not tell which pages are around. The origin of a frame that is shut off from its own is `null`.
  const around = [...(location.ancestorOrigins ?? [])];
  const following = followAllowed(browser.storage.local, window.origin, around, (allowed) => {
    if (allowed && !isOrphaned()) agent.start();
    else agent.stop();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) following.renew();
  });
});
