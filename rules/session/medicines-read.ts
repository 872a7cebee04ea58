import type { DosageReading } from '../dosage/dosage.ts';
import { formatDosage } from '../dosage/format-dosage.ts';
import type { DrugResolution, ResolveDrug } from '../drug/drug-resolution.ts';
import type { Facts } from '../facts.ts';
import { readDrugDosage } from '../omeq/drug-dosage.ts';
import { isPregabalin, opioidStatus } from '../omeq/opioid-names.ts';
import { isGoneFromPage, type OtherMedicine, pageListChange, pageListInUse } from './page-medicines.ts';
import type { Session } from './session.ts';

export type DrugProblem =
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' };

/** Why a medicine that was typed in is not counted. */
export interface MedicineProblem {
  readonly drug: DrugProblem | null;
  /** The part of the dosage that was not understood. */
  readonly dosage: string | null;
}

/** And what else should be seen of a medicine in a list before it is counted. */
export interface ListedMedicineProblem extends MedicineProblem {
  /** What is still empty in a row from the page, because the page did not show it clearly. */
  readonly notRead: readonly ('drug' | 'dosage')[];
  /** Copied from a row that the page did not show when its list was last used. */
  readonly goneFromPage: boolean;
  /** The same drug as on the prescription, which may be written in its place. */
  readonly asPrescription: boolean;
}

/** The patient's other medicines as the page shows them. There may be more. */
export interface PageMedicines {
  readonly rows: readonly PageMedicineRow[];
  /** Against the list that the doctor took into use; null where that has not been done. */
  readonly change: { readonly added: number; readonly gone: number } | null;
  /** Taken into use, and not touched since. */
  readonly canUndo: boolean;
}

/** What is made of a medicine in a list. */
export interface MedicineAsRead {
  readonly problem: ListedMedicineProblem;
  /** The dosage as it counts, in words; null where it was not understood, or the medicine counts for nothing. */
  readonly understood: string | null;
}

export interface PageMedicineRow extends MedicineAsRead {
  /** Page text; null where the row does not show it clearly. */
  readonly drug: string | null;
  readonly dosage: string | null;
  /** Whether it can count in the sum; null where the drug is not known. */
  readonly counts: boolean | null;
}

interface Medicine {
  readonly drug: DrugResolution | null;
  readonly dosage: DosageReading | null;
  /** Whether it can count in a sum; null where the drug is not known. */
  readonly counts: boolean | null;
}

/** Null where there is no name, or nothing yet to look it up in. */
export function lookUp(name: string | null, resolve: ResolveDrug | null): DrugResolution | null {
  return name && resolve ? resolve(name) : null;
}

export function problemOf(drug: DrugResolution | null): DrugProblem | null {
  if (drug === null || drug.kind === 'found') return null;
  return drug.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: drug.candidates } : { kind: 'unknown' };
}

/** Null where no dosage is written. */
function readDosage(dosage: string | null, drug: DrugResolution | null): DosageReading | null {
  return dosage ? readDrugDosage(dosage, drug?.kind === 'found' ? drug.drug : null) : null;
}

function fragmentOf(dosage: DosageReading | null): string | null {
  return dosage === null || dosage.understood ? null : dosage.problem.fragment;
}

/** Why a medicine that is written does not count. */
export function medicineProblem(name: string, dosage: string, resolve: ResolveDrug): MedicineProblem {
  const drug = lookUp(name, resolve);
  return { drug: problemOf(drug), dosage: fragmentOf(readDosage(dosage, drug)) };
}

/** By the medicine's id. `facts` are those that the verdict stands on; null where there is none. */
export function medicinesRead({ given }: Session, facts: Facts | null): ReadonlyMap<number, MedicineAsRead> {
  const used = pageListInUse(given);
  const prescribed = facts?.resolutions[0] ?? null;
  return new Map(
    given.otherMedication.map((written, index) => {
      const { problem, understood } = asRead(written, counted(written, index, facts), prescribed);
      return [
        written.id,
        { problem: { ...problem, goneFromPage: isGoneFromPage(written, used) }, understood },
      ];
    }),
  );
}

/** The page's list as it is read now, and how it differs from the one in use. */
export function pageMedicines(
  { reading, given }: Session,
  prescribed: DrugResolution | null,
  resolve: ResolveDrug | null,
): PageMedicines | null {
  const used = pageListInUse(given);
  const shown = reading?.otherMedicines ?? [];
  if (shown.length === 0 && used === null) return null;
  return {
    rows: shown.map((row): PageMedicineRow => {
      const copy = { id: 0, drug: row.drug ?? '', dosage: row.dosage ?? '', fromPage: row };
      const medicine = read(copy, resolve);
      return { ...row, ...asRead(copy, medicine, prescribed), counts: medicine.counts };
    }),
    // A list that is out of sight says nothing of what the patient uses.
    change: used && (shown.length === 0 ? { added: 0, gone: 0 } : pageListChange(used, shown)),
    canUndo: given.beforePageList !== null,
  };
}

/** A row of the page, which counts for nothing until the doctor has used the list. */
function read({ drug: name, dosage }: OtherMedicine, resolve: ResolveDrug | null): Medicine {
  const drug = lookUp(name.trim(), resolve);
  return { drug, dosage: resolve && readDosage(dosage.trim(), drug), counts: countsInSum(drug) };
}

/** The medicine as the verdict has counted it; the prescription's own drug stands before the others there. */
function counted({ drug: name }: OtherMedicine, index: number, facts: Facts | null): Medicine {
  const drug = name.trim() === '' ? null : (facts?.resolutions[index + 1] ?? null);
  return { drug, dosage: facts?.drugs[index + 1]?.dosage ?? null, counts: countsInSum(drug) };
}

function countsInSum(drug: DrugResolution | null): boolean | null {
  if (drug?.kind !== 'found') return null;
  return opioidStatus(drug.drug) !== 'no' || isPregabalin(drug.drug) !== 'no';
}

function asRead(
  written: OtherMedicine,
  medicine: Medicine,
  prescribed: DrugResolution | null,
): MedicineAsRead {
  const { dosage, counts } = medicine;
  return {
    problem: problemsIn(written, medicine, prescribed),
    understood: dosage?.understood && counts !== false ? formatDosage(dosage) : null,
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
    asPrescription: counts !== false && isSameDrug(drug, prescribed),
  };
}

function isSameDrug(drug: DrugResolution | null, other: DrugResolution | null): boolean {
  return drug?.kind === 'found' && other?.kind === 'found' && drug.drug.name === other.drug.name;
}
