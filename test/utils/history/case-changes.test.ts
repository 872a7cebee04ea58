import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchCaseChanges } from '../../../utils/history/case-changes.ts';
import { deleteCases, restoreCases, updateCase } from '../../../utils/history/history-store.ts';
import { turnOnEncryption } from '../../../utils/history/sealing/case-encryption.ts';
import { goOn } from '../../../utils/history/sealing/sealing-pass.ts';
import { noVedtak, ordinary } from './cases.ts';
import { clearAll, PASSPHRASE, value } from './sealing/sealed-cases.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await clearAll();
  value(await restoreCases([ordinary]));
});

/** What was just written may have to be followed up at once, so nobody may be deaf to it. */
it.each([
  ['in clear', async () => {}],
  [
    'encrypted',
    async () => {
      value(await turnOnEncryption(PASSPHRASE));
      await goOn();
    },
  ],
])(
  'of cases that lie %s are told, each of them, until the watching ends',
  async (_, protect) => {
    await protect();
    const onChange = vi.fn();
    const stop = watchCaseChanges(onChange);
    value(await updateCase(ordinary.id, { vedtak: { ...noVedtak, validTo: '2026-01-01' } }));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    value(await deleteCases([ordinary.id]));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    stop();
    value(await restoreCases([ordinary]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onChange).toHaveBeenCalledTimes(2);
  },
  30_000,
);
