import type { KnownDrug, ResolveDrug } from '../drug/drug-resolution.ts';
import { readPasted } from './read-pasted.ts';

/** One medicine of a text that was typed or pasted whole. */
export interface ReadMedicine {
  /** As written. */
  readonly drug: string;
  /** Empty where the text has none. */
  readonly dosage: string;
  /** The text leaves it open whether it is in use, or which dosage is its own. */
  readonly doubted?: true;
  /** The one product that the name stands for; null where it leaves a choice, or is not known. */
  readonly known: KnownDrug | null;
}

export interface MedicinesRead {
  readonly medicines: readonly ReadMedicine[];
  /** What else the text has: lines not understood, and dosages of which it can't be told whose they are. */
  readonly left: readonly string[];
}

/** Null while the catalogue is being read, and for a text that is too long. */
export type ReadMedicines = (text: string) => MedicinesRead | null;

/** The medicines in a text, each with its product where the name stands for one. */
export function medicinesIn(text: string, resolve: ResolveDrug | null): MedicinesRead | null {
  if (!resolve) return null;
  const pasted = readPasted(text, resolve);
  if (pasted.kind !== 'read') return null;
  const { medicines, looseDosages, notUnderstood } = pasted;
  return {
    medicines: medicines.map(({ drug, dosage, doubted }) => {
      const found = resolve(drug);
      const known = found.kind === 'found' ? { drug: found.drug, verification: found.verification } : null;
      return { drug, dosage, known, ...(doubted ? { doubted } : {}) };
    }),
    left: [...notUnderstood, ...looseDosages],
  };
}

/** The medicine, where the text is one product and its dosage, if any, and nothing else. */
export function onlyMedicine(read: MedicinesRead | null): ReadMedicine | null {
  if (!read || read.left.length > 0) return null;
  const [only, another] = read.medicines;
  return only?.known && !another ? only : null;
}
