import { folded } from '../../rules/text/same-text.ts';
import type { PointingKey } from './pointing-keys.ts';

interface Place {
  readonly frame: string;
  readonly index: number;
}

interface FrameNames {
  readonly names: readonly string[];
  /** The one to begin with; -1 for none in particular. */
  readonly start: number;
}

export type Step = Exclude<PointingKey, 'choose' | 'cancel'>;

/** Milliseconds after which what is typed is the beginning of another name. */
const forgetsTyping = 1000;

/** Where the keyboard stands among the fields of all frames. */
export class Stepping {
  readonly #frames = new Map<string, FrameNames>();
  #cursor = -1;
  #typed = '';
  #typedAt = 0;

  get count(): number {
    return this.#places().length;
  }

  /** The first being 1; 0 for none. */
  get at(): number {
    return this.#cursor + 1;
  }

  get place(): Place | null {
    return this.#places()[this.#cursor] ?? null;
  }

  /** Stays at the same element when a frame has more or fewer of them, and never past the last. */
  learn(frame: string, names: FrameNames): void {
    const stood = this.place;
    this.#frames.set(frame, names);
    if (stood === null) return;
    this.#cursor = this.#places().findLastIndex(
      (place) => place.frame === stood.frame && place.index <= stood.index,
    );
  }

  forget(frame: string): void {
    this.#frames.delete(frame);
  }

  step(key: Step): void {
    this.#cursor = this.#stepped(key, this.count);
  }

  /** Goes to the next field with a name that begins with what has been typed, else to one with such a word in it. */
  type(sign: string, now: number): void {
    this.#typed = (now - this.#typedAt < forgetsTyping ? this.#typed : '') + sign;
    this.#typedAt = now;
    const names = [...this.#frames.values()].flatMap((frame) => frame.names.map(folded));
    // A second sign may go on with the name that the first one led to.
    const from = this.#typed.length > 1 ? Math.max(0, this.#cursor) : this.#cursor + 1;
    const order = names.map((_, i) => (from + i) % names.length);
    const found =
      order.find((i) => names[i]?.startsWith(this.#typed)) ??
      order.find((i) => names[i]?.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(this.#typed)));
    if (found !== undefined) this.#cursor = found;
  }

  #stepped(key: Step, count: number): number {
    if (key === 'first') return 0;
    if (key === 'last') return count - 1;
    if (this.#cursor < 0) return this.#firstPlace() ?? (key === 'next' ? 0 : count - 1);
    return (this.#cursor + (key === 'next' ? 1 : count - 1)) % count;
  }

  /** Where the keyboard begins: at what was suggested. */
  #firstPlace(): number | null {
    let before = 0;
    for (const { names, start } of this.#frames.values()) {
      if (start >= 0) return before + start;
      before += names.length;
    }
    return null;
  }

  #places(): readonly Place[] {
    return [...this.#frames].flatMap(([frame, { names }]) => names.map((_, index) => ({ frame, index })));
  }
}
