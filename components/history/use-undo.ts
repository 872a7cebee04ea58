import { useState } from 'react';

export type UndoState<C> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'deleted'; readonly entries: readonly C[] }
  | { readonly kind: 'restored'; readonly entries: readonly C[] };

export interface Undoing<C> {
  readonly undo: UndoState<C>;
  /** Answers whether they are gone. */
  readonly remove: (entries: readonly C[]) => Promise<boolean>;
  /** Answers whether they are back. */
  readonly putBack: () => Promise<boolean>;
}

interface UndoPorts<C> {
  readonly onDelete: (entries: readonly C[]) => Promise<boolean>;
  readonly onRestore: (entries: readonly C[]) => Promise<boolean>;
}

/** Deletes at once and remembers what was deleted last. What was not deleted, or not put back, is not said to be. */
export function useUndo<C>({ onDelete, onRestore }: UndoPorts<C>): Undoing<C> {
  const [undo, setUndo] = useState<UndoState<C>>({ kind: 'nothing' });

  async function remove(entries: readonly C[]): Promise<boolean> {
    if (entries.length === 0) return false;
    const gone = await onDelete(entries);
    if (gone) setUndo({ kind: 'deleted', entries });
    return gone;
  }

  async function putBack(): Promise<boolean> {
    if (undo.kind !== 'deleted') return false;
    const back = await onRestore(undo.entries);
    if (back) setUndo({ kind: 'restored', entries: undo.entries });
    return back;
  }

  return { undo, remove, putBack };
}
