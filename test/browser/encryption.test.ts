import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { madeUpCase } from '../history-lab/made-up-cases.ts';
import { inLongRun } from '../standing-for.ts';
import { axeFindings } from './axe.ts';
import { releaseExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { lying, putCases } from './put-cases.ts';

const PASSPHRASE = 'blåbær på fjellet i høst';
const pictures = process.env.PICTURES;

const CASES = 60;
/** A drug and a label that stand in no code of the extension, so that where they are found they are stored. */
const DRUG = 'Zzyxolin Depottab 20 mg';
const LABEL = 'pasient Zzyxtra';
/** What is written after the encryption was turned on, as a drug and as a label. */
const NEW_DRUG = 'Qvarrnol';
const NEW_LABEL = 'Qvarrny';
const secrets = [NEW_DRUG, NEW_LABEL, PASSPHRASE];

const cases = Array.from({ length: CASES }, (_, number): KeptCase => {
  const made = madeUpCase(number, new Date().toISOString());
  return number % 2 === 0 ? { ...made, drug: DRUG, label: LABEL } : made;
});

interface ExtensionApi {
  readonly chrome: {
    readonly storage: Record<
      'local' | 'session',
      { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
    >;
    readonly alarms: { create(name: string, when: object): Promise<void> };
  };
}

let profile: string;
let extension: LaunchedExtension;

const start = async () => {
  extension = await launchWithExtension({ headless: true, extensionDir: releaseExtensionDir, profile });
};
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'hjemmel-encryption-'));
  await start();
});
afterAll(async () => {
  await extension?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function open(name: 'cases' | 'options' | 'prescription', view = ''): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${name}.html${view}`);
  return page;
}

async function rows(page: Page) {
  const { rows } = await lying(page);
  const inClear = rows.filter(({ form }) => form === 'clear').length;
  return { inClear, sealed: rows.length - inClear };
}

const storage = (page: Page, area: 'local' | 'session') =>
  page.evaluate((name) => (globalThis as unknown as ExtensionApi).chrome.storage[name].get(), area);

/** In which files of the profile a text lies, in one byte a letter or in two. */
async function filesWith(text: string): Promise<readonly string[]> {
  const found: string[] = [];
  const forms = [text, text.toLocaleLowerCase('nb')].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
  ]);
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) found.push(file.slice(profile.length));
  }
  return found;
}

const options = (page: Page) => page.getByRole('listbox', { name: 'Saker' }).getByRole('option');
const locked = (page: Page) => page.getByRole('heading', { name: 'Sakene er låst' });

async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passord', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Lås opp' }).click();
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `encryption-${name}.png`), fullPage: true });
}

/** In one browser profile, each step where the one before left it. */
describe('encryption of the cases', () => {
  it('is turned on with a passphrase written twice, and then no case lies in clear', async () => {
    const page = await open('options', '#kryptering');
    await page.getByText('Sakene er ikke kryptert.', { exact: false }).waitFor();
    await putCases(page, cases);
    const section = page.getByRole('region', { name: 'Kryptering' });
    const [first, again] = [
      section.getByLabel('Nytt passord', { exact: true }),
      section.getByLabel('Nytt passord en gang til'),
    ];
    const turnOn = section.getByRole('button', { name: 'Krypter sakene' });
    await first.fill('for kort');
    await again.fill('for kort');
    await turnOn.click();
    await section.getByText('minst 12 tegn', { exact: false }).last().waitFor();
    await first.fill(PASSPHRASE);
    await again.fill(`${PASSPHRASE}!`);
    await turnOn.click();
    await section.getByText('De to passordene er ikke like.').waitFor();
    await picture(page, 'off');
    expect(await rows(page)).toEqual({ inClear: CASES, sealed: 0 });
    await again.fill(PASSPHRASE);
    await turnOn.click();
    await section.getByText(`Sakene er kryptert (${CASES} saker)`, { exact: false }).waitFor();
    await picture(page, 'on');
    expect(await rows(page)).toEqual({ inClear: 0, sealed: CASES });
    expect(JSON.stringify(await storage(page, 'local')).toLowerCase()).not.toMatch(/zzyx/);
    expect(JSON.stringify(await storage(page, 'local'))).not.toContain('history.key');
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    await page.close();
  });

  it('is locked when the browser has started again, and opened by the passphrase alone', async () => {
    await extension.close();
    await start();
    const page = await open('cases');
    await locked(page).waitFor();
    expect(await storage(page, 'session')).not.toHaveProperty(['history.key']);
    expect(await page.getByText('Zzyxolin', { exact: false }).count()).toBe(0);
    await picture(page, 'locked');
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    await unlock(page, 'et helt annet passord');
    await page.getByText('Feil passord', { exact: false }).waitFor();
    expect(await options(page).count()).toBe(0);
    await unlock(page);
    await options(page).first().waitFor();
    await expect.poll(() => options(page).count()).toBe(50);
    await picture(page, 'unlocked');
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    await page.close();
  });

  it('is searched, labelled and paged as in clear', async () => {
    const page = await open('cases');
    await options(page).first().waitFor();
    await page.getByRole('textbox', { name: 'Søk' }).fill('zzyxolin');
    await expect.poll(() => options(page).count()).toBe(CASES / 2);
    await options(page).first().click();
    await page.locator('.hj-history-detail').getByLabel('Forløp').fill(NEW_LABEL);
    await page.getByRole('button', { name: 'Lagre forløp' }).click();
    await page.getByText('Forløpet er lagret.').waitFor();
    await page.getByRole('textbox', { name: 'Søk' }).fill(NEW_LABEL);
    await expect.poll(() => options(page).count()).toBe(1);
    await page.close();
  });

  it('is locked by the button in every window, and takes a case from a prescription all the same', async () => {
    const [page, other] = [await open('cases'), await open('cases')];
    await options(page).first().waitFor();
    await options(other).first().waitFor();
    await page.getByRole('button', { name: 'Lås nå' }).click();
    await locked(page).waitFor();
    await locked(other).waitFor();
    expect(await storage(page, 'session')).not.toHaveProperty(['history.key']);

    const prescription = await open('prescription');
    await prescription.getByRole('combobox', { name: 'Legemiddel' }).first().fill(NEW_DRUG);
    await prescription.keyboard.press('Tab');
    await prescription.getByRole('button', { name: 'Lagre vurderingen' }).click();
    await prescription.getByText('Vurderingen er lagret', { exact: false }).first().waitFor();
    await prescription.close();
    await expect.poll(() => rows(page)).toEqual({ inClear: 0, sealed: CASES + 1 });

    await unlock(page);
    await options(page).first().waitFor();
    await options(other).first().waitFor();
    // Of a drug that nobody knows the name is not kept, so it is found among the others alone.
    await page.getByText(`Viser sak 1–50 av ${CASES + 1}`).waitFor();
    expect(await page.getByText(NEW_DRUG).count()).toBe(0);
    await other.close();
    await page.close();
  });

  it('is locked when it has not been used for the minutes that are set', async () => {
    const page = await open('cases');
    await options(page).first().waitFor();
    // As if the last use were sixteen minutes ago, and the minute were over.
    await page.evaluate(
      async (before) => {
        const { storage, alarms } = (globalThis as unknown as ExtensionApi).chrome;
        await storage.session.set({ 'history.lastUse': before });
        await alarms.create('history.lock', { when: Date.now() + 100, periodInMinutes: 1 });
      },
      Date.now() - 16 * 60_000,
    );
    await locked(page).waitFor();
    expect(await storage(page, 'session')).not.toHaveProperty(['history.key']);
    await page.close();
  });

  it.runIf(inLongRun)(
    'leaves nothing of what is written while it is on in the files of the profile',
    async () => {
      await extension.close();
      await start();
      const page = await open('cases');
      await locked(page).waitFor();
      const settled = await rows(page);
      expect(settled).toEqual({ inClear: 0, sealed: CASES + 1 });
      await page.close();
      await extension.close();
      const left = await Promise.all(secrets.map(filesWith));
      await start();
      expect(left).toEqual(secrets.map(() => []));
    },
  );

  it('is turned off with the passphrase, and every case is as it was', async () => {
    const page = await open('options', '#kryptering');
    const section = page.getByRole('region', { name: 'Kryptering' });
    await section.getByRole('button', { name: 'Slå av krypteringen' }).click();
    const form = section.locator('form').filter({ hasText: 'Slå av krypteringen' });
    await form.getByLabel('Passord', { exact: true }).fill(PASSPHRASE);
    await form.getByRole('button', { name: 'Slå av krypteringen' }).click();
    await section.getByText('Sakene er ikke kryptert.', { exact: false }).waitFor();
    expect(await rows(page)).toEqual({ inClear: CASES + 1, sealed: 0 });
    const history = await open('cases');
    await history.getByRole('textbox', { name: 'Søk' }).fill('zzyxtra');
    await expect.poll(() => options(history).count()).toBe(CASES / 2 - 1);
    await history.close();
    await page.close();
  });
});
