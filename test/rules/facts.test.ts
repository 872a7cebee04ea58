import { describe, expect, it } from 'vitest';
import type { AssessmentRequest, DosageInput, Drug, Medication } from '../../rules/contract/request.ts';
import type { DrugResolution } from '../../rules/drug/drug-resolution.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { type DecisionsOn, type Facts, factsOf, type Knowledge } from '../../rules/facts.ts';
import { type Rational, toNumber } from '../../rules/number/rational.ts';
import { knowledge, opioidRequest, oxycodone, pregabalin } from './request.ts';

const found: DrugResolution = {
  kind: 'found',
  drug: oxycodone,
  verification: { product: 'third-party', hList: 'general-knowledge' },
};
const catalogue = (resolution: DrugResolution): Knowledge => ({
  ...knowledge,
  resolveDrug: () => resolution,
});

const prescribed = (drug: Drug | string, known = knowledge) =>
  factsOf(opioidRequest({ prescription: { drug } }), known).prescribed;
const read = (dosage: DosageInput | null | undefined, drug: Drug | string = oxycodone) =>
  factsOf(opioidRequest({ prescription: { drug, dosage } }), knowledge).dosage;
const amounts = (dosage: Facts['dosage']) =>
  dosage?.understood && dosage.asNeeded !== 'no-maximum'
    ? [dosage.fixed, dosage.asNeeded].map(({ perDay, unit }) => [toNumber(perDay), unit])
    : dosage;

describe('the prescribed drug', () => {
  it('is as the request states it, and trusted', () => {
    expect(prescribed(oxycodone, catalogue({ kind: 'unknown' }))).toEqual({
      name: 'OxyContin Depottab 20 mg',
      label: 'OxyContin Depottab 20 mg',
      drug: oxycodone,
      verification: { product: 'official', hList: 'official' },
      candidates: [],
    });
  });

  it('is what the catalogue finds by the name, with what is known of it', () => {
    expect(prescribed('OxyContin', catalogue(found))).toEqual({
      name: 'OxyContin',
      label: 'OxyContin',
      drug: oxycodone,
      verification: found.kind === 'found' && found.verification,
      candidates: [],
    });
  });

  it('is not known where the name could be several', () => {
    const ambiguous = catalogue({ kind: 'ambiguous', candidates: ['A', 'B'] });
    expect(prescribed('Oxy', ambiguous)).toEqual({
      name: 'Oxy',
      label: 'Oxy',
      drug: null,
      verification: { product: 'official', hList: 'official' },
      candidates: ['A', 'B'],
    });
  });

  it.each<[string, Drug, Drug, 'third-party' | 'official']>([
    ['alone', { name: 'Oxy' }, { ...oxycodone, name: 'Oxy' }, 'third-party'],
    [
      'with what is added to it',
      { name: 'Oxy', hList: true, group: null },
      { ...oxycodone, name: 'Oxy', hList: true },
      'third-party',
    ],
    [
      'with an ATC code of its own',
      { name: 'Oxy', atc: 'N02AX02' },
      { name: 'Oxy', atc: 'N02AX02' },
      'official',
    ],
    [
      'with substances of its own',
      { name: 'Oxy', substances: [{ name: 'tramadol' }] },
      { name: 'Oxy', substances: [{ name: 'tramadol' }] },
      'official',
    ],
    ['that is empty', { name: '', group: 'B' }, { name: '', group: 'B' }, 'official'],
    ['that is not given', { atc: 'N02AA' }, { atc: 'N02AA' }, 'official'],
  ])('stands for what the catalogue has by a name %s, and no more', (_, stated, drug, trust) => {
    expect(prescribed(stated, catalogue(found))).toMatchObject({ drug, verification: { product: trust } });
    expect(prescribed(stated, catalogue(found)).drug).toEqual(drug);
  });

  it('is what is stated where the catalogue does not have the name', () => {
    expect(prescribed({ name: 'Oxy', group: 'A' }, catalogue({ kind: 'unknown' }))).toMatchObject({
      drug: { name: 'Oxy', group: 'A' },
      verification: { product: 'official' },
    });
  });

  it('is not looked up where no name is given', () => {
    expect(prescribed('', catalogue(found))).toMatchObject({
      name: null,
      label: 'ukjent legemiddel',
      drug: null,
    });
  });

  it.each<[Drug, string]>([
    [{ substances: [{ name: 'paracetamol' }, { name: 'kodein' }] }, 'paracetamol + kodein'],
    [{ name: '', substances: [{ name: 'kodein' }] }, 'kodein'],
    [{ name: 'Pinex', substances: [{ name: 'paracetamol' }] }, 'Pinex'],
    [{ substances: [] }, 'ukjent legemiddel'],
    [{}, 'ukjent legemiddel'],
  ])('%o is called %s', (drug, label) => {
    expect(prescribed(drug).label).toBe(label);
  });
});

describe('other medication', () => {
  const linesWith = (other: readonly Medication[], known: Knowledge) =>
    factsOf(opioidRequest({ otherMedication: [...other] }), known).omeq?.lines.map(
      ({ path, drug, problem, omeq }) => [path, drug, problem, toNumber(omeq)],
    );
  const own = ['prescription', 'OxyContin Depottab 20 mg', null, 60];

  it('is looked up by name, each at its place', () => {
    expect(linesWith([{ drug: pregabalin }, { drug: 'Oxy', dosage: '1x1' }], catalogue(found))).toEqual([
      own,
      ['otherMedication.1', 'Oxy', null, 30],
    ]);
  });

  it.each<[string, Medication]>([
    ['no drug', { dosage: '1x1' }],
    ['an empty name', { drug: '', dosage: '1x1' }],
  ])('is not known with %s, and not looked up', (_, medication) => {
    expect(linesWith([medication], catalogue(found))).toEqual([
      own,
      ['otherMedication.0', 'ukjent legemiddel', 'drug-unknown', 0],
    ]);
  });

  it('is not known where the name could be several', () => {
    const ambiguous = catalogue({ kind: 'ambiguous', candidates: ['A', 'B'] });
    expect(linesWith([{ drug: 'Oxy', dosage: '1x1' }], ambiguous)).toEqual([
      own,
      ['otherMedication.0', 'Oxy', 'drug-unknown', 0],
    ]);
  });
});

describe('the dosage', () => {
  it.each<[DosageInput, [number, string | null][]]>([
    [
      { fixedPerDay: { amount: 2, unit: 'tablett' } },
      [
        [2, 'tablett'],
        [0, null],
      ],
    ],
    [
      { asNeededMaxPerDay: { amount: 4, unit: 'tabletter' } },
      [
        [0, null],
        [4, 'tablett'],
      ],
    ],
    [
      { fixedPerDay: { amount: 0.5, unit: 'stk' } },
      [
        [0.5, null],
        [0, null],
      ],
    ],
    [
      { fixedPerDay: { amount: 20, unit: 'mg' }, asNeededMaxPerDay: { amount: 1, unit: 'ml' } },
      [
        [20, 'mg'],
        [1, 'ml'],
      ],
    ],
    [
      '1 tablett 2 ganger daglig',
      [
        [2, 'tablett'],
        [0, 'tablett'],
      ],
    ],
  ])('%o is read', (dosage, expected) => {
    expect(amounts(read(dosage))).toEqual(expected);
  });

  it.each<[DosageInput]>([
    [{}],
    [{ fixedPerDay: null, asNeededMaxPerDay: null }],
    [{ fixedPerDay: {} }],
    [{ fixedPerDay: { amount: 2 } }],
    [{ fixedPerDay: { unit: 'mg' } }],
    [{ fixedPerDay: { amount: 2, unit: 'klype' } }],
    [{ fixedPerDay: { amount: 2, unit: 'mg' }, asNeededMaxPerDay: { amount: 2 } }],
    [{ fixedPerDay: { unit: 'mg' }, asNeededMaxPerDay: { amount: 2, unit: 'mg' } }],
    ['som før'],
  ])('%o is not understood', (dosage) => {
    expect(read(dosage)?.understood).toBe(false);
  });

  it.each<[DosageInput, number]>([
    [{ fixedPerDay: { amount: 2, unit: 'mg' }, asNeededMaxPerDay: { amount: 2 } }, 2],
    [{ fixedPerDay: { unit: 'mg' }, asNeededMaxPerDay: { amount: 3, unit: 'mg' } }, 3],
    [{ fixedPerDay: { amount: 0, unit: 'mg' }, asNeededMaxPerDay: { unit: 'mg' } }, 0],
  ])('%o is at least the part that is understood', (dosage, atLeast) => {
    const reading = read(dosage);
    expect(reading?.understood === false && reading.atLeast && toNumber(reading.atLeast.perDay)).toBe(
      atLeast,
    );
  });

  it.each([null, undefined])('is none where it is %s', (dosage) => {
    expect(read(dosage)).toBeNull();
  });

  it('in figures says nothing of how often a patch is changed', () => {
    const dosage = read({ fixedPerDay: { amount: 1, unit: 'plaster' } });
    expect(dosage?.understood && dosage.changeEveryHours).toBeNull();
  });

  it('is of what is worn only where the drug is a patch', () => {
    const everyThirdDay = '1 hver 72. time';
    const patch: Drug = { ...oxycodone, form: 'depotplaster', route: 'transdermal' };
    const changeOf = (drug: Drug | string): Rational | null => {
      const dosage = read(everyThirdDay, drug);
      return dosage?.understood ? dosage.changeEveryHours : null;
    };
    const hours = changeOf(patch);
    expect(hours && toNumber(hours)).toBe(72);
    expect([changeOf(oxycodone), changeOf('Ukjent')]).toEqual([null, null]);
  });
});

describe('the institution profile', () => {
  const other = { ...sykehusetInnlandet, id: 'annet' };
  const profileOf = (profile: AssessmentRequest['profile'], profiles = [other, sykehusetInnlandet]) =>
    factsOf(opioidRequest({ profile }), { ...knowledge, profiles }).profile?.id ?? null;

  it.each([
    ['annet', 'annet'],
    [null, 'sykehuset-innlandet'],
    ['', 'sykehuset-innlandet'],
    ['ukjent', null],
  ])('asked for as %j is %j', (asked, expected) => {
    expect(profileOf(asked)).toBe(expected);
  });

  it('is none where nobody has written the default one', () => {
    expect(profileOf(null, [other])).toBeNull();
  });
});

describe('what Nye metoder says of the drug', () => {
  const decidedOn = (decisionsOn?: DecisionsOn, drug: Drug | string = oxycodone) =>
    factsOf(opioidRequest({ prescription: { drug } }), { ...knowledge, ...(decisionsOn && { decisionsOn }) })
      .methodDecision;

  it.each<[ReturnType<DecisionsOn>, Facts['methodDecision']]>([
    [[], 'none'],
    [['introduced'], 'introduced'],
    [['not-introduced', 'not-introduced'], 'not-introduced'],
    [['introduced', 'restricted'], 'several'],
    [['unclassified', 'introduced', 'unclassified'], 'several'],
  ])('of %j is %s', (kinds, decision) => {
    expect(decidedOn(() => kinds)).toBe(decision);
  });

  it('is not known where the register is not read in, or no drug is named', () => {
    expect(decidedOn()).toBeNull();
    expect(decidedOn(() => ['introduced'], '')).toBeNull();
  });

  it('is looked up by the name as written and what it stands for', () => {
    const asked: unknown[] = [];
    decidedOn((name, { kind }) => {
      asked.push(name, kind);
      return [];
    });
    expect(asked).toEqual(['OxyContin Depottab 20 mg', 'found']);
  });
});
