import { describe, expect, it } from 'vitest';
import { FestExtract } from '../../../utils/fest/fest-extract.ts';
import { festXmlReader } from '../../../utils/fest/fest-xml.ts';
import { joinHResept } from '../../../utils/fest/h-resept-join.ts';
import { readFest } from '../../../utils/fest/read-fest.ts';
import { isComplete } from '../../../utils/fest/register-size.ts';
import { fileOf, oxynorm, type SmallFest, smallFest } from '../../fest/small-fest.ts';

/** One product, with an ATC code that FEST moved, under H-resept by its pack. */
const product = { ...oxynorm.merkevare, atc: 'L01FD01', reseptgruppe: 'C' };
const pack = { ...oxynorm.pakning, atc: 'L01FD01', reseptgruppe: 'C' };
const group = {
  id: 'ID_G1',
  number: 'L01XC03_1',
  atc: 'L01XC03',
  use: 'I tråd med føringer.',
  vilkar: ['ID_K1'],
};
const linked: SmallFest = {
  merkevarer: [product],
  pakninger: [{ ...pack, refunds: [{ group: 'ID_G1', from: '2016-03-15', until: '2030-12-31' }] }],
  virkestoff: [oxynorm.virkestoff],
  styrker: [oxynorm.styrke],
  refusjon: [{ hjemmel: '950', groups: [group] }],
  vilkar: [{ id: 'ID_K1', text: 'Kun sykehuslege.' }],
};

/** The rows as they are, without regard to how many they are. */
function extractOf(fest: SmallFest): FestExtract {
  const extract = new FestExtract();
  const reader = festXmlReader(
    () => undefined,
    (row) => {
      if (row.name !== 'HentetDato') extract.add(row);
    },
  );
  reader.write(smallFest(fest));
  reader.end();
  return extract;
}

/** What is said of the product if the file is a whole register. */
function statusInWhole(fest: SmallFest) {
  const extract = extractOf(fest);
  const [merkevare] = extract.merkevarer.values();
  const refunds = extract.pakninger.values().flatMap((pakning) => pakning.refunds);
  return joinHResept(extract, true).of(merkevare?.atc ?? null, refunds);
}

async function statusOf(fest: SmallFest) {
  const { entries, summary } = await readFest(fileOf(smallFest(fest)));
  const entry = entries.find(({ id }) => id === 'ID_M1');
  return {
    ...entry?.hResept,
    hList: entry?.verification.hList,
    notUnderstood: summary.notUnderstood,
    summary,
  };
}

describe('a product with a pack under hjemmel 950', () => {
  it('is on the list, with the dates and the conditions', async () => {
    expect(await statusOf(linked)).toMatchObject({
      listed: true,
      hList: 'official',
      links: [
        {
          refusjonsgruppe: 'L01XC03_1',
          validFrom: '2016-03-15',
          prescribeUntil: '2030-12-31',
          conditions: ['I tråd med føringer.', 'Kun sykehuslege.'],
        },
      ],
      notUnderstood: [],
      summary: { hListed: 1 },
    });
  });

  it('has one link where several packs say the same, and two where their dates differ', async () => {
    const again = (from: string) => ({
      ...pack,
      id: 'ID_P2',
      varenr: '054321',
      refunds: [{ group: 'ID_G1', from, until: '2030-12-31' }],
    });
    const withPack = (from: string) => ({ ...linked, pakninger: [...(linked.pakninger ?? []), again(from)] });
    expect((await statusOf(withPack('2016-03-15'))).links).toHaveLength(1);
    expect((await statusOf(withPack('2020-01-01'))).links).toHaveLength(2);
  });

  it('may be linked by the product itself', async () => {
    const fest = {
      ...linked,
      merkevarer: [{ ...product, refunds: [{ group: 'ID_G1', from: '2016-03-15' }] }],
      pakninger: [pack],
    };
    expect(await statusOf(fest)).toMatchObject({ listed: true, links: [{ prescribeUntil: null }] });
  });

  it('tells of a condition that is not there', async () => {
    expect(await statusOf({ ...linked, vilkar: [] })).toMatchObject({
      listed: true,
      links: [{ conditions: ['I tråd med føringer.'] }],
      notUnderstood: [{ category: 'Refusjonsgruppe', id: 'ID_G1', reason: expect.stringContaining('ID_K1') }],
    });
  });
});

describe('a product without such a link', () => {
  const unlinked: SmallFest = { ...linked, pakninger: [pack] };
  const elsewhere: SmallFest = {
    ...unlinked,
    refusjon: [{ hjemmel: '950', groups: [{ ...group, number: 'B02BD07_1', atc: 'B02BD07' }] }],
  };
  const ordinary: SmallFest = { ...elsewhere, merkevarer: [{ ...product, atc: 'N02AA05' }] };

  const dangling = {
    ...ordinary,
    pakninger: [{ ...pack, refunds: [{ group: 'ID_G7', from: '2016-03-15' }] }],
  };
  const prefix = { ...unlinked, refusjon: [{ hjemmel: '950', groups: [{ ...group, atc: 'L01FD' }] }] };
  const without950 = { ...ordinary, refusjon: [{ hjemmel: '200', groups: [group] }] };

  it.each<[string, SmallFest, object]>([
    ['its substance has a group, by its earlier code', unlinked, { listed: null, hList: 'official' }],
    ['its code is under the group’s', prefix, { listed: null, hList: 'official' }],
    ['the embedded list does not have it', ordinary, { listed: false, hList: 'general-knowledge' }],
    ['the embedded list has it', elsewhere, { listed: true, hList: 'official' }],
  ])('in a part of the register: %s', async (_, fest, expected) => {
    expect(await statusOf(fest)).toMatchObject({ ...expected, links: [] });
  });

  it.each<[string, SmallFest, object]>([
    ['its substance has a group, by its earlier code', unlinked, { listed: null, verification: 'official' }],
    ['its code is under the group’s', prefix, { listed: null, verification: 'official' }],
    ['its substance has none', ordinary, { listed: false, verification: 'official' }],
    [
      'its substance has none, whatever the embedded list has',
      elsewhere,
      { listed: false, verification: 'official' },
    ],
    ['no group at all is under 950', without950, { listed: false, verification: 'general-knowledge' }],
    ['its pack refers to a group that is not there', dangling, { listed: null, verification: 'official' }],
  ])('in a whole register: %s', (_, fest, expected) => {
    expect(statusInWhole(fest)).toEqual({ ...expected, links: [] });
  });

  it('is linked to another hjemmel, which says nothing of H-resept', async () => {
    const fest = { ...linked, refusjon: [{ hjemmel: '200', groups: [group] }] };
    expect(await statusOf(fest)).toMatchObject({ links: [], notUnderstood: [] });
  });
});

it('a whole register has four fifths of the packs of 2026', () => {
  expect(isComplete(8_662)).toBe(false);
  expect(isComplete(8_663)).toBe(true);
});
