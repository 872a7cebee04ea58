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
}
