import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { STORED_SITES } from '../../utils/page/stored-sites.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { ANSWERS_WITHIN, type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { bundle } from '../hosts/build-app.ts';
import { serveHosts } from '../hosts/serve.ts';
import { putBenchIn } from './agent-bench.ts';

export interface WizardBench extends LaunchedExtension {
  readonly origin: string;
  /** Starts the wizard on the page as the popup does; answers what the popup would hear. */
  start(page: Page): Promise<string>;
  stored(): Promise<readonly SiteProfile[]>;
  store(sites: readonly SiteProfile[]): Promise<void>;
}

interface StarterPage {
  startWizard(tab: number): Promise<string>;
  readonly chrome: {
    readonly tabs: { query(of: object): Promise<readonly { id: number; url?: string }[]> };
    readonly storage: {
      readonly local: {
        get(key: string): Promise<Record<string, unknown>>;
        set(values: Record<string, unknown>): Promise<void>;
      };
    };
  };
}

/**
 * The built extension as it is, and one page more from which the wizard is started: a popup can't be opened on a page by
 * automation. What it starts is the popup's own module. The hosts are at the port, or at any that is free.
 */
export async function startWizardBench({
  port = 0,
  panel = 'own',
}: {
  readonly port?: number;
  readonly panel?: 'own' | 'bench';
} = {}): Promise<WizardBench> {
  const dir = await mkdtemp(join(tmpdir(), 'hjemmel-wizard-'));
  await cp(demoExtensionDir, dir, { recursive: true });
  if (panel === 'bench') await putBenchIn(dir);
  await writeFile(
    join(dir, 'starter.html'),
    '<!doctype html><script src="/starter.js" type="module"></script>',
  );
  await writeFile(
    join(dir, 'starter.js'),
    await bundle(join(import.meta.dirname, '../browser/start-wizard-page.ts')),
  );
  const hosts = await serveHosts(port);
  const extension = await launchWithExtension({ headless: true, extensionDir: dir });
  const starter = await extension.context.newPage();
  await starter.goto(`chrome-extension://${extension.extensionId}/starter.html`);
  return {
    ...extension,
    origin: hosts.origin,
    start(page) {
      return starter.evaluate(async (url) => {
        const { chrome, startWizard } = globalThis as unknown as StarterPage;
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
        return tab === undefined ? 'no such tab' : startWizard(tab.id);
      }, page.url());
    },
    stored: () =>
      starter.evaluate(async (key) => {
        const { chrome } = globalThis as unknown as StarterPage;
        return ((await chrome.storage.local.get(key))[key] ?? []) as SiteProfile[];
      }, STORED_SITES),
    store: (sites) =>
      starter.evaluate(
        ([key, value]) => (globalThis as unknown as StarterPage).chrome.storage.local.set({ [key]: value }),
        [STORED_SITES, [...sites]] as const,
      ),
    async close() {
      await extension.close();
      await hosts.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export async function ownFrame(page: Page, file: string): Promise<Frame> {
  const until = Date.now() + ANSWERS_WITHIN;
  while (Date.now() < until) {
    const frame = page.frames().find((each) => each.url().includes(`/${file}#`));
    if (frame !== undefined) return frame;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The page has no ${file}.`);
}

/** The step of the field with this name, as the user finds it. */
export const step = (wizard: Frame, name: string): Locator =>
  wizard.getByRole('listitem').filter({ has: wizard.getByRole('heading', { name, exact: true }) });
