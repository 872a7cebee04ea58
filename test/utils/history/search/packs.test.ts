import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../../../utils/database/database.ts';
import {
  countCases,
  deleteCases,
  pageOfCases,
  restoreCases,
  updateCase,
} from '../../../../utils/history/history-store.ts';
import { integrityOfCases } from '../../../../utils/history/integrity.ts';
import { turnOnEncryption } from '../../../../utils/history/sealing/case-encryption.ts';
import { goOn } from '../../../../utils/history/sealing/sealing-pass.ts';
import { MemorySearcher, searchBy } from '../../../../utils/history/search/memory-searcher.ts';
import { idOf, ordinary } from '../cases.ts';
import { clearAll, PASSPHRASE, value } from '../sealing/sealed-cases.ts';

const some = Array.from({ length: 60 }, (_, number) => ({ ...ordinary, id: idOf(number) }));
const byDrug = { filter: {}, sort: 'drug', after: null, limit: 100 } as const;
const startAgain = () => searchBy(new MemorySearcher());

it.each([false, true])(
  'many packs of few cases become one of what they are now (sealed: %s)',
  async (isSealed) => {
    fakeBrowser.reset();
    await clearAll();
    if (isSealed) {
      value(await turnOnEncryption(PASSPHRASE));
      await goOn();
    }
    for (let times = 0; times < 20; times += 1) value(await restoreCases(some));
    value(await deleteCases([idOf(1), idOf(2)]));
    value(await updateCase(idOf(3), { label: 'etterpå' }));
    startAgain();
    const found = value(await pageOfCases(byDrug));
    expect(found.cases).toHaveLength(58);
    await vi.waitFor(async () => {
      expect(await database.packs.count()).toBe(1);
      expect(await database.deletions.count()).toBe(0);
    });
    const [pack] = await database.packs.toArray();
    expect(typeof pack?.body === 'string').toBe(!isSealed);

    startAgain();
    expect(value(await pageOfCases(byDrug))).toEqual(found);
    expect(value(await countCases({ label: 'etterpå' }))).toBe(1);
    expect(value(await integrityOfCases())).toEqual({ kind: 'whole' });
    // The rows agree with the ledger, so the pack was not thrown away and read anew.
    expect(await database.packs.toArray()).toEqual([pack]);
  },
  30_000,
);
