import { useEffect } from 'react';

/** What a click acts on: the button, the field, or the field of the label. */
function actedOn(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  const label = target.closest('label');
  return label?.control ?? target.closest('button, a, input, select, textarea, summary') ?? target;
}

/**
 * The later clicks of a double click are meant for what the first one landed on. Where that has given place to something
 * else, as a filled remark moves what stands below it up under the pointer, they do nothing.
 */
export function useClicksMeantForTheFirst(): void {
  useEffect(() => {
    let first: Element | null = null;
    function onClick(event: MouseEvent) {
      const now = actedOn(event.target);
      if (event.detail > 1 && now !== first) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (event.detail > 0) first = now;
    }
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, []);
}
