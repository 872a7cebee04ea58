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
  /** The median of the rounds' own ratios. */
  readonly times: number;
  readonly longestFrameGapMs: number;
  readonly longestTaskMs: number;
  /** Resident memory of the extension's renderer: what it holds at rest, and the most it ever held. Null off Linux. */
  readonly memoryMb: { readonly atRest: number; readonly peak: number } | null;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

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
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByText('Les inn et uttrekk av FEST').waitFor();
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
  await page.locator('input[type=file]').first().setInputFiles(file);
  return measured;
}

/** The process that draws the extension's pages, where the system shows its processes. */
async function extensionRenderer({ context }: LaunchedExtension): Promise<number | null> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  for (const { id, type } of processInfo) {
    if (type !== 'renderer') continue;
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('--extension-process')) return id;
  }
  return null;
}

async function residentMb(processId: number, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

/** In a browser of its own, that has done nothing else: a process never forgets the most that it held. */
async function measureMemory(file: string, extensionDir: string): Promise<FestChromiumResult['memoryMb']> {
  const extension = await launchWithExtension({ headless: true, extensionDir });
  try {
    const page = await openOptions(extension);
    const renderer = await extensionRenderer(extension);
    if (renderer === null) return null;
    const atRest = await residentMb(renderer, 'VmRSS');
    await importOnce(page, file);
    return { atRest, peak: await residentMb(renderer, 'VmHWM') };
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
      await options.getByText('Uttrekket er tatt i bruk.').waitFor();
    }
  } finally {
    await extension.close();
  }
  return {
    file: zipped ? 'zip' : 'XML',
    megabytes: (await stat(file)).size / 1e6,
    bareMs: median(bare),
    importMs: median(imports.map(({ ms }) => ms)),
    times: median(imports.map(({ ms }, round) => ms / (bare[round] ?? Number.NaN))),
    longestFrameGapMs: Math.max(...imports.map((one) => one.longestFrameGapMs)),
    longestTaskMs: Math.max(...imports.map((one) => one.longestTaskMs)),
    memoryMb: await measureMemory(file, extensionDir),
  };
}

/** Measures the built demo extension with a generated register of full size, as XML and as a zip. */
export async function measureInChromium(): Promise<readonly FestChromiumResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hjemmel-bench-fest-'));
  const bare = await serveBarePage();
  try {
    const xml = join(folder, ENTRY);
    const zip = join(folder, 'fest251.zip');
    await pipeline(Readable.from(festXml()), createWriteStream(xml));
    await writeFile(zip, zipOf(ENTRY, await readFile(xml)));
    // A copy, as another build would pull the extension away from under the browser.
    const extensionDir = join(folder, 'extension');
    await cp(demoExtensionDir, extensionDir, { recursive: true });
    return [await measure(xml, extensionDir, bare.origin), await measure(zip, extensionDir, bare.origin)];
  } finally {
    bare.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export function isWithinBounds({ times, longestTaskMs, memoryMb }: FestChromiumResult): boolean {
  return (
    times <= MOST_TIMES &&
    longestTaskMs <= LONGEST_TASK_MS &&
    (memoryMb === null || memoryMb.peak < MOST_MEMORY_MB)
  );
}

export function inWords(result: FestChromiumResult): string {
  const {
    file,
    megabytes,
    bareMs: bare,
    importMs,
    times,
    longestFrameGapMs,
    longestTaskMs,
    memoryMb,
  } = result;
  const memory =
    memoryMb === null
      ? 'memory not measured here'
      : `renderer's resident memory ${memoryMb.peak.toFixed(0)} MB at the most (VmHWM; ${memoryMb.atRest.toFixed(0)} at rest)`;
  return [
    `${file} of ${megabytes.toFixed(0)} MB in Chromium, ${ROUNDS} rounds`,
    `saxes alone ${bare.toFixed(0)} ms, whole import ${importMs.toFixed(0)} ms, ${times.toFixed(2)} times as long`,
    `page's longest task ${longestTaskMs.toFixed(0)} ms, longest gap between frames ${longestFrameGapMs.toFixed(0)} ms`,
    memory,
  ].join('; ');
}

if (import.meta.main) {
  buildExtension('demo');
  const results = await measureInChromium();
  for (const result of results) process.stdout.write(`${inWords(result)}\n`);
  if (!results.every(isWithinBounds)) process.exitCode = 1;
}
