import { useEffect, useState } from 'react';
import type { SitesNotice, TrustPolicyProps } from '../../components/options/trust-policy.tsx';
import { noPolicy, type Policy, watchPolicy } from '../../utils/settings/policy.ts';
import { askForPatterns, notGranted, watchGranted } from '../../utils/sites/recommended-sites.ts';

/** The trust's policy, and which of the sites that it recommends are left to allow. */
export function useTrust(): TrustPolicyProps {
  const [policy, setPolicy] = useState<Policy>(noPolicy);
  const [sitesToAllow, setSitesToAllow] = useState<readonly string[]>([]);
  const [notice, setNotice] = useState<SitesNotice>('none');
  const { allowedOrigins, problems, siteProfiles, locked } = policy;

  useEffect(() => watchPolicy(setPolicy), []);
  useEffect(() => {
    let turn = 0;
    const look = () => {
      turn += 1;
      const mine = turn;
      void notGranted(allowedOrigins).then((left) => {
        if (mine === turn) setSitesToAllow(left);
      });
    };
    look();
    const stop = watchGranted(look);
    return () => {
      turn += 1;
      stop();
    };
  }, [allowedOrigins]);

  return {
    problems,
    sitesSetUp: siteProfiles.map(({ name }) => name),
    sitesLocked: locked.includes('siteProfiles'),
    sitesToAllow,
    notice,
    onAllowSites: () =>
      void askForPatterns(sitesToAllow).then(
        (allowed) => setNotice(allowed ? 'allowed' : 'declined'),
        () => setNotice('refused'),
      ),
  };
}
