import { useEffect, useRef } from 'react';

/**
 * What has taken the place of what had the focus is given it, so that nobody is thrown to the top of the page. Whoever has
 * gone on to another field is left there.
 */
export function useFocusOnChange(step: string) {
  const section = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const focused = document.activeElement;
    const own = section.current;
    if (!own || (focused && !focused.contains(own) && !own.contains(focused))) return;
    own.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [step]);
  return section;
}
