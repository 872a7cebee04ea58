import { z } from 'zod';
import { norwegianDate } from '../number/norwegian.ts';
import { filledTemplate } from './text-template.ts';

/** Controls, marks without width or that turn the text round, and halves of signs: sent, and not seen as they are. */
const notShown = /(?![\r\n])[\p{Cc}\p{Cf}\p{Cs}]/u;

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Feltet kan ikke være tomt')
    .max(max)
    .regex(/^[^\r\n\u2028\u2029]*$/, 'Teksten må stå på én linje')
    .refine((text) => !notShown.test(text), 'Teksten har tegn som ikke vises. Skriv den på nytt');

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
  return filledTemplate(lines, { project, date: decidedOn === null ? null : norwegianDate(decidedOn) });
}
