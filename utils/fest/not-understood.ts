/** A row of the extract that could not be used as it stood. */
export interface NotUnderstood {
  /** FEST's own name of what the row holds: `LegemiddelMerkevare`, `Legemiddelpakning`. */
  readonly category: string;
  readonly id: string | null;
  readonly name: string | null;
  /** Norwegian, a sentence or a part of one. */
  readonly reason: string;
}
