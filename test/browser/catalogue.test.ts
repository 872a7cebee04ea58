import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { type ChosenFile, type FestProduct, festXml, festZip, refusedFiles } from './fest-files.ts';

const products: readonly FestProduct[] = [
  { id: 'ID_1', name: 'OxyNorm kaps 5 mg', group: 'A' },
  { id: 'ID_2', name: 'Paralgin tab 5 mg', group: 'B' },
  { id: 'ID_3', name: 'Temesta tab 5 mg', group: 'B' },
];
const september = festZip(festXml(products, { date: '2026-09-11' }));
const november = festZip(
  festXml(
    [
      { id: 'ID_1', name: 'OxyNorm kaps 5 mg', group: 'B' },
      { id: 'ID_2', name: 'Paralgin tab 5 mg', group: 'B' },
      { id: 'ID_4', name: 'Dolcontin tab 5 mg', group: 'A' },
    ],
    { date: '2026-11-13' },
  ),
);
const MINI = resolve(process.cwd(), '../shared/data/fest/fest-mini.xml');
const LARGE_MB = 200;
/** In milliseconds; alone on a machine, each takes less than a second. */
const LONGEST_REFUSAL = 5_000;

let extension: LaunchedExtension;
let folder: string;
/** A whole extract of which most is not read, so that it takes some seconds. */
let large: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hjemmel-fest-'));
  large = join(folder, 'fest251.xml');
  const rows = `<OppfInteraksjon><Id>I</Id>${'<Ref>uten betydning her</Ref>'.repeat(30)}</OppfInteraksjon>\n`;
  const [before = '', after = ''] = festXml(products, { among: '<KatInteraksjon>#</KatInteraksjon>' }).split(
    '#',
  );
  const megabyte = Buffer.from(rows.repeat(Math.ceil(2 ** 20 / rows.length)));
  await writeFile(
    large,
    Buffer.concat([Buffer.from(before), ...Array(LARGE_MB).fill(megabyte), Buffer.from(after)]),
  );
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
});

afterAll(async () => {
  await extension?.close();
  await rm(folder, { recursive: true, force: true });
});

interface CataloguePage {
  readonly page: Page;
  readonly section: Locator;
  choose(file: ChosenFile | string): Promise<void>;
  click(button: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  /** Reads the file in and takes it into use. */
  take(file: ChosenFile): Promise<void>;
}

async function openCatalogue(browser = extension): Promise<CataloguePage> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#katalog`);
  const section = page.getByRole('region', { name: 'Legemiddelkatalog' });
  const sees = (text: string | RegExp) => section.getByText(text).first().waitFor();
  const click = (button: string) => section.getByRole('button', { name: button, exact: true }).click();
  const choose = (file: ChosenFile | string) => section.locator('input[type=file]').setInputFiles(file);
  await sees('Produkter');
  return {
    page,
    section,
    choose,
    click,
    sees,
    async take(file) {
      await choose(file);
      await click('Ta i bruk');
      await sees('FEST-filen er tatt i bruk.');
    },
  };
}

interface Rows {
  readonly catalogues: readonly { readonly id: string; readonly state: string }[];
  readonly pieces: number;
}

/** What the database holds, by the browser's own means. */
function rowsIn(page: Page): Promise<Rows> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('hjemmel'));
    const stores = database.transaction(['catalogues', 'cataloguePieces']);
    const catalogues: Rows['catalogues'] = await done(stores.objectStore('catalogues').getAll());
    const pieces = await done(stores.objectStore('cataloguePieces').count());
    database.close();
    return { catalogues: catalogues.map(({ id, state }) => ({ id, state })), pieces };
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It never came to hold.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A text that the database can not make shorter. */
function hardToPack(seed: number, length: number): string {
  const part = (at: number) => createHash('sha512').update(`${seed} ${at}`).digest('base64');
  return Array.from({ length: Math.ceil(length / 88) }, (_, at) => part(at)).join(' ');
}

let options: CataloguePage;

beforeEach(async () => {
  options = await openCatalogue();
});

afterEach(async () => {
  for (const page of extension.context.pages()) {
    if (page.url().startsWith('chrome-extension:')) await page.close();
  }
});

describe('reading FEST in', () => {
  it('sums up, takes into use, and is there when the page is opened again', async () => {
    await options.sees(/en begynnelse, ikke FEST/);
    await options.choose(september);
    await options.sees('Lest inn, men ikke tatt i bruk');
    await options.sees(/En hel FEST-fil hadde 10\s828/);
    await options.sees('Tar plassen til det innebygde utvalget.');
    expect((await rowsIn(options.page)).catalogues.map(({ state }) => state)).toEqual(['staged']);
    await options.click('Ta i bruk');
    await options.sees('FEST-filen er tatt i bruk.');
    await options.sees('11.09.2026');
    await options.page.reload();
    await options.sees('11.09.2026');
    await options.sees('FEST, ikke hele registeret');
    await options.sees(/Inneholder data under norsk lisens/);
  });

  it('tells what is new, gone and changed, and every open window goes over', async () => {
    await options.take(september);
    const other = await openCatalogue();
    await options.page.bringToFront();
    await options.choose(november);
    for (const heading of ['1 nytt produkt', '1 produkt er borte', '1 endret produkt'])
      await options.click(heading);
    await options.sees('Dolcontin tab 5 mg');
    await options.sees('Temesta tab 5 mg');
    await options.sees('OxyNorm kaps 5 mg: reseptgruppe');
    await options.click('Ta i bruk');
    await other.sees('13.11.2026');
    expect(await rowsIn(options.page)).toMatchObject({ catalogues: [{ state: 'in-use' }], pieces: 1 });
  });

  it('warns of an older one, and may discard it', async () => {
    await options.take(november);
    const before = await rowsIn(options.page);
    await options.choose(september);
    await options.sees('Eldre enn katalogen i bruk');
    await options.click('Forkast');
    await options.sees('FEST-filen er forkastet.');
    await options.sees('13.11.2026');
    expect(await rowsIn(options.page)).toEqual(before);
  });

  it('lists what it could not use, and uses the rest', async () => {
    await options.choose(
      festZip(
        festXml([
          ...products,
          { id: 'ID_3', name: 'Temesta tab 5 mg', group: 'A' },
          { id: 'ID_5', name: 'Vival tab 5 mg', group: 'B', strength: 'S-none' },
        ]),
      ),
    );
    await options.click('6 rader ble ikke forstått');
    await options.sees(/Temesta tab 5 mg \(LegemiddelMerkevare, ID_3\): Id-en står på 2 rader/);
    await options.sees(/Vival tab 5 mg \(LegemiddelMerkevare, ID_5\): Viser til .* som ikke finnes/);
    await options.click('Forkast');
  });

  it('goes back to the embedded one after a question', async () => {
    await options.take(november);
    await options.click('Gå tilbake til den innebygde');
    await options.click('Ja, gå tilbake');
    await options.sees('Den innebygde katalogen er i bruk igjen.');
    await options.sees(/^Innebygd utvalg/);
    expect(await rowsIn(options.page)).toEqual({ catalogues: [], pieces: 0 });
  });

  it.skipIf(!existsSync(MINI))('reads real rows of FEST', async () => {
    await options.choose(MINI);
    await options.sees('Lest inn, men ikke tatt i bruk');
    await options.sees('12.04.2017');
    await options.click('Ta i bruk');
    await options.sees('FEST-filen er tatt i bruk.');
  });
});

/** Before it is unpacked, while it is, and when it is read; the others in the long run. */
const refusedAtOnce = ['a zip without its end', 'a zip that hides 450 MB', 'a document type', 'no date'];

describe('a file that can not be used', () => {
  it('is refused with the reason, and the catalogue in use stays', async () => {
    await options.take(november);
    const before = await rowsIn(options.page);
    for (const [what, file, says] of standingFor(refusedFiles, ([what]) => refusedAtOnce.includes(what))) {
      const began = Date.now();
      await options.choose(file);
      const alert = options.section.getByRole('alert').filter({ hasText: says });
      await alert.waitFor().catch(async () => {
        throw new Error(`${what}: ${await options.section.getByRole('alert').allInnerTexts()}`);
      });
      expect(await alert.textContent()).toContain('Katalogen i bruk er uendret.');
      expect(Date.now() - began, what).toBeLessThan(LONGEST_REFUSAL);
      expect(await rowsIn(options.page), what).toEqual(before);
    }
    await options.sees('13.11.2026');
    await options.take(september);
  });

  it('is refused where it is no zip and no XML, before it is read', async () => {
    await options.choose({ name: 'metoder.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') });
    await options.sees('«metoder.xlsx» er verken zip eller XML.');
  });
});

describe('an import that does not come to its end', () => {
  const reading = async () => {
    await options.choose(large);
    await options.sees(/^\d+ av 2\d\d MB/);
  };

  it('is cancelled at once and without a trace', async () => {
    await options.take(november);
    const before = await rowsIn(options.page);
    await reading();
    await options.click('Avbryt');
    await options.sees('Innlesingen er avbrutt.');
    await until(async () => options.page.workers().length === 0);
    expect(await rowsIn(options.page)).toEqual(before);
    await options.take(september);
  });

  const closings: readonly [when: string, cutShort: () => Promise<void>][] = [
    ['while it is read', reading],
    [
      'before it is taken into use',
      async () => {
        await options.choose(september);
        await options.sees('Lest inn, men ikke tatt i bruk');
      },
    ],
  ];

  it.each(standingFor(closings, isFirst))(
    'leaves nothing when the page is closed %s',
    async (_, cutShort) => {
      await options.take(november);
      const before = await rowsIn(options.page);
      await cutShort();
      await options.page.close();
      options = await openCatalogue();
      await options.sees('13.11.2026');
      await until(async () => JSON.stringify(await rowsIn(options.page)) === JSON.stringify(before));
      await options.take(september);
    },
  );

  it.runIf(inLongRun)('leaves the one in use when the room ends half way', async () => {
    // A browser of its own: how much room there is, is remembered from the first time that something is written.
    const narrow = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
    try {
      const devtools = await narrow.context.newCDPSession(await narrow.context.newPage());
      const origin = `chrome-extension://${narrow.extensionId}`;
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
      const page = await openCatalogue(narrow);
      await page.take(november);
      const before = await rowsIn(page.page);
      const wordy = Array.from({ length: 1_800 }, (_, at) => ({
        id: `ID_${at}`,
        name: `Preparat${at} ${hardToPack(at, 1_700)}`,
        group: 'B' as const,
      }));
      await page.choose(festZip(festXml(wordy)));
      await page.sees('Det er ikke plass til katalogen');
      expect(await rowsIn(page.page)).toEqual(before);
      await page.sees('13.11.2026');
      await page.take(september);
    } finally {
      await narrow.close();
    }
  });
});

describe('two windows', () => {
  it.runIf(inLongRun)('read in one at a time', async () => {
    const other = await openCatalogue();
    await options.choose(september);
    await options.sees('Lest inn, men ikke tatt i bruk');
    await other.choose(november);
    await other.sees('En annen innlesing pågår i et annet vindu');
    const third = await openCatalogue();
    await third.page.close();
    await options.page.bringToFront();
    await options.click('Ta i bruk');
    await options.sees('FEST-filen er tatt i bruk.');
    await other.sees('11.09.2026');
    await other.page.bringToFront();
    await other.take(november);
    await options.sees('13.11.2026');
  });
});

describe('axe finds nothing in the light theme, nor in the dark,', () => {
  async function isClean(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await options.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFindings(options.page.mainFrame()), colorScheme).toEqual([]);
    }
  }

  it.runIf(inLongRun)('in what is in use, nor in what was refused', async () => {
    await options.choose(refusedFiles[0]?.[1] ?? september);
    await options.sees('Filen er tom.');
    await isClean();
  });

  it('in the summary, nor while it is read', async () => {
    await options.choose(large);
    await options.section.getByRole('progressbar').waitFor();
    await isClean();
    await options.click('Avbryt');
    await options.choose(november);
    await options.sees('Dette er ikke hele registeret');
    await isClean();
    await options.click('Forkast');
  });
});

describe('by keyboard alone', () => {
  it('reads in, looks over, and takes into use', async () => {
    const { page, section } = options;
    // From the first listener on, the browser's own dialogue stays away.
    page.on('filechooser', () => undefined);
    // Other sections have files to choose as well.
    const focused = () =>
      section.evaluate((inside) =>
        inside.contains(document.activeElement) ? (document.activeElement?.textContent ?? '') : '',
      );
    const tabTo = async (wanted: string) => {
      for (let presses = 0; presses < 100; presses += 1) {
        if ((await focused()) === wanted) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${wanted}`);
    };
    await tabTo('Velg fil');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(september);
    await section.getByRole('heading', { name: 'Lest inn, men ikke tatt i bruk' }).waitFor();
    expect(await focused()).toBe('Lest inn, men ikke tatt i bruk');
    await tabTo('Ta i bruk');
    await page.keyboard.press('Enter');
    await options.sees('FEST-filen er tatt i bruk.');
    expect(await focused()).toContain('FEST-filen er tatt i bruk.');
  });
});
