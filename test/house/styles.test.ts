import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const sheetsIn = (file: string) =>
  [...textOf(file).matchAll(/^import '(\.[^']+\.css)';/gm)].map(([, sheet = '']) =>
    relative(root, resolve(root, dirname(file), sheet)),
  );

/** What all else on a page stands on, and so comes first of all. */
const bases = ['components/aksel.css', 'components/panel/page.css', 'components/panel/panel.css'];

const components = globSync('components/**/*.tsx', { cwd: root });
const pages = globSync('entrypoints/*/*.tsx', { cwd: root });
const sheets = globSync('components/**/*.css', { cwd: root });

it('a page brings the base sheets, and each component its own', () => {
  expect(pages.flatMap(sheetsIn).filter((sheet) => !bases.includes(sheet))).toEqual([]);
  const brought = components.flatMap((file) =>
    sheetsIn(file).filter((sheet) => dirname(sheet) === dirname(file)),
  );
  expect(sheets.filter((sheet) => !bases.includes(sheet) && !brought.includes(sheet))).toEqual([]);
});

it('no sheet has a class that nothing wears', () => {
  const worn = [...components, ...pages, ...globSync('{components,utils,entrypoints}/**/*.ts', { cwd: root })]
    .map(textOf)
    .join('\n');
  const unworn = sheets.flatMap((sheet) => {
    const rules = textOf(sheet).replace(/\/\*[\s\S]*?\*\//g, '');
    const classes = new Set([...rules.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name));
    return [...classes]
      .filter((name) => !name.startsWith('aksel-'))
      .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(worn))
      .map((name) => `${sheet}: ${name}`);
  });
  expect(unworn).toEqual([]);
});
