import { execFile } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { readFest } from '../../utils/fest/read-fest.ts';
import { median, tableOf, writeFestFiles } from '../fest/full-size.ts';

/**
 * The whole register read in Node, beside the XML parser reading the same bytes and doing nothing. Each reading is a process
 * of its own, in turn with the others, so that none warms up for another and memory is its own.
 */
const ROUNDS = 3;
const MEGABYTE = 1024 * 1024;
const BARE = 'bare saxes';

interface Measured {
  readonly milliseconds: number;
  /** Of all threads: says more than the clock where the machine has other things to do. */
  readonly processor: number;
  /** The most that the process ever held. */
  readonly megabytes: number;
}

const readings: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  [BARE]: async (file) => {
    const parser = new SaxesParser();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const reader = (await openAsBlob(file)).stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parser.write(decoder.decode(value, { stream: true }));
    }
    parser.close();
  },
  'readFest, XML': async (file) => readFest({ name: file, blob: await openAsBlob(file) }),
  'readFest, zip': async (file) => readFest({ name: file, blob: await openAsBlob(file) }),
};

/** In a process of its own. */
async function measure(reading: string, file: string): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  await readings[reading]?.(file);
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const measured: Measured = { milliseconds, processor: (user + system) / 1000, megabytes };
  process.stdout.write(JSON.stringify(measured));
}

async function measureApart(reading: string, file: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, reading, file]);
  return JSON.parse(stdout);
}

async function compare(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fest-bench-'));
  try {
    const { xml, zip, bytes } = await writeFestFiles(folder);
    const files = Object.keys(readings).map((name) => ({ name, file: name.endsWith('zip') ? zip : xml }));
    const measured = new Map<string, Measured[]>(files.map(({ name }) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { name, file } of files) measured.get(name)?.push(await measureApart(name, file));
    }
    const all = (name: string) => measured.get(name) ?? [];
    const timeOf = (name: string) => median(all(name).map(({ milliseconds }) => milliseconds));
    const processorOf = (name: string) => median(all(name).map(({ processor }) => processor));
    const rows = files.map(({ name }) => [
      name,
      `${(timeOf(name) / 1000).toFixed(2)} s`,
      `× ${(timeOf(name) / timeOf(BARE)).toFixed(2)}`,
      `${(processorOf(name) / 1000).toFixed(2)} s`,
      `× ${(processorOf(name) / processorOf(BARE)).toFixed(2)}`,
      `${(bytes / MEGABYTE / (timeOf(name) / 1000)).toFixed(0)} MB/s`,
      `${Math.max(...all(name).map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
    ]);
    const title = ['', 'median', 'of bare', 'processor', 'of bare', 'speed', 'most memory'];
    process.stdout.write(
      `${(bytes / 1e6).toFixed(0)} MB of XML, ${ROUNDS} rounds\n${tableOf([title, ...rows])}\n`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const [reading, file] = process.argv.slice(2);
if (reading !== undefined && file !== undefined) await measure(reading, file);
else {
  await compare();
  const { benchCatalogueIndex } = await import('./catalogue-index.ts');
  process.stdout.write(`\n${benchCatalogueIndex()}\n`);
}
