/** Random requests from a seed: each begins as an ordinary case of one road and is then disturbed in a few places. */
import {
  COMBINED_OPIOIDS,
  H_LIST,
  METHADONE,
  NEW_DRUG,
  ODD_OPIOIDS,
  ORDINARY,
  OTHER_AB,
  PATCHES,
  PLAIN_OPIOIDS,
  PREGABALIN,
  RESTRICTED_OPIOIDS,
} from './drugs.ts';
import { asNumber } from './exact.ts';
import type { Dosage, Drug, Exception, Indication, Medication, Request, Role, Vedtak } from './request.ts';
import { known, omeqOf } from './sums.ts';

/** The small generator mulberry32: numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

const chance = (random: Random, probability: number): boolean => random() < probability;

function oneOf<T>(random: Random, all: readonly T[]): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('a choice of nothing');
  return one;
}

/** Mostly the good answer, now and then one of the others. */
const mostly = <T>(random: Random, good: T, others: readonly T[], share = 0.85): T =>
  chance(random, share) ? good : oneOf(random, others);

const yes = (random: Random, share = 0.85): boolean | null => mostly(random, true, [false, null], share);

const INDICATIONS: readonly Indication[] = [
  'chronic-pain',
  'neuropathic-pain',
  'trigeminal-neuralgia',
  'cancer-pain',
  'neuropathic-cancer-pain',
  'end-of-life',
  'severe-mental-disorder',
  'cns-spasticity',
  'tuberculosis-side-effects',
  'restless-legs',
  'sleep',
  'opioid-dependence',
  'other',
];

const ROLES: readonly Role[] = [
  'gp',
  'gp-office',
  'pain-clinic',
  'public-hospital',
  'private-hospital-agreement',
  'contract-specialist',
  'specialist',
  'treating-doctor',
];

const CODES: readonly (string | null)[] = [
  '-71',
  '-71 Kroniske, sterke smerter',
  '-72',
  '-73',
  '-81',
  '-81 Bivirkninger ved tuberkulosebehandling',
  '-90',
  '-90 Palliativ behandling',
  'R25.2',
  'ICD-10: R25.2',
  'G25.8',
  'G25.8 Restless legs',
  'C50',
  'C50 Brystkreft',
  'ICD-10: C50',
  'G63.2*',
  'F41',
  '',
  null,
];

const DATES = [
  '2023-06-21',
  '2023-06-22',
  '2023-06-23',
  '2026-09-30',
  '2026-10-01',
  '2026-10-02',
  '2026-11-21',
];
const OWN_NUMBERS = [
  null,
  '',
  '7777',
  'DM 7777',
  'DM-7777',
  'Prosjekt DM 7777',
  'dm 03001',
  'DM 0224',
  'DM 02224',
  '02224',
  'DM-02224',
  'DM 02224.',
  'DM 02224 Enkeltpasientunntak',
  'DM 7777 Enkeltpasientunntak',
  'nei',
  '0',
  '$&',
  '{date}',
];

const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const dayAfter = (date: string): string =>
  new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** mg a day by mouth that makes 100 and 300 OMEQ, and a hair less and more. */
const TAPENTADOL_AT_LIMITS = [499.995, 500, 500.005, 1499.995, 1500, 1500.005];
const PREGABALIN_AT_LIMIT = [599.999, 600, 600.001];

function dosage(random: Random, drug: Drug): Dosage | null {
  if (chance(random, 0.05)) return null;
  const unit = drug.substances?.[0]?.per?.unit ?? 'tablett';
  if (drug.name === 'Tapentadol' && chance(random, 0.6)) {
    return { fixedPerDay: { amount: oneOf(random, TAPENTADOL_AT_LIMITS), unit: 'mg' } };
  }
  if (drug.substances?.[0]?.name === 'pregabalin' && chance(random, 0.4)) {
    return { fixedPerDay: { amount: oneOf(random, PREGABALIN_AT_LIMIT), unit: 'mg' } };
  }
  if (unit === 'plaster' && chance(random, 0.5)) return { fixedPerDay: { amount: 1, unit } };
  const inMass = chance(random, 0.1);
  const amount = (): number =>
    inMass ? oneOf(random, [5, 30, 66.6, 120]) : oneOf(random, [0.5, 1, 1, 2, 2, 3, 4]);
  const part = () => ({
    amount: amount(),
    unit: inMass ? 'mg' : mostly(random, unit, ['ml', 'tablett'], 0.97),
  });
  const shape = random();
  if (shape < 0.6) return { fixedPerDay: part() };
  if (shape < 0.85) return { fixedPerDay: part(), asNeededMaxPerDay: part() };
  if (shape < 0.97) return { asNeededMaxPerDay: part() };
  return {};
}

function disturbed(random: Random, drug: Drug): Drug {
  const copy = structuredClone(drug);
  if (!chance(random, 0.15)) return copy;
  switch (Math.floor(random() * 8)) {
    case 0:
      copy.group = oneOf(random, [null, 'A', 'B', 'C']);
      break;
    case 1:
      copy.atc = null;
      break;
    case 2:
      copy.route = null;
      break;
    case 3:
      copy.form = null;
      break;
    case 4:
      copy.marketed = oneOf(random, [false, null]);
      break;
    case 5:
      copy.hList = oneOf(random, [null, !copy.hList]);
      break;
    case 6:
      delete copy.substances;
      break;
    default:
      delete copy.form;
      delete copy.route;
  }
  return copy;
}

function medication(random: Random, drugs: readonly Drug[]): Medication {
  if (chance(random, 0.04)) {
    return {
      drug: 'Ukjent legemiddel 5 mg',
      dosage: { fixedPerDay: { amount: 1, unit: 'tablett' } },
    };
  }
  const drug = disturbed(random, oneOf(random, drugs));
  return { drug, dosage: dosage(random, drug) };
}

function otherMedication(random: Random): Medication[] | null {
  if (chance(random, 0.1)) return null;
  if (chance(random, 0.55)) return [];
  const drugs = [
    ...ORDINARY,
    ...OTHER_AB,
    ...PLAIN_OPIOIDS,
    ...PATCHES,
    ...METHADONE,
    ...ODD_OPIOIDS,
    ...PREGABALIN,
    ...COMBINED_OPIOIDS,
  ];
  const count = oneOf(random, [1, 1, 2, 3]);
  return Array.from({ length: count }, () => medication(random, drugs));
}

function roles(random: Random, usual: readonly Role[]): Role[] | null {
  const dice = random();
  if (dice < 0.6) return [oneOf(random, usual)];
  if (dice < 0.85) return [oneOf(random, ROLES)];
  if (dice < 0.93) return [...new Set([oneOf(random, ROLES), oneOf(random, ROLES)])];
  return dice < 0.97 ? null : [];
}

function vedtak(random: Random, on: string, prescribed: string | null, total: number): Vedtak | null {
  const dice = random();
  if (dice < 0.35) return { exists: false };
  if (dice < 0.4) return null;
  if (dice < 0.43) return { exists: null };
  if (dice < 0.47) return { exists: true };
  const limits = [total, total + 0.001, Math.max(0.001, total - 0.001), 200, 300].map(
    (limit) => Math.round(limit * 1000) / 1000,
  );
  const given: Vedtak = {
    omeqPerDay: mostly(
      random,
      oneOf(
        random,
        limits.filter((limit) => limit > 0),
      ),
      [null],
      0.92,
    ),
    validTo: mostly(random, oneOf(random, [on, dayAfter(on), '2030-01-01']), [dayBefore(on), null], 0.85),
    onlyMethadone: mostly(random, false, [true, null], 0.8),
    namesPrescriber: yes(random, 0.88),
  };
  if (prescribed === 'N07BC02' && chance(random, 0.6)) given.onlyMethadone = true;
  if (chance(random, 0.7)) given.exists = true;
  return given;
}

function exception(random: Random, on: string): Exception {
  const state = {
    methodStatus: mostly<Exception['methodStatus']>(
      random,
      'under-assessment',
      ['not-introduced', 'introduced', 'not-assessed', null],
      0.92,
    ),
    marketingAuthorisation: yes(random, 0.93),
    established: mostly<Exception['established']>(
      random,
      oneOf(random, ['contraindicated', 'stopped-side-effects'] as const),
      ['insufficient-effect', 'not-tried', null],
      0.92,
    ),
    greaterBenefit: yes(random, 0.93),
    decision: mostly<Exception['decision']>(random, 'granted', ['refused', 'pending', null], 0.92),
    decidedOn: mostly(random, oneOf(random, [on, dayBefore(on), '2023-01-15']), [dayAfter(on), null], 0.92),
    caseNumber: mostly<string | null>(random, '24/1234', [null, ''], 0.85),
    costPerYearNok: mostly<number | null>(
      random,
      oneOf(random, [400_000, 999_999, 1_000_000, 1_000_001, 2_500_000]),
      [null, 0],
      0.92,
    ),
    ownProjectNumber: oneOf(random, OWN_NUMBERS),
    patientInformed: yes(random),
    bothTrustsInvolved: yes(random),
    journalWritten: yes(random),
  };
  if (state.costPerYearNok !== null && state.costPerYearNok > 1_000_000 && chance(random, 0.5)) {
    state.ownProjectNumber = oneOf(random, ['7777', 'DM 7777', 'DM-7777', 'Prosjekt DM 7777']);
  }
  return chance(random, 0.02) ? {} : state;
}

interface Road {
  scheme: NonNullable<Request['scheme']> | null;
  drugs: readonly Drug[];
  indications: readonly Indication[];
  roles: readonly Role[];
  code: string | null;
  exception: boolean;
  setting: Request['setting'];
}

const NON_CANCER_PAIN = ['chronic-pain', 'neuropathic-pain', 'trigeminal-neuralgia'] as const;
const OPIOIDS = [...PLAIN_OPIOIDS, ...PLAIN_OPIOIDS, ...COMBINED_OPIOIDS, ...RESTRICTED_OPIOIDS, ...PATCHES];

const road = (some: Partial<Road>): Road => ({
  scheme: 'section-3',
  drugs: OPIOIDS,
  indications: NON_CANCER_PAIN,
  roles: ['gp', 'gp-office', 'pain-clinic'],
  code: '-71',
  exception: false,
  setting: undefined,
  ...some,
});

const ROADS: readonly Road[] = [
  road({}),
  road({ drugs: [...PLAIN_OPIOIDS, ...PATCHES] }),
  road({ drugs: PATCHES }),
  road({ drugs: METHADONE, roles: ['pain-clinic', 'gp'] }),
  road({ drugs: [...ODD_OPIOIDS, ...METHADONE], indications: [...NON_CANCER_PAIN, 'opioid-dependence'] }),
  road({
    indications: ['cancer-pain', 'neuropathic-cancer-pain', 'end-of-life'],
    roles: ['public-hospital', 'specialist', 'pain-clinic', 'gp'],
  }),
  road({ drugs: PREGABALIN }),
  road({ indications: ['end-of-life'], roles: ['gp', 'specialist', 'public-hospital'] }),
  road({ drugs: PREGABALIN, indications: ['neuropathic-cancer-pain'], roles: ['public-hospital', 'gp'] }),
  road({
    drugs: PREGABALIN,
    indications: ['neuropathic-cancer-pain', 'cancer-pain', 'neuropathic-pain', 'end-of-life', 'other'],
    roles: ['public-hospital', 'specialist', 'contract-specialist', 'gp'],
  }),
  road({ drugs: OTHER_AB, indications: ['severe-mental-disorder', 'sleep'], code: null }),
  road({ drugs: OTHER_AB, indications: ['cns-spasticity'], code: 'R25.2' }),
  road({ drugs: OTHER_AB, indications: ['tuberculosis-side-effects'], code: '-81' }),
  road({ drugs: [...OTHER_AB, ...PLAIN_OPIOIDS], indications: ['restless-legs'], code: 'G25.8' }),
  road({ drugs: [...ORDINARY, NEW_DRUG] }),
  road({
    scheme: 'section-2',
    drugs: [...OTHER_AB, ...OPIOIDS, ...ORDINARY, ...PREGABALIN],
    indications: INDICATIONS,
    code: null,
  }),
  road({ scheme: 'white', drugs: [...OTHER_AB, ...OPIOIDS, ...ORDINARY, H_LIST], code: null }),
  road({ scheme: null, drugs: [...OPIOIDS, ...ORDINARY, ...PREGABALIN], code: null }),
  road({
    scheme: 'h-resept',
    drugs: [H_LIST],
    roles: ['public-hospital', 'private-hospital-agreement', 'contract-specialist'],
    code: 'C50',
  }),
  road({
    scheme: 'h-resept',
    drugs: [H_LIST],
    roles: ['public-hospital', 'private-hospital-agreement', 'contract-specialist'],
    code: 'C50',
    exception: true,
  }),
  road({
    scheme: 'white',
    drugs: [NEW_DRUG, NEW_DRUG, H_LIST, ...PLAIN_OPIOIDS],
    roles: ['public-hospital'],
    code: null,
    exception: true,
  }),
  road({
    scheme: null,
    drugs: [NEW_DRUG, H_LIST],
    roles: ['public-hospital'],
    code: null,
    exception: true,
    setting: 'hospital-order',
  }),
  road({
    scheme: 'section-3',
    drugs: [NEW_DRUG, H_LIST, ...OTHER_AB, ...PLAIN_OPIOIDS],
    indications: INDICATIONS,
    exception: true,
  }),
];

/** Some fields are taken away, so that missing and null are both seen. */
function forgetful(random: Random, request: Request): Request {
  const optional = [
    'setting',
    'scheme',
    'refundCode',
    'otherMedication',
    'indication',
    'painClarified',
    'otherFormImpossible',
    'conditions',
    'patchChange',
    'patient',
    'prescriber',
    'vedtak',
  ] as const;
  for (const field of optional) if (chance(random, 0.02)) delete request[field];
  return request;
}

export function randomRequest(random: Random): Request {
  const from = oneOf(random, ROADS);
  const on = mostly(random, '2026-11-21', DATES, 0.6);
  const request: Request = {
    on,
    scheme: mostly(random, from.scheme, ['section-2', 'section-3', 'h-resept', 'white', null], 0.95),
    refundCode: mostly(random, from.code, CODES, 0.8),
    prescription: medication(random, chance(random, 0.95) ? from.drugs : [...OTHER_AB, ...ODD_OPIOIDS]),
    otherMedication: otherMedication(random),
    indication: mostly(random, oneOf(random, from.indications), [...INDICATIONS, null], 0.9),
    painClarified: yes(random),
    otherFormImpossible: oneOf(random, [true, false, null]),
    conditions: { function: yes(random, 0.94), lowestDose: yes(random, 0.94), plan: yes(random, 0.94) },
    patient: {
      hasGp: oneOf(random, [true, true, false, null]),
      endOfLife: oneOf(random, [false, false, true, null]),
      fromOtherTrust: oneOf(random, [false, false, true, null]),
    },
    prescriber: {
      roles: roles(random, from.roles),
      specialties: oneOf(random, [null, [], ['neurology'], ['oncology']]),
      diseaseField: oneOf(random, ['own', 'adjacent', 'other', null]),
      rightAB: mostly<'all' | 'not-a' | 'not-ab' | null>(random, 'all', ['not-a', 'not-ab', null], 0.88),
      hReseptApproved: oneOf(random, [true, false, null]),
      seniorConsultant: yes(random),
    },
  };
  if (from.setting !== undefined) request.setting = from.setting;
  else if (chance(random, 0.02)) request.setting = 'hospital-order';
  if (chance(random, 0.5)) {
    request.patchChange = {
      everyHours: oneOf(random, [24, 48, 48, 71, 72, 96, 167, 168, null]),
      oralUnsuitable: yes(random, 0.8),
      documented: yes(random, 0.8),
    };
  }
  const atc = known(request.prescription.drug)?.atc ?? null;
  request.vedtak = vedtak(random, on, atc, asNumber(omeqOf(request).atLeast));
  if (chance(random, from.exception ? 0.97 : 0.03)) request.exception = exception(random, on);
  return forgetful(random, request);
}
