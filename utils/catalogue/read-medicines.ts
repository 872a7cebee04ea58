import type { KnownDrug } from '../../rules/drug/drug-resolution.ts';
import { readPasted } from '../../rules/pasted-prescription/read-pasted.ts';
import type { ReadyCatalogue } from './load-catalogue.ts';

export interface MedicineInText {
  readonly drug: string;
  readonly dosage: string;
  readonly known: KnownDrug | null;
}

export interface MedicinesInText {
  readonly medicines: readonly MedicineInText[];
  readonly left: readonly string[];
}

/** The medicines in a text, each with its product where the name stands for one; null without a catalogue. */
export function medicinesIn(catalogue: ReadyCatalogue | null, text: string): MedicinesInText | null {
  if (!catalogue) return null;
  const { resolve } = catalogue.index;
  const pasted = readPasted(text, resolve);
  if (pasted.kind !== 'read') return null;
  const { medicines, looseDosages, notUnderstood } = pasted;
  return {
    medicines: medicines.map(({ drug, dosage }) => {
      const found = resolve(drug);
      const known = found.kind === 'found' ? { drug: found.drug, verification: found.verification } : null;
      return { drug, dosage, known };
    }),
    left: [...notUnderstood, ...looseDosages],
  };
}
