import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../../utils/database/database.ts';
import {
  deleteCases,
  pageOfCases,
  restoreCases,
  saveCase,
  updateCase,
} from '../../../utils/history/history-store.ts';
import { acceptCases, auditCases, integrityOfCases } from '../../../utils/history/integrity.ts';
import {
  deleteSealedCases,
  lockCases,
  turnOnEncryption,
  unlockCases,
} from '../../../utils/history/sealing/case-encryption.ts';
import { readProtection } from '../../../utils/history/sealing/protection.ts';
import { goOn } from '../../../utils/history/sealing/sealing-pass.ts';
import { MemorySearcher, searchBy } from '../../../utils/history/search/memory-searcher.ts';
import { newCase as fill, idOf, ordinary } from './cases.ts';
import { clearAll, lyingForms, lyingText, PASSPHRASE, value } from './sealing/sealed-cases.ts';

const several = Array.from({ length: 4 }, (_, number) => ({
  ...ordinary,
  id: idOf(number),
  at: `2026-11-0${number + 1}T12:00:00.000Z`,
}));
const whole = { kind: 'ok', value: { kind: 'whole' } };
const keysDamaged = { kind: 'failed', failure: 'keys-damaged' };
const byDrug = { filter: {}, sort: 'drug', after: null, limit: 100 } as const;

/** As a browser that has made a new database in the place of a broken one. */
async function emptyTables(): Promise<void> {
  const { cases, deletions, packs, ledger, encryption } = database;
  for (const table of [cases, deletions, packs, ledger, encryption]) await table.clear();
}

async function encrypted(): Promise<void> {
  value(await turnOnEncryption(PASSPHRASE));
  await goOn();
}

/** What is in memory is dropped, as in a browser that has started again. */
const startAgain = () => searchBy(new MemorySearcher());

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Hjemmel', version: '0.1.0' });
  await clearAll();
});

describe('an empty history', () => {
  it('is whole where there never was a case, and where all were deleted', async () => {
    expect(await integrityOfCases()).toEqual(whole);
    value(await restoreCases(several));
    expect(await integrityOfCases()).toEqual(whole);
    value(await deleteCases(several.map(({ id }) => id)));
    expect(await integrityOfCases()).toEqual(whole);
    expect(await auditCases()).toEqual(whole);
  });

  it('is told from one that was lost', async () => {
    value(await restoreCases(several));
    await emptyTables();
    const lost = { kind: 'ok', value: { kind: 'not-as-stored', known: 4, found: 0 } };
    expect(await integrityOfCases()).toEqual(lost);
    // What is saved since does not cover it.
    value(await saveCase(fill));
    expect(await integrityOfCases()).toMatchObject({ value: { known: 4, found: 1 } });
    value(await acceptCases());
    expect(await integrityOfCases()).toEqual(whole);
    value(await saveCase(fill));
    expect(await integrityOfCases()).toEqual(whole);
    expect(await auditCases()).toEqual(whole);
  });
});

describe('a lost record of keys', () => {
  it.each([
    ['and the cases are there', () => database.encryption.clear()],
    [
      'with the ledger, and the cases are there',
      async () => {
        await database.encryption.clear();
        await database.ledger.clear();
        await fakeBrowser.storage.local.clear();
      },
    ],
    ['with everything else in the database', emptyTables],
  ])(
    '%s: nothing is empty, nothing is written in clear',
    async (_, lose) => {
      value(await restoreCases(several));
      await encrypted();
      const before = (await lyingForms()).sealed;
      await lose();
      expect(await readProtection()).toEqual({ kind: 'unreadable' });
      expect(await pageOfCases({ ...byDrug, sort: 'newest' })).toMatchObject(keysDamaged);
      expect(await saveCase(fill)).toMatchObject(keysDamaged);
      expect(await restoreCases(several)).toMatchObject(keysDamaged);
      expect(await turnOnEncryption(PASSPHRASE)).toMatchObject(keysDamaged);
      expect(await lyingForms()).toMatchObject({ inClear: 0 });
      expect((await lyingText()).includes('Palexia')).toBe(false);
      expect(before).toBe(4);
      // The way out is to say so, and to begin anew.
      value(await deleteSealedCases());
      expect(await readProtection()).toEqual({ kind: 'off' });
      value(await saveCase(fill));
      expect(await lyingForms()).toEqual({ inClear: 1, sealed: 0 });
    },
    30_000,
  );
});

describe.each(['in clear', 'sealed'])('rows that lie %s', (how) => {
  const isSealed = how === 'sealed';

  async function stored(): Promise<void> {
    value(await restoreCases(several));
    if (isSealed) await encrypted();
    value(await pageOfCases(byDrug));
  }

  it('and are gone without having been deleted are missed', async () => {
    await stored();
    await database.cases.delete(idOf(1));
    const page = value(await pageOfCases(byDrug));
    expect(page.cases).toHaveLength(3);
    expect(page.damaged).toMatchObject([{ id: idOf(1), reason: expect.stringContaining('borte') }]);
    expect(await auditCases()).toEqual({
      kind: 'ok',
      value: { kind: 'not-as-stored', known: 4, found: 3 },
    });
  }, 30_000);

  it('and are put back as they were before are noticed', async () => {
    await stored();
    const before = await database.cases.get(idOf(1));
    if (!before) throw new Error('There is no row.');
    value(await updateCase(idOf(1), { label: 'etterpå' }));
    const labelled = { ...byDrug, filter: { label: 'etterpå' } };
    expect(value(await pageOfCases(labelled)).cases).toHaveLength(1);
    await database.cases.put(before);
    const page = value(await pageOfCases(labelled));
    expect(page).toMatchObject({ cases: [], damaged: [{ id: idOf(1) }] });
    expect(await auditCases()).toMatchObject({ value: { kind: 'not-as-stored', known: 4, found: 4 } });
    // Also by what is read anew.
    startAgain();
    expect(await integrityOfCases()).toMatchObject({ value: { kind: 'not-as-stored' } });
    value(await acceptCases());
    expect(await integrityOfCases()).toEqual(whole);
  }, 30_000);
});

describe('a sealed row', () => {
  it('that is put back as before under a later turn is not opened', async () => {
    value(await restoreCases(several));
    await encrypted();
    const before = await database.cases.get(idOf(1));
    value(await updateCase(idOf(1), { label: 'etterpå' }));
    const now = await database.cases.get(idOf(1));
    if (!before || !now) throw new Error('There is no row.');
    await database.cases.put({ ...before, turn: now.turn });
    const { cases, damaged } = value(await pageOfCases({ ...byDrug, sort: 'newest' }));
    expect(cases).toHaveLength(3);
    expect(damaged).toMatchObject([{ id: idOf(1) }]);
  }, 30_000);

  it('is not opened as one that was posted, nor one that was posted as sealed', async () => {
    value(await restoreCases(several));
    await encrypted();
    await lockCases();
    const { id } = value(await saveCase(fill));
    const row = await database.cases.get(id);
    if (!row || row.form === 'clear') throw new Error('There is no row.');
    await database.cases.put({ ...row, form: 'sealed' });
    value(await unlockCases(PASSPHRASE));
    expect(value(await pageOfCases({ ...byDrug, sort: 'newest' })).damaged).toMatchObject([{ id }]);
  }, 30_000);
});
