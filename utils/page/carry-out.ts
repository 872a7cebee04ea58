import { fillRemark, undoFill, type Written } from './fill-field.ts';
import type { Filler } from './filler.ts';
import { isMasked } from './masked.ts';
import { watchPlace } from './watch-place.ts';

/** Milliseconds that a mask is remembered for: a page may take it away when it sees that the panel is pressed. */
const maskRemembered = 500;

/** It remembers what it wrote last, so that it can be taken back. */
export function createFiller(): Filler {
  let written: Written | null = null;
  let maskedUntil = 0;
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
    isMasked() {
      const now = performance.now();
      if (isMasked(document)) maskedUntil = now + maskRemembered;
      return now < maskedUntil;
    },
    watch(tell) {
      stopWatching();
      stopWatching = watchPlace(() => tell({ type: 'moved' }));
    },
  };
}
