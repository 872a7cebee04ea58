import { z } from 'zod';
import { norwegianDate } from '../number/norwegian.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Feltet kan ikke være tomt')
    .max(max)
    .regex(/^[^\r\n\u2028\u2029]*$/, 'Teksten må stå på én linje');

/**
 * What a health trust prescribes for the remark field and the order. `{project}` stands for the project number and
 * `{date}` for the date of the decision as dd.mm.yyyy.
 */
export const institutionProfileSchema = z.strictObject({
  id: line(100),
  name: line(200),
  /** On prescriptions. The source writes it differently from the one for hospital orders; neither is corrected. */
  prescriptionProjectNumber: line(40),
  /** On hospital orders and their invoices. */
  orderProjectNumber: line(40),
  hReseptRemark: z.array(line(300)).min(1).max(10),
  whiteRemark: z.array(line(300)).min(1).max(10),
  orderMarking: z.array(line(300)).min(1).max(10),
  /** Outlets that know the arrangement. */
  pharmacyChain: line(200),
  pharmacies: z.array(line(100)).max(50),
  /** Where a hospital order is placed, and the exception from it. */
  orderSystem: line(200),
});

export type InstitutionProfile = z.infer<typeof institutionProfileSchema>;

/** A text of the profile as it is written; a date that is not known leaves its place open, never guessed. */
export function filledIn(lines: readonly string[], project: string, decidedOn: string | null): string {
  const text = lines.join('\n').replaceAll('{project}', project);
  return decidedOn === null ? text : text.replaceAll('{date}', norwegianDate(decidedOn));
}

const PLACEHOLDERS = ['{project}', '{date}'];

/** What looks like a placeholder and is not one. */
export function unknownPlaceholders(lines: readonly string[]): readonly string[] {
  const found = lines.join('\n').match(/\{[^{}\n]*\}/g) ?? [];
  return [...new Set(found)].filter((placeholder) => !PLACEHOLDERS.includes(placeholder));
}
