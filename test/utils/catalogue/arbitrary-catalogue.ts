import fc from 'fast-check';
import type { CatalogueEntry, CatalogueSubstance } from '../../../utils/catalogue/catalogue-entry.ts';
import { dosageFormNamed } from '../../../utils/catalogue/dosage-form.ts';
import { entryWith } from './entries.ts';

/** Few and alike, so that products of one catalogue come in each other's way. */
const brands = [
  'Sedelin',
  'Sedelin Depot',
  'Sedelin forte',
  'Sedalin',
  'Sedelam',
  'Rolin',
  'Rolin Retard',
  'Morfin',
  'Morfin Epidural',
  'Morfin Nordal',
  'Ørolin 20',
] as const;
const substances = ['sedelam', 'sedalam', 'morfin', 'kodein (fosfat)'] as const;
const forms = [
  'Tablett',
  'Depottablett',
  'Sugetablett',
  'Kapsel',
  'Mikstur',
  'Injeksjonsvæske',
  'Depotplaster',
  'Vaginalinnlegg',
] as const;
const strengths = [
  [1, 'mg', null],
  [10, 'mg', null],
  [20, 'mg', null],
  [2.5, 'mg', null],
  [20, 'µg', null],
  [2, 'mg', 'ml'],
  [20, 'µg', 'time'],
] as const;

type Strength = (typeof strengths)[number];

function written([amount, unit, per]: Strength): string {
  return `${`${amount}`.replace('.', ',')} ${unit === 'µg' ? 'mikrog' : unit}${per === null ? '' : `/${per}`}`;
}

function substanceOf(name: string, [amount, unit, per]: Strength): CatalogueSubstance {
  return { name, strength: { amount, unit }, denominator: per === null ? null : { amount: 1, unit: per } };
}

const anyPack = fc.record({
  varenr: fc.constantFrom('000123', '100001', '100002', '100003', '200000', '460339'),
  size: fc.constant('100 stk'),
  marketedFrom: fc.constantFrom('2015-01-01', '2027-01-01', null),
  deregisteredFrom: fc.constantFrom(null, '2020-01-01'),
  temporarilyOutFrom: fc.constant(null),
});

/** A product whose name says what is in it. */
export const anyEntry: fc.Arbitrary<CatalogueEntry> = fc
  .record({
    brand: fc.constantFrom(...brands),
    form: fc.constantFrom(...forms),
    contents: fc.uniqueArray(fc.tuple(fc.constantFrom(...substances), fc.constantFrom(...strengths)), {
      minLength: 1,
      maxLength: 2,
      selector: ([name]) => name,
    }),
    packages: fc.uniqueArray(anyPack, { maxLength: 2, selector: ({ varenr }) => varenr }),
    group: fc.constantFrom('A' as const, 'B' as const),
    preparattype: fc.constantFrom(7, 7, 7, 11),
    route: fc.constantFrom('oral' as const, 'oral' as const, 'epidural' as const),
    generic: fc.boolean(),
    provenance: fc.constantFrom('FEST' as const, 'FKp' as const),
  })
  .map(({ brand, form, contents, packages, group, preparattype, route, generic, provenance }) => {
    const short = dosageFormNamed(form)?.short ?? form;
    const strength = contents.map(([, one]) => written(one)).join('/');
    const names = contents.map(([name]) => name).join('/');
    return entryWith({
      varenavn: brand,
      navnFormStyrke: `${brand} ${short} ${strength}`,
      otherNames: generic ? [`${names} ${short.toLowerCase()} ${strength}`] : [],
      form,
      route,
      substances: contents.map(([name, one]) => substanceOf(name, one)),
      packages,
      reseptgruppe: group,
      preparattype,
      provenance,
    });
  });

export const anyCatalogue: fc.Arbitrary<readonly CatalogueEntry[]> = fc.array(anyEntry, {
  minLength: 1,
  maxLength: 12,
});

/** A catalogue and one of its products. */
export const anyEntryInCatalogue: fc.Arbitrary<readonly [readonly CatalogueEntry[], CatalogueEntry]> =
  anyCatalogue.chain((catalogue) => fc.tuple(fc.constant(catalogue), fc.constantFrom(...catalogue)));
