import type { Scheme } from '../../rules/contract/terms.ts';
import type { DosageReading } from '../../rules/dosage/dosage.ts';
import type { DrugProblem } from '../../rules/session/medicines-read.ts';

/** The prescription as it stands in the fields. */
export interface PrescriptionFields {
  readonly drug: string;
  readonly dosage: string;
  readonly scheme: Scheme | null;
  readonly refundCode: string;
}

/** What is made of the fields so far. */
export interface PrescriptionReading {
  /** Why the drug's name stands for no product; null where it does, and while it is typed or looked up. */
  readonly drugProblem: DrugProblem | null;
  readonly lookingUp: boolean;
  /** What FEST says of when the drug may be written as an H-resept. */
  readonly hReseptConditions: readonly string[];
  /** Null where there is no dosage. */
  readonly dosage: DosageReading | null;
}

/** What the doctor takes of a pasted text. */
export interface TakenFromText {
  readonly drug: string;
  readonly dosage: string;
  readonly others: readonly { readonly drug: string; readonly dosage: string }[];
}
