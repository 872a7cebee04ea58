/** What is needed of the browser's observer, so that a test can be one. */
export type ObserveVisibility = (
  element: Element,
  /** Undefined where the browser does not look at what lies over an element. */
  onChange: (visible: boolean | undefined) => void,
) => void;

export interface VisibilityPorts {
  readonly observe: ObserveVisibility;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/**
 * For how many milliseconds on end the element has truly been on the screen: nothing over it, and nothing that makes it
 * see-through. Null where the browser cannot tell.
 */
export function watchVisibility(element: Element, { observe, now }: VisibilityPorts): () => number | null {
  let since: number | null = null;
  let canTell = true;
  observe(element, (visible) => {
    canTell = visible !== undefined;
    since = visible === true ? (since ?? now()) : null;
  });
  return () => {
    if (!canTell) return null;
    return since === null ? 0 : now() - since;
  };
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** The second version of the observer sees across frames what covers them; it looks at most every 100 ms. */
export const observeVisibility: ObserveVisibility = (element, onChange) => {
  if (typeof IntersectionObserver === 'undefined' || !('isVisible' in IntersectionObserverEntry.prototype)) {
    onChange(undefined);
    return;
  }
  const settings: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
    trackVisibility: true,
    delay: 100,
  };
  new IntersectionObserver((entries: readonly VisibilityEntry[]) => {
    const last = entries.at(-1);
    if (last) onChange(last.isVisible);
  }, settings).observe(element);
};
