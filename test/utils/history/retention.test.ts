import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { database } from '../../../utils/database/database.ts';
import { restoreCases } from '../../../utils/history/history-store.ts';
import { deleteExpired, keptTo } from '../../../utils/history/retention.ts';
import { expiriesOf, toRow } from '../../../utils/history/stored-case.ts';
import { idOf, noException, noVedtak, ordinary } from './cases.ts';
import { clearAll, value } from './sealing/sealed-cases.ts';

const on = (at: string, differs: Partial<KeptCase> = {}): KeptCase => ({
  ...ordinary,
  at: `${at}T12:00:00.000Z`,
  ...differs,
});

describe('the last day of a case', () => {
  it.each<[string, KeptCase, number, string]>([
    ['is so many days after it was saved', on('2026-01-01'), 180, '2026-06-30'],
    ['counts a leap day', on('2028-02-28'), 2, '2028-03-01'],
    [
      'waits for the vedtak',
      on('2026-01-01', { vedtak: { ...noVedtak, validTo: '2026-12-31' } }),
      30,
      '2027-01-30',
    ],
    [
      'waits for the exception',
      on('2026-01-01', { exception: { ...noException, validTo: '2026-02-01' } }),
      1,
      '2026-02-02',
    ],
    [
      'is not brought forward by a vedtak that was over when it was saved',
      on('2026-01-01', { vedtak: { ...noVedtak, validTo: '2020-01-01' } }),
      1,
      '2026-01-02',
    ],
    [
      'waits for the later of the two',
      on('2026-01-01', {
        vedtak: { ...noVedtak, validTo: '2026-03-01' },
        exception: { ...noException, validTo: '2026-02-01' },
      }),
      1,
      '2026-03-02',
    ],
  ])('%s', (_, kept, days, last) => {
    expect(keptTo({ at: kept.at, expiries: expiriesOf(kept) }, days)).toBe(last);
  });
});

describe('deleting what is past its time', () => {
  beforeEach(clearAll);

  const left = async () =>
    (await database.cases.toCollection().primaryKeys()).map((id) => Number(id.slice(-12)));

  it('keeps a case on its last day and deletes it the day after', async () => {
    value(await restoreCases([on('2026-01-01')]));
    expect(await deleteExpired('2026-06-30', 180)).toEqual({ kind: 'ok', value: 0 });
    expect(await left()).toEqual([0]);
    expect(await deleteExpired('2026-07-01', 180)).toEqual({ kind: 'ok', value: 1 });
    expect(await left()).toEqual([]);
  });

  it('takes many pieces, also of cases from one and the same moment', async () => {
    const kept = Array.from({ length: 2600 }, (_, number) =>
      on('2026-01-01', {
        id: idOf(number),
        vedtak: number % 2 === 0 ? { ...noVedtak, validTo: '2027-01-01' } : null,
      }),
    );
    value(await restoreCases(kept));
    expect(await deleteExpired('2026-12-01', 180)).toEqual({ kind: 'ok', value: 1300 });
    expect((await left()).every((number) => number % 2 === 0)).toBe(true);
    expect(await left()).toHaveLength(1300);
  });

  it('deletes a damaged row by its date, and leaves one whose dates can not be read', async () => {
    const damaged = { ...toRow(on('2020-01-01', { id: idOf(1) })), turn: 1 };
    await database.cases.bulkAdd([
      { ...damaged, body: { verdict: 'nothing' }, expiries: Object(7) },
      { ...damaged, id: idOf(2), at: '1' },
      { ...damaged, id: idOf(3), at: Object(7) },
      { ...damaged, id: idOf(4), expiries: ['neste år'] },
    ]);
    expect(await deleteExpired('2026-12-01', 180)).toEqual({ kind: 'ok', value: 2 });
    expect(await left()).toEqual([2, 3]);
  });
});
