import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import {
  chromiumNames,
  chromiumPlaces,
  findProgram,
  installPackage,
  isExecutable,
  isRoot,
} from './programs.ts';

/** Milliseconds that a browser on a busy machine may take to answer. What takes longer is a fault. */
export const ANSWERS_WITHIN = 25_000;

/** The browser on this machine; on a bare Debian machine where we may, it is installed. */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH says ${named}, and there is no program there.`);
  }
  const find = () => findProgram(chromiumNames, chromiumPlaces(process.platform, process.env));
  const found = find() ?? (installPackage('chromium') ? find() : null);
  if (found !== null) return found;
  throw new Error(
    'The browser tests need Chromium, Edge or Brave. Install one (on Debian: apt-get install chromium), or set CHROMIUM_PATH to it.',
  );
}

export interface LaunchOptions {
  readonly headless: boolean;
  readonly extensionDir: string;
  /** More of the browser's own switches. */
  readonly flags?: readonly string[];
  /** As in a doctor's browser; the driver of the tests turns it off. */
  readonly backForwardCache?: boolean;
  /** A folder that outlives the browser, for what is to be there when it starts again; whoever made it removes it. */
  readonly profile?: string;
  /** Whether the page that opens with a new extension is wanted; else it is gone before the work begins. */
  readonly welcomed?: boolean;
  /** Whether it starts as a doctor's does, which says only after some seconds what the trust has decided. */
  readonly atDoctorsPace?: boolean;
}

const WELCOME = 'welcome.html';

/**
 * What can wait, Chromium leaves until its first page has been at rest for a while, and with it to read what the trust has
 * decided: three seconds in which every page of the extension's waits too. A browser that does not know the switch takes them.
 */
const withoutLeaving =
  '--enable-features=ImprovedStartupBestEffortDelay:StartupDelayVisibleTabTimeout/1ms/StartupDelayFailsafeTimeout/1ms';

export interface LaunchedExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  close(): Promise<void>;
}

/**
 * In place of Playwright's own list, as the last such flag is the one that counts: that list also turns off the
 * partitioning of third-party storage, and then IndexedDB fails in a frame of the extension on a web page, which it does
 * not in a doctor's browser.
 */
const disabledFeatures = [
  'DestroyProfileOnBrowserClose',
  'DisableLoadExtensionCommandLineSwitch',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'Translate',
].join(',');

/** A new browser with an empty profile, in which this extension is the only one. */
export async function launchWithExtension({
  headless,
  extensionDir,
  flags = [],
  backForwardCache = false,
  profile: kept,
  welcomed = false,
  atDoctorsPace = false,
}: LaunchOptions): Promise<LaunchedExtension> {
  const dir = await realpath(extensionDir);
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'hjemmel-browser-')));
  const isNew = (await readdir(profile)).length === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: false,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(isRoot ? ['--no-sandbox'] : []),
      `--disable-features=${disabledFeatures}`,
      `--disable-extensions-except=${dir}`,
      `--load-extension=${dir}`,
      '--no-first-run',
      ...(atDoctorsPace ? [] : [withoutLeaving]),
      ...flags,
      '--window-size=1280,900',
    ],
  });
  context.setDefaultTimeout(ANSWERS_WITHIN);
  const extensionId = unpackedId(dir);
  if (isNew && !welcomed && existsSync(join(dir, WELCOME)))
    await clearAway(context, `chrome-extension://${extensionId}/${WELCOME}`);
  return {
    context,
    extensionId,
    async close() {
      await context.close();
      if (kept === undefined)
        await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/**
 * The page that opens with a new extension may take over a tab, and so must have come before the work begins. It stands until the
 * browser has said what the trust has decided, which is some seconds later where the first page is taken away before it has come to
 * rest.
 */
async function clearAway(context: BrowserContext, address: string): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const opened = context.pages().find((page) => page.url() === address);
    if (opened !== undefined) {
      await opened.evaluate(knowsPolicy).catch(() => undefined);
      await opened.goto('about:blank');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page. A question that is put while the browser starts may never be answered. */
async function knowsPolicy(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { managed: { get(): Promise<unknown> } } };
  };
  const asked: Promise<unknown>[] = [];
  for (let count = 0; count < 50; count += 1) {
    asked.push(chrome.storage.managed.get().catch(() => null));
    const later = new Promise((resolve) => setTimeout(resolve, 200, 'later'));
    if ((await Promise.race([...asked, later])) !== 'later') return;
  }
}

/** Chromium names an extension that is loaded from a folder after the folder's real path, which is known before it starts. */
export function unpackedId(dir: string): string {
  const digest = createHash('sha256').update(dir).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
