import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { toRow } from '../../utils/history/stored-case.ts';
import { madeUpCase } from '../history-lab/made-up-cases.ts';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';
import { readCsv } from '../utils/case-transfer/read-csv.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { putCases } from './put-cases.ts';

/** Where pictures go, for a person to look at; left out in ordinary runs. */
const pictures = process.env.PICTURES;
const NOW = new Date().toISOString();
const FNR = '13097248022';

let extension: LaunchedExtension;
let page: Page;

const address = () => `chrome-extension://${extension.extensionId}/cases.html`;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const status = (text: string | RegExp) => page.getByText(text).first().waitFor();
const kept = (number: number, patch: Partial<KeptCase> = {}): KeptCase => ({
  ...madeUpCase(number, NOW),
  ...patch,
});

async function picture(name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/transfer-${name}.png`, fullPage: true });
}

/** Puts cases where the extension keeps them; the page makes the database first. */
async function store(cases: readonly KeptCase[], damaged: readonly { readonly id: string }[] = []) {
  await page.goto(address());
  await status(/Ingen saker ennå|Viser sak/);
  await putCases(page, cases, { damaged });
  await page.goto(address());
}

/** But for the turn, which counts every write. */
async function rowsInDatabase(): Promise<readonly object[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('hjemmel');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const reading = opening.result.transaction('cases').objectStore('cases').getAll();
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    opening.result.close();
    return reading.result.map(({ turn: _, ...row }) => row);
  });
}

async function toTransfer(): Promise<void> {
  await page.getByRole('link', { name: 'Eksport og import' }).click();
  await page.getByRole('heading', { name: 'Eksport og import' }).waitFor();
}

const toList = () => page.getByRole('link', { name: 'Alle saker' }).click();

/** What the browser has put on the disk after the button is pressed. */
async function saved(name: string): Promise<{ readonly fileName: string; readonly text: string }> {
  const downloading = page.waitForEvent('download');
  await button(name).click();
  const download = await downloading;
  return { fileName: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function choose(text: string | Buffer, name = 'saker.json'): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await toTransfer();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
}

beforeAll(async () => {
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
});

afterAll(() => extension?.close());

beforeEach(async () => {
  page = await extension.context.newPage();
  page.setDefaultTimeout(30_000);
});

afterEach(() => page.close());

describe('the cases out of the browser and in again', () => {
  it('are the same after export, clearing and import, and a second import changes nothing', async () => {
    const cases = [
      kept(1, { label: '=Forløp «A»; "æ"\r\n𝄞', dosage: '1-2' }),
      ...Array.from({ length: 130 }, (_, at) => kept(at + 2)),
    ];
    await store(cases);
    await status('Viser sak 1–50 av 131');
    const before = await rowsInDatabase();
    await toTransfer();
    const first = await saved('Lagre sikkerhetskopi (JSON)');
    expect(first.fileName).toMatch(/^hjemmel-saker-\d{4}-\d\d-\d\d\.json$/);
    await status(/131 saker er skrevet til hjemmel-saker-/);

    await store([]);
    await status('Ingen saker ennå');
    await choose(first.text);
    await status('«saker.json» er lest. Ingenting er endret ennå.');
    await status('131 saker som ikke er her');
    expect(await rowsInDatabase()).toEqual([]);
    await button('Ta inn 131 saker').click();
    await status('131 saker er tatt inn.');
    await toList();
    await status('Viser sak 1–50 av 131');
    expect(await rowsInDatabase()).toEqual(before);
    await toTransfer();
    expect((await saved('Lagre sikkerhetskopi (JSON)')).text).toBe(first.text);

    await choose(first.text);
    await status('131 saker er her fra før, slik som i filen, og hoppes over.');
    await status('Det er ingenting nytt å ta inn.');
    expect(await button(/Ta inn/).count()).toBe(0);
    await button('Lukk').click();
    expect(await rowsInDatabase()).toEqual(before);
  });

  it('come as a spreadsheet with the cases that the search shows, or with all', async () => {
    await store([
      kept(1, { label: 'Forløp A', drug: '=cmd|/C calc' }),
      kept(2, { label: 'Forløp A' }),
      kept(3, { label: 'Forløp B' }),
    ]);
    await page.getByLabel('Søk', { exact: true }).fill('forløp a');
    await status('Viser sak 1–2 av 2');
    await toTransfer();
    const all = readCsv((await saved('Lagre regneark (CSV)')).text.slice(1));
    expect(all.map((row) => row[3])).toHaveLength(4);
    await page.getByLabel('Bare de som søket viser (2 saker)').check();
    const { fileName, text } = await saved('Lagre regneark (CSV)');
    expect(fileName).toMatch(/^hjemmel-saker-utvalg-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.startsWith('\ufeffId;Tidspunkt;')).toBe(true);
    const [, ...rows] = readCsv(text.slice(1));
    expect(rows.map((row) => row[3])).toEqual(['Forløp A', 'Forløp A']);
    expect(rows.map((row) => row[4])).toContain("'=cmd|/C calc");
  });

  it('show what is otherwise, what is refused and what would soon be deleted, and are taken in all or none', async () => {
    await store([kept(1, { label: 'her' }), kept(2), kept(3)]);
    const inFile = [
      kept(1, { label: 'i filen' }),
      kept(2),
      kept(4),
      kept(5, { drug: `OxyContin ${FNR}` }),
      kept(6, { at: '2020-01-01T12:00:00.000Z' }),
    ];
    const hostile = `{"__proto__":{"polluted":1},${JSON.stringify(kept(7)).slice(1)}`;
    const file = `{"format":"hjemmel-saker","version":1,"cases":[${inFile.map((each) => JSON.stringify(each)).join(',')},${hostile},${JSON.stringify(kept(8)).replace(/"omeqAtLeast":[^,]*/, '"omeqAtLeast":1e999')}],"damaged":[]}`;
    await choose(file);
    await page.getByRole('heading', { name: '«saker.json» er lest. Ingenting er endret ennå.' }).waitFor();
    await button('1 sak som er annerledes her').click();
    await status('Forløp: «her» her, «i filen» i filen');
    await status('1 sak er her fra før, slik som i filen, og hoppes over.');
    await button('Vis hvilke, og hvorfor').click();
    await status('Sak 4: Legemidlet inneholder et fødselsnummer, D-nummer eller hjelpenummer.');
    await status('Sak 6: Nøkkelen «__proto__» er ikke tillatt.');
    await status(/Sak 7: omeqAtLeast/);
    await status(/1 sak er eldre enn de 180 dagene/);
    expect(await page.content()).not.toContain(FNR);
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
    await picture('preview');

    // What was looked over is changed meanwhile, as another window may do.
    await page.evaluate(async () => {
      const opening = indexedDB.open('hjemmel');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const writing = opening.result.transaction('cases', 'readwrite');
      const cases = writing.objectStore('cases');
      const reading = cases.getAll();
      reading.onsuccess = () => {
        for (const row of reading.result)
          if (row.body.label === 'her') cases.put({ ...row, body: { ...row.body, label: null } });
      };
      await new Promise<void>((resolve) => {
        writing.oncomplete = () => resolve();
      });
      opening.result.close();
    });
    await button('Ta inn 3 saker').click();
    await status(/Sakene her ble endret etter at du så over filen/);
    expect(await rowsInDatabase()).toHaveLength(3);
    await button('1 sak som er annerledes her').click();
    await status('Forløp: ikke satt her, «i filen» i filen');
    await page.getByLabel(/Erstatt saken som er annerledes her/).uncheck();
    await button('Ta inn 2 saker').click();
    await status('2 saker er tatt inn.');
    expect((await rowsInDatabase()).length).toBe(5);
    expect(JSON.stringify(await rowsInDatabase())).not.toMatch(new RegExp(`${FNR}|i filen`));
  });

  const refused: readonly [string, string | Buffer, RegExp][] = [
    [
      'of a newer format',
      '{"format":"hjemmel-saker","version":2,"cases":[],"damaged":[]}',
      /nyere versjon av Hjemmel.*Oppdater utvidelsen/,
    ],
    ['cut off', '{"format":"hjemmel-saker","version":1,"cases":[', /kan ikke leses/],
    ['deeply nested', `{"format":"hjemmel-saker","version":1,"cases":[${'['.repeat(10_000)}`, /flere lag/],
    ['with something else', Buffer.from([0x50, 0x4b, 3, 4, 0xff]), /UTF-8/],
    [
      'with ten thousand rules',
      JSON.stringify(Array.from({ length: 10_000 }, () => ({ rule: 'x' }))),
      /ikke saker/,
    ],
  ];

  it.each(standingFor(refused, isFirst))('refuse a file %s, and change nothing', async (_, file, reason) => {
    await store([kept(1)]);
    await choose(file);
    await page.getByRole('alert').filter({ hasText: reason }).waitFor();
    await status(/«saker.json» ble ikke lest inn/);
    expect(await rowsInDatabase()).toHaveLength(1);
  });

  const looks = [
    ['narrow and dark', { width: 320, height: 640 }, 'dark', null],

    ['light', { width: 1200, height: 900 }, 'light', null],
    ['dark', { width: 1200, height: 900 }, 'dark', null],
    ['narrow', { width: 320, height: 640 }, 'light', null],
    ['in forced colours', { width: 1200, height: 900 }, 'light', 'active'],
  ] as const;

  it.each(standingFor(looks, isFirst))(
    'are clean to axe and not cut off sideways: %s',
    async (name, size, colorScheme, forcedColors) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, forcedColors });
      await store([kept(1, { label: 'her' }), kept(2)]);
      await page.getByLabel('Søk', { exact: true }).fill('her');
      await toTransfer();
      await page.getByLabel('Bare de som søket viser (1 sak)').waitFor();
      await picture(`${name}-first`);
      await button('Lagre regneark (CSV)').click();
      await status(/2 saker er skrevet til/);
      await choose('{}');
      await status(/ble ikke lest inn/);
      await picture(`${name}-refused`);
      const cases = [kept(1, { label: 'i filen' }), kept(2), kept(3), { id: 5 }].map((each) =>
        JSON.stringify(each),
      );
      await choose(`{"format":"hjemmel-saker","version":1,"cases":[${cases.join(',')}],"damaged":[]}`);
      await button('1 sak som er annerledes her').click();
      await button('Vis hvilke, og hvorfor').click();
      await status(/^Sak 4:/);
      await picture(name);
      expect(await axeFindings(page.mainFrame())).toEqual([]);
      const { wide, shown } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        shown: document.documentElement.clientWidth,
      }));
      expect(wide).toBeLessThanOrEqual(shown);
    },
  );

  it('go by the keyboard alone, and the focus is where one has come to', async () => {
    await store([kept(1)]);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 60) ?? '');
    await choose(`{"format":"hjemmel-saker","version":1,"cases":[${JSON.stringify(kept(2))}],"damaged":[]}`);
    await expect.poll(focused).toBe('«saker.json» er lest. Ingenting er endret ennå.');
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('1 sak som ikke er her');
    await page.keyboard.press('Enter');
    await status(/^Sak 1: /);
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Ta inn 1 sak');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/1 sak er tatt inn\.$/);
  });

  it('name what is damaged in both files', async () => {
    await store([kept(1)], [Object.assign(kept(2), { verdict: 'green', big: 5 })]);
    await toTransfer();
    const [, ...rows] = readCsv((await saved('Lagre regneark (CSV)')).text.slice(1));
    expect(rows.map((row) => row[0]).toSorted()).toEqual([kept(1).id, kept(2).id].toSorted());
    expect(rows.find((row) => row[0] === kept(2).id)?.at(-1)).toMatch(/verdict/);
    const json: unknown = JSON.parse((await saved('Lagre sikkerhetskopi (JSON)')).text);
    expect(json).toMatchObject({
      cases: [{ id: kept(1).id }],
      damaged: [{ row: { verdict: 'green', big: 5 } }],
    });
  });
});

/** Makes the database anew, as another version of ours would have left it. */
async function leaveBehind(
  version: number,
  cases: 'as-they-are' | { readonly keyPath: string },
  rows: readonly object[],
): Promise<void> {
  // A page of the extension that runs no script, and so holds nothing open.
  await page.goto(`chrome-extension://${extension.extensionId}/manifest.json`);
  await page.evaluate(
    async ({ version, cases, rows }) => {
      const ended = (request: IDBRequest) =>
        new Promise<void>((resolve, reject) => {
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        });
      if (cases !== 'as-they-are') await ended(indexedDB.deleteDatabase('hjemmel'));
      const opening = indexedDB.open('hjemmel', version);
      opening.onupgradeneeded = () => {
        if (cases === 'as-they-are') opening.result.createObjectStore('later');
        else opening.result.createObjectStore('cases', cases);
      };
      await ended(opening);
      const writing = opening.result.transaction('cases', 'readwrite');
      for (const row of rows) writing.objectStore('cases').put(row);
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      opening.result.close();
    },
    { version, cases, rows },
  );
  await page.goto(address());
}

async function forgetDatabase(): Promise<void> {
  await page.goto(`chrome-extension://${extension.extensionId}/manifest.json`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('hjemmel');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

describe('the cases when the storage fails', () => {
  afterEach(forgetDatabase);

  it.runIf(inLongRun)(
    'are exported from a database of a newer version, and nothing is taken into it',
    async () => {
      await store([kept(1), kept(2)]);
      await leaveBehind(990, 'as-they-are', [
        { ...toRow(kept(3)), turn: 1, body: { ...kept(3), newerFact: 'x' } },
      ]);
      await status('Viser sak 1–');
      await toTransfer();
      const { text } = await saved('Lagre sikkerhetskopi (JSON)');
      expect(JSON.parse(text)).toMatchObject({
        cases: [kept(1), kept(2)].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }) => ({ id })),
        damaged: [{ id: kept(3).id, row: { newerFact: 'x' } }],
      });
      await choose(
        `{"format":"hjemmel-saker","version":1,"cases":[${JSON.stringify(kept(4))}],"damaged":[]}`,
      );
      await button('Ta inn 1 sak').click();
      await page
        .getByRole('alert')
        .filter({ hasText: /nyere versjon.*Ingenting er endret/ })
        .waitFor();
      expect(await rowsInDatabase()).toHaveLength(3);
    },
  );

  it.runIf(inLongRun)(
    'are offered as they lie where they can not be shown, and can be read in again',
    async () => {
      const rows = [
        ...Array.from({ length: 250 }, (_, at) => ({ ...toRow(kept(at)), turn: at })),
        { id: 'skadd', at: 'x' },
      ];
      // The key is another, which no upgrade can change.
      await leaveBehind(10, { keyPath: 'at' }, rows);
      const rescue = page.getByRole('region', { name: 'Ta vare på sakene' });
      await rescue.getByText('Det ligger 251 saker i lageret').waitFor();
      await picture('rescue');
      expect(await axeFindings(page.mainFrame())).toEqual([]);
      const { fileName, text } = await saved('Lagre sikkerhetskopi (JSON)');
      expect(fileName).toMatch(/^hjemmel-saker-slik-de-ligger-/);
      await status(/250 saker, og 1 som er skadet, er skrevet til/);

      await forgetDatabase();
      await page.goto(address());
      await status('Ingen saker ennå');
      await choose(text);
      await status('1 sak i filen kan ikke tas inn.');
      await button('Ta inn 250 saker').click();
      await status('250 saker er tatt inn.');
      await toList();
      await status('Viser sak 1–50 av 250');
    },
  );
});
