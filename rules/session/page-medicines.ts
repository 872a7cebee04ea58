import { folded } from '../text/same-text.ts';
import type { PageMedicine } from './reading.ts';

export interface OtherMedicine {
  readonly id: number;
  readonly drug: string;
  readonly dosage: string;
  /** The row of the page that it was copied from, as the page showed it then. */
  readonly fromPage?: PageMedicine | undefined;
}

/** What the doctor has said that the patient uses besides the prescription. */
export interface OthersStated {
  readonly otherMedication: readonly OtherMedicine[];
  /** Said in so many words; an empty list alone is "not known". */
  readonly noOtherMedication: boolean;
  /** The page's list as it was when the doctor last took it into use; null where it never was. */
  readonly pageListUsed: readonly PageMedicine[] | null;
}

/** The page's list that the doctor's own stands on; null where nothing of it is left. */
export function pageListInUse(stated: OthersStated): readonly PageMedicine[] | null {
  return stated.otherMedication.some(({ fromPage }) => fromPage !== undefined) ? stated.pageListUsed : null;
}

/**
 * The doctor's list with the page's in it. What the doctor has written, changed or removed stays so. A row that the page
 * no longer shows stays too, since a page may draw only a part of its list. Only where one row has got another dosage
 * does its untouched copy follow it.
 */
export function withPageList(stated: OthersStated, shown: readonly PageMedicine[]): OthersStated {
  const used = pageListInUse(stated) ?? [];
  const added = without(shown, used);
  const gone = without(used, shown);
  const kept = without(shown, added);
  let medicines = [...stated.otherMedication];
  const claimed = new Set<number>();
  for (const row of kept) claim(row);
  for (const row of added) {
    if (claim(row)) continue;
    const followed = copyToFollow(row);
    const copy = copyOf(row, followed?.id ?? 1 + Math.max(0, ...medicines.map(({ id }) => id)));
    if (followed === null) medicines.push(copy);
    else put(copy);
    claimed.add(copy.id);
  }
  return { otherMedication: medicines, noOtherMedication: false, pageListUsed: shown };

  /** Each medicine stands for one row. */
  function claim(row: PageMedicine): boolean {
    const medicine = freeCopies(row)[0] ?? free().find((each) => isSameRow(each, row));
    if (medicine === undefined) return false;
    claimed.add(medicine.id);
    put({ ...medicine, fromPage: row });
    return true;
  }

  function free(): readonly OtherMedicine[] {
    return medicines.filter(({ id }) => !claimed.has(id));
  }

  function freeCopies(row: PageMedicine): readonly OtherMedicine[] {
    return free().filter(({ fromPage }) => fromPage && isSameRow(fromPage, row));
  }

  function put(medicine: OtherMedicine): void {
    medicines = medicines.map((each) => (each.id === medicine.id ? medicine : each));
  }

  function copyToFollow(row: PageMedicine): OtherMedicine | null {
    const ofSameDrug = (rows: readonly PageMedicine[]) =>
      rows.filter(({ drug }) => drug !== null && row.drug !== null && folded(drug) === folded(row.drug));
    const [before, ...others] = ofSameDrug(gone);
    if (before === undefined || others.length > 0 || ofSameDrug(added).length > 1) return null;
    const [copy, ...more] = freeCopies(before);
    return copy && more.length === 0 && isSameRow(copy, before) ? copy : null;
  }
}

/** How many rows are new and how many are gone since the list was used, whatever their order. */
export function pageListChange(
  used: readonly PageMedicine[],
  shown: readonly PageMedicine[],
): { readonly added: number; readonly gone: number } {
  return { added: without(shown, used).length, gone: without(used, shown).length };
}

/** Whether a medicine was copied from a row that the page did not show when its list was last used. */
export function isGoneFromPage({ fromPage }: OtherMedicine, used: readonly PageMedicine[] | null): boolean {
  return fromPage !== undefined && used !== null && !used.some((row) => isSameRow(row, fromPage));
}

/** The rows that are left when each of the others has taken one like itself away. */
function without(rows: readonly PageMedicine[], others: readonly PageMedicine[]): readonly PageMedicine[] {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.findIndex((other) => isSameRow(other, row));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function copyOf(row: PageMedicine, id: number): OtherMedicine {
  return { id, drug: row.drug ?? '', dosage: row.dosage ?? '', fromPage: row };
}

function isSameRow(a: PageMedicine, b: PageMedicine): boolean {
  return folded(a.drug ?? '') === folded(b.drug ?? '') && folded(a.dosage ?? '') === folded(b.dosage ?? '');
}
