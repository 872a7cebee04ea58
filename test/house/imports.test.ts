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

/** By `import type` alone, of which nothing is left in the built code. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = { components: ['utils'] };

/** Packages that a room may use; others are refused so that a new one is a decision. */
const packages: Readonly<Record<string, readonly RegExp[]>> = {
  rules: [/^zod(\/|$)/],
  utils: [/^zod(\/|$)/, /^dexie$/, /^wxt\//, /^saxes$/, /^@zip\.js\//],
  components: [/^react(\/|$)/, /^@navikt\//],
  entrypoints: [/^zod$/, /^react(-dom)?(\/|$)/, /^@navikt\/ds-css/, /^wxt\//, /^node:/],
};

const impure =
  /\b(?:Date\.now|new Date|Math\.random|performance\.|browser\.|chrome\.|window\.|document\.|localStorage|process\.|fetch\()/;

const rooms = Object.keys(mayImport);
const root = resolve(import.meta.dirname, '../..');

function filesIn(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file));
}

const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const FROM =
  /(?:^|\n)\s*(?:import\s+(type\s)?[\w$*{},\s]*?|export\s+(type\s)?\s*(?:\*[\w\s]*?|\{[^}]*\}\s*))from\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

interface Import {
  readonly target: string;
  readonly isOfTypes: boolean;
}

function importsOf(file: string): Import[] {
  const text = textOf(file);
  return [
    ...[...text.matchAll(FROM)].map(([, imported, exported, target = '']) => ({
      target,
      isOfTypes: (imported ?? exported) !== undefined,
    })),
    ...[...text.matchAll(BARE)].map(([, bare, late]) => ({ target: bare ?? late ?? '', isOfTypes: false })),
  ];
}

function mayReach(room: string, file: string, { target, isOfTypes }: Import): boolean {
  if (!target.startsWith('.')) return packages[room]?.some((allowed) => allowed.test(target)) ?? false;
  const reached = relative(root, resolve(root, dirname(file), target)).split('/')[0] ?? '';
  const allowed = [room, ...(mayImport[room] ?? []), ...(isOfTypes ? (mayImportTypes[room] ?? []) : [])];
  return allowed.includes(reached);
}

describe.each(rooms)('%s/', (room) => {
  it('has files, and imports only what it may', () => {
    const files = filesIn(room);
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((one) => !mayReach(room, file, one))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names its modules as the house does', () => {
    const wrong = filesIn(room).filter(
      (file) =>
        !/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z][A-Za-z0-9]+)\.tsx?$/.test(file) ||
        /helper|misc|common|manager/i.test(file),
    );
    expect(wrong).toEqual([]);
  });
});

/** An entry point may bear the name of what it starts, and a page's are named as every page's. */
it('a name of a module tells it apart, but for entry points', () => {
  const byName = Map.groupBy(
    rooms.filter((room) => room !== 'entrypoints').flatMap(filesIn),
    (file) => file.split('/').at(-1) ?? '',
  );
  expect([...byName.values()].filter(({ length }) => length > 1)).toEqual([]);
});

it('what a dosage comes to knows nothing of how it was written', () => {
  const wrong = filesIn('rules/regimen').filter((file) =>
    importsOf(file).some(({ target }) => /\/(?:dosage|grammar)\/(?!value-key)/.test(target)),
  );
  expect(wrong).toEqual([]);
});

it('rules/ has no clock, no chance, no browser and no input', () => {
  const wrong = filesIn('rules').flatMap((file) => {
    const found = impure.exec(textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''));
    return found === null ? [] : [`${file}: ${found[0]}`];
  });
  expect(wrong).toEqual([]);
});

/** The modules that import one another, itself first; null where a module doesn't lead back to itself. Types count. */
function circleOf(file: string, of: (file: string) => readonly string[]): readonly string[] | null {
  const before = new Map<string, string>();
  const open = [file];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const next of of(at)) {
      if (next === file) {
        const way = [at];
        for (let back = before.get(at); back !== undefined; back = before.get(back)) way.unshift(back);
        return way;
      }
      if (before.has(next)) continue;
      before.set(next, at);
      open.push(next);
    }
  }
  return null;
}

it('no modules import one another in a circle, not for a type either', () => {
  const files = rooms.flatMap(filesIn);
  const reached = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ target }) => /^\..*\.tsx?$/.test(target))
        .map(({ target }) => relative(root, resolve(root, dirname(file), target))),
    ]),
  );
  const circles = files.flatMap(
    (file) => circleOf(file, (each) => reached.get(each) ?? [])?.join(' → ') ?? [],
  );
  expect([...reached.values()].flat().length).toBeGreaterThan(1000);
  expect(circles).toEqual([]);
});
