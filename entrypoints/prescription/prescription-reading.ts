import type { PrescriptionReading } from '../../components/prescription/prescription-view.ts';
import { readDrugDosage } from '../../rules/omeq/drug-dosage.ts';
import { lookUp, problemOf } from '../../rules/session/medicines-read.ts';
import type { ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import type { TypedPrescription } from '../../utils/session/typed-prescription.ts';
import { conditionsOf } from '../panel/view-of-panel.ts';

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
