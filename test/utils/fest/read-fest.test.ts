import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../utils/catalogue/catalogue-entry.ts';
import { type ReadFest, readFest } from '../../../utils/fest/read-fest.ts';
import {
  fileOf,
  oralUse,
  oxynorm,
  oxynormFile,
  type SmallFest,
  smallFest,
  tablet,
} from '../../fest/small-fest.ts';
import { zipOf } from '../../fest/zip-fest.ts';

const read = (fest: SmallFest): Promise<ReadFest> => readFest(fileOf(smallFest(fest)));

async function onlyEntry(fest: SmallFest): Promise<CatalogueEntry> {
  const { entries, summary } = await read(fest);
  expect(summary.notUnderstood).toEqual([]);
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  if (!entry) throw new Error('ingen');
  return entry;
}

const { merkevare, pakning, styrke, virkestoff } = oxynorm;
const withMerkevare = (change: object): SmallFest => ({
  ...oxynormFile,
  merkevarer: [{ ...merkevare, ...change }],
});
const withPakning = (change: object): SmallFest => ({
  ...oxynormFile,
  pakninger: [{ ...pakning, ...change }],
});
const withStyrke = (change: object): SmallFest => ({ ...oxynormFile, styrker: [{ ...styrke, ...change }] });

describe('one product', () => {
  it('has everything that FEST says of it', async () => {
    expect(await onlyEntry(oxynormFile)).toEqual({
      id: 'ID_M1',
      varenavn: 'Oxynorm',
      navnFormStyrke: 'Oxynorm kaps 5 mg',
      otherNames: [],
      atc: 'N02AA05',
      earlierAtc: [],
      reseptgruppe: 'A',
      form: 'Kapsel',
      route: 'oral',
      substances: [{ name: 'Oksykodon', strength: { amount: 5, unit: 'mg' }, denominator: null }],
      preparattype: 7,
      marketed: null,
      packages: [
        {
          varenr: '012345',
          size: '98 stk',
          marketedFrom: '2015-01-15',
          deregisteredFrom: null,
          temporarilyOutFrom: null,
        },
      ],
      hResept: { listed: false, links: [] },
      opioidApplication: null,
      otherForms: false,
      provenance: 'FEST',
      verification: { product: 'official', hList: 'general-knowledge' },
      note: null,
    });
  });

  it.each(['2013-10-08', '2014-12-01'] as const)(
    'is the same in version %s and in each style of prefixes',
    async (schema) => {
      const [first, ...others] = await Promise.all(
        (['default', 'prefixed', 'mixed'] as const).map((style) =>
          readFest(fileOf(smallFest(oxynormFile, schema, style))),
        ),
      );
      expect(first?.summary).toMatchObject({ schemaVersion: schema, notUnderstood: [] });
      expect(first?.entries).toHaveLength(1);
      for (const other of others) expect(other).toEqual(first);
    },
  );

  it('is the same in a zip, whose name is told', async () => {
    const xml = smallFest(oxynormFile);
    const zipped = await readFest({
      name: 'fest251.zip',
      blob: await zipOf([['fest251.xml', new Blob([xml])]]),
    });
    const bare = await readFest(new File([xml], 'fest251.xml'));
    expect(zipped.entries).toEqual(bare.entries);
    expect(zipped.summary).toEqual({ ...bare.summary, fileName: 'fest251.zip' });
  });

  it('tells of a version that is not known, and reads it', async () => {
    const xml = smallFest(oxynormFile).replaceAll('2014-12-01', '2031-01-01');
    const { entries, summary } = await readFest(fileOf(xml));
    expect(entries).toHaveLength(1);
    expect(summary.schemaVersion).toBe('2031-01-01');
    expect(summary.notUnderstood).toMatchObject([
      { category: 'FEST', reason: expect.stringContaining('2031-01-01') },
    ]);
  });

  it('is read past elements that are not known, CDATA and comments', async () => {
    const xml = smallFest(oxynormFile)
      .replace('<Varenavn>', '<Nytt><Varenavn>Annet</Varenavn></Nytt><Varenavn>')
      .replace('<Varenavn>Oxynorm', '<Varenavn><!-- navn --><![CDATA[Oxy]]>norm')
      .replace(
        '<KatLegemiddelMerkevare>',
        '<KatNytt><OppfNytt><Id>ID_M1</Id></OppfNytt></KatNytt><KatLegemiddelMerkevare>',
      );
    const { entries, summary } = await readFest(fileOf(xml));
    expect(entries).toMatchObject([{ varenavn: 'Oxynorm' }]);
    expect(summary.notUnderstood).toEqual([]);
  });
});

describe('strengths', () => {
  it.each<[string, object, object]>([
    ['mikrog', { strength: { amount: 12, unit: 'mikrog' } }, { strength: { amount: 12, unit: 'µg' } }],
    ['the Greek letter', { strength: { amount: 12, unit: 'μg' } }, { strength: { amount: 12, unit: 'µg' } }],
    ['IU', { strength: { amount: 250, unit: 'IU' } }, { strength: { amount: 250, unit: 'IE' } }],
    ['timer', { denominator: { amount: 24, unit: 'timer' } }, { denominator: { amount: 24, unit: 'time' } }],
    ['exponents', { strength: { amount: '1E3', unit: 'mg' } }, { strength: { amount: 1000, unit: 'mg' } }],
    [
      'a volume of more than one',
      { strength: { amount: 120, unit: 'mg' }, denominator: { amount: 24, unit: 'ml' } },
      { strength: { amount: 120, unit: 'mg' }, denominator: { amount: 24, unit: 'ml' } },
    ],
    ['an unknown unit', { strength: { amount: 3, unit: 'MBq' } }, { strength: { amount: 3, unit: 'MBq' } }],
  ])('%s', async (_, written, expected) => {
    expect((await onlyEntry(withStyrke(written))).substances).toMatchObject([expected]);
  });

  it('come in the order of Sortering', async () => {
    const xml = smallFest({
      ...oxynormFile,
      merkevarer: [{ ...merkevare, strengths: ['ID_S1', 'ID_S2'] }],
      virkestoff: [virkestoff, { id: 'ID_V2', name: 'Nalokson' }],
      styrker: [styrke, { id: 'ID_S2', virkestoff: 'ID_V2', strength: { amount: 2.5, unit: 'mg' } }],
    });
    const namesIn = async (text: string) =>
      (await readFest(fileOf(text))).entries.flatMap(({ substances }) => substances.map(({ name }) => name));
    expect(await namesIn(xml)).toEqual(['Oksykodon', 'Nalokson']);
    expect(await namesIn(xml.replace('<Sortering>0<', '<Sortering>12<'))).toEqual(['Nalokson', 'Oksykodon']);
  });

  it('are none where one of the substances has none', async () => {
    const entry = await onlyEntry({
      ...withMerkevare({ withoutStrength: ['ID_V2'] }),
      virkestoff: [virkestoff, { id: 'ID_V2', name: 'Senna' }],
    });
    expect(entry).toMatchObject({ substances: [], note: expect.stringContaining('Senna') });
  });

  it('are none where the strength is about so much', async () => {
    expect(await onlyEntry(withStyrke({ operator: 'CA' }))).toMatchObject({
      substances: [],
      note: expect.stringContaining('Oksykodon'),
    });
  });
});

describe('what a package adds', () => {
  it('its own spelling of the name, when it holds nothing else', async () => {
    expect((await onlyEntry(withPakning({ name: 'OxyNorm Kaps 5 mg' }))).otherNames).toEqual([
      'OxyNorm Kaps 5 mg',
    ]);
  });

  it('not the name of a combination pack', async () => {
    const { entries } = await read({
      ...withPakning({ name: 'Kombinasjon', merkevarer: ['ID_M1', 'ID_M2'] }),
      merkevarer: [
        merkevare,
        { ...merkevare, id: 'ID_M2', varenavn: 'Oxycontin', name: 'Oxycontin depottab 5 mg' },
      ],
    });
    expect(entries).toMatchObject([
      { otherNames: [], packages: [{ varenr: '012345' }] },
      { otherNames: [], packages: [{ varenr: '012345' }] },
    ]);
  });

  it.each<[string, object, object]>([
    ['an application for opioids', { opioidApplication: true }, { opioidApplication: true }],
    [
      'dates',
      { marketing: { from: '2005-02-01', deregistered: '2017-01-18', out: '2016-12-01' } },
      {
        packages: [
          { marketedFrom: '2005-02-01', deregisteredFrom: '2017-01-18', temporarilyOutFrom: '2016-12-01' },
        ],
      },
    ],
    ['no dates', { marketing: null }, { marketed: null, packages: [{ marketedFrom: null }] }],
    [
      'its size in the words of a person',
      { size: '1', unit: { code: 'S', name: 'sett' } },
      { packages: [{ size: '1 sett' }] },
    ],
  ])('%s', async (_, change, expected) => {
    expect(await onlyEntry(withPakning(change))).toMatchObject(expected);
  });

  it('a group that contradicts the product’s leaves it unknown only where A or B is one of them', async () => {
    const groups = async (product: string, pack: string) =>
      (
        await onlyEntry({
          ...withMerkevare({ reseptgruppe: product }),
          pakninger: [{ ...pakning, reseptgruppe: pack }],
        })
      ).reseptgruppe;
    expect(await groups('CF', 'F')).toBe('CF');
    expect(await groups('C', 'B')).toBeNull();
    expect(await groups('B', 'C')).toBeNull();
  });
});

it('a product that needs an exemption is not marketed', async () => {
  expect(await onlyEntry(withMerkevare({ preparattype: 11 }))).toMatchObject({
    preparattype: 11,
    marketed: false,
  });
});

describe('the name of the substance with form and strength', () => {
  const navn = {
    id: 'ID_LV1',
    name: 'Oksykodon kaps 5 mg',
    form: merkevare.form,
    strengths: ['ID_S1'],
    merkevarer: ['ID_M1'],
  };

  it('is also a name of the only product that is it', async () => {
    expect((await onlyEntry({ ...oxynormFile, virkestoffnavn: [navn] })).otherNames).toEqual([navn.name]);
  });

  it.each<[string, SmallFest]>([
    ['another form', { ...oxynormFile, virkestoffnavn: [{ ...navn, form: tablet }] }],
    [
      'another brand of the same',
      {
        ...oxynormFile,
        merkevarer: [merkevare, { ...merkevare, id: 'ID_M2', varenavn: 'Oxy', name: 'Oxy kaps 5 mg' }],
        virkestoffnavn: [navn],
      },
    ],
  ])('is none where there is %s', async (_, fest) => {
    for (const { otherNames } of (await read(fest)).entries) expect(otherNames).toEqual([]);
  });
});

describe('codes that have moved', () => {
  it.each([
    ['L01XC03', 'L01FD01', ['L01XC03']],
    ['L01FD01', 'L01FD01', ['L01XC03']],
    ['N03AX16', 'N02BF02', ['N03AX16']],
    ['N02AA05', 'N02AA05', []],
  ])('%s', async (written, atc, earlierAtc) => {
    expect(await onlyEntry(withMerkevare({ atc: written }))).toMatchObject({ atc, earlierAtc });
  });
});

describe('the counts', () => {
  it('are of what is used, and expired rows are counted apart', async () => {
    const { summary } = await read({
      ...oxynormFile,
      merkevarer: [
        merkevare,
        {
          ...merkevare,
          id: 'ID_M2',
          varenavn: 'B',
          name: 'B tab',
          reseptgruppe: 'B',
          opioidApplication: true,
        },
      ],
      expired: [{ ...merkevare, id: 'ID_M3' }],
    });
    expect(summary).toMatchObject({
      products: 2,
      packages: 1,
      groupA: 1,
      groupB: 1,
      hListed: 0,
      opioidApplication: 1,
      notActive: 1,
      notUnderstood: [],
      extractedAt: '2026-09-11T04:00:00',
      info: { extractDate: '2026-09-11', productCount: 2, complete: false },
    });
  });

  it('name the contents: the version is another for other entries, and the same for the same', async () => {
    const versionOf = async (fest: SmallFest) => (await read(fest)).summary.info.version;
    const version = await versionOf(oxynormFile);
    expect(version).toMatch(/^fest-2026-09-11T04:00:00-[0-9a-f]{12}$/);
    expect(await versionOf(oxynormFile)).toBe(version);
    expect(await versionOf(withStyrke({ strength: { amount: 10, unit: 'mg' } }))).not.toBe(version);
  });
});

describe('ways of administration', () => {
  const of = (...names: string[]) => names.map((name) => ({ code: '999', name }));
  it.each([
    [[oralUse], 'oral'],
    [[{ code: '53', name: 'Rektal bruk' }], null],
    [of('Intravenøs bruk', 'Subkutan bruk', 'Intramuskulær bruk'), 'parenteral'],
    [of('Intravenøs bruk', 'Epidural bruk'), null],
    [of('Epidural bruk'), 'epidural'],
    [of('Epiduralbruk'), null],
    [of('Intratekal bruk'), null],
    [of('Intravenøs bruk', 'Intratekal bruk'), null],
    [of('Transdermal bruk', 'Bruk på hud'), 'transdermal'],
    [of('Bruk på hud'), null],
    [of('Transdermal bruk', 'Oral bruk'), null],
    [of('Sublingval bruk'), 'sublingual'],
    [of('Nasal bruk'), 'intranasal'],
    [of('Bukkal bruk'), 'buccal'],
    [of('Rektal bruk'), 'rectal'],
    [of('Oral bruk', 'Rektal bruk'), null],
    [of('Ikke angitt'), null],
    [[], null],
  ])('%j', async (routes, route) => {
    expect((await onlyEntry(withMerkevare({ routes }))).route).toBe(route);
  });
});
