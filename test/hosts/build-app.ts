import { createHash } from 'node:crypto';
import { type Dirent, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const apps = join(import.meta.dirname, 'apps');
const built = new Map<string, Promise<string>>();

/** The app's script, built when it is first asked for; null for an app that there is not. */
export async function buildApp(name: string): Promise<string | null> {
  const entry = ['main.ts', 'main.tsx'].map((file) => join(apps, name, file)).find(existsSync);
  if (entry === undefined) return null;
  const known = built.get(entry) ?? builtFrom(entry, name);
  built.set(entry, known);
  return known;
}

/** As another process has built it from the same sources, or built. */
async function builtFrom(entry: string, name: string): Promise<string> {
  const folder = join(root, '.output/apps');
  const file = join(folder, `${name}-${keyOfSources()}.js`);
  if (existsSync(file)) return readFile(file, 'utf8');
  const code = await bundle(entry);
  mkdirSync(folder, { recursive: true });
  // Nobody may read half of it.
  const own = `${file}.${process.pid}`;
  await writeFile(own, code);
  await rename(own, file);
  return code;
}

let key: string | undefined;

/** Of all that an app is made from. */
function keyOfSources(): string {
  if (key !== undefined) return key;
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  hash.update(readFileSync(import.meta.filename));
  for (const entry of readdirSync(apps, { recursive: true, withFileTypes: true }).toSorted(byPath))
    if (entry.isFile()) hash.update(pathOf(entry)).update(readFileSync(pathOf(entry)));
  key = hash.digest('hex').slice(0, 16);
  return key;
}

const pathOf = ({ parentPath, name }: Dirent): string => join(parentPath, name);
const byPath = (a: Dirent, b: Dirent): number => (pathOf(a) < pathOf(b) ? -1 : 1);

/** What an app of another React takes for it. */
const otherReact: Readonly<Record<string, string>> = { reactseventeen: 'react17' };

const insteadOf = (react: string) => [
  { find: /^react$/, replacement: react },
  { find: /^react\/jsx-runtime$/, replacement: `${react}/jsx-runtime` },
];

/** One script from one module and all that it imports. */
export async function bundle(entry: string): Promise<string> {
  const react = otherReact[basename(dirname(entry))];
  const { build, defaultClientConditions } = await import('vite');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // Otherwise the environment of a test runner would make it a development build.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: {
      'process.env.NODE_ENV': '"production"',
      global: 'globalThis',
      ngDevMode: 'false',
      ngJitMode: 'true',
      ngServerMode: 'false',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // Style sheets of packages, which are taken in as texts.
    resolve: {
      conditions: [...defaultClientConditions, 'style'],
      alias: react === undefined ? [] : insteadOf(react),
    },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk' && file.isEntry) return file.code;
  }
  throw new Error(`Nothing was built from ${entry}.`);
}
