import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newCase } from '../history/cases.ts';

afterEach(() => {
  vi.resetModules();
  Reflect.deleteProperty(fakeBrowser, 'extension');
});

it.each([
  ['a private window', true, { kind: 'failed', failure: 'unavailable' }],
  ['another window', false, { kind: 'ok' }],
])('in %s a case is said to be saved only if it stays', async (_, inIncognitoContext, outcome) => {
  Object.assign(fakeBrowser, { extension: { inIncognitoContext } });
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Hjemmel', version: '0.1.0' });
  const { saveCase, pageOfCases } = await import('../../../utils/history/history-store.ts');
  expect(await saveCase(newCase)).toMatchObject(outcome);
  expect(await pageOfCases({ filter: {}, sort: 'newest', after: null, limit: 10 })).toMatchObject(outcome);
  const { database } = await import('../../../utils/database/database.ts');
  database.close();
});
