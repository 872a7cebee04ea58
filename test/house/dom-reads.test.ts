import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const rooms = ['utils/page', 'utils/pointing'];
/** What they make themselves is no form and no document; the page's they reach by `dom.ts` as well. */
const ownElements = [
  'utils/page/panel-frame.ts',
  'utils/page/own-element.ts',
  'utils/page/leave-word.ts',
  'utils/pointing/outline.ts',
];

const byPrototypes = ['dom', 'dom-on-demand', 'dom-writing'].map((name) => `utils/page/${name}.ts`);

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A window, unlike a document, lets no element go before its own. Every property and method that these take from a prototype. */
const names = [
  ...new Set(
    [
      ...byPrototypes
        .map(read)
        .join('')
        .matchAll(/const \{([^}]+)\} = (?:plainly|of)/g),
    ].flatMap(([, list = '']) => [...list.matchAll(/(\w+)(?:: \w+)?/g)].map(([, name]) => name)),
  ),
];
/** Much of ours is taken away and added to as well. */
const listed = names.filter((name) => name !== 'remove' && name !== 'append').join('|');
const readRaw = new RegExp(`(?<!\\b(?:dom|more|writing)|\\bwindow|\\.\\.)\\??\\.(?:${listed})\\b`);
const taken = new RegExp(`\\{[^{}:;()]*\\b(?:${listed})\\b[^{}:;()]*\\}(?::| =|\\) =>)`);

const files = rooms
  .flatMap((room) => readdirSync(join(root, room)).map((file) => `${room}/${file}`))
  .filter((file) => !byPrototypes.includes(file) && !ownElements.includes(file));

it('knows what may not be read raw', () => {
  expect(names.length).toBeGreaterThan(30);
  expect('element.parentNode').toMatch(readRaw);
  expect('dom.parentNode(element)').not.toMatch(readRaw);
  expect('({ localName }) => localName').toMatch(taken);
});

it.each(files)('%s reads the page by prototypes alone', (file) => {
  const raw = read(file)
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/\b(dom|more|writing)\s+\./g, '$1.')
    .split('\n')
    .filter((line) => readRaw.test(line) || taken.test(line));
  expect(raw).toEqual([]);
});
