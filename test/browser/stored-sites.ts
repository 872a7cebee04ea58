import type { Page } from 'playwright-core';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { STORED_SITES } from '../../utils/page/stored-sites.ts';
import type { LaunchedExtension } from './chromium.ts';
import { inBarePage } from './own-page.ts';

interface ExtensionPage {
  readonly chrome: {
    readonly storage: { readonly local: { set(values: Record<string, unknown>): Promise<void> } };
  };
}

/** Gives the extension these sites, as its settings would. */
export const storeSites = (extension: LaunchedExtension, sites: readonly SiteProfile[]): Promise<void> =>
  inBarePage(extension, (page) => storeSitesIn(page, sites));

/** In a page of the extension's that is open already. */
export const storeSitesIn = (page: Page, sites: readonly SiteProfile[]): Promise<void> =>
  page.evaluate(
    ([key, value]) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set({ [key]: value }),
    [STORED_SITES, [...sites]] as const,
  );
