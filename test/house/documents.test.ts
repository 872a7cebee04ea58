import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts, version } = JSON.parse(read('package.json'));

const documents = [
  ...globSync('*.md', { cwd: root }),
  ...globSync('{public,rules,utils,components,entrypoints,test}/**/*.md', { cwd: root }),
].toSorted();

const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

const linksIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\((?:<([^>]+)>|([^)\s]+))\)|\bsrc="([^"]+)"/g)].map(
    ([, ...found]) => found.find((link) => link !== undefined) ?? '',
  );

/** As the anchor of a heading is made of its words. */
const anchorOf = (heading: string): string =>
  heading
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsIn = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** What is wrong with a link in a file; null where it leads somewhere. Other people's pages are not asked for. */
function wrongWith(file: string, link: string): string | null {
  if (/^[a-z]+:/.test(link)) return null;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(join(root, target))) return `${link} is not there`;
  return anchor === undefined || anchorsIn(target).includes(anchor) ? null : `${link} has no such heading`;
}

/** Files and folders that are named, as `rules/h-list/h-list.ts`. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:rules|utils|components|entrypoints|test|public)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );

const commandsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?)([\w:-]+)/g)].map(([, name = '']) => name);

it('there are documents to look at', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'LESMEG.md', 'public/docs/installasjon.md']),
  );
});

/** So few modules need no guide. */
const FEW = 4;

it('each folder of the rules and of the outside world says what is in it, where that is more than a few modules', () => {
  const folders = Map.groupBy(globSync('{rules,utils}/*/**/*.ts', { cwd: root }), dirname);
  const many = [...folders].filter(([, modules]) => modules.length > FEW).map(([folder]) => folder);
  expect(many.length).toBeGreaterThan(20);
  expect(many.filter((folder) => !documents.includes(join(folder, 'README.md')))).toEqual([]);
});

it('a README beside code names the modules that are there, those of other folders by their path', () => {
  const wrong = documents
    .filter((file) => /^(?:rules|utils|components)\/.*README\.md$/.test(file))
    .flatMap((file) => {
      const there = new Set(
        globSync(join(dirname(file), '**/*.{ts,tsx,css}'), { cwd: root }).map((each) => basename(each)),
      );
      const named = [...read(file).matchAll(/`([a-z0-9-]+\.(?:tsx?|css))`/g)].map(([, name = '']) => name);
      return named.filter((name) => !there.has(name)).map((name) => `${file}: ${name}`);
    });
  expect(wrong).toEqual([]);
});

describe.each(documents)('%s', (file) => {
  const text = read(file);

  it('leads somewhere with each of its links', () => {
    expect(
      linksIn(text)
        .map((link) => wrongWith(file, link))
        .filter((wrong) => wrong !== null),
    ).toEqual([]);
  });

  it('names files that are there', () => {
    expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names commands that are there', () => {
    expect(commandsIn(text).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('names packages of this version', () => {
    const named = [...text.matchAll(/hjemmel-(\d+\.\d+\.\d+)[-.]/g)].map(([, which]) => which);
    expect(named.filter((which) => which !== version)).toEqual([]);
  });
});

it('README.md tells of every command', () => {
  const told = new Set([...commandsIn(read('README.md')), 'test']);
  // It runs by itself; the lint is the first part of the check.
  const silent = ['postinstall', 'lint'];
  expect(Object.keys(scripts).filter((name) => !told.has(name) && !silent.includes(name))).toEqual([]);
});

it('README.md leads to both languages, and is in one', () => {
  const text = read('README.md');
  expect(linksIn(text)).toContain('LESMEG.md');
  const [, after = ''] = text.split('## Two commands');
  // But for the words that it explains.
  const developers = after.replace(/^## Words$[\s\S]*?(?=^## )/m, '');
  const norwegian = /(?<![\p{L}«])(?:og|ikke|eller|legen|foretaket)(?![\p{L}»])/u;
  expect(
    withoutCode(developers)
      .split('\n')
      .filter((line) => norwegian.test(line)),
  ).toEqual([]);
});

it('knows a link that leads nowhere', () => {
  expect(linksIn('[a](b.md#c) `[x](y)` <img src="d.png">')).toEqual(['b.md#c', 'd.png']);
  expect(wrongWith('README.md', 'nowhere.md')).toBe('nowhere.md is not there');
  expect(wrongWith('README.md', 'LESMEG.md#ikke-der')).toBe('LESMEG.md#ikke-der has no such heading');
  expect(wrongWith('README.md', '#the-flow')).toBeNull();
});
