import type { AssessmentRequest, DosageInput, Drug, Medication } from '../contract/request.ts';
import { formatDosage } from '../dosage/format-dosage.ts';
import type { ResolveDrug } from '../drug/drug-resolution.ts';
import { readDrugDosage } from '../omeq/drug-dosage.ts';
import { readRefundCode } from '../refund-code/refund-code.ts';
import type { NewCase } from './kept-case.ts';

/** Stands for a text that was not understood: it may hold anything, a patient's name too. It is understood no better when it is read again. */
const NOT_UNDERSTOOD = 'Ikke forstått';

/**
 * The case with what was understood in place of what was written, so that no word of a page or a pasted text is kept: the
 * catalogue's own name of a drug, the dosage in one canonical sentence, the refund code without the text behind. What was not
 * understood is kept as `NOT_UNDERSTOOD`, and the case is assessed alike again. `leftOut` tells whether anything was.
 */
export function keptAsUnderstood(
  newCase: NewCase,
  resolve: ResolveDrug,
): { readonly kept: NewCase; readonly leftOut: boolean } {
  let leftOut = false;

  function notUnderstood(): string {
    leftOut = true;
    return NOT_UNDERSTOOD;
  }

  function nameOf(written: string): string {
    if (written.trim() === '') return '';
    const found = resolve(written);
    return (found.kind === 'found' && found.drug.name) || notUnderstood();
  }

  function drugOf(drug: string | Drug): string | Drug {
    return typeof drug === 'string' ? nameOf(drug) : { ...drug, name: nameOf(drug.name ?? '') || null };
  }

  function dosageOf(drug: string | Drug | null, dosage: DosageInput): DosageInput {
    if (typeof dosage !== 'string') return dosage;
    if (dosage.trim() === '') return '';
    const reading = readDrugDosage(dosage, drugBehind(drug));
    return reading.understood ? formatDosage(reading) : notUnderstood();
  }

  function drugBehind(drug: string | Drug | null): Drug | null {
    if (typeof drug !== 'string') return drug;
    const found = resolve(drug);
    return found.kind === 'found' ? found.drug : null;
  }

  function medicationOf({ drug, dosage }: Medication): Medication {
    return { drug: drug && drugOf(drug), dosage: dosage && dosageOf(drug ?? null, dosage) };
  }

  const { request, assessment } = newCase;
  const { prescription, otherMedication, refundCode } = request;
  const understood: AssessmentRequest = {
    ...request,
    ...(refundCode == null ? {} : { refundCode: codeOf(refundCode) }),
    prescription: { ...prescription, ...medicationOf(prescription) },
    ...(otherMedication && { otherMedication: otherMedication.map(medicationOf) }),
  };
  const textOf = (dosage: DosageInput | null | undefined) => (typeof dosage === 'string' ? dosage : null);
  const nameIn = (drug: string | Drug | null | undefined) =>
    typeof drug === 'string' ? drug : (drug?.name ?? null);
  const omeq = assessment.omeq && {
    ...assessment.omeq,
    lines: assessment.omeq.lines.map((line) => ({ ...line, drug: nameOf(line.drug) })),
  };
  const kept: NewCase = {
    ...newCase,
    drug: newCase.drug === null ? null : nameIn(understood.prescription.drug),
    dosage: newCase.dosage === null ? null : textOf(understood.prescription.dosage),
    request: understood,
    assessment: { ...assessment, omeq },
  };
  return { kept, leftOut };
}

/** The code alone; a text that is no code is kept as one that is none, and is read so again. */
function codeOf(written: string): string {
  const read = readRefundCode(written);
  switch (read.system) {
    case 'none':
      return '';
    case 'unknown':
      return NOT_UNDERSTOOD;
    case 'icd-10':
      return `ICD-10 ${read.code}`;
    case 'icpc-2':
      return `ICPC-2 ${read.code}`;
    default:
      return read.code;
  }
}
