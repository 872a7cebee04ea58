/** What an event of the pointer tells: where it is on the screen, and where in the frame. */
export interface PointerAt {
  readonly screenX: number;
  readonly screenY: number;
  readonly clientX: number;
  readonly clientY: number;
}

export interface Stillness {
  saw(pointer: PointerAt, at: number): void;
  /** The pointer is in the frame no longer. */
  left(): void;
  /** Milliseconds, at `at`, that the frame has been known to stand where the pointer last found it. */
  stillFor(at: number): number;
}

/** CSS pixels, and a share of the way that the pointer has gone: events are told in whole pixels. */
const slack = 4;
const slackShare = 0.02;
/** Milliseconds between two events of one movement. */
const oneMovement = 100;
/** Milliseconds that a place must have been seen for before it is believed when the pointer comes back to it. */
const confirmed = 500;

/**
 * Whether a frame stands still on the screen, by what the pointer finds: a frame that nobody has moved has its corner in
 * the same place each time. No page tells a frame that it was moved, least of all one around the page that it is in. How
 * many pixels of the screen one of the frame is, is learned from the pointer's own movement.
 */
export function createStillness(): Stillness {
  let base: PointerAt | null = null;
  let since = 0;
  let last = Number.NEGATIVE_INFINITY;
  let isOut = false;
  let scale = 1;
  /** How far the pointer went when the scale was learned. */
  let span = 0;

  function fits(from: PointerAt, to: PointerAt): boolean {
    return axesOf(from, to).every(
      ({ screen, client }) => Math.abs(screen - scale * client) <= slack + slackShare * Math.abs(screen),
    );
  }

  return {
    saw(pointer, at) {
      if (base === null || !fits(base, pointer)) {
        base = pointer;
        since = at;
        span = 0;
      } else if (isOut && last - since < confirmed) {
        since = at;
      } else if (at - last <= oneMovement) {
        const [x, y] = axesOf(base, pointer);
        const { screen, client } = Math.abs(x.client) > Math.abs(y.client) ? x : y;
        if (Math.abs(client) > span && screen / client > 0) {
          span = Math.abs(client);
          scale = screen / client;
        }
      }
      last = at;
      isOut = false;
    },
    left() {
      isOut = true;
    },
    stillFor: (at) => (base === null ? 0 : at - since),
  };
}

const axesOf = (from: PointerAt, to: PointerAt) =>
  [
    { screen: to.screenX - from.screenX, client: to.clientX - from.clientX },
    { screen: to.screenY - from.screenY, client: to.clientY - from.clientY },
  ] as const;

const pointerEvents = ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'wheel'] as const;

/** Null where no hand pressed: the keyboard's focus is not moved by moving the frame. */
export function watchStillness(window: Window, now: () => number): () => number | null {
  const stillness = createStillness();
  let byHand = false;
  const passively = { capture: true, passive: true };
  for (const name of pointerEvents) {
    window.addEventListener(
      name,
      (event) => {
        if (!event.isTrusted) return;
        stillness.saw(event, now());
        if (name === 'pointerdown') byHand = true;
      },
      passively,
    );
  }
  window.addEventListener(
    'pointerout',
    ({ isTrusted, relatedTarget }) => {
      if (isTrusted && relatedTarget === null) stillness.left();
    },
    passively,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted) byHand = false;
    },
    passively,
  );
  return () => (byHand ? stillness.stillFor(now()) : null);
}
