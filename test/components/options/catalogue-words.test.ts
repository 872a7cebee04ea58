import { describe, expect, it } from 'vitest';
import type { CatalogueReport } from '../../../components/options/catalogue-view.ts';
import {
  ageRemark,
  bytesRead,
  importWarnings,
  timeLeft,
} from '../../../components/options/catalogue-words.ts';
import type { CatalogueInfo } from '../../../utils/catalogue/stored-catalogue.ts';
import type { Replaced } from '../../../utils/fest/staged-import.ts';

const today = '2026-11-21';

describe('the age of an extract', () => {
  it.each([
    ['2026-11-21', null],
    ['2026-10-07', null],
    ['2026-10-06', 'FEST-filen er 46 dager gammel.'],
    ['2025-11-21', 'FEST-filen er 365 dager gammel.'],
    ['1990-01-01', 'FEST-filen er 13\u00a0473 dager gammel.'],
    ['2026-11-22', 'FEST-filen er datert fram i tid. Er datoen på maskinen riktig?'],
  ])('of %s is remarked on with %j', (date, remark) => {
    expect(ageRemark(date, today)).toBe(remark);
  });

  it('counts days over the change of the clocks', () => {
    expect(ageRemark('2026-02-13', '2026-03-30')).toBeNull();
    expect(ageRemark('2026-02-12', '2026-03-30')).toBe('FEST-filen er 46 dager gammel.');
  });
});

const facts = (patch: Partial<CatalogueInfo> = {}): CatalogueInfo => ({
  version: 'fest-2026-11-13',
  extractDate: '2026-11-13',
  productCount: 8_000,
  complete: true,
  ...patch,
});

const imported = (patch: Partial<CatalogueInfo> = {}): Replaced => ({
  kind: 'imported',
  info: facts(patch),
  changes: { added: [], removed: [], changed: [] },
});

const report = (patch: Partial<CatalogueInfo>, replaces: Replaced): CatalogueReport => ({
  summary: {
    fileName: 'fest251.zip',
    info: facts(patch),
    products: facts(patch).productCount,
    packages: 74,
    groupA: 1,
    groupB: 2,
    hListed: 3,
    notUnderstood: [],
  },
  replaces,
});

const titles = (patch: Partial<CatalogueInfo>, replaces: Replaced) =>
  importWarnings(report(patch, replaces), 10_000).map(({ title }) => title);

describe('what speaks against an extract', () => {
  it.each<[string, Partial<CatalogueInfo>, Replaced, readonly string[]]>([
    ['nothing in place of the embedded one', {}, { kind: 'embedded' }, []],
    ['nothing in place of one as large', {}, imported(), []],
    ['not the register', { complete: false }, { kind: 'embedded' }, ['Dette er ikke hele registeret']],
    ['80 % is enough', { productCount: 8_000 }, imported({ productCount: 10_000 }), []],
    [
      'less is not',
      { productCount: 7_999 },
      imported({ productCount: 10_000 }),
      ['Mye mindre enn katalogen i bruk'],
    ],
    ['an earlier one', {}, imported({ extractDate: '2026-11-14' }), ['Eldre enn katalogen i bruk']],
    ['the same day', {}, imported(), []],
    ['no date to compare with', {}, imported({ extractDate: null }), []],
    [
      'all at once',
      { complete: false, productCount: 10, extractDate: '2020-01-01' },
      imported(),
      ['Dette er ikke hele registeret', 'Mye mindre enn katalogen i bruk', 'Eldre enn katalogen i bruk'],
    ],
  ])('%s', (_, patch, replaces, wanted) => {
    expect(titles(patch, replaces)).toEqual(wanted);
  });

  it('is told with its figures', () => {
    const [partial, smaller, older] = importWarnings(
      report(
        { complete: false, productCount: 1, extractDate: '2026-11-12' },
        imported({ productCount: 8_962 }),
      ),
      10_828,
    );
    expect(partial?.text).toMatch(/^FEST-filen har 74 pakninger\. En hel FEST-fil hadde 10\u00a0828 /);
    expect(smaller?.text).toBe('FEST-filen har 1 produkt. Katalogen i bruk har 8962.');
    expect(older?.text).toBe('Det som er lest inn, er FEST fra 12.11.2026. I bruk er FEST fra 13.11.2026.');
  });
});

describe('progress', () => {
  it.each([
    [34_400_000, 117_950_000, '34 av 118 MB'],
    [0, 117_950_000, '0 av 118 MB'],
    [433_000, 866_342, '0,4 av 0,9 MB'],
    [2_000_000, 1_000_000, '2 av 2 MB'],
    [0, 0, '0 av 0 MB'],
  ])('of %i bytes of %i is %s', (bytes, totalBytes, words) => {
    expect(bytesRead({ bytes, totalBytes, packages: 0, secondsLeft: null })).toBe(words);
  });

  it.each([
    [null, null],
    [0, 'omtrent 1 sekund igjen'],
    [0.2, 'omtrent 1 sekund igjen'],
    [11.2, 'omtrent 12 sekunder igjen'],
    [90, 'omtrent 90 sekunder igjen'],
    [100, 'omtrent 2 minutter igjen'],
  ])('with %s seconds left is %s', (secondsLeft, words) => {
    expect(timeLeft({ bytes: 1, totalBytes: 2, packages: 0, secondsLeft })).toBe(words);
  });
});
