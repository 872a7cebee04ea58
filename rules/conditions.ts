import type { MissingPath } from './asked-facts.ts';
import type { Drug } from './contract/request.ts';
import type { Indication, Role, Scheme } from './contract/terms.ts';
import { atcIsUnder } from './drug/atc.ts';
import { isRestrictedForm, routeOf } from './drug/route.ts';
import type { Facts } from './facts.ts';
import { toNumber } from './number/rational.ts';
import type { Total } from './omeq/omeq.ts';
import { isPregabalin, methadoneStatus, opioidName, opioidStatus } from './omeq/opioid-names.ts';
import {
  all,
  answer,
  any,
  type Condition,
  condition,
  type FactReader,
  not,
  oneOf,
  type Truth,
  truthOf,
} from './reasoning/condition.ts';
import { isWithin } from './reasoning/limit.ts';
import { folded } from './text/same-text.ts';

/** The statements that the sources' sentences are made of. Each says what it needs when it can't tell. */

const DRUG: readonly MissingPath[] = ['prescription.drug'];

/** What can be said of a drug that is known but for that. */
type AskedDrugField = 'group' | 'atc' | 'route' | 'marketed' | 'hList';

function aboutDrug(
  field: AskedDrugField,
  test: (drug: Drug) => Truth,
  facts: readonly FactReader[],
): Condition {
  const part: readonly MissingPath[] = [`prescription.drug.${field}`];
  return condition(
    [{ name: 'drug', read: (c) => c.prescribed.label }, ...facts],
    (c) => (c.prescribed.drug ? test(c.prescribed.drug) : 'unknown'),
    (c) => (c.prescribed.drug ? part : DRUG),
  );
}

const group: FactReader = { name: 'drug.group', read: (c) => c.prescribed.drug?.group ?? null };
const atc: FactReader = { name: 'drug.atc', read: (c) => c.prescribed.drug?.atc ?? null };
const candidates: FactReader = { name: 'drug.candidates', read: (c) => [...c.prescribed.candidates] };
const productTrust: FactReader = {
  name: 'drug.verification',
  read: (c) => c.prescribed.verification.product,
};

export const inGroup = (...groups: readonly string[]): Condition =>
  aboutDrug('group', (drug) => truthOf(drug.group == null ? null : groups.includes(drug.group)), [
    group,
    candidates,
    productTrust,
  ]);

export const groupAOrB = inGroup('A', 'B');

export const atcIn = (...codes: readonly string[]): Condition =>
  aboutDrug('atc', (drug) => atcIsUnder(drug.atc, codes), [atc]);

export const opioid: Condition = aboutDrug('atc', opioidStatus, [atc]);
export const pregabalin: Condition = aboutDrug('atc', isPregabalin, [atc]);

export const methadone: Condition = aboutDrug('atc', methadoneStatus, [atc]);

export const marketed: Condition = aboutDrug('marketed', (drug) => truthOf(drug.marketed), [
  { name: 'drug.marketed', read: (c) => c.prescribed.drug?.marketed ?? null },
]);

export const restrictedForm: Condition = aboutDrug('route', (drug) => truthOf(isRestrictedForm(drug)), [
  { name: 'drug.form', read: (c) => c.prescribed.drug?.form ?? null },
  { name: 'drug.route', read: (c) => (c.prescribed.drug ? routeOf(c.prescribed.drug) : null) },
]);

export const onHList: Condition = aboutDrug('hList', (drug) => truthOf(drug.hList), [
  { name: 'drug.hList', read: (c) => c.prescribed.drug?.hList ?? null },
  { name: 'drug.hList.verification', read: (c) => c.prescribed.verification.hList },
]);

const schemeOf = (c: Facts) => c.request.scheme ?? null;
const schemeFact: FactReader = { name: 'scheme', read: schemeOf };

/** A hospital order has no scheme, so there it is known to be none of them. */
export const scheme = (wanted: Scheme): Condition =>
  condition(
    [schemeFact],
    (c) => {
      const given = schemeOf(c);
      if (given === null) return c.request.setting === 'hospital-order' ? 'no' : 'unknown';
      return truthOf(given === wanted);
    },
    () => ['scheme'],
  );

export const schemeGiven: Condition = condition([schemeFact], (c) => truthOf(schemeOf(c) !== null));

export const hospitalOrder: Condition = condition(
  [{ name: 'setting', read: (c) => c.request.setting ?? 'prescription' }],
  (c) => truthOf(c.request.setting === 'hospital-order'),
);

export const REFUND_CODE: FactReader = { name: 'refundCode', read: (c) => c.request.refundCode ?? null };
export const askRefundCode = (): readonly MissingPath[] => ['refundCode'];

/** The prescription carries a diagnosis in ICD-10. A code that is not given is not known; nor is one that may be of ICPC-2. */
export const diagnosisCodeGiven: Condition = condition(
  [REFUND_CODE],
  ({ refundCode }) =>
    refundCode === null || refundCode.system === 'icd-10-or-icpc-2'
      ? 'unknown'
      : truthOf(refundCode.system === 'icd-10'),
  askRefundCode,
);

/** Where there must be none, it is enough that nobody has stated one. */
export const noRefundCodeStated: Condition = condition([REFUND_CODE], ({ refundCode }) =>
  truthOf(refundCode === null || refundCode.system === 'none'),
);

export const indicationIn = (...accepted: readonly Indication[]): Condition =>
  oneOf('indication', (c) => c.request.indication, accepted);

export const nonCancerPain = indicationIn('chronic-pain', 'neuropathic-pain', 'trigeminal-neuralgia');
export const cancerPain = indicationIn('cancer-pain', 'neuropathic-cancer-pain');

const ROLES_PATH: readonly MissingPath[] = ['prescriber.roles'];
const rolesFact: FactReader = {
  name: 'prescriber.roles',
  read: (c) => [...(c.request.prescriber?.roles ?? [])],
};

/** The doctor acts in one of these roles. No role given is not known, never "none". */
export const actsAs = (...wanted: readonly Role[]): Condition =>
  condition(
    [rolesFact],
    (c) => {
      const held = c.request.prescriber?.roles;
      return held == null || held.length === 0
        ? 'unknown'
        : truthOf(held.some((role) => wanted.includes(role)));
    },
    () => ROLES_PATH,
  );

/** A patient without a fastlege: the doctor the patient goes to counts as one. */
export const fastlege: Condition = any(
  actsAs('gp', 'gp-office'),
  all(actsAs('treating-doctor'), not(answer('patient.hasGp', (c) => c.request.patient?.hasGp))),
);

export const painClinic = actsAs('pain-clinic');
const isSpecialist = actsAs('specialist', 'contract-specialist');

export const specialistInField = (...fields: readonly ('own' | 'adjacent')[]): Condition =>
  all(
    isSpecialist,
    oneOf('prescriber.diseaseField', (c) => c.request.prescriber?.diseaseField, fields),
  );

const SPECIALTIES_PATH: readonly MissingPath[] = ['prescriber.specialties'];

const NEUROLOGY = ['neurology', 'nevrologi'];

/** A stated specialty is enough; only who acts as a specialist is asked which. */
export const neurologist: Condition = condition(
  [
    { name: 'prescriber.specialties', read: (c) => [...(c.request.prescriber?.specialties ?? [])] },
    rolesFact,
  ],
  (c) => {
    const specialties = c.request.prescriber?.specialties;
    if (specialties) return truthOf(specialties.some((specialty) => NEUROLOGY.includes(folded(specialty))));
    return isSpecialist.test(c) === 'no' ? 'no' : 'unknown';
  },
  (c) => (isSpecialist.test(c) === 'unknown' ? ROLES_PATH : SPECIALTIES_PATH),
);

/** A pain clinic may be at a public hospital or private: that role alone does not tell. */
export const publicHospital: Condition = condition(
  [rolesFact],
  (c) => {
    const held = c.request.prescriber?.roles ?? [];
    if (held.includes('public-hospital')) return 'yes';
    const couldBe =
      held.length === 0 || (held.includes('pain-clinic') && !held.includes('private-hospital-agreement'));
    return couldBe ? 'unknown' : 'no';
  },
  () => ROLES_PATH,
);

function totalAtMost(
  name: string,
  read: (c: Facts) => Total | null,
  limitOf: (c: Facts) => number | null,
): Condition {
  return condition(
    [
      {
        name: `${name}.perDay`,
        read: (c) => {
          const total = read(c);
          return total?.complete ? toNumber(total.atLeast) : null;
        },
      },
      {
        name: `${name}.atLeast`,
        read: (c) => {
          const total = read(c);
          return total ? toNumber(total.atLeast) : null;
        },
      },
      { name: `${name}.limit`, read: limitOf },
    ],
    (c) => isWithin(read(c), limitOf(c)),
    (c) => read(c)?.missing ?? DRUG,
  );
}

const omeqOf = (c: Facts) => c.omeq;

function isOtherOpioid(drug: Drug): Truth {
  const status = opioidStatus(drug);
  if (status !== 'yes') return status;
  const isMethadone = methadoneStatus(drug);
  return isMethadone === 'unknown' ? 'unknown' : isMethadone === 'yes' ? 'no' : 'yes';
}

/** Another opioid than methadone is used beside what is prescribed. */
export const otherOpioidInUse: Condition = condition(
  [],
  ({ drugs: [, ...others], request }) => {
    const truths = others.map(({ drug }) => (drug ? isOtherOpioid(drug) : 'unknown'));
    if (truths.includes('yes')) return 'yes';
    return truths.includes('unknown') || request.otherMedication == null ? 'unknown' : 'no';
  },
  ({ omeq }) => omeq?.missing ?? DRUG,
);

/** All opioids together, inclusive. A sum with a part missing can prove "over", never "within". */
export const omeqAtMost = (limit: number): Condition => totalAtMost('omeq', omeqOf, () => limit);

/** The same against a limit that the request gives. */
export const omeqAtMostGiven = (limitOf: (c: Facts) => number | null): Condition =>
  totalAtMost('omeq', omeqOf, limitOf);

export const omeqKnown: Condition = condition(
  [
    { name: 'omeq.perDay', read: (c) => (c.omeq?.complete ? toNumber(c.omeq.atLeast) : null) },
    { name: 'omeq.atLeast', read: (c) => (c.omeq ? toNumber(c.omeq.atLeast) : null) },
    { name: 'omeq.verification', read: (c) => c.omeq?.verification ?? null },
  ],
  (c) => (c.omeq?.complete ? 'yes' : 'unknown'),
  (c) => c.omeq?.missing ?? DRUG,
);

export const pregabalinAtMost = (limit: number): Condition =>
  totalAtMost(
    'pregabalin',
    (c) => c.pregabalin,
    () => limit,
  );

/** Hours that a patch is worn by its product information (Durogesic 72 hours, Norspan 7 days). */
const PATCH_HOURS: Readonly<Record<string, number>> = { fentanyl: 72, buprenorfin: 168 };

/** Stated in the request and in the dosage text alike, the shorter interval counts. */
export function statedChangeHours(c: Facts): number | null {
  const asked = c.request.patchChange?.everyHours ?? null;
  const read = c.dosage?.understood && c.dosage.changeEveryHours ? toNumber(c.dosage.changeEveryHours) : null;
  return asked !== null && read !== null ? Math.min(asked, read) : (asked ?? read);
}

/** The patch is changed more often than its product information says, as stated or as the dosage reads. */
export const changedMoreOften: Condition = condition(
  [{ name: 'patchChange.everyHours', read: statedChangeHours }],
  (c) => {
    const hours = statedChangeHours(c);
    if (hours === null && !c.request.patchChange) return 'no';
    const drug = c.prescribed.drug;
    const route = drug && routeOf(drug);
    if (route !== null && route !== 'transdermal') return 'no';
    if (drug === null || hours === null) return 'unknown';
    const substance =
      drug.substances?.map((part) => opioidName(part.name)).find((name) => name !== null) ?? '';
    const usual = PATCH_HOURS[substance];
    if (usual !== undefined && hours >= usual) return 'no';
    return usual === undefined || route === null ? 'unknown' : 'yes';
  },
  (c) => {
    if (!c.prescribed.drug) return DRUG;
    if (routeOf(c.prescribed.drug) === null) return ['prescription.drug.route'];
    if (statedChangeHours(c) === null) return ['patchChange.everyHours'];
    return c.prescribed.drug.substances?.length ? [] : ['prescription.drug.substances'];
  },
);

/** The request is about an exception under unntaksordningen. */
export const exceptionAsked: Condition = condition([], (c) => truthOf(c.request.exception != null));

export const section3 = scheme('section-3');
export const section2 = scheme('section-2');

/** A § 3 prescription of a group A or B drug: the ground of the whole fifth paragraph. */
export const section3AOrB = all(section3, groupAOrB);
