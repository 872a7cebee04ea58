import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Imports run one way only:
 *   entrypoints → components → rules
 *   entrypoints → utils      → rules
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  utils: ['rules'],
  components: ['rules'],
  entrypoints: ['components', 'utils', 'rules'],
};

/** Packages that a room may use; others are refused so that a new one is a decision. */
const packages: Readonly<Record<string, readonly RegExp[]>> = {
  rules: [/^zod(\/|$)/],
  utils: [/^zod(\/|$)/, /^dexie$/, /^wxt\//, /^saxes$/, /^@zip\.js\//],
  components: [/^react(\/|$)/, /^@navikt\//],
  entrypoints: [/^zod$/, /^react(-dom)?(\/|$)/, /^@navikt\/ds-css/, /^wxt\//, /^node:/],
};

const root = resolve(import.meta.dirname, '../..');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

function filesIn(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file));
}

function importsOf(file: string): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

describe.each(Object.keys(mayImport))('%s', (room) => {
  const files = filesIn(room);

  it('has files', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('%s imports only what its room may', (file) => {
    for (const target of importsOf(file)) {
      if (target.startsWith('.')) {
        const reached = relative(root, resolve(root, dirname(file), target)).split('/')[0] ?? '';
        expect([room, ...(mayImport[room] ?? [])], `${file} → ${target}`).toContain(reached);
      } else {
        expect(
          packages[room]?.some((allowed) => allowed.test(target)),
          `${file} → ${target}`,
        ).toBe(true);
      }
    }
  });
});

describe('rules/', () => {
  it.each(filesIn('rules'))('%s has no clock, no chance, no browser and no input', (file) => {
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(
      /\b(?:Date\.now|new Date|Math\.random|performance\.|browser\.|chrome\.|window\.|document\.|localStorage|process\.|fetch\()/,
    );
  });
});

describe('the names of modules', () => {
  it.each(Object.keys(mayImport).flatMap(filesIn))('%s', (file) => {
    const name = file.split('/').at(-1) ?? '';
    expect(name).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z][A-Za-z0-9]+)\.(?:ts|tsx)$/);
    expect(file).not.toMatch(/helper|misc|common|manager/i);
  });
});
