import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { AskedSite } from '../../components/first-run/where-pane.tsx';
import { readTypedAddress } from '../../utils/sites/origin-pattern.ts';
import { askForOrigin } from '../../utils/sites/site-permission.ts';

/** A site by the address that the doctor writes: allowed, and opened beside this page. */
export function useAllowedSite() {
  const [site, setSite] = useState<AskedSite>({ kind: 'none' });

  function allow(typed: string) {
    const address = readTypedAddress(typed);
    if (address === null) return setSite({ kind: 'not-allowed', why: 'no-address' });
    const { origin, host, href } = address;
    // Nothing may be waited for first: the browser asks only in the press itself.
    askForOrigin(origin, null).then(
      (allowed) => {
        setSite(allowed ? { kind: 'allowed', site: host } : { kind: 'not-allowed', why: 'declined' });
        if (allowed) void browser.tabs.create({ url: href });
      },
      () => setSite({ kind: 'not-allowed', why: 'refused' }),
    );
  }

  return { site, onAllow: allow };
}
