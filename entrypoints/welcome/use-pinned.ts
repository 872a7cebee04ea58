import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Milliseconds between two looks: not every browser tells when the button is pinned. */
const LOOK_AGAIN = 1000;

/** Whether the button stands in the toolbar; null where the browser does not say. */
export function usePinned(): boolean | null {
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () =>
      void Promise.resolve(browser.action.getUserSettings?.()).then(
        (settings) => setPinned(settings?.isOnToolbar ?? null),
        () => setPinned(null),
      );
    look();
    const looking = setInterval(look, LOOK_AGAIN);
    return () => clearInterval(looking);
  }, []);
  return pinned;
}
