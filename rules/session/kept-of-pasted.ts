import type { AssessmentRequest, DosageInput, Drug } from '../contract/request.ts';
import { parseDosage } from '../dosage/parse-dosage.ts';
import type { ResolveDrug } from '../drug/drug-resolution.ts';
import type { NewCase } from '../kept-case/kept-case.ts';

const NAMELESS = 'Ikke forstått';

/**
 * The case of a prescription that was pasted, without the texts that were not understood: those may hold anything, a
 * patient's name too. A drug that stands for nothing known is kept as not known, and so is a dosage of which a part is not
 * understood, so that it is assessed alike again. `leftOut` tells whether anything was.
 */
export function keptOfPasted(
  newCase: NewCase,
  resolve: ResolveDrug,
): { readonly kept: NewCase; readonly leftOut: boolean } {
  const hidden = new Set<string>();

  function knownName<T extends string | null>(name: T): T | null {
    if (name === null || name.trim() === '' || resolve(name).kind !== 'unknown') return name;
    hidden.add(name);
    return null;
  }

  function knownDosage<T extends string | null>(dosage: T): T | null {
    if (dosage === null || isUnderstood(dosage)) return dosage;
    hidden.add(dosage);
    return null;
  }

  const nameIn = <D extends string | Drug | null | undefined>(drug: D) =>
    typeof drug === 'string' ? knownName(drug) : drug;
  const dosageIn = <D extends DosageInput | null | undefined>(dosage: D) =>
    typeof dosage === 'string' ? knownDosage(dosage) : dosage;

  const { request, assessment } = newCase;
  const { prescription, otherMedication } = request;
  const known: AssessmentRequest = {
    ...request,
    prescription: {
      ...prescription,
      drug: nameIn(prescription.drug) ?? '',
      dosage: dosageIn(prescription.dosage),
    },
    ...(otherMedication && {
      otherMedication: otherMedication.map((other) => ({
        ...other,
        drug: nameIn(other.drug),
        dosage: dosageIn(other.dosage),
      })),
    }),
  };
  const drug = knownName(newCase.drug);
  const dosage = knownDosage(newCase.dosage);
  const omeq = assessment.omeq && {
    ...assessment.omeq,
    lines: assessment.omeq.lines.map((line) => (hidden.has(line.drug) ? { ...line, drug: NAMELESS } : line)),
  };
  const kept = { ...newCase, drug, dosage, request: known, assessment: { ...assessment, omeq } };
  return { kept, leftOut: hidden.size > 0 };
}

/** As a dosage of patches or of anything else; which of them it is makes no text of it a name. */
const isUnderstood = (dosage: string): boolean =>
  dosage.trim() === '' || [true, false].some((patch) => parseDosage(dosage, { patch }).understood);
