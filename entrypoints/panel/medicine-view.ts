import type {
  DrugProblem,
  ListedMedicineProblem,
  MedicineProblem,
  PageMedicineRow,
  PageMedicines,
} from '../../components/panel/panel-view.ts';
import type { DosageReading } from '../../rules/dosage/dosage.ts';
import { formatDosage } from '../../rules/dosage/format-dosage.ts';
import { parseDosage } from '../../rules/dosage/parse-dosage.ts';
import type { DrugResolution } from '../../rules/drug/drug-resolution.ts';
import { isPatch } from '../../rules/omeq/daily-dose.ts';
import { isPregabalin, opioidStatus } from '../../rules/omeq/opioids.ts';
import {
  isGoneFromPage,
  type OtherMedicine,
  pageListChange,
  pageListInUse,
} from '../../rules/session/page-medicines.ts';
import type { Session } from '../../rules/session/session.ts';
import type { ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';

interface Medicine {
  readonly drug: DrugResolution | null;
  readonly dosage: DosageReading | null;
  /** Whether it can count in a sum; null where the drug is not known. */
  readonly counts: boolean | null;
}

/** Null where there is no name, or nothing yet to look it up in. */
export function lookUp(name: string | null, catalogue: ReadyCatalogue | null): DrugResolution | null {
  return name && catalogue ? catalogue.index.resolve(name) : null;
}

export function problemOf(drug: DrugResolution | null): DrugProblem | null {
  if (drug === null || drug.kind === 'found') return null;
  return drug.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: drug.candidates } : { kind: 'unknown' };
}

/** Null where no dosage is written. */
export function readDosage(dosage: string | null, drug: DrugResolution | null): DosageReading | null {
  return dosage ? parseDosage(dosage, { patch: drug?.kind === 'found' && isPatch(drug.drug) }) : null;
}

export function fragmentOf(dosage: DosageReading | null): string | null {
  return dosage === null || dosage.understood ? null : dosage.problem.fragment;
}

/** Why a medicine that is typed in does not count. */
export function medicineProblem(
  name: string,
  dosage: string,
  catalogue: ReadyCatalogue | null,
): MedicineProblem {
  const drug = lookUp(name.trim(), catalogue);
  return { drug: problemOf(drug), dosage: catalogue && fragmentOf(readDosage(dosage.trim(), drug)) };
}

/** By the medicine's id. */
export function medicineProblems(
  { given }: Session,
  prescribed: DrugResolution | null,
  catalogue: ReadyCatalogue | null,
): ReadonlyMap<number, ListedMedicineProblem> {
  const used = pageListInUse(given);
  return new Map(
    given.otherMedication.map((medicine) => [
      medicine.id,
      {
        ...problemsIn(medicine, read(medicine, catalogue), prescribed),
        goneFromPage: isGoneFromPage(medicine, used),
      },
    ]),
  );
}

/** The page's list as it is read now, and how it differs from the one in use. */
export function pageMedicines(
  { reading, given }: Session,
  prescribed: DrugResolution | null,
  catalogue: ReadyCatalogue | null,
): PageMedicines | null {
  const used = pageListInUse(given);
  const shown = reading?.otherMedicines ?? [];
  if (shown.length === 0 && used === null) return null;
  return {
    rows: shown.map((row): PageMedicineRow => {
      const copy = { id: 0, drug: row.drug ?? '', dosage: row.dosage ?? '', fromPage: row };
      const medicine = read(copy, catalogue);
      return {
        ...row,
        problem: problemsIn(copy, medicine, prescribed),
        counts: medicine.counts,
        understood: medicine.dosage?.understood ? formatDosage(medicine.dosage) : null,
      };
    }),
    // A list that is out of sight says nothing of what the patient uses.
    change: used && (shown.length === 0 ? { added: 0, gone: 0 } : pageListChange(used, shown)),
    canUndo: given.beforePageList !== null,
  };
}

function read({ drug: name, dosage }: OtherMedicine, catalogue: ReadyCatalogue | null): Medicine {
  const drug = lookUp(name.trim(), catalogue);
  return {
    drug,
    dosage: catalogue && readDosage(dosage.trim(), drug),
    counts:
      drug?.kind === 'found' ? opioidStatus(drug.drug) !== 'no' || isPregabalin(drug.drug) !== 'no' : null,
  };
}

function problemsIn(
  written: OtherMedicine,
  { drug, dosage, counts }: Medicine,
  prescribed: DrugResolution | null,
): ListedMedicineProblem {
  const lacksDosage = written.dosage.trim() === '' && counts !== false;
  const notRead = [
    ...(written.drug.trim() === '' ? (['drug'] as const) : []),
    ...(lacksDosage ? (['dosage'] as const) : []),
  ];
  return {
    drug: problemOf(drug),
    dosage: counts === false ? null : fragmentOf(dosage),
    notRead: written.fromPage === undefined ? [] : notRead,
    goneFromPage: false,
    asPrescription: counts === true && isSameDrug(drug, prescribed),
  };
}

function isSameDrug(drug: DrugResolution | null, other: DrugResolution | null): boolean {
  return drug?.kind === 'found' && other?.kind === 'found' && drug.drug.name === other.drug.name;
}
