import { classifyDecision, type DecisionClass } from '../../rules/exception/decision-text.ts';
import { folded } from '../../rules/text/same-text.ts';

/** One row of Nye metoder's decision workbook. The id alone is not unique: the key is the id with the indication. */
export interface MethodDecision {
  /** `ID2019_123`, with a letter after it where the workbook has one. */
  readonly id: string;
  readonly substance: string;
  readonly brand: string;
  readonly indication: string;
  readonly kind: string;
  readonly field: string;
  /** Dato siste beslutning, ISO; null where the workbook has none. */
  readonly decidedOn: string | null;
  /** Gjeldende beslutning, Kortversjon and Hele, word for word. */
  readonly shortText: string;
  readonly fullText: string;
  /** What in the row could not be read or is struck through, in Norwegian. Left out where nothing is. */
  readonly reservation?: string;
}

/** A row of the sheet, by Excel's own number, and what is to be said of it in Norwegian. */
export interface RowNote {
  readonly row: number;
  readonly what: string;
}

/** The workbook in use: there is one, and it is replaced as a whole. */
export interface MethodRegister {
  readonly id: 'in-use';
  readonly fileName: string;
  /** ISO date and time, UTC. */
  readonly importedAt: string;
  /** The newest of the decisions' dates, ISO. */
  readonly newestDecision: string | null;
  readonly decisions: readonly MethodDecision[];
  /** Rows that are not among the decisions, since they could not be read. */
  readonly notUnderstood: readonly RowNote[];
}

/** What the decision says. Where a part of it is unreadable or struck through, the doctor reads it. */
export function classOf({ shortText, fullText, reservation }: MethodDecision): DecisionClass {
  if (reservation !== undefined) return { kind: 'unclassified', doubt: 'unreadable' };
  return classifyDecision(shortText, fullText);
}

/** What tells one decision from another, whatever the case and the spaces of the indication. */
export function decisionKey({ id, indication }: MethodDecision): string {
  return `${id} ${folded(indication)}`;
}
