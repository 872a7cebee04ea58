import type { z } from 'zod';
import type { Path } from '../contract/path.ts';
import { type AssessmentRequest, requestSchema } from '../contract/request.ts';

/**
 * What is kept of a request, by path. The remark on the prescription is not, since the doctor may write anything there.
 * The decision on an exception and what a vedtak says stand on the case itself.
 */
export const keptPaths = [
  'on',
  'setting',
  'scheme',
  'refundCode',
  'prescription.drug',
  'prescription.dosage',
  'otherMedication',
  'indication',
  'painClarified',
  'otherFormImpossible',
  'conditions',
  'patchChange',
  'patient',
  'prescriber',
  'vedtak.exists',
  'exception.methodStatus',
  'exception.marketingAuthorisation',
  'exception.established',
  'exception.greaterBenefit',
  'exception.patientInformed',
  'exception.bothTrustsInvolved',
  'exception.journalWritten',
  'profile',
] as const satisfies readonly Path[];

/** Paths that stand on the case itself, as `exception` and `vedtak`. */
export const pathsOnTheCase = [
  'exception.decision',
  'exception.decidedOn',
  'exception.caseNumber',
  'exception.costPerYearNok',
  'exception.ownProjectNumber',
  'vedtak.omeqPerDay',
  'vedtak.validTo',
  'vedtak.onlyMethadone',
  'vedtak.namesPrescriber',
] as const satisfies readonly Path[];

const { prescription, exception, vedtak } = requestSchema.shape;

export const keptRequestSchema = requestSchema.extend({
  prescription: prescription.omit({ remark: true }),
  vedtak: vedtak.unwrap().unwrap().pick({ exists: true }).nullish(),
  exception: exception
    .unwrap()
    .unwrap()
    .omit({
      decision: true,
      decidedOn: true,
      caseNumber: true,
      costPerYearNok: true,
      ownProjectNumber: true,
    })
    .nullish(),
}) satisfies z.ZodType;

export type KeptRequest = z.infer<typeof keptRequestSchema>;

type Facts = Readonly<Record<string, unknown>>;

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function taken(facts: Facts, paths: readonly string[]): Facts {
  const kept: Record<string, unknown> = {};
  for (const path of paths) {
    const [key = '', rest] = path.split('.', 2);
    const value = facts[key];
    if (value === undefined) continue;
    if (rest === undefined) kept[key] = value;
    else if (isFacts(value)) {
      const before = kept[key];
      kept[key] = { ...(isFacts(before) ? before : {}), ...taken(value, [rest]) };
    }
  }
  return kept;
}

/** What the history keeps of the request that was assessed. */
export function keptOf(request: AssessmentRequest): KeptRequest {
  return keptRequestSchema.parse(taken(request, keptPaths));
}
