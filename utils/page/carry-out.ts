import { fillRemark, undoFill, type Written } from './fill-field.ts';
import type { Filler } from './filler.ts';
import { watchPlace } from './watch-place.ts';

/** It remembers what it wrote last, so that it can be taken back. */
export function createFiller(): Filler {
  let written: Written | null = null;
  let stopWatching = () => {};
  return {
    async carryOut(page, profile, order) {
      const { id } = order;
      if (order.type === 'fill') {
        if (profile === undefined) return { type: 'filled', id, outcome: { kind: 'field-gone' } };
        const filled = await fillRemark(page, profile, order.order);
        written = filled.written ?? written;
        return { type: 'filled', id, outcome: filled.outcome };
      }
      if (written === null) return { type: 'undone', id, outcome: { kind: 'nothing-to-undo' } };
      const outcome = await undoFill(page, written);
      if (outcome.kind === 'undone') written = null;
      return { type: 'undone', id, outcome };
    },
    watch(tell) {
      stopWatching();
      stopWatching = watchPlace(() => tell({ type: 'moved' }));
    },
  };
}
