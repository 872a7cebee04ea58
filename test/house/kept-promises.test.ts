import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What promises something, and how what it promises begins. */
const documents = [
  { file: 'SECURITY.md', promise: /^- \*\*/, least: 20 },
  { file: 'public/docs/farelogg.md', promise: /^- \*\*/, least: 30 },
  { file: 'LESMEG.md', promise: /^- \*\*Løfte:/, least: 5 },
];

/** A test is named by its file and its titles, as they stand in it: `test/x.test.ts` «one», «another». */
const NAMED = /`(test\/[\w./-]+\.test\.tsx?)`(?:\]\([^)]*\))?((?:[:,]?\s*(?:og |and )?[«“][^»”]+[»”])*)/g;
const TITLE = /[«“]([^»”]+)[»”]/g;

interface Named {
  readonly file: string;
  readonly titles: readonly string[];
}

const testsNamedIn = (text: string): Named[] =>
  [...text.matchAll(NAMED)].map(([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(TITLE)].map(([, title = '']) => title.replace(/\s+/g, ' ')),
  }));

/** Each item of a list, with the lines that it runs on over. */
const itemsOf = (text: string): string[] => text.split(/\n(?=[-#|])|\n\n/).map((item) => item.trim());

describe.each(documents)('$file', ({ file, promise, least }) => {
  const text = read(file);

  it('promises nothing without naming a test that holds it', () => {
    const promises = itemsOf(text).filter((item) => promise.test(item));
    expect(promises.length).toBeGreaterThanOrEqual(least);
    expect(promises.filter((item) => !testsNamedIn(item).some(({ titles }) => titles.length > 0))).toEqual(
      [],
    );
  });

  it('names tests that are there, by the titles that they have', () => {
    const wrong = testsNamedIn(text).flatMap(({ file: test, titles }) => {
      if (!existsSync(join(root, test))) return [`${test} is not there`];
      const source = read(test);
      return titles
        .filter((title) => !["'", '"', '`'].some((quote) => source.includes(quote + title)))
        .map((title) => `${test}: ${title}`);
    });
    expect(wrong).toEqual([]);
  });
});

it('knows a name that is wrong', () => {
  const text = '- **a.** [`test/a.test.ts`](test/a.test.ts) “one”, “an\n  other”; `test/b.test.ts`';
  expect(testsNamedIn(text)).toEqual([
    { file: 'test/a.test.ts', titles: ['one', 'an other'] },
    { file: 'test/b.test.ts', titles: [] },
  ]);
});

it('the log of hazards has every hazard whole: what it is, its causes, its controls and what remains', () => {
  const hazards = read('public/docs/farelogg.md')
    .split(/\n(?=## F\d)/)
    .slice(1);
  expect(hazards.length).toBe(7);
  for (const hazard of hazards)
    expect(hazard).toMatch(
      /\*\*Skade:\*\*[\s\S]*\*\*Årsaker\*\*[\s\S]*\*\*Kontroller\*\*[\s\S]*\*\*Det som gjenstår\*\*/,
    );
});
