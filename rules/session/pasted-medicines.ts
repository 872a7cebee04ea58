import type { ResolveDrug } from '../drug/drug-resolution.ts';
import { type PastedMedicine, type PastedText, readPasted } from '../pasted-prescription/read-pasted.ts';
import { type MedicineProblem, medicineProblem } from './medicines-read.ts';

type ReadText = Extract<PastedText, { readonly kind: 'read' }>;

export interface ShownPastedMedicine extends PastedMedicine {
  /** Why it would not count. */
  readonly problem: MedicineProblem;
}

export type ShownPastedText =
  | (Omit<ReadText, 'medicines'> & { readonly medicines: readonly ShownPastedMedicine[] })
  | Exclude<PastedText, ReadText>;

/** What is understood of a pasted text, with why each medicine in it would not count. */
export function readPastedMedicines(text: string, resolve: ResolveDrug): ShownPastedText {
  const read = readPasted(text, resolve);
  if (read.kind === 'too-long') return read;
  return {
    ...read,
    medicines: read.medicines.map((medicine) => ({
      ...medicine,
      problem: medicineProblem(medicine.drug, medicine.dosage, resolve),
    })),
  };
}
