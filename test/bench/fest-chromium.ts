import { createWriteStream } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { buildExtension, demoExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { zipOf } from '../browser/fest-files.ts';
import { festXml } from '../fest/generate-fest.ts';
import { type RendererUse, rendererUse } from './renderer-probe.ts';

/**
 * The import in a real browser beside the XML reader alone, on the same bytes and in turn: how many times as long it takes
 * from the file is dropped until its summary stands there, how long the page stands still at the longest, and how much
 * memory its process holds at the most.
 */
const ROUNDS = 5;

/** How much more than the XML reader alone the whole import may take. */
const MOST_TIMES = 2.5;
const LONGEST_TASK_MS = 50;
const MOST_MEMORY_MB = 300;

const SUMMARY = 'Lest inn, men ikke tatt i bruk';
const ENTRY = 'fest251.xml';

interface Import {
  readonly ms: number;
  /** Between two frames, and of the longest task that the browser itself counts as long; 0 where there was none. */
  readonly longestFrameGapMs: number;
  readonly longestTaskMs: number;
}

export interface FestChromiumResult {
  readonly file: string;
  readonly megabytes: number;
  readonly bareMs: number;
  readonly importMs: number;
  readonly times: number;
  readonly longestFrameGapMs: number;
  readonly longestTaskMs: number;
  readonly use: RendererUse;
}

/** A page of no extension that can start the bare reader. */
async function serveBarePage(): Promise<{ origin: string; close(): void }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'bare-saxes-worker.ts'), formats: ['es'], fileName: 'bare' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((output) => output.type === 'chunk')?.code;
  if (script === undefined) throw new Error('The bare reader was not built.');
  const server = createServer(({ url }, response) => {
    const isScript = url === '/bare.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>bare</title><input type="file">');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

async function bareMs(page: Page, file: string, zipped: boolean): Promise<number> {
  await page.setInputFiles('input', file);
  const deflated = zipped ? { from: 30 + ENTRY.length, length: -1 } : null;
  return page.evaluate(async (where) => {
    const chosen = document.querySelector('input')?.files?.[0];
    if (!chosen) throw new Error('No file.');
    let place = where;
    if (where) {
      const header = new DataView(await chosen.slice(0, 30).arrayBuffer());
      place = { from: where.from, length: header.getUint32(18, true) };
    }
    const began = performance.now();
    const worker = new Worker('/bare.js', { type: 'module' });
    const said = await new Promise<string>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage({ file: chosen, deflated: place });
    });
    const ms = performance.now() - began;
    worker.terminate();
    if (said !== 'done') throw new Error(said);
    return ms;
  }, deflated);
}

async function openOptions({ context, extensionId }: LaunchedExtension): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`chrome-extension://${extensionId}/options.html#katalog`);
  await page.getByText('Les inn FEST').waitFor();
  return page;
}

async function importOnce(page: Page, file: string): Promise<Import> {
  const measured = page.evaluate(
    (summary) =>
      new Promise<Import>((resolve) => {
        let began = 0;
        let lastFrame = 0;
        let longestFrameGapMs = 0;
        let longestTaskMs = 0;
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
        });
        const frame = (now: number) => {
          if (lastFrame > 0) longestFrameGapMs = Math.max(longestFrameGapMs, now - lastFrame);
          lastFrame = now;
          const headings = [...document.querySelectorAll('h3')];
          if (!headings.some(({ textContent }) => textContent === summary))
            return requestAnimationFrame(frame);
          const ms = performance.now() - began;
          // The task that drew the summary is told of after it has ended.
          return setTimeout(() => {
            tasks.disconnect();
            resolve({ ms, longestFrameGapMs, longestTaskMs });
          }, 300);
        };
        const start = () => {
          began = performance.now();
          tasks.observe({ type: 'longtask' });
          requestAnimationFrame(frame);
        };
        document.addEventListener('change', start, { capture: true, once: true });
      }),
    SUMMARY,
  );
  const section = page.getByRole('region', { name: 'Legemiddelkatalog' });
  await section.locator('input[type=file]').setInputFiles(file);
  return measured;
}

/** In a browser of its own, that has done nothing else. */
async function measureUse(file: string, extensionDir: string): Promise<RendererUse> {
  const extension = await launchWithExtension({ headless: true, extensionDir });
  try {
    const page = await openOptions(extension);
    return await rendererUse(extension, () => importOnce(page, file));
  } finally {
    await extension.close();
  }
}

async function measure(file: string, extensionDir: string, bareOrigin: string): Promise<FestChromiumResult> {
  const zipped = file.endsWith('.zip');
  const extension = await launchWithExtension({ headless: true, extensionDir });
  const bare: number[] = [];
  const imports: Import[] = [];
  try {
    const options = await openOptions(extension);
    const barePage = await extension.context.newPage();
    await barePage.goto(bareOrigin);
    for (let round = 0; round < ROUNDS; round += 1) {
      await barePage.bringToFront();
      bare.push(await bareMs(barePage, file, zipped));
      await options.bringToFront();
      imports.push(await importOnce(options, file));
      // Taken into use each time, so that the next one has a whole register to compare with.
      await options.getByRole('button', { name: 'Ta i bruk', exact: true }).click();
      await options.getByText('FEST-filen er tatt i bruk.').waitFor();
    }
  } finally {
    await extension.close();
  }
  // The fastest of each: what else the machine does can only add.
  const fastestBare = Math.min(...bare);
  const fastestImport = Math.min(...imports.map(({ ms }) => ms));
  return {
    file: zipped ? 'zip' : 'XML',
    megabytes: (await stat(file)).size / 1e6,
    bareMs: fastestBare,
    importMs: fastestImport,
    times: fastestImport / fastestBare,
    longestFrameGapMs: Math.max(...imports.map((one) => one.longestFrameGapMs)),
    longestTaskMs: Math.max(...imports.map((one) => one.longestTaskMs)),
    use: await measureUse(file, extensionDir),
  };
}

/** Measures a built extension with a generated register of full size, as XML and as a zip. */
export async function measureInChromium(builtDir: string): Promise<readonly FestChromiumResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hjemmel-bench-fest-'));
  // A copy, as another build would pull the extension away from under the browser.
  const extensionDir = join(folder, 'extension');
  await cp(builtDir, extensionDir, { recursive: true });
  const bare = await serveBarePage();
  try {
    const xml = join(folder, ENTRY);
    const zip = join(folder, 'fest251.zip');
    await pipeline(Readable.from(festXml()), createWriteStream(xml));
    await writeFile(zip, zipOf(ENTRY, await readFile(xml)));
    return [await measure(xml, extensionDir, bare.origin), await measure(zip, extensionDir, bare.origin)];
  } finally {
    bare.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export function isWithinBounds({ times, use }: FestChromiumResult): boolean {
  return (
    times <= MOST_TIMES &&
    !(use.longestTaskMs > LONGEST_TASK_MS) &&
    (use.memory === null || use.memory.ownMb < MOST_MEMORY_MB)
  );
}

const whole = (value: number) => value.toFixed(0);

export function inWords(result: FestChromiumResult): string {
  const { memory } = result.use;
  return [
    `${result.file} of ${whole(result.megabytes)} MB in Chromium, the fastest of ${ROUNDS} rounds`,
    `saxes alone ${whole(result.bareMs)} ms, whole import ${whole(result.importMs)} ms, ${result.times.toFixed(2)} times as long`,
    `page's longest task ${whole(result.use.longestTaskMs)} ms of its own processor time, ${whole(result.longestTaskMs)} ms by the clock (longest gap between frames ${whole(result.longestFrameGapMs)} ms)`,
    memory === null
      ? 'memory not measured here'
      : `renderer's own memory ${whole(memory.ownMb)} MB at the most, ${whole(memory.ownAtRestMb)} at rest; resident, with the browser's code, ${whole(memory.residentMb)} MB`,
  ].join('; ');
}

if (import.meta.main) {
  buildExtension('demo');
  const results = await measureInChromium(demoExtensionDir);
  for (const result of results) process.stdout.write(`${inWords(result)}\n`);
  if (!results.every(isWithinBounds)) process.exitCode = 1;
}
