import { useState } from 'react';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';

export type UndoState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'deleted'; readonly entries: readonly KeptCase[] }
  | { readonly kind: 'restored'; readonly entries: readonly KeptCase[] };

export interface Undoing {
  readonly undo: UndoState;
  /** Answers whether they are gone. */
  readonly remove: (entries: readonly KeptCase[]) => Promise<boolean>;
  /** Answers whether they are back. */
  readonly putBack: () => Promise<boolean>;
}

interface UndoPorts {
  readonly onDelete: (entries: readonly KeptCase[]) => Promise<boolean>;
  readonly onRestore: (entries: readonly KeptCase[]) => Promise<boolean>;
}

/** Deletes at once and remembers what was deleted last. What was not deleted, or not put back, is not said to be. */
export function useUndo({ onDelete, onRestore }: UndoPorts): Undoing {
  const [undo, setUndo] = useState<UndoState>({ kind: 'nothing' });

  async function remove(entries: readonly KeptCase[]): Promise<boolean> {
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
