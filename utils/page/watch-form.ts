import * as dom from './dom.ts';

/** Milliseconds. The page may change many times between two readings; only how it looks at the end is of interest. */
const atMostEvery = 50;
/**
 * Reading may take at most about a twentieth of the page's time, however large the page, while someone is at it; a page
 * that changes by itself all the time must not pay for it in every frame.
 */
const restPerCost = { doctor: 20, page: 60 };
/** For a value that a script sets without an event. */
const idleRead = 1000;
const slowest = 1000;

const observed: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'readonly',
    'disabled',
    'maxlength',
    'value',
    'checked',
    'id',
    'for',
    'name',
    'title',
    'placeholder',
    'class',
    'style',
    'hidden',
    'open',
    'aria-label',
    'aria-labelledby',
    'aria-checked',
    'aria-selected',
    'aria-current',
    'aria-expanded',
  ],
};

export interface FormWatch {
  start(): void;
  stop(): void;
  /** For a change that the watcher is the cause of, such as a fill. */
  readNow(): void;
}

export interface FormWatchOptions<T> {
  readonly document: Document;
  /** What is watched besides the document: changes in a shadow root are not seen from without. */
  readonly roots: () => readonly Node[];
  readonly read: () => T;
  /** Called with the first reading and after that only with one that differs from the last. */
  readonly onChange: (reading: T) => void;
  /** Reading threw: the page holds what nobody thought of. */
  readonly onFail: () => void;
}

/** Reads the page again when it may have changed. The reading is compared as JSON. */
export function watchForm<T>({ document, roots, read, onChange, onFail }: FormWatchOptions<T>): FormWatch {
  let running: AbortController | null = null;
  let pending: ReturnType<typeof setTimeout> | null = null;
  let pendingAt = 0;
  let idle: ReturnType<typeof setInterval> | null = null;
  let lastReadAt = 0;
  let lastCost = 0;
  let last: string | null = null;

  // The observer is off from the first change until the reading, so that a busy page does not build records for it.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    schedule(atMostEvery, 'page');
  });

  function observe(): void {
    for (const root of [document, ...roots()]) observer.observe(root, observed);
  }

  function schedule(gap: number, because: keyof typeof restPerCost): void {
    const rest = Math.min(slowest, Math.max(gap, lastCost * restPerCost[because]));
    const now = performance.now();
    const at = Math.max(now, lastReadAt + rest);
    if (pending !== null) {
      if (pendingAt <= at) return;
      clearTimeout(pending);
    }
    pendingAt = at;
    pending = setTimeout(readNow, at - now);
  }

  function readNow(): void {
    if (running === null) return;
    if (pending !== null) clearTimeout(pending);
    pending = null;
    const from = performance.now();
    let reading: T;
    try {
      reading = read();
    } catch {
      onFail();
      return;
    }
    // Reading may have been the end of it.
    if (running === null) return;
    observe();
    lastReadAt = performance.now();
    lastCost = lastReadAt - from;
    const text = JSON.stringify(reading);
    if (text === last) return;
    last = text;
    onChange(reading);
  }

  // Not at once: the page handles the same event after this listener, and may change what was typed.
  const onTyping = (): void => schedule(0, 'doctor');

  function followVisibility(): void {
    if (idle !== null) clearInterval(idle);
    idle = null;
    if (dom.visibilityState(document) !== 'visible') return;
    idle = setInterval(() => schedule(atMostEvery, 'page'), idleRead);
    schedule(atMostEvery, 'doctor');
  }

  return {
    start() {
      if (running !== null) return;
      running = new AbortController();
      const passively = { capture: true, passive: true, signal: running.signal };
      for (const type of ['input', 'change', 'focusin', 'click'])
        dom.listen(document, type, onTyping, passively);
      dom.listen(document, 'visibilitychange', followVisibility, passively);
      followVisibility();
      readNow();
    },
    stop() {
      if (running === null) return;
      running.abort();
      running = null;
      observer.disconnect();
      if (pending !== null) clearTimeout(pending);
      if (idle !== null) clearInterval(idle);
      pending = null;
      idle = null;
      last = null;
    },
    readNow,
  };
}
