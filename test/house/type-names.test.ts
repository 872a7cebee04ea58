import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const DECLARED = /^export (?:declare )?(?:abstract )?(?:type|interface|class|enum) (\w+)/gm;
/** So many names may stand for two things that no file needs both of. */
const MOST_TWICE = 5;

it('a name of a type stands for one thing', () => {
  const files = globSync('{rules,utils,components,entrypoints}/**/*.{ts,tsx}', { cwd: root });
  const declared = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(DECLARED)].map(([, name = '']) => ({ name, file })),
  );
  const byName = Map.groupBy(declared, ({ name }) => name);
  const twice = [...byName].filter(([, places]) => places.length > 1).map(([name]) => name);
  expect(byName.size).toBeGreaterThan(100);
  expect(twice.length, twice.join(', ')).toBeLessThanOrEqual(MOST_TWICE);
});
