import { describe, expect, it, test } from 'vitest';
import { provenances } from '../../../../utils/catalogue/catalogue-entry.ts';
import {
  catalogueInfo,
  defaultCatalogue,
  namesWithoutStrength,
} from '../../../../utils/catalogue/embedded/default-catalogue.ts';

function entryOf(navnFormStyrke: string) {
  return defaultCatalogue.find((entry) => entry.navnFormStyrke === navnFormStyrke);
}

describe('the embedded catalogue', () => {
  it('names each product once', () => {
    expect(new Set(defaultCatalogue.map(({ id }) => id)).size).toBe(defaultCatalogue.length);
    expect(new Set(defaultCatalogue.map((entry) => entry.navnFormStyrke.toLowerCase())).size).toBe(
      defaultCatalogue.length,
    );
    expect(catalogueInfo.entryCount).toBe(defaultCatalogue.length);
    expect(catalogueInfo.attribution).toContain('norsk lisens for offentlige data (NLOD)');
  });

  it('is official only where it was read in FEST', () => {
    for (const { provenance, verification, navnFormStyrke } of defaultCatalogue) {
      const fest = provenance.startsWith('F17') || provenance === 'F23';
      expect([navnFormStyrke, verification.product === 'official']).toEqual([navnFormStyrke, fest]);
      expect(['general-knowledge', provenances[provenance].verification]).toContain(verification.product);
    }
  });

  it('has no H-listed opioid, benzodiazepine or stimulant', () => {
    const listed = defaultCatalogue.filter(
      ({ atc, hResept }) => /^N0/.test(atc ?? '') && hResept.listed !== false,
    );
    expect(listed).toEqual([]);
  });

  it('gives a combination all its components, in the order of the label', () => {
    expect(entryOf('Paralgin forte Tab 400 mg/30 mg')?.substances).toEqual([
      { name: 'paracetamol', strength: { amount: 400, unit: 'mg' }, denominator: null },
      { name: 'kodein', strength: { amount: 30, unit: 'mg' }, denominator: null },
    ]);
    expect(
      entryOf('Tanonalla Depottab 5 mg/2,5 mg')?.substances.map(({ strength }) => strength.amount),
    ).toEqual([5, 2.5]);
  });

  it('keeps the codes a product had before', () => {
    expect(entryOf('Lyrica Kaps 300 mg')).toMatchObject({ atc: 'N02BF02', earlierAtc: ['N03AX16'] });
    expect(entryOf('Herceptin Inj væske 600 mg')).toMatchObject({
      atc: 'L01FD01',
      earlierAtc: ['L01XC03'],
      hResept: { listed: true, links: [{ refusjonsgruppe: 'L01XC03_1' }] },
    });
  });

  test.each(['Norspan', 'Bugnanto', 'Buprefarm', 'Temgesic', 'Buprenorphine G.L.'])(
    '%s has no group',
    (varenavn) => {
      const entries = defaultCatalogue.filter((entry) => entry.varenavn === varenavn);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.every(({ reseptgruppe }) => reseptgruppe === null)).toBe(true);
    },
  );

  test.each([
    ['Morfin Epidural Inj væske 2 mg/ml', 'epidural'],
    ['Morfin Orifarm Inj væske 10 mg/ml', 'parenteral'],
    ['Petidin Stikkpille 100 mg', 'rectal'],
    ['Instanyl DoseGuard Nesespray 50 mikrog/dose', 'intranasal'],
    ['Espranor Frysetørket tab 2 mg', 'sublingual'],
    ['Elocon Salve 0,1 %', null],
  ])('%s is given by way of %s', (name, route) => {
    expect(entryOf(name)?.route).toBe(route);
  });

  it('does not know the marketing of what has no package in the extract', () => {
    expect(entryOf('Doxylin Tab 100 mg')?.marketed).toBeNull();
    expect(entryOf('Kolkisin NAF Tab 0,5 mg')?.marketed).toBe(true);
    expect(entryOf('Thyreoid glostrup Tab 60 mg')?.marketed).toBe(false);
  });

  it('trusts a row with something to confirm no more than general knowledge', () => {
    expect(entryOf('Kodein Tab 25 mg')?.verification.product).toBe('general-knowledge');
    expect(entryOf('Vival Tab 5 mg')?.verification.product).toBe('general-knowledge');
  });

  it('has no entry for a name without a strength', () => {
    const bare = new Set(namesWithoutStrength.map(({ varenavn }) => varenavn));
    expect(defaultCatalogue.filter(({ varenavn }) => bare.has(varenavn))).toEqual([]);
  });
});
