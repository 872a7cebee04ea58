import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const aksel = ['@navikt/ds-react', '@navikt/ds-css', '@navikt/ds-tokens', '@navikt/aksel-icons'];

function latest(name: string): string | null {
  try {
    return execFileSync('npm', ['view', name, 'version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }).trim();
  } catch {
    return null;
  }
}

const newest = aksel.map(latest);
const silent = newest.includes(null);

it.skipIf(silent)(
  silent
    ? 'Aksel is the newest set (skipped: the registry did not answer)'
    : 'Aksel is the newest set that is whole',
  () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const whole = newest.map(String).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0];
    expect(dependencies['@navikt/ds-react']).toBe(whole);
  },
);

it.skipIf(silent)('nothing that is shipped is behind the newest that its range allows', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const behind = Object.keys(dependencies)
    .filter((name) => !aksel.includes(name))
    .filter((name) => latest(name) !== packages[`node_modules/${name}`].version);
  expect(behind).toEqual([]);
});
