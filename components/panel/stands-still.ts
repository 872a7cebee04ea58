import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Held {
  readonly top: number;
  readonly scroller: Element;
  scrolled: number;
}

/**
 * What is pressed stays under the pointer, whatever comes or goes above it, until the doctor scrolls or presses something
 * else. `hold` is called at the press.
 */
export function useStandsStill(): {
  readonly row: RefObject<HTMLDivElement | null>;
  readonly hold: () => void;
} {
  const row = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);

  useLayoutEffect(() => {
    const { current: element } = row;
    const { current: before } = held;
    if (!element || !before) return;
    const moved = element.getBoundingClientRect().top - before.top;
    if (before.scroller.scrollTop !== before.scrolled) held.current = null;
    else if (moved !== 0) {
      before.scroller.scrollTop += moved;
      before.scrolled = before.scroller.scrollTop;
    }
  });

  useEffect(() => {
    const letGo = ({ target }: Event): void => {
      if (!row.current?.contains(target as Node)) held.current = null;
    };
    document.addEventListener('pointerdown', letGo, true);
    document.addEventListener('keydown', letGo, true);
    return () => {
      document.removeEventListener('pointerdown', letGo, true);
      document.removeEventListener('keydown', letGo, true);
    };
  }, []);

  return {
    row,
    hold() {
      if (!row.current) return;
      const scroller = scrollerOf(row.current);
      held.current = { top: row.current.getBoundingClientRect().top, scroller, scrolled: scroller.scrollTop };
    },
  };
}

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}
