import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium, unpackedId } from '../browser/chromium.ts';
import { bundle } from '../hosts/build-app.ts';

/** An extension whose one page holds the history's store, and a profile that outlives its browser. */
export interface Lab {
  /** The folder of the profile. */
  readonly profile: string;
  start(): Promise<RunningLab>;
  /** Also of a browser that still runs, as where a test has failed. */
  remove(): Promise<void>;
}

export interface RunningLab {
  readonly browser: Browser;
  /** Another page of the extension, with the store. */
  openPage(): Promise<Page>;
  /** One that runs no script, for what must be in the database before the store opens it. */
  openBarePage(): Promise<Page>;
  /** One of the extension's own, by its file; `script` runs in it before its own. */
  openOwnPage(file: string, script: () => void): Promise<Page>;
  /** Kills every process of the browser at once, as when the machine loses its power. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

const manifest = {
  manifest_version: 3,
  name: 'Hjemmel history lab',
  version: '0.0.1',
  permissions: ['storage'],
};

async function portOf(profile: string): Promise<string> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const written = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port] = written.split('\n');
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The browser did not start.');
}

function killAll(chromiumProcess: ChildProcess): void {
  // It was started as a group of its own, so this ends it and the processes that it started.
  if (chromiumProcess.pid !== undefined && chromiumProcess.exitCode === null) {
    process.kill(-chromiumProcess.pid, 'SIGKILL');
  }
}

/** The processes of the group that have not ended. */
async function processesOf(group: number): Promise<number> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(numbers.map((id) => readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')));
  return stats.filter((stat) => {
    // After the name, which stands in parentheses: the state, the parent and the group.
    const [state, , ofGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(ofGroup) === group && state !== 'Z';
  }).length;
}

/**
 * A machine that has lost its power has no process left. One that still dies holds the lock of the database, and a browser
 * that meets the lock while it opens may take the database for broken and begin a new one.
 */
async function untilGone(group: number): Promise<void> {
  const until = Date.now() + 30_000;
  while ((await processesOf(group)) > 0) {
    if (Date.now() > until) throw new Error('The browser did not end.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Whether a file system of its own may be mounted here, which takes root and more. */
export const mayMount = (): boolean => spawnSync('unshare', ['--mount', 'true']).status === 0 && isRoot;

/** Gives an extension one page more, which holds the history's store. */
export async function addStorePage(extension: string): Promise<void> {
  const scripts = { 'lab.js': 'lab-page.ts', 'lab-worker.js': 'lab-worker.ts' };
  for (const [name, module] of Object.entries(scripts)) {
    const script = await bundle(join(import.meta.dirname, module));
    // Chrome refuses an extension whose files hold U+FFFE or U+FFFF.
    const accepted = script.replace(
      /[\ufffe\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16)}`,
    );
    await writeFile(join(extension, name), accepted);
  }
  await writeFile(
    join(extension, 'lab.html'),
    '<!doctype html><title>Lab</title><script type="module" src="lab.js"></script>',
  );
  await writeFile(join(extension, 'bare.html'), '<!doctype html><title>Bare</title>');
}

/**
 * `within` is a built extension that gets the store's page beside its own, so that both have one database. `disk` is how
 * many megabytes the profile's disk has, where it is to have one of its own.
 */
export async function buildLab(within: string | null = null, disk: number | null = null): Promise<Lab> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'hjemmel-history-')));
  const extension = join(root, 'extension');
  const profile = join(root, 'profile');
  await mkdir(extension);
  await mkdir(profile);
  if (disk !== null) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${disk}m`, 'tmpfs', profile]);
  if (within === null) await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  else await cp(within, extension, { recursive: true });
  await addStorePage(extension);
  const origin = `chrome-extension://${unpackedId(extension)}`;

  let isNew = true;
  let running: RunningLab | null = null;
  async function start(): Promise<RunningLab> {
    await rm(join(profile, 'DevToolsActivePort'), { force: true });
    const started = spawn(
      findChromium(),
      [
        '--headless=new',
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-features=DisableLoadExtensionCommandLineSwitch',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--user-data-dir=${profile}`,
        '--remote-debugging-port=0',
        '--no-first-run',
        '--disable-gpu',
        '--password-store=basic',
        '--window-size=1280,900',
        'about:blank',
      ],
      { detached: true, stdio: 'ignore' },
    );
    const ended = once(started, 'exit');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
    const context = browser.contexts()[0];
    if (!context) throw new Error('The browser has no window.');
    // A newly installed extension opens its settings, in whatever empty window there is.
    const opensSettings = () => context.pages().some((page) => page.url().startsWith(origin));
    while (within !== null && isNew && !opensSettings())
      await new Promise((resolve) => setTimeout(resolve, 50));
    isNew = false;

    async function openAt(address: string, script?: () => void): Promise<Page> {
      const page = await context?.newPage();
      if (!page) throw new Error('The browser has no window.');
      if (script) await page.addInitScript(script);
      // The extension may open its settings in this window just now, as long as it is empty.
      await page.goto(`${origin}/${address}`).catch(async () => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await page.goto(`${origin}/${address}`);
      });
      return page;
    }
    running = {
      browser,
      async openPage() {
        const page = await openAt('lab.html');
        await page.waitForFunction(() => globalThis.historyLab !== undefined);
        return page;
      },
      openBarePage: () => openAt('bare.html'),
      openOwnPage: openAt,
      async kill() {
        killAll(started);
        await ended;
        if (started.pid !== undefined) await untilGone(started.pid);
        await browser.close().catch(() => {});
        running = null;
      },
      async close() {
        const session = await browser.newBrowserCDPSession();
        await session.send('Browser.close').catch(() => {});
        await ended;
        if (started.pid !== undefined) await untilGone(started.pid);
        running = null;
      },
    };
    return running;
  }
  return {
    profile,
    start,
    async remove() {
      await running?.kill();
      if (disk !== null) execFileSync('umount', [profile]);
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
