import { useEffect, useRef, useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const asked = () => window.location.hash.slice(1);

/**
 * Which of a page's views the address asks for, as `#name`; `otherwise` where it asks for none. So a view can be linked to,
 * survives a reload, and the browser's way back leads to the one before.
 */
export function useViewInAddress<V extends string>(views: readonly V[], otherwise: V): V {
  const name = useSyncExternalStore(subscribe, asked);
  return views.find((view) => view === name) ?? otherwise;
}

export function goToView(view: string): void {
  window.location.hash = view;
}

/** At the top of the window, which the view begins at. */
export function focusOn(heading: HTMLElement | null): void {
  window.scrollTo(0, 0);
  heading?.focus();
}

/** The heading of a view that has come in place of another is given the focus, so that it is read from its beginning. */
export function useFocusOnView(view: string, heading: () => HTMLElement | null): void {
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    focusOn(heading());
  }, [view, heading]);
}
