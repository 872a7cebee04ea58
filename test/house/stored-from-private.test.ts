import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const WRITES = /\bstorage\.(?:local|session|sync)\.(?:set|remove|clear)\(/;
const ASKS = /isInPrivateWindow\(|PrivateWindow\b/;

/** What may be written from a private window, and why: the settings of the browser are one for all windows. */
const mayWrite: Readonly<Record<string, string>> = {
  'entrypoints/options/use-panel-place.ts': 'a setting, by the doctor’s word',
  'entrypoints/sidepanel/side-panel-page.tsx': 'a setting, by the doctor’s word',
  'utils/opening/open-side-panel.ts': 'a setting, by the doctor’s word',
  'utils/settings/settings.ts': 'settings, by the doctor’s word',
  'utils/sites/stored-profiles.ts': 'a page that the doctor sets up',
  'utils/sites/site-permission.ts': 'a page that the doctor allows, which the browser notes as well',
  'utils/sites/browser-registration.ts': 'what the browser says is allowed, by the background',
  'utils/sites/trust-sites.ts': 'what the trust has decided',
  'utils/sites/store-trust-sites.ts': 'what the trust has decided',
  'utils/badge/keep-badge.ts': 'the day that the background counted on',
  'utils/history/witness.ts': 'follows a change of the database, which a private window is refused',
  'utils/history/apply-retention.ts': 'by the background, and the doctor’s answer to its question',
  'utils/encryption/key-session.ts': 'of a database that a private window is refused, in memory',
};

it('what is stored by itself asks whether the window is private, and the rest is what the doctor sets', () => {
  const files = globSync('{utils,entrypoints,components}/**/*.{ts,tsx}', { cwd: root });
  const writers = files.filter((file) => WRITES.test(readFileSync(join(root, file), 'utf8')));
  const unasked = writers.filter((file) => !ASKS.test(readFileSync(join(root, file), 'utf8')));
  expect(unasked.toSorted()).toEqual(Object.keys(mayWrite).toSorted());
  expect(writers.length - unasked.length).toBe(3);
});
