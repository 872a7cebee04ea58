import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { ANSWERS_WITHIN } from './chromium.ts';
import { findProgram, installPackage } from './programs.ts';

const names = ['firefox-esr', 'firefox'];

/** The browser on this machine, or null. `FIREFOX_PATH` names another one. */
function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  return named !== undefined && named !== '' ? named : findProgram(names);
}

/** On a bare Debian machine where we may, it is installed. */
export function firefoxOrInstalled(): string | null {
  return findFirefox() ?? (installPackage('firefox-esr') ? findFirefox() : null);
}

/** Firefox makes up the address of an extension, unless it is told which to use. */
const HOST = '6f1d3f4e-5a0c-4d6b-8c2e-3a7b9d1e0f42';
const ID = 'hjemmel@hjemmel.no';

export interface LaunchedFirefox {
  /** A page of the extension, such as `options.html`, in a tab. */
  openOwnPage(name: string): Promise<Page>;
  openPage(address: string): Promise<Page>;
  /** The doctor's yes to pages of an origin. The browser's own question is turned off. */
  allow(origins: readonly string[]): Promise<void>;
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

/** A new Firefox without a window, with an empty profile and this extension. */
export async function launchFirefox(extensionDir: string): Promise<LaunchedFirefox> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('Firefox is not on this machine.');
  const profile = await mkdtemp(join(tmpdir(), 'hjemmel-firefox-'));
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
    },
  });
  await browser.installExtension(extensionDir);

  async function openOwnPage(name: string): Promise<Page> {
    const page = await browser.newPage();
    page.setDefaultTimeout(ANSWERS_WITHIN);
    // The tab changes process on the way: it is never told to have arrived, and can't be asked meanwhile.
    page.goto(`moz-extension://${HOST}/${name}`).catch(() => undefined);
    await until(`${name} is shown`, () => page.evaluate(() => document.querySelector('main') !== null));
    return page;
  }

  return {
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
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
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
async function until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
  const end = Date.now() + ANSWERS_WITHIN;
  while (Date.now() < end) {
    const answer = await ask().catch(() => null);
    if (answer !== null && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain until ${what}.`);
}

/**
 * An element that shows exactly this text, or is labelled or named by it; waited for. `inside` is the text of the group that it
 * is in.
 */
export function byText(
  frame: Frame,
  selector: string,
  text: string,
  inside: string | null = null,
): Promise<ElementHandle<Element>> {
  return until(`something says «${text}»`, async () => {
    const found = await frame.evaluateHandle(
      (wanted, words, group) => {
        const flat = (one: Element | null | undefined) =>
          (one?.textContent ?? '').replace(/\s+/g, ' ').trim();
        const named = (element: Element, name: string) =>
          flat(element) === name ||
          flat(element.querySelector('legend')) === name ||
          (element.id !== '' && flat(document.querySelector(`label[for="${element.id}"]`)) === name);
        const root =
          group === null
            ? document
            : [...document.querySelectorAll('fieldset')].find((element) => named(element, group));
        return [...(root?.querySelectorAll(wanted) ?? [])].find((element) => named(element, words)) ?? null;
      },
      selector,
      text,
      inside,
    );
    return found.asElement() as ElementHandle<Element> | null;
  });
}
