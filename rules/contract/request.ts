import { z } from 'zod';
import { lastDay, plausibleDate } from './plausible-date.ts';
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
  strengthUnits,
} from './terms.ts';

/** Null and absent both mean "not known". */
const known = <T extends z.ZodType>(schema: T) => schema.nullish();

const text = (max: number) => z.string().trim().max(max);
const singleLine = (max: number) => text(max).regex(/^[^\r\n\u2028\u2029]*$/, 'Teksten må stå på én linje');
const amount = z.number().nonnegative().max(1e9);
const strength = z.number().positive().max(1e9);

/** The Greek letter mu and the micro sign look alike; the contract writes the micro sign. */
const microSign = (value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\u03bc', '\u00b5') : value;

const substance = z.strictObject({
  name: text(200).min(1),
  amount: known(strength),
  unit: known(z.preprocess(microSign, z.enum(strengthUnits))),
  /** What the amount is in: one tablet, one ml, 24 ml, one patch. */
  per: known(z.strictObject({ amount: strength, unit: text(40).min(1) })),
});

export const drugSchema = z.strictObject({
  name: known(text(300)),
  atc: known(
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]\d{2}([A-Z]([A-Z](\d{2})?)?)?$/, 'Ikke en ATC-kode'),
  ),
  group: known(z.enum(['A', 'B', 'C'])),
  form: known(text(100)),
  route: known(z.enum(routes)),
  substances: known(z.array(substance).max(20)),
  marketed: known(z.boolean()),
  hList: known(z.boolean()),
});

const dailyAmount = z.strictObject({
  amount: known(amount),
  unit: known(z.preprocess(microSign, text(40).min(1))),
});

const dosageSchema = z.union([
  text(2000),
  z.strictObject({ fixedPerDay: known(dailyAmount), asNeededMaxPerDay: known(dailyAmount) }),
]);

/** A name from the catalogue, or the drug itself. An empty name is a drug that nobody knows. */
const drug = z.union([text(500), drugSchema]);

const medicationSchema = z.strictObject({ drug: known(drug), dosage: known(dosageSchema) });

export const requestSchema = z.strictObject({
  on: plausibleDate,
  setting: known(z.enum(settings)),
  scheme: known(z.enum(schemes)),
  /** With its text behind, as pages write it. */
  refundCode: known(singleLine(300)),
  prescription: z.strictObject({
    drug: known(drug),
    dosage: known(dosageSchema),
    remark: known(z.string().max(20_000)),
  }),
  otherMedication: known(z.array(medicationSchema).max(100)),
  indication: known(z.enum(indications)),
  painClarified: known(z.boolean()),
  otherFormImpossible: known(z.boolean()),
  conditions: known(
    z.strictObject({
      function: known(z.boolean()),
      lowestDose: known(z.boolean()),
      plan: known(z.boolean()),
    }),
  ),
  patchChange: known(
    z.strictObject({
      everyHours: known(z.number().positive().max(8760)),
      oralUnsuitable: known(z.boolean()),
      documented: known(z.boolean()),
    }),
  ),
  patient: known(
    z.strictObject({
      hasGp: known(z.boolean()),
      endOfLife: known(z.boolean()),
      fromOtherTrust: known(z.boolean()),
    }),
  ),
  prescriber: known(
    z.strictObject({
      roles: known(z.array(z.enum(roles)).max(20)),
      specialties: known(z.array(text(100)).max(20)),
      diseaseField: known(z.enum(diseaseFields)),
      rightAB: known(z.enum(prescribingRights)),
      hReseptApproved: known(z.boolean()),
      seniorConsultant: known(z.boolean()),
    }),
  ),
  vedtak: known(
    z.strictObject({
      /** False: it is to be applied for. Whatever else is said of a vedtak implies that there is one. */
      exists: known(z.boolean()),
      omeqPerDay: known(amount),
      validTo: known(lastDay),
      onlyMethadone: known(z.boolean()),
      namesPrescriber: known(z.boolean()),
    }),
  ),
  exception: known(
    z.strictObject({
      methodStatus: known(z.enum(methodStatuses)),
      marketingAuthorisation: known(z.boolean()),
      established: known(z.enum(establishedTreatments)),
      greaterBenefit: known(z.boolean()),
      decision: known(z.enum(decisions)),
      decidedOn: known(plausibleDate),
      caseNumber: known(singleLine(40)),
      costPerYearNok: known(z.number().nonnegative().max(1e12)),
      ownProjectNumber: known(singleLine(40)),
      patientInformed: known(z.boolean()),
      bothTrustsInvolved: known(z.boolean()),
      journalWritten: known(z.boolean()),
    }),
  ),
  profile: known(singleLine(100)),
});

/** One prescription with what is known of the patient, the doctor and the decision. Parsed once, at the edge. */
export type AssessmentRequest = z.infer<typeof requestSchema>;
export type Prescriber = NonNullable<AssessmentRequest['prescriber']>;
export type Drug = z.infer<typeof drugSchema>;
export type Substance = z.infer<typeof substance>;
export type Medication = z.infer<typeof medicationSchema>;
export type DosageInput = z.infer<typeof dosageSchema>;

/** Whether the patient has a vedtak; null where that is not known. */
export function vedtakExists(vedtak: AssessmentRequest['vedtak']): boolean | null {
  if (!vedtak) return null;
  const { exists, ...said } = vedtak;
  return Object.values(said).some((value) => value != null) ? true : (exists ?? null);
}
