import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** From the name of an element to the end of its tag. */
const FIELDS = /<(?:TextField|Textarea|input(?=[^>]*type="(?:text|date|search)"))\b(?:[^>]|=>)*?\/?>/g;

it('no field leaves what is written in it with the browser', () => {
  const files = globSync('{components,entrypoints}/**/*.tsx', { cwd: root });
  const fields = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(FIELDS)].map(([field]) => ({ file, field })),
  );
  expect(fields.length).toBeGreaterThan(10);
  expect(fields.filter(({ field }) => !field.includes('autoComplete='))).toEqual([]);
});
