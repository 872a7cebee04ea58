import type { CDPSession, Page } from 'playwright-core';
import type { LaunchedExtension } from './chromium.ts';
import { inBarePage } from './own-page.ts';

/** Needed for pressing the extension's button in the toolbar, which no page can. */
export const toolbarFlag = '--enable-unsafe-extension-debugging';

interface Permissions {
  readonly permissions: string[];
  readonly origins: string[];
}

interface ExtensionPage {
  readonly chrome: {
    readonly permissions: {
      getAll(): Promise<Permissions>;
      request(permissions: { origins: string[] }): Promise<boolean>;
      remove(permissions: { origins: string[] }): Promise<boolean>;
    };
    readonly scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]> };
  };
}

interface DeveloperPage {
  readonly chrome: {
    readonly developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
  };
}

/** The doctor's ways to the permissions, and what the browser says of them. */
export interface SitePermissions {
  /** Presses the toolbar button on a page, and gives a popup that sees that page as the one in front. */
  popupOn(page: Page): Promise<Page>;
  /**
   * Says yes in advance, on the browser's own page for extensions, to what the popup will ask for: the browser then
   * doesn't show its question, which no automation can press. Nothing is granted by this alone.
   */
  consentTo(pattern: string): Promise<void>;
  granted(): Promise<Permissions>;
  /** As a click in the extension would, for a site that no tab shows. */
  request(pattern: string): Promise<boolean>;
  revoke(pattern: string): Promise<boolean>;
  registeredFor(): Promise<readonly string[]>;
  stopWorker(): Promise<void>;
}

export async function sitePermissions(extension: LaunchedExtension): Promise<SitePermissions> {
  const { context, extensionId } = extension;
  const browser = context.browser();
  if (browser === null) throw new Error('The context has no browser.');
  const session: CDPSession = await browser.newBrowserCDPSession();
  const own = `chrome-extension://${extensionId}`;

  const inExtension = <T>(ask: (page: Page) => Promise<T>) => inBarePage(extension, ask);

  async function tabTarget(page: Page): Promise<string> {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const target = targetInfos.find(({ url }) => url === page.url());
    if (target === undefined) throw new Error(`There is no tab at ${page.url()}.`);
    return target.targetId;
  }

  return {
    async popupOn(page) {
      await page.bringToFront();
      // Not in the protocol that Playwright knows.
      const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
      await send('Extensions.triggerAction', { id: extensionId, targetId: await tabTarget(page) });
      const popup = await context.newPage();
      await page.bringToFront();
      await popup.goto(`${own}/popup.html`);
      return popup;
    },
    async consentTo(pattern) {
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(
        ([id, wanted]) =>
          (globalThis as unknown as DeveloperPage).chrome.developerPrivate.addHostPermission(id, wanted),
        [extensionId, pattern] as const,
      );
      await page.close();
    },
    granted: () =>
      inExtension((page) =>
        page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.permissions.getAll()),
      ),
    request: (pattern) =>
      inExtension((page) =>
        page.evaluate(
          (origin) =>
            (globalThis as unknown as ExtensionPage).chrome.permissions.request({ origins: [origin] }),
          pattern,
        ),
      ),
    revoke: (pattern) =>
      inExtension((page) =>
        page.evaluate(
          (origin) =>
            (globalThis as unknown as ExtensionPage).chrome.permissions.remove({ origins: [origin] }),
          pattern,
        ),
      ),
    registeredFor: () =>
      inExtension(async (page) => {
        const scripts = await page.evaluate(() =>
          (globalThis as unknown as ExtensionPage).chrome.scripting.getRegisteredContentScripts(),
        );
        return scripts.flatMap(({ matches }) => matches);
      }),
    stopWorker: () =>
      inExtension(async (page) => {
        const inspector = await context.newCDPSession(page);
        await inspector.send('ServiceWorker.enable');
        await inspector.send('ServiceWorker.stopAllWorkers');
        await inspector.detach();
        for (let tries = 0; tries < 100; tries += 1) {
          const { targetInfos } = await session.send('Target.getTargets', {
            filter: [{ type: 'service_worker' }],
          });
          if (!targetInfos.some(({ url }) => url.startsWith(own))) return;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        throw new Error('The worker did not stop.');
      }),
  };
}
