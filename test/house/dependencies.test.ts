import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));
const wanted = read('package.json');
const locked: Readonly<Record<string, Locked>> = read('package-lock.json').packages;
const packages = Object.entries(locked).filter(([path]) => path !== '');

/** What npm would warn of, and is told not to. */
describe('the lock', () => {
  it('is of what package.json asks for', () => {
    const { dependencies, devDependencies } = locked[''] ?? {};
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: wanted.dependencies,
      devDependencies: wanted.devDependencies,
    });
  });

  it('holds nothing that is deprecated', () => {
    expect(packages.filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
  });

  it('holds no install script but those that are allowed', () => {
    const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripts).toEqual(Object.keys(wanted.allowScripts).map((name) => `node_modules/${name}`));
  });

  it('has all of Aksel in one version', () => {
    const aksel = packages.filter(([path]) => path.startsWith('node_modules/@navikt/'));
    expect(aksel.length).toBeGreaterThanOrEqual(4);
    expect(new Set(aksel.map(([, { version }]) => version)).size).toBe(1);
  });
});
