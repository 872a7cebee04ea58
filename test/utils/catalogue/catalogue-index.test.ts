import { describe, expect, it, test } from 'vitest';
import type { CatalogueEntry } from '../../../utils/catalogue/catalogue-entry.ts';
import {
  type CatalogueIndex,
  catalogueIndexBuilder,
  createCatalogueIndex,
} from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import { entryWith, packNumbered } from './entries.ts';

const ON = '2026-11-21';

function indexOf(...entries: readonly CatalogueEntry[]): CatalogueIndex {
  return createCatalogueIndex(entries, ON);
}

function outcome(index: CatalogueIndex, text: string): string {
  const lookup = index.lookup(text);
  if (lookup.kind === 'found') return lookup.entry.id;
  return lookup.kind === 'unknown' ? '?' : `? ${lookup.entries.map(({ id }) => id).join(' | ')}`;
}

const trastuzumab = {
  varenavn: 'Trastin',
  substances: [{ name: 'trastuzumab', strength: { amount: 600, unit: 'mg' }, denominator: null }],
};
const injection = entryWith({
  ...trastuzumab,
  id: 'injection',
  navnFormStyrke: 'Trastin Inj væske 600 mg',
  form: 'Injeksjonsvæske',
  route: 'parenteral',
  packages: [packNumbered('460339'), packNumbered('012345')],
});
const powder = entryWith({
  ...trastuzumab,
  id: 'powder',
  navnFormStyrke: 'Trastin Pulv til kons til inf væske 150 mg',
  form: 'Pulver til konsentrat til infusjonsvæske',
  route: 'parenteral',
  substances: [{ name: 'trastuzumab', strength: { amount: 150, unit: 'mg' }, denominator: null }],
  packages: [packNumbered('573477')],
});
const heparin = entryWith({
  id: 'heparin',
  varenavn: 'Heplin',
  navnFormStyrke: 'Heplin Inj væske 100000 IE',
  form: 'Injeksjonsvæske',
  substances: [{ name: 'heparin', strength: { amount: 100_000, unit: 'IE' }, denominator: null }],
  packages: [packNumbered('200000')],
});

describe('a pack number', () => {
  const index = indexOf(injection, powder, heparin);

  test.each([
    ['460339', 'injection'],
    ['012345', 'injection'],
    ['573477', 'powder'],
    ['Vnr 460339', 'injection'],
    ['vnr. 460339', 'injection'],
    ['Vnr: 460339', 'injection'],
    ['Varenr 460339', 'injection'],
    ['Varenummer: 012345', 'injection'],
    ['vare nr. 460339', 'injection'],
    ['Vnr460339', 'injection'],
    ['(Vnr 460339)', 'injection'],
    ['Trastin Inj væske 600 mg 460339', 'injection'],
    ['Trastin Inj væske 600 mg (Vnr 460339)', 'injection'],
    ['Trastin Inj væske 600 mg, varenr. 012345', 'injection'],
    ['460339 Trastin Inj væske 600 mg', 'injection'],
    ['Trastin 460339', 'injection'],
    ['Trastin Inj væske 600 mg Vnr 999999', 'injection'],
    ['trastuzumab Vnr 573477', 'powder'],
    ['Trastin inj væske 600 mg 1 stk Vnr 460339', 'injection'],
    ['Heplin Inj væske 100000 IE', 'heparin'],
    ['Heplin 100000 IE Vnr 200000', 'heparin'],
  ])('«%s» is of the %s', (text, id) => {
    expect(outcome(index, text)).toBe(id);
  });

  test.each([
    ['of another product', 'Trastin Inj væske 600 mg 573477'],
    ['of another strength', 'Trastin 150 mg Vnr 460339'],
    ['beside another drug', 'Heplin Inj væske 100000 IE Vnr 460339'],
    ['not in the catalogue', '999999'],
    ['not in the catalogue, and not said to be one, beside a name', 'Trastin Inj væske 600 mg 999999'],
    ['beside a word that is not known', 'Trastina Inj væske 600 mg Vnr 460339'],
    ['with a word left over', 'Trastin Inj væske 600 mg seponert Vnr 460339'],
    ['of five digits', '46033'],
    ['of seven digits', '4603390'],
    ['in a longer number', '46033912345'],
    ['with a unit', '460339 mg'],
    ['as a ratio', '1/460339'],
    ['as a decimal', '460339,5'],
    ['after a minus', '-460339'],
    ['twice', '460339 012345'],
    ['as a word alone', 'Vnr'],
    ['without a leading zero', 'Vnr 12345'],
  ])('%s is nothing: «%s»', (_, text) => {
    expect(outcome(index, text)).toBe('?');
  });

  it('of a pack that holds two products leaves a choice', () => {
    const kit = indexOf(
      entryWith({
        id: 'cream',
        navnFormStyrke: 'Candix Krem 1 %',
        form: 'Krem',
        packages: [packNumbered('111111')],
      }),
      entryWith({ id: 'tablet', navnFormStyrke: 'Candix Tab 10 mg', packages: [packNumbered('111111')] }),
    );
    expect(outcome(kit, '111111')).toBe('? cream | tablet');
    expect(outcome(kit, 'Candix Tab 10 mg 111111')).toBe('tablet');
  });
});

describe('one name on two products', () => {
  const original = entryWith({ id: 'original', packages: [packNumbered('100001')] });
  const imported = entryWith({ id: 'imported', packages: [packNumbered('100002')] });
  const gone = entryWith({ id: 'gone', packages: [packNumbered('100003', '2020-01-01')] });
  const unregistered = entryWith({
    id: 'unregistered',
    preparattype: 11,
    packages: [packNumbered('100004')],
  });
  const unnumbered = entryWith({ id: 'unnumbered', reseptgruppe: 'C' });

  it('is found where they are the same to every rule, however it is written', () => {
    const index = indexOf(original, imported);
    for (const name of ['Sedelin Tab 10 mg', 'sedelin tabletter 10 mg', 'Sedelin 10 mg', 'Sedelin']) {
      expect([name, outcome(index, name)]).toEqual([name, 'original']);
    }
    expect(outcome(index, 'Sedelin Tab 10 mg (Vnr 100002)')).toBe('imported');
  });

  test.each([
    ['deregistered', gone],
    ['without marketing authorisation', unregistered],
    ['of another group', unnumbered],
  ])('leaves a choice where one is %s', (_, twin) => {
    const index = indexOf(original, twin);
    for (const name of [
      'Sedelin Tab 10 mg',
      'sedelin tabletter 10 mg',
      'Sedelin 10 mg',
      'sedelam tab 10 mg',
    ]) {
      expect([name, outcome(index, name)]).toEqual([name, `? original | ${twin.id}`]);
    }
  });

  it('is told apart by the pack number in what is offered', () => {
    const index = indexOf(original, gone, unnumbered);
    const offered = index.resolve('Sedelin Tab 10 mg');
    expect(offered).toEqual({
      kind: 'ambiguous',
      candidates: ['Sedelin Tab 10 mg (Vnr 100001)', 'Sedelin Tab 10 mg (Vnr 100003)', 'Sedelin Tab 10 mg'],
    });
    expect(index.resolve(index.nameOf(original))).toMatchObject({ kind: 'found', drug: { marketed: true } });
    expect(index.resolve(index.nameOf(gone))).toMatchObject({ kind: 'found', drug: { marketed: false } });
    expect(index.resolve(index.nameOf(unnumbered)).kind).toBe('ambiguous');
  });

  it('is told apart by «uregistrert», which a deregistered product is not', () => {
    expect(outcome(indexOf(original, unregistered), 'Sedelin Tab 10 mg uregistrert')).toBe('unregistered');
    expect(outcome(indexOf(original, gone), 'Sedelin Tab 10 mg uregistrert')).toBe('?');
  });

  it('is of the day the index is for', () => {
    const before = createCatalogueIndex([original, gone], '2019-12-31');
    expect(outcome(before, 'Sedelin Tab 10 mg')).toBe('original');
  });

  it('is trusted as the least trusted of them', () => {
    const doubtful = {
      ...imported,
      verification: { product: 'third-party', hList: 'general-knowledge' } as const,
    };
    expect(indexOf(original, doubtful).resolve('Sedelin Tab 10 mg')).toMatchObject({
      kind: 'found',
      verification: { product: 'third-party', hList: 'general-knowledge' },
    });
  });
});

describe('a brand without a strength', () => {
  const one = entryWith({ id: 'one' });
  const other = entryWith({
    id: 'other',
    navnFormStyrke: 'Sedelin Tab 20 mg',
    substances: [{ name: 'sedelam', strength: { amount: 20, unit: 'mg' }, denominator: null }],
  });

  it('is found only where the register has one product of it', () => {
    expect(outcome(indexOf(one), 'Sedelin')).toBe('one');
    expect(outcome(indexOf(one), 'Sedelin tab')).toBe('one');
    expect(outcome(indexOf(one, other), 'Sedelin')).toBe('? one | other');
    expect(outcome(indexOf(one), 'Sedelin kaps')).toBe('?');
  });

  it('is not found where another brand begins with it', () => {
    const forte = {
      ...other,
      id: 'forte',
      varenavn: 'Sedelin forte',
      navnFormStyrke: 'Sedelin forte Tab 20 mg',
    };
    expect(outcome(indexOf(one, forte), 'Sedelin')).toBe('? one');
  });

  it('is not found in a catalogue that is not the whole register', () => {
    expect(outcome(indexOf({ ...one, provenance: 'FKp' }), 'Sedelin')).toBe('? one');
    expect(outcome(indexOf({ ...one, otherForms: true }), 'Sedelin')).toBe('? one');
  });

  it('is not found by its substance', () => {
    expect(outcome(indexOf(one), 'sedelam')).toBe('? one');
  });
});

describe('a form that is not known', () => {
  const insert = entryWith({
    id: 'insert',
    varenavn: 'Estria',
    navnFormStyrke: 'Estria Vaginalinnlegg 10 mg/24 timer (lang)',
    otherNames: ['Estria vaginalinnl 10 mg/24 t'],
    form: 'Vaginalinnlegg',
    route: null,
    packages: [packNumbered('222222')],
  });
  const thousands = entryWith({
    id: 'thousands',
    varenavn: 'Fragin',
    navnFormStyrke: 'Fragin Inj væske 10 000 IE',
    form: 'Injeksjonsvæske',
    substances: [{ name: 'fragiparin', strength: { amount: 10_000, unit: 'IE' }, denominator: null }],
    packages: [packNumbered('333333')],
  });
  const index = indexOf(insert, thousands);

  test.each([
    ['Estria Vaginalinnlegg 10 mg/24 timer (lang)', 'insert'],
    ['  ESTRIA  vaginalinnlegg 10 mg/24 timer (LANG) ', 'insert'],
    ['Estria vaginalinnl 10 mg/24 t', 'insert'],
    ['222222', 'insert'],
    ['Estria Vaginalinnlegg 10 mg/24 timer (lang), Vnr 222222', 'insert'],
    ['Estria Vaginalinnlegg 20 mg/24 timer (lang)', '?'],
    ['Estria Vaginalinnlegg', '?'],
    ['Fragin Inj væske 10 000 IE', 'thousands'],
    ['Fragin Inj væske 10 000 IE Vnr 333333', 'thousands'],
    ['Fragin Inj væske 10 00 IE', '?'],
  ])('does not hide its product: «%s» is %s', (text, id) => {
    expect(outcome(index, text)).toBe(id);
  });
});

describe('a generic name that the register gives a product', () => {
  const generic = 'Sedelam tab 10 mg';

  it('is found as the register writes it', () => {
    const entry = entryWith({ id: 'one', otherNames: [generic] });
    expect(indexOf(entry).resolve(generic.toUpperCase())).toMatchObject({
      kind: 'found',
      drug: { name: generic },
    });
  });

  it('leaves a choice where another product of the substance differs', () => {
    const entry = entryWith({ id: 'one', otherNames: [generic] });
    const other = entryWith({
      id: 'other',
      varenavn: 'Rolin',
      navnFormStyrke: 'Rolin Tab 10 mg',
      reseptgruppe: 'C',
    });
    expect(outcome(indexOf(entry, other), generic)).toBe('? one | other');
  });

  it('is not enough for an epidural injection', () => {
    const epidural = (varenavn: string) =>
      entryWith({
        id: varenavn,
        varenavn,
        navnFormStyrke: `${varenavn} Inj væske 2 mg/ml`,
        otherNames: ['Morfin inj væske 2 mg/ml'],
        form: 'Injeksjonsvæske',
        route: 'epidural',
        substances: [
          { name: 'morfin', strength: { amount: 2, unit: 'mg' }, denominator: { amount: 1, unit: 'ml' } },
        ],
        packages: [packNumbered('444444')],
      });
    const index = indexOf(epidural('Morfin Epidural'));
    expect(outcome(index, 'Morfin inj væske 2 mg/ml')).toBe('? Morfin Epidural');
    expect(outcome(index, 'Morfin Epidural Inj væske 2 mg/ml')).toBe('Morfin Epidural');
    const calledMorfin = indexOf(epidural('Morfin'));
    expect(outcome(calledMorfin, 'Morfin Inj væske 2 mg/ml')).toBe('? Morfin');
    expect(outcome(calledMorfin, 'morfin injeksjonsvæske 2 mg/ml')).toBe('? Morfin');
    expect(outcome(calledMorfin, 'Vnr 444444')).toBe('Morfin');
  });
});

describe('a brand that is called what it contains', () => {
  const called = entryWith({ id: 'called', varenavn: 'Sedelam', navnFormStyrke: 'Sedelam Tab 10 mg' });

  it('is found by its name where all of the substance are the same', () => {
    expect(outcome(indexOf(entryWith({ id: 'one' }), called), 'Sedelam Tab 10 mg')).toBe('called');
  });

  it('leaves a choice where another of the substance differs', () => {
    const other = entryWith({ id: 'other', reseptgruppe: 'C' });
    expect(outcome(indexOf(other, called), 'Sedelam Tab 10 mg')).toBe('? called | other');
  });

  it('leaves that choice too where the form is not known', () => {
    const insert = (id: string, varenavn: string, preparattype: number) =>
      entryWith({
        id,
        varenavn,
        navnFormStyrke: `${varenavn} Vaginalinnlegg 10 mg`,
        form: 'Vaginalinnlegg',
        preparattype,
      });
    const index = indexOf(insert('called', 'Sedelam', 11), insert('other', 'Sedelin', 7));
    expect(outcome(index, 'Sedelam Vaginalinnlegg 10 mg')).toBe('? called | other');
    expect(outcome(index, 'Sedelin Vaginalinnlegg 10 mg')).toBe('other');
  });
});

describe('an index that is built a piece at a time', () => {
  it('is that of the whole', () => {
    const builder = catalogueIndexBuilder(ON);
    for (let at = 0; at < defaultCatalogue.length; at += 7) builder.add(defaultCatalogue.slice(at, at + 7));
    const index = builder.finish();
    const whole = indexOf(...defaultCatalogue);
    expect(index.size).toBe(defaultCatalogue.length);
    for (const text of ['OxyContin 20 mg', 'OxyNorm', 'zopiklon tab 7,5 mg', 'Palexia tab 50 mg', 'ukjent']) {
      expect(index.resolve(text)).toEqual(whole.resolve(text));
      expect(index.search(text)).toEqual(whole.search(text));
    }
  });

  it('may hold nothing', () => {
    const index = indexOf();
    expect([index.size, index.lookup('OxyContin').kind, index.search('oxy').hits]).toEqual([
      0,
      'unknown',
      [],
    ]);
  });
});
