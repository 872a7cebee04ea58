import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { ANSWERS_WITHIN } from './chromium.ts';
import { findProgram, installPackage } from './programs.ts';

const names = ['firefox-esr', 'firefox'];

/** The browser on this machine, or null. `FIREFOX_PATH` names another one. */
function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  return named !== undefined && named !== '' ? named : findProgram(names);
}

/**
 * Installs it on a bare Debian machine where we may. Why tests in it are not run here, as the end of their name; empty where
 * they are.
 */
export function whyNotInFirefox(): string {
  const isHere = findFirefox() !== null || (installPackage('firefox-esr') && findFirefox() !== null);
  return isHere ? '' : ' (skipped: it is not on this machine, and could not be installed)';
}

/** Firefox makes up the address of an extension, unless it is told which to use. */
const HOST = '6f1d3f4e-5a0c-4d6b-8c2e-3a7b9d1e0f42';
const ID = 'hjemmel@hjemmel.no';

export interface LaunchedFirefox {
  /** Where files that are saved end up. */
  readonly downloads: string;
  /** A page of the extension, such as `options.html`, in a tab. */
  openOwnPage(name: string): Promise<Page>;
  openPage(address: string): Promise<Page>;
  /** The doctor's yes to pages of an origin. The browser's own question is turned off. */
  allow(origins: readonly string[]): Promise<void>;
  /** Puts another version in the place of the one that runs, as an update does. */
  update(extensionDir: string): Promise<void>;
  /** Ends the browser at once, as when the machine loses its power. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** What a page of the extension is given. */
interface ExtensionPage {
  readonly browser: {
    readonly permissions: { request(wanted: { origins: readonly string[] }): Promise<boolean> };
    readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
    readonly storage: { readonly local: { set(values: object): Promise<void> } };
  };
  answer?: Promise<boolean>;
}

/** A profile with this extension installed for good, as ESR takes it where the demand for a signature is turned off. */
export async function makeProfile(extensionDir: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'hjemmel-firefox-'));
  await mkdir(join(profile, 'extensions'));
  await writeFile(join(profile, 'extensions', `${ID}.xpi`), await packed(extensionDir));
  return profile;
}

export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

async function packed(folder: string): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).split(sep).join('/');
    await zip.add(name, new Uint8ArrayReader(await readFile(file)));
  }
  return zip.close();
}

/** Firefox without a window, in a profile that whoever made it removes. */
export async function startFirefox(profile: string): Promise<LaunchedFirefox> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('Firefox is not on this machine.');
  const downloads = join(profile, 'downloads');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 800 },
    // Else no tab may be sent to a page of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.autoDisableScopes': 0,
      'xpinstall.signatures.required': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });

  async function openOwnPage(name: string): Promise<Page> {
    const page = await browser.newPage();
    page.setDefaultTimeout(ANSWERS_WITHIN);
    // The tab changes process on the way: it is never told to have arrived, and can't be asked meanwhile.
    page.goto(`moz-extension://${HOST}/${name}`).catch(() => undefined);
    await until(`${name} is shown`, () =>
      page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
    );
    return page;
  }

  return {
    downloads,
    openOwnPage,
    async openPage(address) {
      const page = await browser.newPage();
      page.setDefaultTimeout(ANSWERS_WITHIN);
      await page.goto(address);
      return page;
    },
    async allow(origins) {
      const page = await openOwnPage('options.html');
      await page.evaluate((wanted) => {
        const own = globalThis as unknown as ExtensionPage;
        const ask = () => {
          own.answer = own.browser.permissions.request({ origins: wanted });
        };
        addEventListener('click', ask, { once: true });
      }, origins);
      await page.mouse.click(2, 2);
      const allowed = await page.evaluate(() => (globalThis as unknown as ExtensionPage).answer);
      if (allowed !== true) throw new Error('Firefox did not allow it.');
      await page.waitForFunction(async () => {
        const { scripting } = (globalThis as unknown as ExtensionPage).browser;
        return (await scripting.getRegisteredContentScripts()).length > 0;
      });
      await page.close();
    },
    async update(newer) {
      await browser.installExtension(newer);
    },
    async kill() {
      await killed(browser);
      // The driver puts back the settings that it had set aside, and the next start must not meet it at that.
      await until('the profile is as it was', async () =>
        (await readdir(profile)).every((file) => !file.endsWith('.puppeteer')),
      );
    },
    close: () => browser.close(),
  };
}

async function killed(browser: Browser): Promise<void> {
  const firefox = browser.process();
  if (firefox === null) throw new Error('The browser is not ours.');
  const ended = new Promise((resolve) => firefox.once('exit', resolve));
  firefox.kill('SIGKILL');
  await ended;
}

/** Stores values as the settings would. */
export const storeIn = (page: Page, values: Readonly<Record<string, unknown>>): Promise<void> =>
  page.evaluate((given) => (globalThis as unknown as ExtensionPage).browser.storage.local.set(given), values);

/** The frame that shows a page of the extension, once it does. A frame is known by what is in it: its address is told too early. */
export async function frameOf(page: Page, name: string): Promise<Frame> {
  return until(`a frame shows ${name}`, async () => {
    for (const frame of page.frames()) {
      const shown = await frame.evaluate(() => location.pathname).catch(() => '');
      if (shown === `/${name}`) return frame;
    }
    return null;
  });
}

/** Asks again until there is an answer; what can't be asked yet is not there yet. */
export async function until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
  const end = Date.now() + ANSWERS_WITHIN;
  while (Date.now() < end) {
    const answer = await ask().catch(() => null);
    if (answer !== null && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain until ${what}.`);
}
