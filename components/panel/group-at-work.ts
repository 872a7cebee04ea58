import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface GroupAtWork {
  /** The one that has focus, and while the pointer is down the one that had it. */
  readonly names: readonly string[];
  /** Focus is in the group, or in none. */
  readonly set: (name: string | null) => void;
}

/**
 * The group of questions that has focus. The one that focus has left is let go when the pointer is up again, for a fold in the middle of a click
 * would move what is being clicked; and what has focus stays where it is on the screen when something above it folds.
 */
export function useGroupAtWork(list: RefObject<HTMLElement | null>): GroupAtWork {
  const [names, setNames] = useState<readonly string[]>([]);
  const wanted = useRef<string | null>(null);
  const pressed = useRef(false);
  const focusedAt = useRef<{ readonly element: Element; readonly top: number } | null>(null);

  const settle = useCallback(() => {
    const element = document.activeElement;
    focusedAt.current =
      element && list.current?.contains(element)
        ? { element, top: element.getBoundingClientRect().top }
        : null;
    setNames(wanted.current === null ? [] : [wanted.current]);
  }, [list]);

  useEffect(() => {
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      pressed.current = false;
      // After the click that follows.
      setTimeout(() => {
        if (!pressed.current) settle();
      });
    };
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    return () => {
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
    };
  }, [settle]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of group that folds and moves
  useLayoutEffect(() => {
    const before = focusedAt.current;
    focusedAt.current = null;
    const scroller = list.current?.closest('main');
    if (before && scroller) scroller.scrollTop += before.element.getBoundingClientRect().top - before.top;
  }, [names, list]);

  const set = useCallback(
    (next: string | null) => {
      wanted.current = next;
      if (!pressed.current) settle();
      else if (next !== null) setNames((held) => [...held, next]);
    },
    [settle],
  );
  return { names, set };
}
