import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8').replace(/\s+/g, ' ');
const code = globSync('{components,utils,rules,entrypoints}/**/*.{ts,tsx}', { cwd: root });
const documents = ['LESMEG.md', ...globSync('public/docs/*.md', { cwd: root })];

const QUOTED = /«[^»]*»/g;
/** What a text tells the doctor to press, or to have pressed. */
const TO_PRESS = /(?:velg|trykk|bruk|lagret med) [«*]{1,2}([A-ZÆØÅ][^»*$]+)[»*]{1,2}/gi;

/** Buttons of the browsers' own pages. */
const browsers = ['Last inn upakket', 'Last inn midlertidig tillegg'];

/** Everything that the program can show, but where it only speaks of what it shows. */
const shown = [...browsers, ...code.map((file) => textOf(file).replace(QUOTED, ''))].join('\n');

it('a button that a text names is there, by the name that it has', () => {
  const wrong = [...code, ...documents].flatMap((file) =>
    [...textOf(file).matchAll(TO_PRESS)]
      .filter(([, name = '']) => !shown.includes(name))
      .map(([, name = '']) => `${file}: «${name}»`),
  );
  expect(wrong).toEqual([]);
});
