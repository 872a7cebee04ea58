import * as dom from '../page/dom.ts';

export interface Picking {
  start(): void;
  /** The rest of the press that picked is still kept from the page. */
  stop(): void;
  /** Leaves no listener. */
  remove(): void;
}

export interface PickingOptions {
  readonly window: Window;
  /** Those that are pointed at as a part of this page. */
  readonly editors: () => readonly HTMLIFrameElement[];
  /** The pointer is at a place in the window, or has left it. */
  readonly onHover: (at: { readonly x: number; readonly y: number } | null) => void;
  readonly onPick: (at: { readonly x: number; readonly y: number }) => void;
  readonly onKey: (key: string, shiftKey: boolean) => void;
}

/** Whatever a press consists of. The page must hear of none of it. */
const presses = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
] as const;
const keyEvents = ['keydown', 'keypress', 'keyup'] as const;

/** Milliseconds that the rest of the press that picked may take: the page must not hear the end of it either. */
const restOfPress = 700;

/** Takes the pointer and the keyboard from the page for as long as the user is pointing. Only a person's events count. */
export function createPicking({ window, editors, onHover, onPick, onKey }: PickingOptions): Picking {
  let pointing = false;
  let views: readonly Window[] = [];
  let restsAt = '';
  let letGo: ReturnType<typeof setTimeout> | null = null;

  function swallow(event: Event): void {
    event.stopImmediatePropagation();
    // A cancelled pointerdown would take the mouse events away, and with them what keeps the focus where it is.
    if (event.cancelable && event.type !== 'pointerdown') event.preventDefault();
  }

  function onPress(event: Event): void {
    if (!event.isTrusted) return;
    swallow(event);
    if (pointing && event.type === 'pointerdown') {
      const press = event as PointerEvent;
      if (press.button === 0) onPick(placeOf(press));
    }
    // The press is over, and nothing more is pointed at.
    if (!pointing && event.type === 'click') stopListening();
  }

  /** A browser may also tell of moves where it was the page that moved, under a pointer at rest. */
  function hasMoved({ screenX, screenY }: PointerEvent): boolean {
    const before = restsAt;
    restsAt = `${screenX} ${screenY}`;
    return restsAt !== before;
  }

  /** In this window, also where another has heard of it. */
  function placeOf({ view, clientX, clientY }: PointerEvent): { readonly x: number; readonly y: number } {
    const frame = view === window ? null : view?.frameElement;
    const { left, top } = frame ? dom.getBoundingClientRect(frame) : { left: 0, top: 0 };
    return { x: left + clientX, y: top + clientY };
  }

  function onMove(event: Event): void {
    const move = event as PointerEvent;
    if (pointing && hasMoved(move)) onHover(placeOf(move));
  }

  function onOut(event: Event): void {
    const move = event as PointerEvent;
    if (pointing && move.relatedTarget === null && hasMoved(move)) onHover(null);
  }

  function onKeyEvent(event: Event): void {
    if (!pointing || !event.isTrusted) return;
    const { key, shiftKey } = event as KeyboardEvent;
    swallow(event);
    if (event.type === 'keydown') onKey(key, shiftKey);
  }

  function listen(change: 'addEventListener' | 'removeEventListener'): void {
    const how = { capture: true, passive: false };
    for (const view of views) {
      for (const type of presses) view[change](type, onPress, how);
      for (const type of keyEvents) view[change](type, onKeyEvent, how);
      view[change]('pointermove', onMove, how);
      view[change]('pointerout', onOut, how);
    }
  }

  function stopListening(): void {
    if (letGo !== null) clearTimeout(letGo);
    letGo = null;
    listen('removeEventListener');
    views = [];
  }

  return {
    start() {
      stopListening();
      pointing = true;
      views = [window, ...editors().flatMap(({ contentWindow }) => contentWindow ?? [])];
      listen('addEventListener');
    },
    stop() {
      if (!pointing) return;
      pointing = false;
      letGo = setTimeout(stopListening, restOfPress);
    },
    remove() {
      pointing = false;
      stopListening();
    },
  };
}
