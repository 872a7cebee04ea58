import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { drugSchema } from '../../../../rules/contract/request.ts';
import type { DrugResolution } from '../../../../rules/drug/drug-resolution.ts';
import type { CatalogueEntry } from '../../../../utils/catalogue/catalogue-entry.ts';
import { createCatalogueIndex } from '../../../../utils/catalogue/catalogue-index.ts';
import {
  defaultCatalogue,
  namesWithoutStrength,
} from '../../../../utils/catalogue/embedded/default-catalogue.ts';

vi.setConfig({ testTimeout: 60_000 });

const resolveDrug = createCatalogueIndex(defaultCatalogue, '2026-11-21').resolve;

/** What a resolution came to, in one line. */
function outcome(resolution: DrugResolution): string {
  if (resolution.kind === 'found') return resolution.drug.name ?? '';
  return resolution.kind === 'unknown' ? '?' : `? ${resolution.candidates.join(' | ')}`;
}

const found: readonly (readonly [written: string, name: string])[] = [
  ['OxyContin Depottab 20 mg', 'OxyContin Depottab 20 mg'],
  ['oxycontin depottab 20 mg', 'OxyContin Depottab 20 mg'],
  ['OXYCONTIN DEPOTTAB 20 MG', 'OxyContin Depottab 20 mg'],
  ['OxyContin DEPOTtab 20 mg', 'OxyContin Depottab 20 mg'],
  ['OxyContin depottab. 20 mg', 'OxyContin Depottab 20 mg'],
  ['OxyContin® depottabletter 20mg', 'OxyContin Depottab 20 mg'],
  ['OxyContin\u00a0Depottab\u00a020\u00a0mg', 'OxyContin Depottab 20 mg'],
  ['  OxyContin   depottablett 20 mg  ', 'OxyContin Depottab 20 mg'],
  ['OxyContin depot-tablett 20 mg', 'OxyContin Depottab 20 mg'],
  ['OxyContin 20 mg', 'OxyContin Depottab 20 mg'],
  ['OxyContin 20', 'OxyContin Depottab 20 mg'],
  ['OxyContin 20 mg depottabletter', 'OxyContin Depottab 20 mg'],
  ['OxyContin 20 milligram', 'OxyContin Depottab 20 mg'],
  ['OxyContin 0,02 g', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg/tablett', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg 98 stk blister', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg, 100 stk', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg, 98 tabletter', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg, Tabletter', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg (98 x 1 stk, endose)', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg 49x1 stk', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg (oksykodon)', 'OxyContin Depottab 20 mg'],
  ['OxyContin Depottab 20 mg N02AA05', 'OxyContin Depottab 20 mg'],
  ['OxyNorm Kaps 5 mg', 'OxyNorm Kaps 5 mg'],
  ['OxyNorm kapsler, harde 10 mg', 'OxyNorm Kaps 10 mg'],
  ['OxyNorm 20 mg', 'OxyNorm Kaps 20 mg'],
  ['OxyNorm mikstur 10 mg/ml', 'OxyNorm Mikst 10 mg/ml'],
  ['OxyNorm mikst, oppl 1 mg/ml 250 ml', 'OxyNorm Mikst 1 mg/ml'],
  ['OxyNorm inj væske 10 mg/ml', 'OxyNorm Inj væske 10 mg/ml'],
  ['OxyNorm injeksjonsvæske, oppløsning 10 mg/ml', 'OxyNorm Inj væske 10 mg/ml'],
  ['OxyNorm inj/inf væske, oppl 50 mg/ml', 'OxyNorm Inj væske 50 mg/ml'],
  ['OxyNorm inj væske 10 mg pr ml, 5 x 1 ml', 'OxyNorm Inj væske 10 mg/ml'],
  ['Paralgin forte tab 400 mg/30 mg', 'Paralgin forte Tab 400 mg/30 mg'],
  ['PARALGIN FORTE TABLETTER 400mg/30mg', 'Paralgin forte Tab 400 mg/30 mg'],
  ['Paralgin forte supp 400 mg/30 mg', 'Paralgin forte Stikkpille 400 mg/30 mg'],
  ['Paralgin major 800 mg/60 mg', 'Paralgin major Stikkpille 800 mg/60 mg'],
  ['Pinex Forte brusetab 500 mg/30 mg', 'Pinex Forte Brusetab 500 mg/30 mg'],
  ['Targiniq depottab 10/5 mg', 'Targiniq Depottab 10 mg/5 mg'],
  ['Targiniq 5 mg/2.5 mg', 'Targiniq Depottab 5 mg/2,5 mg'],
  ['Trampalgin 37,5 mg/325 mg', 'Trampalgin Tab 37,5 mg/325 mg'],
  ['tramadol/paracetamol orion tab 37.5 mg/325 mg', 'Tramadol/Paracetamol Orion Tab 37,5 mg/325 mg'],
  [
    'Kodimagnyl ikke-stoppende DAK tab 9,6 mg/500 mg/150 mg',
    'Kodimagnyl Ikke-stoppende dak tab 9,6 mg/500 mg/150 mg',
  ],
  ['Durogesic 12 µg/time', 'Durogesic Depotplaster 12 mikrog/time'],
  ['Durogesic 12,5 µg/time', 'Durogesic Depotplaster 12 mikrog/time'],
  ['Durogesic 12.5', 'Durogesic Depotplaster 12 mikrog/time'],
  ['OxyContin20', 'OxyContin Depottab 20 mg'],
  ['oxycontin20mg', 'OxyContin Depottab 20 mg'],
  ['Durogesic 12 \u03bcg/time', 'Durogesic Depotplaster 12 mikrog/time'],
  ['Durogesic depotplaster 12 mikrogram/t', 'Durogesic Depotplaster 12 mikrog/time'],
  ['Durogesic plaster 12 mcg/h', 'Durogesic Depotplaster 12 mikrog/time'],
  ['Durogesic Depotplaster 100 µg/time', 'Durogesic Depotplaster 100 mikrog/time'],
  ['Durogesic 25 mikrogram per time 5 plaster', 'Durogesic Depotplaster 25 mikrog/time'],
  ['Norspan depotplaster 5 mikrog/time 4 stk', 'Norspan Depotplaster 5 mikrog/time'],
  ['Abstral sublingvaltablett 100 µg', 'Abstral Sublingvaltab 100 mikrog'],
  ['Abstral subl 0,1 mg', 'Abstral Sublingvaltab 100 mikrog'],
  ['Instanyl DoseGuard nesespray 100 µg/dose', 'Instanyl DoseGuard Nesespray 100 mikrog/dose'],
  ['Temgesic 0.2 mg', 'Temgesic Sublingvaltab 0,2 mg'],
  ['Temgesic subl.tab 200 mikrogram', 'Temgesic Sublingvaltab 0,2 mg'],
  ['Buprenorphine GL 0,4 mg', 'Buprenorphine G.L. Sublingvaltab 0,4 mg'],
  ['Buprenorphine Orifarm Sublingvaltab 2 mg', 'Buprenorphine Orifarm Sublingvaltab 2 mg'],
  ['Palexia tab 50 mg', 'Palexia Tab 50 mg'],
  ['Palexia depottab 50 mg', 'Palexia Depot Depottab 50 mg'],
  ['Palexia Depot 50 mg', 'Palexia Depot Depottab 50 mg'],
  ['Palexia Depot tab 250 mg', 'Palexia Depot Depottab 250 mg'],
  ['Palexia Depottab 250 mg', 'Palexia Depot Depottab 250 mg'],
  ['Palexia mikstur 4 mg/ml', 'Palexia Mikst 4 mg/ml'],
  ['Nobligan kaps 50 mg', 'Nobligan Kaps 50 mg'],
  ['Nobligan Retard 100 mg', 'Nobligan Retard Depottab 100 mg'],
  ['Oramorph 2 mg/ml', 'Oramorph Mikst 2 mg/ml'],
  ['Oramorph dråper 20 mg/ml', 'Oramorph Dråper 20 mg/ml'],
  ['Oramorph DRAPER 20 mg/ml', 'Oramorph Dråper 20 mg/ml'],
  ['Metadon DnE mikst 120 mg/24 ml', 'Metadon DnE Mikst 120 mg/24 ml'],
  ['Metadon DnE mikstur 5 mg/ml', 'Metadon DnE Mikst 5 mg/ml'],
  ['Lyrica Kaps 300 mg', 'Lyrica Kaps 300 mg'],
  ['Imovane Tab 7,5 mg', 'Imovane Tab 7,5 mg'],
  ['Imovane 7.5 mg tabletter, filmdrasjerte', 'Imovane Tab 7,5 mg'],
  ['Xanor 0,25 mg', 'Xanor Tab 0,25 mg'],
  ['Ritalin kaps modif frisetting 20 mg', 'Ritalin Kaps modif frisetting 20 mg'],
  ['Ritalin kapsel med modifisert frisetting 20 mg', 'Ritalin Kaps modif frisetting 20 mg'],
  ['Herceptin Inj væske 600 mg', 'Herceptin Inj væske 600 mg'],
  ['Herceptin inj væske 600 mg L01XC03', 'Herceptin Inj væske 600 mg'],
  ['Cluvot pulv og væske til inj/inf væske 250 IE', 'Cluvot Pulv og væske til inj/inf væske 250 IU'],
  ['Kodein 25 mg', 'Kodein Tab 25 mg'],
];

const generic: readonly (readonly [written: string, name: string])[] = [
  ['oksykodon depottablett 20 mg', 'Oksykodon Depottab 20 mg'],
  ['Tramadol Kaps 50 mg', 'Tramadol Kaps 50 mg'],
  ['Metadon Mikst 2 mg/ml', 'Metadon Mikst 2 mg/ml'],
  ['fentanyl 25 µg/time', 'Fentanyl Depotplaster 25 mikrog/time'],
  ['paracetamol/kodein tab 400 mg/30 mg', 'Paracetamol/kodein Tab 400 mg/30 mg'],
  ['kodein og paracetamol tabletter 30 mg/400 mg', 'Paracetamol/kodein Tab 400 mg/30 mg'],
  ['pregabalin kapsel 300 mg', 'Pregabalin Kaps 300 mg'],
  ['zopiklon tab 7,5 mg', 'Zopiklon Tab 7,5 mg'],
];

const ambiguous: readonly (readonly [written: string, ...candidates: string[]])[] = [
  ['OxyContin tabletter 20 mg', 'OxyContin Depottab 20 mg'],
  ['OxyNorm 10 mg/ml', 'OxyNorm Mikst 10 mg/ml', 'OxyNorm Inj væske 10 mg/ml'],
  ['OxyNorm 10 mg 100 ml', 'OxyNorm Mikst 10 mg/ml', 'OxyNorm Inj væske 10 mg/ml'],
  ['Palexia 50 mg', 'Palexia Tab 50 mg', 'Palexia Depot Depottab 50 mg'],
  ['Palexia 50 mg 28 tabletter', 'Palexia Tab 50 mg', 'Palexia Depot Depottab 50 mg'],
  ['Palexia tab 100 mg', 'Palexia Depot Depottab 100 mg'],
  ['Nobligan 100 mg', 'Nobligan Retard Depottab 100 mg'],
  [
    'Paralgin forte 400 mg/30 mg',
    'Paralgin forte Tab 400 mg/30 mg',
    'Paralgin forte Stikkpille 400 mg/30 mg',
  ],
  ['Paralgin 800 mg/60 mg', 'Paralgin major Stikkpille 800 mg/60 mg'],
  ['Instanyl nesespray 100 µg/dose', 'Instanyl DoseGuard Nesespray 100 mikrog/dose'],
  ['Instanyl DoseGuard 100 µg', 'Instanyl DoseGuard Nesespray 100 mikrog/dose'],
  ['Durogesic plaster 12 µg', 'Durogesic Depotplaster 12 mikrog/time'],
  ['Tramagetic depottab 150 mg', 'Tramagetic OD Depottab 150 mg', 'Tramagetic Retard Depottab 150 mg'],
  ['morfin 30 mg', 'Dolcontin Depottab 30 mg', 'Malfin Depottab 30 mg', 'Morfin Orifarm Tab 30 mg'],
  ['morfin injeksjonsvæske 2 mg/ml', 'Morfin Epidural Inj væske 2 mg/ml'],
  ['Stesolid 5 mg', 'Stesolid Tab 5 mg'],
  ['diazepam 10 mg', 'Vival Tab 10 mg'],
  ['Ritalin 10 mg', 'Ritalin Tab 10 mg', 'Ritalin Kaps modif frisetting 10 mg'],
  ['Ritalin kaps 20 mg', 'Ritalin Kaps modif frisetting 20 mg'],
  ['Imovane', 'Imovane Tab 5 mg', 'Imovane Tab 7,5 mg'],
  ['Imovane tab, 30 stk', 'Imovane Tab 5 mg', 'Imovane Tab 7,5 mg'],
  ['Oramorph', 'Oramorph Mikst 2 mg/ml', 'Oramorph Dråper 20 mg/ml'],
];

const unknown: readonly string[] = [
  '',
  ' ',
  'mg',
  '20 mg',
  'Nyttlegemiddel Tab 100 mg',
  'Oxycontn Depottab 20 mg',
  'OxyContin Depottab 25 mg',
  'OxyContin Depottab 2 mg',
  'OxyContin Depottab 200 mg',
  'OxyContin Depottab 20 mg/ml',
  'OxyContin Depottab 20 g',
  'OxyContin Depottab 20 mg/constructor',
  'constructor 20 mg',
  'O\u0336xyContin Depottab 20 mg',
  'OxyContin Depottab 20 mikrog',
  'OxyContin kaps 20 mg',
  'OxyContin inj væske 20 mg',
  'OxyContin Depottab 20 mg 40 mg',
  'OxyContin Depottab 10/20 mg',
  'OxyContin Depottab 10-20 mg',
  'OxyContin Depottab -20 mg',
  'OxyContin Depottab ,5 mg',
  'OxyContin Depottab .5 mg',
  'OxyContin Depottab 5,5 mg',
  'OxyContin25',
  'Norspan 12,5',
  'Durogesic 12,5 mg',
  'OxyContin Depottab 5.000 mg',
  'OxyContin Depottab 1 20 mg',
  'OxyContin Depottab 020 mg',
  'OxyContin Depottab ½ 20 mg',
  'OxyContin Depottab ca. 20 mg',
  'OxyContin Depottab 20 mg seponert',
  'OxyContin Depottab 20 mg kanskje',
  'OxyContin Depottab 20 mg fentanyl',
  'OxyContin Depottab 20 mg N02AB03',
  'OxyContin Depottab 20 mg, 100 ml',
  'OxyContin OxyNorm 20 mg',
  'ikke OxyContin Depottab 20 mg',
  'OxyContin\u202e Depottab 02 mg',
  'OxyNorm Depottab 20 mg',
  'OxyNorm kaps 10 mg/ml',
  'Nobligan Retard 50 mg',
  'Nobligan kaps 100 mg',
  'Paralgin forte 800 mg/60 mg',
  'Paralgin major 400 mg/30 mg',
  'Paralgin forte tab 30 mg/400 mg',
  'Oramorph mikstur 20 mg/ml',
  'Oramorph dråper 2 mg/ml',
  'Temgesic 2 mg',
  'Buprenorphine Orifarm 0,2 mg',
  'Metadon DnE mikst 5 mg/5 ml',
  'Durogesic 12 mg',
  'Durogesic 25 µg/24 timer',
  'Targiniq depottab 10 mg',
  'kodein/paracetamol tab 400 mg/30 mg',
  'Xanor Depot 0,25 mg',
  'Palladon 8 mg',
  'Delipam tab 25 mg',
  `OxyContin Depottab 20 mg${' '.repeat(400)}`,
];

describe('a name that stands for one drug', () => {
  test.each(found)('%s is %s', (written, name) => {
    expect(outcome(resolveDrug(written))).toBe(name);
  });
});

describe('a substance whose products agree in every fact', () => {
  test.each(generic)('%s is %s', (written, name) => {
    expect(outcome(resolveDrug(written))).toBe(name);
  });

  it('is trusted as the least trusted of them', () => {
    const zolpidem = resolveDrug('zolpidem tab 10 mg');
    expect(zolpidem).toMatchObject({ kind: 'found', verification: { product: 'general-knowledge' } });
  });

  it('is ambiguous as soon as one of them has another group', () => {
    const differing = defaultCatalogue.map((entry) =>
      entry.varenavn === 'Malfin' ? { ...entry, reseptgruppe: 'C' as const } : entry,
    );
    expect(resolveDrug('morfin depottab 30 mg').kind).toBe('found');
    expect(createCatalogueIndex(differing, '2026-11-21').resolve('morfin depottab 30 mg').kind).toBe(
      'ambiguous',
    );
  });
});

describe('a name that leaves a choice', () => {
  test.each(ambiguous)('%s', (written, ...candidates) => {
    expect(resolveDrug(written)).toEqual({ kind: 'ambiguous', candidates });
  });

  it('lists every strength of a brand alone', () => {
    const resolution = resolveDrug('OxyContin');
    expect(resolution.kind === 'ambiguous' ? resolution.candidates.length : 0).toBe(9);
  });
});

describe('a name that something is left of', () => {
  test.each(unknown)('«%s»', (written) => {
    expect(resolveDrug(written)).toEqual({ kind: 'unknown' });
  });

  test.each(namesWithoutStrength.map(({ varenavn }) => varenavn))(
    '%s has no strength to be found by',
    (varenavn) => {
      for (const rest of ['', ' 10 mg', ' tab 25 mg', ' depottab 18 mg', ' mikst 10 mg']) {
        // «Methylphenidate Teva depottab 18 mg» is its substance, whoever makes it.
        const substance = outcome(resolveDrug(varenavn + rest));
        if (!substance.startsWith('?')) expect(substance).toBe(`Metylfenidat Depottab 18 mg`);
      }
    },
  );
});

describe('the drug that is found', () => {
  it('is the contract’s drug object', () => {
    expect(resolveDrug('OxyContin 20 mg')).toEqual({
      kind: 'found',
      drug: {
        name: 'OxyContin Depottab 20 mg',
        atc: 'N02AA05',
        group: 'A',
        form: 'depottablett',
        route: 'oral',
        substances: [{ name: 'oksykodon', amount: 20, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
        marketed: true,
        hList: false,
      },
      verification: { product: 'third-party', hList: 'general-knowledge' },
    });
  });

  it('gives a patch its rate', () => {
    expect(resolveDrug('Durogesic 12 µg/time')).toMatchObject({
      drug: {
        route: 'transdermal',
        substances: [{ amount: 12, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
      },
    });
  });

  it('keeps what a concentration is in', () => {
    expect(resolveDrug('Metadon DnE 120 mg/24 ml')).toMatchObject({
      drug: { substances: [{ amount: 120, unit: 'mg', per: { amount: 24, unit: 'ml' } }] },
      verification: { product: 'official' },
    });
  });

  it('has no group where the group is not confirmed', () => {
    expect(resolveDrug('Temgesic 0,2 mg')).toMatchObject({ kind: 'found', drug: { group: null } });
  });

  it('is of group C when FEST has it in CF', () => {
    expect(resolveDrug('Paracetduo Brusetab 500 mg/65 mg')).toMatchObject({ drug: { group: 'C' } });
  });

  it('carries H-resept as official only where FEST links to it', () => {
    expect(resolveDrug('Herceptin Inj væske 600 mg')).toMatchObject({
      drug: { atc: 'L01FD01', hList: true, marketed: true },
      verification: { product: 'official', hList: 'official' },
    });
    expect(resolveDrug('Hepsera Tab 10 mg')).toMatchObject({
      drug: { hList: true },
      verification: { product: 'official', hList: 'general-knowledge' },
    });
  });

  it('is not marketed under godkjenningsfritak', () => {
    expect(resolveDrug('Kodimagnyl Ikke-stoppende dak tab 9,6 mg/500 mg/150 mg')).toMatchObject({
      drug: { marketed: false },
    });
  });

  test.each(defaultCatalogue.map((entry) => [entry.navnFormStyrke, entry] as const))(
    '%s is itself',
    (name, entry) => {
      const resolution = resolveDrug(name);
      expect(outcome(resolution)).toBe(name);
      expect(resolution).toMatchObject({ drug: { atc: entry.atc }, verification: entry.verification });
      expect(resolution.kind === 'found' && drugSchema.parse(resolution.drug)).toBeTruthy();
    },
  );
});

/** The substances and strengths of an entry or of a drug found: what must never be another. */
function contents(resolution: DrugResolution): string | null {
  if (resolution.kind !== 'found') return null;
  return JSON.stringify(
    resolution.drug.substances?.map(({ name, amount, unit, per }) => [name, amount, unit, per]),
  );
}

const anyEntry: fc.Arbitrary<CatalogueEntry> = fc.constantFrom(...defaultCatalogue);
const anyWord = fc.oneof(
  fc.constantFrom(...new Set(defaultCatalogue.flatMap(({ navnFormStyrke }) => navnFormStyrke.split(' ')))),
  fc.string({ maxLength: 6 }),
  fc.integer({ min: 0, max: 1000 }).map(String),
  fc.constantFrom(
    '98 stk',
    '10 x',
    'ml',
    '100 ml',
    '/',
    ',',
    '.',
    '-',
    '5',
    '0',
    'mg',
    'µg',
    '/ml',
    'depot',
    'retard',
    'forte',
  ),
);

describe('whatever is written', () => {
  it('is never an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(anyWord).map((words) => words.join(' ')),
        ),
        (text) => {
          expect(['found', 'ambiguous', 'unknown']).toContain(resolveDrug(text).kind);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the same drug or none when a word is added', () => {
    fc.assert(
      fc.property(anyEntry, anyWord, fc.nat(), (entry, word, at) => {
        const words = entry.navnFormStyrke.split(' ');
        words.splice(at % (words.length + 1), 0, word);
        const changed = contents(resolveDrug(words.join(' ')));
        // A word such as 80 in front of `mg` is another strength as written, and then no change to be wary of.
        fc.pre(!isAnotherName(words.join(' ')));
        expect([null, contents(resolveDrug(entry.navnFormStyrke))]).toContain(changed);
      }),
      { numRuns: 5000 },
    );
  });

  it('is the same drug or none when a word is dropped', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(), (entry, at) => {
        const words = entry.navnFormStyrke.split(' ');
        words.splice(at % words.length, 1);
        expect([null, contents(resolveDrug(entry.navnFormStyrke))]).toContain(
          contents(resolveDrug(words.join(' '))),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

/** Form and strength of an entry, as they stand after its Varenavn. */
function tail({ navnFormStyrke, varenavn }: CatalogueEntry): readonly [form: string, strength: string] {
  const [, form = '', strength = ''] = /^(.*?) (\d.*)$/.exec(navnFormStyrke.slice(varenavn.length + 1)) ?? [];
  return [form, strength];
}

/** Amounts in µg where they are masses. */
function amounts({ substances }: CatalogueEntry): string[] {
  const micrograms: Readonly<Record<string, number>> = { µg: 1, mg: 1000, g: 1_000_000 };
  return substances.map(({ strength: { amount, unit } }) => {
    const factor = micrograms[unit];
    return factor === undefined ? `${amount} ${unit}` : `${Math.round(amount * factor)} µg`;
  });
}

describe('a name put together from several products', () => {
  it('is never found as anything but what all its words say', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, fc.boolean(), (brand, form, strength, withForm) => {
        const text = [brand.varenavn, ...(withForm ? [tail(form)[0]] : []), tail(strength)[1]].join(' ');
        const resolution = resolveDrug(text);
        if (resolution.kind !== 'found') return;
        const { name } = resolution.drug;
        const entry = defaultCatalogue.find(({ navnFormStyrke }) => navnFormStyrke === name);
        expect(entry?.varenavn.toLowerCase().startsWith(brand.varenavn.toLowerCase())).toBe(true);
        expect(entry && amounts(entry)).toEqual(amounts(strength));
      }),
      { numRuns: 20_000 },
    );
  });
});

/** Whether a mangled name happens to be written exactly as another entry. */
function isAnotherName(text: string): boolean {
  const plain = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return defaultCatalogue.some(({ navnFormStyrke }) => navnFormStyrke.toLowerCase() === plain);
}
