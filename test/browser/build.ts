import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const output = join(root, '.output');

export const releaseExtensionDir = join(output, 'chrome-mv3');
/** The build that runs on the demo host. */
export const demoExtensionDir = join(output, 'chrome-mv3-demo');

const builds = {
  production: { dir: releaseExtensionDir, options: ['--mode', 'production'] },
  demo: { dir: demoExtensionDir, options: ['--mode', 'demo'] },
  firefox: { dir: join(output, 'firefox-mv3'), options: ['--browser', 'firefox', '--mv3'] },
} as const;

export type Build = keyof typeof builds;

export const dirOf = (build: Build): string => builds[build].dir;

/** All that a build is made from. */
const sources = [
  'entrypoints',
  'components',
  'rules',
  'utils',
  'public',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];

/** The extension as built from the sources as they are; what is there already is used, also by another process. */
export function buildExtension(build: Build): void {
  mkdirSync(output, { recursive: true });
  const { dir, options } = builds[build];
  whileNobodyElseBuilds(() => {
    const marker = `${dir}.built-from`;
    const from = keyOfSources();
    if (textOf(marker) === `${from} ${lastWritten(dir)}`) return;
    // In a process of its own: the test runner's environment would make it a development build.
    const { VITEST: _, ...environment } = process.env;
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    const built = spawnSync(process.execPath, [wxt, 'build', ...options], {
      cwd: root,
      env: { ...environment, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(`The ${build} build failed:\n${built.stdout}${built.stderr}`);
    writeFileSync(marker, `${from} ${lastWritten(dir)}`);
  });
}

function keyOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted()
      : [path];
    for (const file of files) {
      const content = readFileSync(file);
      hash.update(`${file} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/** Another number when somebody has built by hand in between. */
function lastWritten(dir: string): number {
  return statSync(join(dir, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function whileNobodyElseBuilds(work: () => void): void {
  const lock = join(output, 'building');
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, also from a process that has died with it. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(textOf(lock));
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
