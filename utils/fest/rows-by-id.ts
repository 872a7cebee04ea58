/** Rows by their Id, in the order of the file. An Id that stands twice names nothing: none of the rows is then used. */
export class RowsById<T extends { readonly id: string }> {
  readonly #rows = new Map<string, T>();
  readonly #repeated = new Map<string, T[]>();

  add(row: T): void {
    const repeated = this.#repeated.get(row.id);
    const first = this.#rows.get(row.id);
    if (repeated) repeated.push(row);
    else if (first) {
      this.#rows.delete(row.id);
      this.#repeated.set(row.id, [first, row]);
    } else this.#rows.set(row.id, row);
  }

  get(id: string): T | undefined {
    return this.#rows.get(id);
  }

  values(): readonly T[] {
    return [...this.#rows.values()];
  }

  /** The rows of each Id that stands more than once. */
  repeated(): readonly (readonly T[])[] {
    return [...this.#repeated.values()];
  }
}
