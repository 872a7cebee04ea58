import type { PastedText, PrescriptionReading } from '../../components/prescription/prescription-view.ts';
import { readDrugDosage } from '../../rules/omeq/drug-dosage.ts';
import { readPasted } from '../../rules/pasted-prescription/read-pasted.ts';
import { lookUp, medicineProblem, problemOf } from '../../rules/session/medicines-read.ts';
import type { ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import type { TypedPrescription } from '../../utils/session/typed-prescription.ts';
import { conditionsOf } from '../panel/view.ts';

/** What is made of the fields. `settled` is false while the drug's name is being typed. */
export function prescriptionReading(
  { drug, dosage }: TypedPrescription,
  settled: boolean,
  catalogue: ReadyCatalogue | null,
): PrescriptionReading {
  const name = drug.trim();
  const found = settled ? lookUp(name, catalogue?.index.resolve ?? null) : null;
  return {
    drugProblem: found && problemOf(found),
    lookingUp: settled && name !== '' && catalogue === null,
    hReseptConditions: settled && catalogue ? conditionsOf(name, catalogue) : [],
    dosage: dosage.trim() === '' ? null : readDrugDosage(dosage, found?.kind === 'found' ? found.drug : null),
  };
}

/** What is understood of a pasted text; null while there is no catalogue. */
export function pastedText(text: string, catalogue: ReadyCatalogue | null): PastedText | null {
  if (!catalogue) return null;
  const read = readPasted(text, catalogue.index.resolve);
  if (read.kind === 'too-long') return read;
  return {
    ...read,
    medicines: read.medicines.map((medicine) => ({
      ...medicine,
      problem: medicineProblem(medicine.drug, medicine.dosage, catalogue.index.resolve),
    })),
  };
}
