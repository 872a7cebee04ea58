import { browser } from 'wxt/browser';
import type { SiteProfile } from '../page/site-profile.ts';
import { isOnSite } from '../page/site-profiles.ts';
import { sitesInUse, TRUST_SITES, trustSitesIn } from '../page/stored-sites.ts';
import { inTime } from '../time/in-time.ts';
import { oneAtATime } from '../time/one-at-a-time.ts';
import { ALLOWED_FRAME, frameKey, isAllowed } from './allowed-origins.ts';
import { grantedPatterns } from './browser-registration.ts';
import { framesOfPage } from './frames-of-page.ts';
import { readAddress, type UnusablePage } from './origin-pattern.ts';
import { watchGranted } from './recommended-sites.ts';
import { isRequired } from './site-permission.ts';
import { loadStoredProfiles, watchProfileChanges } from './stored-profiles.ts';

/** What the extension may do on the page in a tab, and what it knows of it. */
export type SiteAccess =
  | { readonly kind: 'unusable'; readonly why: UnusablePage }
  /** The page itself first, then the frames in it that have another origin. */
  | { readonly kind: 'sites'; readonly tab: number; readonly sites: readonly [SiteHere, ...SiteHere[]] };

export type SiteHere =
  | {
      readonly kind: 'not-allowed';
      readonly origin: string;
      /** Whether it is known how the site is read, as soon as it is allowed. */
      readonly profile: 'none' | 'on' | 'off';
    }
  | {
      readonly kind: 'allowed';
      readonly origin: string;
      readonly profile: 'none' | 'on' | 'off';
      /** Whether it can be taken back: not where the build or the trust decides it. */
      readonly removable: boolean;
    };

const unknown: SiteAccess = { kind: 'unusable', why: 'unknown' };

/** Milliseconds that the browser may take to answer before it is said that it has not. */
const LOOK_MS = 3000;

/**
 * Tells what may be done on the page in front, now and again when what is granted or stored may have changed. Each look that is
 * begun is told of, however many changes come while it lasts; one that the browser leaves unanswered is told as unknown. Answers a
 * way to stop.
 */
export function followAccess(
  builtIn: readonly SiteProfile[],
  onAccess: (access: SiteAccess) => void,
): () => void {
  let seen: SiteAccess | null = null;
  let isOver = false;
  let turn = 0;
  function tell(access: SiteAccess): void {
    if (access !== unknown) seen = access;
    if (!isOver) onAccess(access);
  }
  const look = oneAtATime(async () => {
    if (isOver) return;
    turn += 1;
    const mine = turn;
    const looking = accessHere(builtIn, seen).catch((): SiteAccess => unknown);
    const access = await inTime(looking, LOOK_MS, null);
    if (access === null) void looking.then((late) => mine === turn && tell(late));
    tell(access ?? unknown);
  });
  const lookAgain = () => void look();
  const stops = [watchGranted(lookAgain), watchProfileChanges(lookAgain), watchFrames(lookAgain)];
  lookAgain();
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}

function watchFrames(onChange: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>) => {
    if (Object.keys(changes).some((key) => key.startsWith(ALLOWED_FRAME))) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/**
 * Of the tab in front. Its address is told because the popup was opened on it, or because the site is allowed. It is not
 * told any more when that is taken back, so what was seen of the same tab before stands.
 */
async function accessHere(builtIn: readonly SiteProfile[], before: SiteAccess | null): Promise<SiteAccess> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'unusable', why: 'unknown' };
  const own = before?.kind === 'sites' && before.tab === tab.id ? before.sites[0].origin : undefined;
  const address = readAddress(tab.url ?? own);
  if (address.kind === 'unusable') return address;
  const { origin } = address;
  const frames = await framesOfPage(tab.id, origin);
  const siteHere = await siteReader(builtIn, origin, frames);
  return { kind: 'sites', tab: tab.id, sites: [siteHere(origin), ...frames.map(siteHere)] };
}

async function siteReader(
  builtIn: readonly SiteProfile[],
  page: string,
  frames: readonly string[],
): Promise<(origin: string) => SiteHere> {
  // The trust's as the agents have them: the browser may leave a question about the policy unanswered for good where it
  // is asked while the browser starts.
  const [granted, { profiles: stored }, kept] = await Promise.all([
    grantedPatterns(),
    loadStoredProfiles(),
    browser.storage.local.get([TRUST_SITES, ...frames.map((frame) => frameKey(frame, page))]),
  ]);
  const own = stored.filter(({ on }) => on).map(({ profile }) => profile);
  const inUse = [...builtIn, ...sitesInUse(own, trustSitesIn(kept[TRUST_SITES]))];
  return (origin) => {
    const around = origin === page ? [] : [page];
    const isHere = (profile: SiteProfile) => isOnSite(profile, origin);
    const putAside = stored.some(({ profile }) => isHere(profile));
    const profile = inUse.some(isHere) ? 'on' : putAside ? 'off' : 'none';
    return isAllowed(origin, around, granted, kept)
      ? { kind: 'allowed', origin, profile, removable: !isRequired(origin) }
      : { kind: 'not-allowed', origin, profile };
  };
}
