import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension, dirOf } from '../browser/build.ts';
import { festXml, festZip } from '../browser/fest-files.ts';
import {
  type LaunchedFirefox,
  makeProfile,
  removeProfile,
  startFirefox,
  until,
  whyNotInFirefox,
} from '../browser/firefox.ts';
import {
  answerAll,
  byText,
  choose,
  chooseFile,
  press,
  sees,
  setUpDoctor,
  tick,
  write,
} from '../browser/firefox-doctor.ts';
import { isRoot } from '../browser/programs.ts';
import { demoCases } from '../demo/cases.ts';
import { addStorePage } from '../history-lab/launch-lab.ts';

const PASSPHRASE = 'blåbær på fjellet i høst';
const [granted] = demoCases;
if (granted === undefined) throw new Error('There is no case to play.');

const whyNot = whyNotInFirefox();

/** In one profile, each step where the one before left it. */
describe.skipIf(whyNot !== '')(`the pages of the extension in Firefox${whyNot}`, () => {
  let folder: string;
  let profile: string;
  let firefox: LaunchedFirefox;

  beforeAll(async () => {
    buildExtension('firefox');
    folder = await mkdtemp(join(tmpdir(), 'hjemmel-firefox-build-'));
    await cp(dirOf('firefox'), folder, { recursive: true });
    await addStorePage(folder);
    profile = await makeProfile(folder);
    firefox = await startFirefox(profile);
    await setUpDoctor(firefox, []);
  });

  afterAll(async () => {
    await firefox?.close();
    if (profile !== undefined) await removeProfile(profile);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const startAgain = async () => {
    firefox = await startFirefox(profile);
  };

  it('the calculator sums what is written as in a journal', async () => {
    const popup = await firefox.openOwnPage('popup.html');
    const field = await byText(popup, 'input', 'Finn legemiddel');
    await field.type('oxycontin');
    // The catalogue is read by then.
    await popup.waitForSelector('[role="option"]');
    await field.type(' 20 x 2');
    await field.press('Enter');
    await byText(popup, 'h2', 'Sum: 60 mg OMEQ per døgn');
    await popup.close();
  });

  it('a prescription that is typed in comes to the verdict and the remark, and is kept', async () => {
    const page = await firefox.openOwnPage('prescription.html');
    await write(page, 'Legemiddel', granted.prescription.drug);
    await page.keyboard.press('Tab');
    await write(page, 'Dosering', granted.prescription.dosage);
    await choose(page, 'Ordning', 'H-resept');
    await write(page, 'Refusjonskode', 'C50');
    for (const situation of granted.situations) await tick(page, situation);
    await answerAll(page, granted.answers);
    await page.waitForSelector(`[data-verdict="${granted.verdict}"]`);
    await sees(page, 'Prosjekt DM 02224 Enkeltpasientunntak');
    await press(page, 'Lagre vurderingen');
    await sees(page, 'er lagret');
    await page.close();
  });

  it('FEST is read in from a file, looked over and taken into use', async () => {
    const file = join(folder, 'fest251.zip');
    const products = [
      { id: 'ID_1', name: 'OxyNorm kaps 5 mg', group: 'A' },
      { id: 'ID_2', name: 'Paralgin tab 5 mg', group: 'B' },
    ] as const;
    await writeFile(file, festZip(festXml(products, { date: '2026-11-13' })).buffer);
    const page = await firefox.openOwnPage('options.html#katalog');
    await chooseFile(page, '.zip,.xml', file);
    await sees(page, 'Lest inn, men ikke tatt i bruk');
    await press(page, 'Ta i bruk');
    await sees(page, 'FEST-filen er tatt i bruk.');
    await press(page, 'Gå tilbake til den innebygde');
    await press(page, 'Ja, gå tilbake');
    await sees(page, 'Den innebygde katalogen er i bruk igjen.');
    await page.close();
  });

  it('the cases are searched, and one is deleted and brought back', async () => {
    const page = await firefox.openOwnPage('cases.html');
    await sees(page, 'Viser sak 1–1 av 1');
    await write(page, 'Søk', 'oxycontin');
    await sees(page, 'Ingen saker passer');
    await write(page, 'Søk', 'herceptin');
    await sees(page, 'Viser sak 1–1 av 1');
    await (await page.waitForSelector('[role="option"]'))?.click();
    await press(page, 'Slett saken');
    await sees(page, 'er slettet');
    await press(page, 'Angre sletting');
    await sees(page, 'Viser sak 1–1 av 1');
    await page.close();
  });

  it('the cases are saved as a file, and read in again', async () => {
    const page = await firefox.openOwnPage('cases.html');
    await sees(page, 'Viser sak 1–1 av 1');
    await page.evaluate(() => {
      location.hash = 'eksport';
    });
    await press(page, 'Lagre sikkerhetskopi (JSON)');
    // It has its name before it has its content.
    const file = await until('the file is written', async () => {
      const name = (await readdir(firefox.downloads)).find((each) => /^hjemmel-saker-.*\.json$/.test(each));
      const path = join(firefox.downloads, name ?? '');
      return (await readFile(path, 'utf8')).includes(granted.prescription.drug) && path;
    });
    await chooseFile(page, '.json', file);
    await sees(page, '1 sak er her fra før, slik som i filen, og hoppes over.');
    await page.close();
  });

  it('the cases are encrypted, are locked when the browser starts again, and are opened by the passphrase', async () => {
    const settings = await firefox.openOwnPage('options.html#kryptering');
    await write(settings, 'Nytt passord', PASSPHRASE);
    await write(settings, 'Nytt passord en gang til', PASSPHRASE);
    await press(settings, 'Krypter sakene');
    await sees(settings, 'Sakene er kryptert (én sak)');
    await firefox.close();
    await startAgain();
    const page = await firefox.openOwnPage('cases.html');
    await sees(page, 'Sakene er låst');
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('Herceptin');
    await write(page, 'Passord', PASSPHRASE);
    await press(page, 'Lås opp');
    await sees(page, 'Herceptin');
    await page.close();
  });

  it('every case that was said to be saved is there after a kill, and none is half written', async () => {
    const openStore = async (): Promise<Page> => {
      const page = await firefox.openOwnPage('lab.html');
      await page.waitForFunction(() => globalThis.historyLab !== undefined);
      await page.evaluate((passphrase) => historyLab.unlockCases(passphrase), PASSPHRASE);
      return page;
    };
    const told = new Set<string>();
    for (const kill of [1, 2]) {
      const page = await openStore();
      await page.exposeFunction('told', (id: string) => void told.add(id));
      void page
        .evaluate(async (from) => {
          for (let number = from; ; number += 1) {
            const kept = historyLab.madeUpCase(number);
            const result = await historyLab.restoreCases([kept]);
            const tell: unknown = Reflect.get(globalThis, 'told');
            if (result.kind === 'ok' && typeof tell === 'function') tell(kept.id);
          }
        }, kill * 100_000)
        .catch(() => undefined);
      const before = told.size;
      await expect.poll(() => told.size).toBeGreaterThan(before + 20);
      await firefox.kill();
      await startAgain();
    }
    const page = await openStore();
    const { cases, damaged } = await page.evaluate(() => historyLab.everyCase());
    const there = new Set(cases.map(({ id }) => id));
    expect([...told].filter((id) => !there.has(id))).toEqual([]);
    expect(damaged).toBe(0);
    expect(await page.evaluate(() => historyLab.isWhole())).toBe(true);
    await page.close();
  });

  it.each(['popup.html', 'sidepanel.html', 'prescription.html'])(
    '%s is shown as narrow as a sidebar with nothing cut off',
    async (name) => {
      const narrow = await firefox.openOwnPage(name);
      await narrow.setViewport({ width: 245, height: 700 });
      await until(`${name} is drawn`, () => narrow.evaluate(() => document.querySelector('main') !== null));
      await expect
        .poll(() => narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
      await narrow.close();
    },
  );

  const policy = '/etc/firefox/policies/policies.json';
  const free = isRoot && process.platform === 'linux' && !existsSync(policy);

  it.skipIf(!free)('what the trust has decided is taken in when the browser starts', async () => {
    const decided = { retentionDays: 365, locked: ['retentionDays'] };
    await firefox.close();
    mkdirSync(dirname(policy), { recursive: true });
    writeFileSync(
      policy,
      JSON.stringify({ policies: { '3rdparty': { Extensions: { 'hjemmel@hjemmel.no': decided } } } }),
    );
    try {
      await startAgain();
      const options = await firefox.openOwnPage('options.html');
      await options.waitForFunction(
        () =>
          document.body.textContent.includes('Styres av foretaket') &&
          [...document.querySelectorAll('input')].some(({ value }) => value === '365'),
      );
    } finally {
      rmSync(policy);
    }
  });
});
