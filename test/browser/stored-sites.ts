import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { STORED_SITES } from '../../utils/page/stored-sites.ts';
import type { LaunchedExtension } from './chromium.ts';

interface ExtensionPage {
  readonly chrome: {
    readonly storage: { readonly local: { set(values: Record<string, unknown>): Promise<void> } };
  };
}

/** Gives the extension these sites, as its settings would. */
export async function storeSites(
  { context, extensionId }: LaunchedExtension,
  sites: readonly SiteProfile[],
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate(
    ([key, value]) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set({ [key]: value }),
    [STORED_SITES, [...sites]] as const,
  );
  await page.close();
}
