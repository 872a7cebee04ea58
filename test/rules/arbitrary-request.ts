import fc from 'fast-check';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import {
  decisions,
  diseaseFields,
  establishedTreatments,
  indications,
  methodStatuses,
  prescribingRights,
  roles,
  routes,
  schemes,
  settings,
} from '../../rules/contract/terms.ts';
import { factors } from '../../rules/omeq/factors.ts';
import { methadone, oxycodone, pregabalin, tramadol, trastuzumab } from './request.ts';

/** Requests of every shape that the contract allows, weighted towards those that the rules speak of. */

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const date = fc
  .integer({ min: 0, max: 3650 })
  .map((day) => new Date(Date.UTC(2020, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
const mass = fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true });
const strength = fc.double({ min: 1e-6, max: 1e6, noNaN: true, noDefaultInfinity: true });

const randomDrug: fc.Arbitrary<Drug> = fc.record({
  name: maybe(fc.constantFrom('Et legemiddel', 'Suboxone', 'Espranor')),
  atc: maybe(
    fc.constantFrom(
      'N02AA05',
      'N02AX02',
      'N07BC02',
      'N01AH01',
      'R05DA01',
      'N05BA01',
      'N05CF01',
      'N02BF02',
      'L01FD01',
    ),
  ),
  group: maybe(fc.constantFrom('A', 'B', 'C')),
  form: maybe(
    fc.constantFrom('tablett', 'mikstur', 'injeksjonsvæske', 'nesespray', 'depotplaster', 'ukjent form'),
  ),
  route: maybe(fc.constantFrom(...routes)),
  substances: maybe(
    fc.array(
      fc.record({
        name: fc.constantFrom(
          ...new Set(factors.map((factor) => factor.substance)),
          'etylmorfin',
          'pregabalin',
          'nyttstoff',
        ),
        amount: maybe(strength),
        unit: maybe(fc.constantFrom('mg', 'µg', 'µg/h', 'g')),
        per: maybe(
          fc.record({
            amount: strength,
            unit: fc.constantFrom('tablett', 'ml', 'dose', 'plaster', 'time', 'toString'),
          }),
        ),
      }),
      { maxLength: 3 },
    ),
  ),
  marketed: maybe(fc.boolean()),
  hList: maybe(fc.boolean()),
});

const drug = fc.oneof(
  fc.constantFrom(oxycodone, tramadol, methadone, pregabalin, trastuzumab),
  randomDrug,
  fc.constantFrom('Ukjent middel', ''),
);

const amount = maybe(
  fc.record({
    amount: mass,
    unit: maybe(fc.constantFrom('tablett', 'mg', 'µg', 'plaster', 'ml', 'slurk', 'constructor')),
  }),
);
const dosage = fc.oneof(
  fc.constantFrom('1x2', '1 tablett 3 ganger daglig', '1 ved behov', 'som før', ''),
  fc.string({ maxLength: 30 }),
  fc.record({ fixedPerDay: amount, asNeededMaxPerDay: amount }),
);

const medication = fc.record({ drug: maybe(drug), dosage: maybe(dosage) });

export const arbitraryRequest: fc.Arbitrary<AssessmentRequest> = fc.record({
  on: date,
  setting: maybe(fc.constantFrom(...settings)),
  scheme: maybe(fc.constantFrom(...schemes, 'section-3', 'h-resept', 'white')),
  refundCode: maybe(fc.constantFrom('-71', 'C50', 'R25.2', '')),
  prescription: fc.record({ drug, dosage: maybe(dosage) }),
  otherMedication: maybe(fc.array(medication, { maxLength: 3 })),
  indication: maybe(fc.constantFrom(...indications)),
  painClarified: maybe(fc.boolean()),
  otherFormImpossible: maybe(fc.boolean()),
  conditions: maybe(
    fc.record({ function: maybe(fc.boolean()), lowestDose: maybe(fc.boolean()), plan: maybe(fc.boolean()) }),
  ),
  patchChange: maybe(
    fc.record({
      everyHours: maybe(fc.integer({ min: 1, max: 200 })),
      oralUnsuitable: maybe(fc.boolean()),
      documented: maybe(fc.boolean()),
    }),
  ),
  patient: maybe(
    fc.record({
      hasGp: maybe(fc.boolean()),
      endOfLife: maybe(fc.boolean()),
      fromOtherTrust: maybe(fc.boolean()),
    }),
  ),
  prescriber: maybe(
    fc.record({
      roles: maybe(fc.subarray([...roles])),
      specialties: maybe(fc.subarray(['neurology', 'oncology'])),
      diseaseField: maybe(fc.constantFrom(...diseaseFields)),
      rightAB: maybe(fc.constantFrom(...prescribingRights)),
      hReseptApproved: maybe(fc.boolean()),
      seniorConsultant: maybe(fc.boolean()),
    }),
  ),
  vedtak: maybe(
    fc.record({
      omeqPerDay: maybe(mass),
      validTo: maybe(date),
      onlyMethadone: maybe(fc.boolean()),
      namesPrescriber: maybe(fc.boolean()),
    }),
  ),
  exception: maybe(
    fc.record({
      methodStatus: maybe(fc.constantFrom(...methodStatuses)),
      marketingAuthorisation: maybe(fc.boolean()),
      established: maybe(fc.constantFrom(...establishedTreatments)),
      greaterBenefit: maybe(fc.boolean()),
      decision: maybe(fc.constantFrom(...decisions)),
      decidedOn: maybe(date),
      caseNumber: maybe(fc.constantFrom('24/1234', '')),
      costPerYearNok: maybe(fc.constantFrom(0, 1_000_000, 1_000_000.01, 5e6)),
      ownProjectNumber: maybe(fc.constantFrom('DM 03001', 'DM 02224', '')),
      patientInformed: maybe(fc.boolean()),
      bothTrustsInvolved: maybe(fc.boolean()),
      journalWritten: maybe(fc.boolean()),
    }),
  ),
});

/** The yes/no answers, roles and statuses of a request: what a person may leave blank. */
export const answerPaths = [
  'painClarified',
  'otherFormImpossible',
  'conditions.function',
  'conditions.lowestDose',
  'conditions.plan',
  'patchChange.oralUnsuitable',
  'patchChange.documented',
  'patient.hasGp',
  'patient.endOfLife',
  'patient.fromOtherTrust',
  'prescriber.roles',
  'prescriber.diseaseField',
  'prescriber.rightAB',
  'prescriber.hReseptApproved',
  'prescriber.seniorConsultant',
  'vedtak.onlyMethadone',
  'vedtak.namesPrescriber',
  'exception.methodStatus',
  'exception.marketingAuthorisation',
  'exception.established',
  'exception.greaterBenefit',
  'exception.decision',
  'exception.patientInformed',
  'exception.bothTrustsInvolved',
  'exception.journalWritten',
  'indication',
  'scheme',
] as const;

/** The request with one answer taken away; the request itself is left as it is. */
export function withoutAnswer(request: AssessmentRequest, path: string): AssessmentRequest {
  const copy: AssessmentRequest = structuredClone(request);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), copy);
  if (isRecord(holder)) holder[last] = null;
  return copy;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
