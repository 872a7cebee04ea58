import type { CatalogueEntry, CataloguePackage } from '../../../utils/catalogue/catalogue-entry.ts';

/** An ordinary product of a register, with what a test has to say of it. */
export function entryWith(said: Partial<CatalogueEntry>): CatalogueEntry {
  return {
    id: said.navnFormStyrke ?? 'ID_1',
    varenavn: said.navnFormStyrke?.split(' ')[0] ?? 'Sedelin',
    navnFormStyrke: 'Sedelin Tab 10 mg',
    otherNames: [],
    atc: 'N05BA99',
    earlierAtc: [],
    reseptgruppe: 'B',
    form: 'Tablett',
    route: 'oral',
    substances: [{ name: 'sedelam', strength: { amount: 10, unit: 'mg' }, denominator: null }],
    preparattype: 7,
    marketed: true,
    packages: [],
    hResept: { listed: false, links: [] },
    opioidApplication: null,
    otherForms: false,
    provenance: 'FEST',
    verification: { product: 'official', hList: 'official' },
    note: null,
    ...said,
  };
}

/** A pack that has been sold for years. */
export function packNumbered(varenr: string, deregisteredFrom: string | null = null): CataloguePackage {
  return { varenr, size: '100 stk', marketedFrom: '2015-01-01', deregisteredFrom, temporarilyOutFrom: null };
}
