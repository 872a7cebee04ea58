import * as dom from './dom.ts';
import { isOwn, ownMark } from './own-element.ts';

/** CSS pixels that something may be off its place by, as where the page is zoomed. */
const slack = 2;
/** Milliseconds between two looks at where something is that moves. */
const often = 100;
/** Of what is seen of it, at each of which the browser tells. */
const shares = Array.from({ length: 21 }, (_, share) => share / 20);

interface Standing {
  readonly element: Element;
  readonly view: Window;
}

/** The panel, and each frame that it is in and that a page of the same origin may move. */
function standing(): readonly Standing[] {
  const panel = dom.querySelectorAll(document, `[${ownMark}="panel"]`).find(isOwn);
  const found: Standing[] = [];
  let view: Window = window;
  // None where the page around is of another origin.
  for (let at: Element | null = panel ?? null; at !== null; at = view.frameElement, view = view.parent)
    found.push({ element: at, view });
  return found;
}

/**
 * Calls back when the panel is moved in the page, in whatever way, also while no hand is in it; until the function that is
 * answered is called. The browser tells when it is not where it was: nothing is measured for as long as it stands there.
 */
export function watchPlace(onMoved: () => void): () => void {
  const stops = standing().map((each) => watch(each, onMoved));
  return () => {
    for (const stop of stops) stop();
  };
}

function watch({ element, view }: Standing, onMoved: () => void): () => void {
  let stop = () => {};
  function settle(): void {
    const { top, right, bottom, left } = dom.getBoundingClientRect(element);
    const edges = [top, view.innerWidth - right, view.innerHeight - bottom, left];
    let home: number | null = null;
    const observer = new IntersectionObserver(
      (entries) => {
        home ??= entries[0]?.intersectionRatio ?? null;
        if (entries.every(({ intersectionRatio }) => intersectionRatio === home)) return;
        onMoved();
        observer.disconnect();
        const again = setTimeout(() => {
          onMoved();
          settle();
        }, often);
        stop = () => clearTimeout(again);
      },
      {
        root: view.document,
        rootMargin: edges.map((edge) => `${slack - Math.floor(edge)}px`).join(' '),
        threshold: shares,
      },
    );
    observer.observe(element);
    stop = () => observer.disconnect();
  }
  settle();
  return () => stop();
}
