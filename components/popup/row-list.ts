import { useEffect, useRef, useState } from 'react';
import { blankRow, type CalculatorRow, isBlank } from '../../rules/omeq/calculator.ts';

export type KeyedRow = CalculatorRow & { readonly key: number };
export type RowField = 'opioid' | 'strength' | 'count';

/** What is fixed first, and what is taken as needed apart, after it. */
const inOrder = (rows: readonly KeyedRow[]) => [
  ...rows.filter(({ asNeeded }) => !asNeeded),
  ...rows.filter(({ asNeeded }) => asNeeded),
];

const fieldAt = (key: number | string, field: RowField) => `${key} ${field}`;

/** The rows as they stand, and where focus goes when one comes or goes. */
export function useRowList(
  initialRows: readonly CalculatorRow[],
  onRowsChange: (rows: readonly CalculatorRow[]) => void,
) {
  const nextKey = useRef(0);
  const keyed = (row: CalculatorRow): KeyedRow => {
    nextKey.current += 1;
    return { ...row, key: nextKey.current };
  };
  const [rows, setRows] = useState<readonly KeyedRow[]>(() =>
    inOrder((initialRows.length > 0 ? initialRows : [blankRow]).map(keyed)),
  );
  const fields = useRef(new Map<string, HTMLElement>());
  const [focusAt, setFocusAt] = useState<string | null>(null);
  const focusRow = (key: number, field: RowField = 'opioid') => setFocusAt(fieldAt(key, field));

  useEffect(() => {
    if (focusAt === null) return;
    const [key = ''] = focusAt.split(' ');
    // A row that is named by its product has no opioid to choose: focus goes to its number.
    const field = fields.current.get(focusAt) ?? fields.current.get(fieldAt(key, 'count'));
    field?.focus();
    setFocusAt(null);
  }, [focusAt]);

  function put(changed: readonly KeyedRow[]) {
    const ordered = inOrder(changed);
    setRows(ordered);
    onRowsChange(ordered.map(({ key: _, ...row }) => row));
  }

  return {
    rows,
    put,
    field: (key: number, field: RowField) => (element: HTMLElement | null) => {
      if (element) fields.current.set(fieldAt(key, field), element);
      else fields.current.delete(fieldAt(key, field));
    },
    focusRow,
    change: (key: number, changed: CalculatorRow) =>
      put(rows.map((other) => (other.key === key ? { ...changed, key } : other))),
    add() {
      const added = keyed(blankRow);
      put([...rows, added]);
      focusRow(added.key);
    },
    /** Each takes the first row that nothing stands in. Answers them as they now stand. */
    addAll(made: readonly CalculatorRow[]): readonly KeyedRow[] {
      const added = made.map(keyed);
      const blank = rows.filter(isBlank);
      const inBlank = new Map(added.slice(0, blank.length).map((row, at) => [blank[at], row]));
      put([...rows.map((row) => inBlank.get(row) ?? row), ...added.slice(blank.length)]);
      return added;
    },
    remove(key: number) {
      const at = rows.findIndex((row) => row.key === key);
      const others = rows.filter((row) => row.key !== key);
      const left = others.length > 0 ? others : [keyed(blankRow)];
      put(left);
      const next = left[Math.min(at, left.length - 1)];
      if (next) focusRow(next.key);
    },
    clear() {
      const fresh = keyed(blankRow);
      put([fresh]);
      focusRow(fresh.key);
    },
  };
}
