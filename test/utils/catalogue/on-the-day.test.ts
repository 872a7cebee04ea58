import { describe, expect, it, test } from 'vitest';
import { toKnownDrug } from '../../../utils/catalogue/catalogue-drug.ts';
import type { CataloguePackage, HReseptLink } from '../../../utils/catalogue/catalogue-entry.ts';
import { hListedOn, marketedOn } from '../../../utils/catalogue/on-the-day.ts';
import { entryWith } from './entries.ts';

const ON = '2026-11-21';

function pack(
  marketedFrom: string | null,
  deregisteredFrom: string | null = null,
  temporarilyOutFrom: string | null = null,
): CataloguePackage {
  return { varenr: '123456', size: '100 stk', marketedFrom, deregisteredFrom, temporarilyOutFrom };
}

describe('whether a product is marketed on the day', () => {
  test.each<[string, boolean | null, readonly CataloguePackage[]]>([
    ['marketed before', true, [pack('2015-01-01')]],
    ['marketed from the day', true, [pack('2026-11-21')]],
    ['marketed from the day after', false, [pack('2026-11-22')]],
    ['deregistered from the day after', true, [pack('2015-01-01', '2026-11-22')]],
    ['deregistered from the day', false, [pack('2015-01-01', '2026-11-21')]],
    ['deregistered before', false, [pack('2015-01-01', '2020-06-30')]],
    ['deregistered, and never marketed', false, [pack(null, '2020-06-30')]],
    ['out for a while', true, [pack('2015-01-01', null, '2026-01-01')]],
    ['one pack gone and one left', true, [pack('2015-01-01', '2020-01-01'), pack('2015-01-01')]],
    ['one pack gone and one without dates', false, [pack('2015-01-01', '2020-01-01'), pack(null)]],
    ['one pack gone and one to come', false, [pack('2015-01-01', '2026-11-21'), pack('2026-12-01')]],
    ['a pack without dates', null, [pack(null)]],
    ['no packs', null, []],
  ])('%s: %s', (_, marketed, packages) => {
    expect(marketedOn(entryWith({ packages, marketed: null }), ON)).toBe(marketed);
  });

  test.each([true, false, null])('with no pack it is as the entry says: %s', (marketed) => {
    expect(marketedOn(entryWith({ packages: [], marketed }), ON)).toBe(marketed);
    expect(marketedOn(entryWith({ packages: [pack(null)], marketed }), ON)).toBe(marketed);
  });

  it('is never marketed under godkjenningsfritak', () => {
    const unregistered = entryWith({ preparattype: 11, packages: [pack('2015-01-01')], marketed: true });
    expect(marketedOn(unregistered, ON)).toBe(false);
  });
});

function link(validFrom: string | null, prescribeUntil: string | null): HReseptLink {
  return { refusjonsgruppe: 'L01FD01_1', validFrom, prescribeUntil, conditions: [] };
}

describe('whether a product is on the H-list on the day', () => {
  test.each<[string, boolean, readonly HReseptLink[]]>([
    ['a link without an end', true, [link('2016-02-01', null)]],
    ['a link without dates', true, [link(null, null)]],
    ['a link from the day', true, [link('2026-11-21', null)]],
    ['a link from the day after', false, [link('2026-11-22', null)]],
    ['a link to the day', true, [link('2016-02-01', '2026-11-21')]],
    ['a link to the day before', false, [link('2016-02-01', '2026-11-20')]],
    ['one past and one that is valid', true, [link('2016-02-01', '2020-01-01'), link('2020-01-02', null)]],
    ['one past and one to come', false, [link('2016-02-01', '2020-01-01'), link('2027-01-01', null)]],
  ])('%s: %s', (_, listed, links) => {
    for (const said of [true, false, null]) {
      expect(hListedOn(entryWith({ hResept: { listed: said, links } }), ON)).toBe(listed);
    }
  });

  test.each([true, false, null])('without links it is as the list says: %s', (listed) => {
    expect(hListedOn(entryWith({ hResept: { listed, links: [] } }), ON)).toBe(listed);
  });
});

describe('the drug of an entry', () => {
  it('is of the day', () => {
    const entry = entryWith({
      packages: [pack('2015-01-01', '2026-11-21')],
      hResept: { listed: false, links: [link('2016-02-01', '2026-11-20')] },
    });
    expect(toKnownDrug(entry, '2026-11-20').drug).toMatchObject({ marketed: true, hList: true });
    expect(toKnownDrug(entry, '2026-11-21').drug).toMatchObject({ marketed: false, hList: false });
  });

  it('has no dose unit for a form that is not known', () => {
    const entry = entryWith({ form: 'Vaginalinnlegg', navnFormStyrke: 'Estria Vaginalinnlegg 10 mg' });
    expect(toKnownDrug(entry, ON).drug).toMatchObject({
      form: 'vaginalinnlegg',
      substances: [{ amount: 10, unit: 'mg', per: null }],
    });
  });

  it('does not tell more substances than the contract has room for', () => {
    const [substance] = entryWith({}).substances;
    const many = Array.from({ length: 21 }, () => substance).filter((one) => one !== undefined);
    expect(toKnownDrug(entryWith({ substances: many }), ON).drug.substances).toBeNull();
  });
});
