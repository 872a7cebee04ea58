import type { DecisionClass } from '../../rules/exception/decision-text.ts';

/** One decision about the drug, word for word, and what its words say. */
export interface ShownDecision {
  readonly id: string;
  readonly substance: string;
  readonly brand: string;
  readonly indication: string;
  /** ISO date. */
  readonly decidedOn: string | null;
  readonly shortText: string;
  readonly fullText: string;
  /** What in the row could not be read or is struck through. */
  readonly reservation?: string;
  readonly says: DecisionClass;
  /** The row names several drugs, so it may be about their use together. */
  readonly several: boolean;
}

export type MethodDecisionsView =
  | { readonly kind: 'no-workbook' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'looked-up';
      readonly decisions: readonly ShownDecision[];
      /** False where the catalogue does not know the drug, and only the name on the prescription was looked for. */
      readonly drugKnown: boolean;
      /** Whether the exception is on, so that the method's status is asked for. */
      readonly asked: boolean;
      /** The answer to the method's status, as the request has it. */
      readonly answer: string | null;
      readonly fileName: string;
      /** ISO date. */
      readonly readIn: string;
      /** Rows of the workbook that could not be read, and so were not looked in. */
      readonly notUnderstood: number;
    };
