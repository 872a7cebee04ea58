import { describe, expect, it } from 'vitest';
import { readFest } from '../../../utils/fest/read-fest.ts';
import { fileOf, oxynorm, oxynormFile, type SmallFest, smallFest } from '../../fest/small-fest.ts';

const { merkevare, pakning, styrke, virkestoff } = oxynorm;
/** Another form of the same name, that is always understood. */
const other = { ...merkevare, id: 'ID_M2', name: 'Oxynorm mikst 1 mg/ml', strengths: ['ID_S2'] };
const otherStyrke = { ...styrke, id: 'ID_S2', virkestoff: 'ID_V2' };
const otherVirkestoff = { id: 'ID_V2', name: 'Annet' };
const file: SmallFest = {
  merkevarer: [merkevare, other],
  pakninger: [pakning],
  virkestoff: [virkestoff, otherVirkestoff],
  styrker: [styrke, otherStyrke],
};
const written = smallFest(file);

const read = (xml: string) => readFest(fileOf(xml));
const first = (from: string, to: string) => written.replace(from, to);
const row = (category: string, id: string | null, reason: RegExp) => ({
  category,
  id,
  reason: expect.stringMatching(reason),
});
const product = (reason: RegExp) => row('LegemiddelMerkevare', 'ID_M1', reason);
const homelessPack = row('Legemiddelpakning', 'ID_P1', /ID_M1/);

describe('a product that could not be used', () => {
  it.each<[string, string, object[]]>([
    ['no name', first('<Varenavn>Oxynorm</Varenavn>', ''), [product(/Varenavn mangler/), homelessPack]],
    [
      'an empty name',
      first('<Varenavn>Oxynorm<', '<Varenavn>  <'),
      [product(/Varenavn mangler/), homelessPack],
    ],
    [
      'two names',
      first('<Varenavn>Oxynorm<', '<Varenavn>Oxy</Varenavn><Varenavn>Oxynorm<'),
      [product(/Varenavn står 2 ganger/), homelessPack],
    ],
    [
      'no NavnFormStyrke',
      first('<NavnFormStyrke>Oxynorm kaps 5 mg</NavnFormStyrke>', ''),
      [product(/NavnFormStyrke mangler/), homelessPack],
    ],
    [
      'no Reseptgruppe',
      first('<Reseptgruppe V="A" DN="Reseptgruppe A" />', ''),
      [product(/Reseptgruppe mangler/), homelessPack],
    ],
    [
      'an unknown Reseptgruppe',
      first('<Reseptgruppe V="A"', '<Reseptgruppe V="Q"'),
      [product(/Ukjent reseptgruppe «Q»/), homelessPack],
    ],
    [
      'an ATC code that is none',
      first('V="N02AA05"', 'V="12345"'),
      [product(/«12345» er ikke en ATC-kode/), homelessPack],
    ],
    ['no Id', first('<Id>ID_M1</Id>', ''), [row('LegemiddelMerkevare', null, /Id mangler/), homelessPack]],
    [
      'a strength that is not there',
      smallFest({ ...file, merkevarer: [{ ...merkevare, strengths: ['ID_S9'] }, other] }),
      [product(/VirkestoffMedStyrke.*ID_S9/), homelessPack],
    ],
    [
      'a substance that is not there',
      smallFest({ ...file, virkestoff: [otherVirkestoff] }),
      [row('VirkestoffMedStyrke', 'ID_S1', /Virkestoff.*ID_V1/), product(/Virkestoff.*ID_V1/), homelessPack],
    ],
    ...(['fem', '-5', '0', '1e99', '5,5', ''] as const).map((amount): [string, string, object[]] => [
      `the strength «${amount}»`,
      smallFest({ ...file, styrker: [{ ...styrke, strength: { amount, unit: 'mg' } }, otherStyrke] }),
      [row('VirkestoffMedStyrke', 'ID_S1', /Styrke/), product(/VirkestoffMedStyrke.*ID_S1/), homelessPack],
    ]),
    [
      'a strength without a unit',
      smallFest({ ...file, styrker: [{ ...styrke, strength: { amount: 5, unit: '' } }, otherStyrke] }),
      [row('VirkestoffMedStyrke', 'ID_S1', /Styrke U mangler/), product(/ID_S1/), homelessPack],
    ],
    [
      'an Id that another has',
      smallFest({ ...file, merkevarer: [merkevare, { ...merkevare, name: 'Oxynorm kaps 50 mg' }, other] }),
      [product(/står på 2 rader/), product(/står på 2 rader/), homelessPack],
    ],
  ])('%s: is listed, and the bare name no longer stands for the other', async (_, xml, listed) => {
    const { entries, summary } = await read(xml);
    expect(entries).toMatchObject([{ id: 'ID_M2', otherForms: true }]);
    expect(summary.notUnderstood).toHaveLength(listed.length);
    expect(summary.notUnderstood).toEqual(
      expect.arrayContaining(listed.map((it) => expect.objectContaining(it))),
    );
  });

  it('does not touch the names of others', async () => {
    const xml = smallFest({
      ...file,
      merkevarer: [
        { ...merkevare, strengths: ['ID_S9'] },
        { ...other, varenavn: 'Annet', name: 'Annet tab 5 mg' },
      ],
    });
    expect((await read(xml)).entries).toMatchObject([{ varenavn: 'Annet', otherForms: false }]);
  });

  it('all is well where all is understood', async () => {
    const { entries, summary } = await read(written);
    expect(entries.map(({ otherForms }) => otherForms)).toEqual([false, false]);
    expect(summary.notUnderstood).toEqual([]);
  });
});

describe('a pack that could not be used', () => {
  const withPack = (change: object) => smallFest({ ...file, pakninger: [{ ...pakning, ...change }] });

  it.each<[string, string, RegExp]>([
    ['no Varenr', withPack({ varenr: '' }), /Varenr mangler/],
    ['no Pakningsinfo', withPack({ merkevarer: [] }), /Pakningsinfo mangler/],
    [
      'a date that is none',
      withPack({ marketing: { from: '2015-02-30' } }),
      /«2015-02-30» i Markedsforingsdato/,
    ],
    ['a product that is not there', withPack({ merkevarer: ['ID_M9'] }), /ID_M9/],
    ['a flag that is neither', withPack({ opioidApplication: 'ja' }), /«ja» i Opioidsoknad/],
  ])('%s', async (_, xml, reason) => {
    const { entries, summary } = await read(xml);
    expect(entries.map(({ packages }) => packages)).toEqual([[], []]);
    expect(summary).toMatchObject({ products: 2, packages: 0 });
    expect(summary.notUnderstood).toMatchObject([
      {
        category: 'Legemiddelpakning',
        id: 'ID_P1',
        name: 'Oxynorm kaps 5 mg',
        reason: expect.stringMatching(reason),
      },
    ]);
  });

  it('two of one Id: neither is used', async () => {
    const { entries, summary } = await read(
      smallFest({ ...file, pakninger: [pakning, { ...pakning, varenr: '9' }] }),
    );
    expect(entries[0]?.packages).toEqual([]);
    expect(summary.notUnderstood).toHaveLength(2);
  });

  it('one that holds a product that is there and one that is not, is used and listed', async () => {
    const { entries, summary } = await read(withPack({ merkevarer: ['ID_M1', 'ID_M9'] }));
    expect(entries[0]?.packages).toHaveLength(1);
    expect(summary).toMatchObject({ packages: 1, notUnderstood: [{ id: 'ID_P1' }] });
  });
});

it('a row without status, and one without contents, are listed', async () => {
  const xml = smallFest(oxynormFile)
    .replace('<Status V="A" DN="Oppføring" />', '')
    .replace(
      '</KatVirkestoff>',
      '<OppfVirkestoff><Id>ID_X</Id><Status V="A"/><Nytt/></OppfVirkestoff></KatVirkestoff>',
    );
  const { summary } = await read(xml);
  expect(summary.notUnderstood).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ category: 'LegemiddelMerkevare', id: 'ID_M1', reason: 'Status mangler' }),
      expect.objectContaining({ category: 'Virkestoff', id: 'ID_X', reason: 'Innholdet mangler' }),
    ]),
  );
});

it('a group and a generic name that refer to what is not there', async () => {
  const xml = smallFest({
    ...file,
    pakninger: [{ ...pakning, refunds: [{ group: 'ID_G9', from: '2016-03-15' }] }],
    virkestoffnavn: [
      {
        id: 'ID_N1',
        name: 'Oksykodon kaps 5 mg',
        form: merkevare.form,
        strengths: [],
        merkevarer: ['ID_M9'],
      },
    ],
  });
  const { entries, summary } = await read(xml);
  expect(entries).toHaveLength(2);
  expect(summary.notUnderstood).toMatchObject([
    { category: 'LegemiddelVirkestoff', id: 'ID_N1', name: 'Oksykodon kaps 5 mg' },
    { category: 'Refusjonsgruppe', id: 'ID_G9', reason: expect.stringContaining('1 rad') },
  ]);
});
