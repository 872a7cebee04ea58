import type { ResolveDrug } from '../drug/drug-resolution.ts';
import { withCounts } from '../omeq/counted-rows.ts';
import { isPatch } from '../omeq/daily-dose.ts';
import { readDrugDosage } from '../omeq/drug-dosage.ts';
import { type ProductRow, productRow } from '../omeq/product-row.ts';
import { medicinesIn, type ReadMedicine } from './medicines-in-text.ts';
import { alsoByForm } from './one-form.ts';

/** One product of a text, with its dosage where the text has one. */
export interface ReadProduct {
  readonly name: string;
  /** As written; empty where the text has none. */
  readonly dosage: string;
  /** What the product comes to by itself. */
  readonly made: ProductRow;
  /** With its dosage: one, or two where some of it is taken as needed. */
  readonly rows: readonly ProductRow[];
}

export interface RowsRead {
  readonly products: readonly ReadProduct[];
  /** What else the text has, names that leave a choice or are not known among it. */
  readonly left: readonly string[];
}

/** Null while the catalogue is being read, and for a text that is too long. */
export type ReadRows = (text: string) => RowsRead | null;

/** The rows of the calculator that a text comes to: of products, and of what is sold in one form whoever makes it. */
export function rowsIn(text: string, resolve: ResolveDrug | null): RowsRead | null {
  const read = medicinesIn(text, resolve && alsoByForm(resolve));
  if (!read) return null;
  const products = read.medicines.flatMap(({ known, dosage, doubted }): readonly ReadProduct[] => {
    if (!known) return [];
    const made = productRow(known);
    const rows =
      dosage === '' && !doubted && isPatch(known.drug)
        ? [asOnePatch(made)]
        : withCounts(made, known, readDrugDosage(dosage, known.drug));
    return [{ name: known.drug.name ?? '', dosage, made, rows }];
  });
  return { products, left: [...read.medicines.flatMap(leftOf), ...read.left] };
}

/**
 * What no row tells of a medicine. A dosage that is not read may hold another medicine: a row with a number says so itself,
 * and where there is none it is left.
 */
function leftOf({ drug, dosage, known }: ReadMedicine): readonly string[] {
  const isRead = dosage === '' || readDrugDosage(dosage, known?.drug ?? null).understood;
  if (!known) return isRead ? [drug] : [`${drug} ${dosage}`];
  return isRead || productRow(known).kind === 'filled' ? [] : [dosage];
}

/** One patch is worn where nothing else is said, and the row says that it was taken so. */
function asOnePatch(made: ProductRow): ProductRow {
  if (made.kind !== 'filled' || !made.row.madeFrom) return made;
  const dosage = { readAs: '1 plaster om gangen', count: '1' };
  return {
    kind: 'filled',
    row: { ...made.row, count: dosage.count, madeFrom: { ...made.row.madeFrom, dosage } },
  };
}
