import { existsSync, openAsBlob } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReadFest, readFest } from '../../../utils/fest/read-fest.ts';

const folder = resolve(process.cwd(), '../shared/data/fest');
const mini = resolve(folder, 'fest-mini.xml');

async function read(name: string): Promise<ReadFest> {
  return readFest({ name, blob: await openAsBlob(resolve(folder, name)) });
}

describe.skipIf(!existsSync(mini))('the extract of 2017 (skipped where it is not at hand)', () => {
  it('is all understood', async () => {
    const { entries, summary } = await read('fest-mini.xml');
    expect(summary).toEqual({
      fileName: 'fest-mini.xml',
      extractedAt: '2017-04-12T18:26:27.336Z',
      info: {
        version: expect.stringMatching(/^fest-2017-04-12T18:26:27\.336Z-[0-9a-f]{12}$/),
        extractDate: '2017-04-12',
        productCount: 75,
        complete: false,
      },
      schemaVersion: '2014-12-01',
      products: 75,
      packages: 107,
      groupA: 4,
      groupB: 2,
      hListed: 3,
      opioidApplication: 2,
      notActive: 0,
      notUnderstood: [],
    });
    expect(entries.flatMap(({ packages }) => packages)).toHaveLength(107);
    for (const { substances, navnFormStyrke } of entries) expect(substances, navnFormStyrke).not.toEqual([]);
  });

  it('has the three products under H-resept, with the conditions as they stand', async () => {
    const { entries } = await read('fest-mini.xml');
    const linked = entries.filter(({ hResept }) => hResept.links.length > 0);
    const condition =
      'Refusjon ytes kun etter resept fra sykehuslege eller spesialist i revmatologi, nevrologi, indremedisin, barnesykdommer eller hud og veneriske sykdommer';
    expect(
      linked.map(({ packages, atc, hResept }) => [packages.map(({ varenr }) => varenr), atc, hResept.links]),
    ).toEqual([
      [
        ['539484'],
        'B02BD07',
        [expect.objectContaining({ refusjonsgruppe: 'B02BD07_1', validFrom: '2016-03-15' })],
      ],
      [['460339'], 'L01FD01', [expect.objectContaining({ refusjonsgruppe: 'L01XC03_1' })]],
      [['573477'], 'L01FD01', [expect.objectContaining({ refusjonsgruppe: 'L01XC03_1' })]],
    ]);
    for (const { hResept, verification } of linked) {
      expect(hResept).toMatchObject({
        listed: true,
        links: [{ conditions: [expect.any(String), condition] }],
      });
      expect(verification).toEqual({ product: 'official', hList: 'official' });
    }
  });

  it.each<[string, object]>([
    [
      'Metadon DnE Mikst 120 mg/24 ml',
      {
        atc: 'N07BC02',
        reseptgruppe: 'A',
        route: 'oral',
        substances: [{ strength: { amount: 120, unit: 'mg' }, denominator: { amount: 24, unit: 'ml' } }],
      },
    ],
    [
      'Trampalgin Tab 37,5 mg/325 mg',
      {
        opioidApplication: true,
        substances: [
          { name: 'Tramadol', strength: { amount: 37.5, unit: 'mg' }, denominator: null },
          { name: 'Paracetamol', strength: { amount: 325, unit: 'mg' }, denominator: null },
        ],
      },
    ],
    [
      'Estradot Depotplaster 25 mikrog/24 timer',
      {
        route: 'transdermal',
        substances: [{ strength: { amount: 25, unit: 'µg' }, denominator: { amount: 24, unit: 'time' } }],
      },
    ],
    ['Elocon Salve 0,1 %', { route: null, substances: [{ strength: { amount: 0.1, unit: '%' } }] }],
  ])('%s', async (name, expected) => {
    const { entries } = await read('fest-mini.xml');
    expect(entries.find(({ navnFormStyrke }) => navnFormStyrke === name)).toMatchObject(expected);
  });
});

describe.skipIf(!existsSync(mini))('one row by itself, of 2023 (skipped where it is not at hand)', () => {
  it('a product whose strengths are not there is listed', async () => {
    const { entries, summary } = await read('fest2023-kodimagnyl-merkevare.xml');
    expect(entries).toEqual([]);
    expect(summary.notUnderstood).toMatchObject([
      { category: 'LegemiddelMerkevare', name: 'Kodimagnyl Ikke-stoppende dak tab 9,6 mg/500 mg/150 mg' },
    ]);
  });

  it('a pack whose product and group are not there is listed', async () => {
    const { entries, summary } = await read('fest2023-zolpidem-pakning.xml');
    expect(entries).toEqual([]);
    expect(summary.notUnderstood).toMatchObject([
      { category: 'Legemiddelpakning', name: 'Zolpidem Dune tab 10 mg' },
      { category: 'Refusjonsgruppe', id: 'ID_18258D51-519E-47AC-9430-D284BA1A1514' },
    ]);
  });
});
