import { useEffect, useState } from 'react';
import { SiteAccess, type SiteAccessView, type SiteNotice } from '../../components/popup/site-access.tsx';
import { type OpenSidePanel, sidePanelOpener } from '../../utils/opening/open-side-panel.ts';
import { builtInSites } from '../../utils/page/site-profiles.ts';
import type { SiteAccess as Access, SiteHere } from '../../utils/sites/site-access.ts';
import { askForOrigin, giveUpOrigin } from '../../utils/sites/site-permission.ts';
import { startWizard } from '../../utils/sites/start-wizard.ts';

const ownSites = import.meta.env.MODE === 'demo' ? builtInSites : [];

const siteOf = (origin: string) => origin.replace(/^https:\/\//, '');

function viewOf(access: Access | null): SiteAccessView {
  if (access === null) return { kind: 'looking' };
  if (access.kind === 'unusable') return access;
  const [page, ...frames] = access.sites;
  const named = (site: SiteHere) => ({ ...site, site: siteOf(site.origin) });
  return { kind: 'sites', sites: [named(page), ...frames.map(named)] };
}

/** The page in front when the popup opened, and what the doctor may do about it. */
export function PageInFront() {
  const [access, setAccess] = useState<Access | null>(null);
  const [notice, setNotice] = useState<SiteNotice>('none');
  const [opener, setOpener] = useState<OpenSidePanel | null>(null);

  useEffect(() => void sidePanelOpener().then((found) => setOpener(() => found)), []);

  useEffect(() => {
    const following = import('../../utils/sites/site-access.ts').then(({ followAccess }) =>
      followAccess(ownSites, setAccess),
    );
    return () => void following.then((stop) => stop());
  }, []);

  const originAt = (at: number) => (access?.kind === 'sites' ? access.sites[at]?.origin : undefined);

  function allow(at: number) {
    const site = access?.kind === 'sites' ? access.sites[at] : undefined;
    if (site === undefined) return;
    setNotice('none');
    // Nothing may be waited for first: the browser asks only in the click itself.
    askForOrigin(site.origin, at === 0 ? null : (originAt(0) ?? null)).then(
      (allowed) => {
        setNotice(allowed ? 'none' : 'declined');
        if (allowed && site.profile === 'none') void setUp();
      },
      () => setNotice('refused'),
    );
  }

  async function remove(at: number) {
    const origin = originAt(at);
    if (origin !== undefined) setNotice((await giveUpOrigin(origin)) ? 'removed' : 'not-removed');
  }

  async function setUp() {
    if (access?.kind !== 'sites') return;
    if ((await startWizard(access.tab)) === 'started') window.close();
    else setNotice('not-started');
  }

  // Nothing may be waited for first here either.
  const openSidePanel = (open: OpenSidePanel) =>
    open().then((opened) => (opened ? window.close() : setNotice('not-opened')));

  return (
    <SiteAccess
      view={viewOf(access)}
      notice={notice}
      onAllow={allow}
      onRemove={(at) => void remove(at)}
      onSetUp={() => void setUp()}
      onOpenSidePanel={opener && (() => void openSidePanel(opener))}
    />
  );
}
