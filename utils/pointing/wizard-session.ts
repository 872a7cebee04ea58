import type { Scheme } from '../../rules/contract/request.ts';
import type { FieldName } from '../../rules/session/reading.ts';
import type { SiteProfile } from '../page/site-profile.ts';
import { parseSiteProfile } from '../page/site-profile-schema.ts';
import type { ProfileChange } from '../sites/stored-profiles.ts';
import { knownScheme, makeProfile, newProfileId, type SchemeWords } from './make-profile.ts';
import type {
  FrameState,
  FromPointer,
  PickState,
  PointingKey,
  PointingRefusal,
  Seen,
  Target,
} from './protocol.ts';
import type { PointerPort } from './wizard-line.ts';

export interface Pointing {
  readonly target: Target;
  readonly seen: Seen | null;
  readonly refusal: PointingRefusal | null;
  /** How many elements the keyboard can step through, and which one it stands at, the first being 1; 0 for none. */
  readonly count: number;
  readonly at: number;
}

export type ProfileSaving =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface WizardState {
  readonly connected: boolean;
  /** The frame that holds the fields has gone to another page. */
  readonly left: boolean;
  readonly side: 'left' | 'right';
  readonly frames: readonly FrameState[];
  readonly pointing: Pointing | null;
  /** Why the suggestion that was accepted last could not be used. */
  readonly refusal: { readonly target: Target; readonly refusal: PointingRefusal } | null;
  readonly absent: ReadonlySet<Target>;
  readonly words: SchemeWords;
  /** Null until the user has said something else than what is proposed. */
  readonly name: string | null;
  /** The stored profile that is being changed; null where a new one is made. */
  readonly stored: SiteProfile | null;
  readonly saving: ProfileSaving;
}

export interface WizardPorts {
  readonly line: PointerPort;
  /** Every profile that is stored, in use or not. */
  readonly stored: readonly SiteProfile[];
  readonly store: (profile: SiteProfile) => Promise<ProfileChange>;
}

/** The one frame with fields in it; where none has been pointed at yet, null. */
export const ownerOf = ({ frames }: WizardState): FrameState | null =>
  frames.find(({ picks }) => Object.values(picks).some(({ kind }) => kind !== 'lost')) ??
  frames.find(({ picks }) => Object.keys(picks).length > 0) ??
  null;

/** The frame whose suggestions are shown: the owner, else the one that seems to hold the form. */
export function suggestingFrame(state: WizardState): FrameState | null {
  const owner = ownerOf(state);
  if (owner !== null) return owner;
  const most = (frame: FrameState) => Object.keys(frame.suggestions).length;
  return state.frames.reduce<FrameState | null>(
    (best, frame) => (most(frame) > (best === null ? 0 : most(best)) ? frame : best),
    null,
  );
}

export const pickOf = (state: WizardState, target: Target): PickState | null =>
  ownerOf(state)?.picks[target] ?? null;

/** What the user calls the site; before that what it was called, or its address. */
export function nameOf(state: WizardState): string {
  if (state.name !== null) return state.name;
  const origin = suggestingFrame(state)?.origin ?? '';
  return state.stored?.name ?? (URL.canParse(origin) ? new URL(origin).hostname : '');
}

/** The texts of the scheme field that the user may have to explain, and what each is taken for now. */
export function schemeWordsShown(
  state: WizardState,
): readonly { readonly text: string; readonly scheme: Scheme | null; readonly known: boolean }[] {
  const pick = pickOf(state, 'scheme');
  if (pick?.kind !== 'found') return [];
  const stored = new Map(Object.entries(pick.description.normalise ?? {}));
  return pick.choices.map((text) => {
    const said = state.words[text];
    const known = knownScheme(text);
    const before = stored.get(text);
    return {
      text,
      scheme: said !== undefined ? said : (known ?? (isScheme(before) ? before : null)),
      known: known !== null,
    };
  });
}

const isScheme = (word: string | undefined): word is Scheme =>
  word === 'section-2' || word === 'section-3' || word === 'h-resept' || word === 'white';

/** What the user has said so far, what the pages' frames tell, and the profile that comes of it. */
export class WizardSession {
  readonly #ports: WizardPorts;
  readonly #listeners = new Set<() => void>();
  readonly #candidates = new Map<string, { count: number; start: number }>();
  #state: WizardState;
  #cursor = -1;
  /** Keys pressed before any frame had told what there is to step through. */
  #early: PointingKey[] = [];
  #tried = '';
  #adopted = false;
  #accepting: FieldName = 'drug';

  constructor(ports: WizardPorts) {
    this.#ports = ports;
    this.#state = {
      connected: true,
      left: false,
      side: 'right',
      frames: [],
      pointing: null,
      refusal: null,
      absent: new Set(),
      words: {},
      name: null,
      stored: null,
      saving: { kind: 'not-yet' },
    };
  }

  state = (): WizardState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.#ports.line.onMessage((message) => this.#receive(message));
    this.#ports.line.send({ type: 'place', side: this.#state.side });
    this.#ports.line.send({ type: 'adopt', profiles: this.#ports.stored });
    this.#adopted = true;
  }

  switchSide(): void {
    const side = this.#state.side === 'right' ? 'left' : 'right';
    this.#ports.line.send({ type: 'place', side });
    this.#set({ side });
  }

  accept(field: FieldName): void {
    const frame = suggestingFrame(this.#state)?.frame;
    this.#accepting = field;
    this.#set({ refusal: null });
    if (frame !== undefined) this.#ports.line.send({ type: 'accept', frame, field });
  }

  point(target: Target): void {
    this.#candidates.clear();
    this.#cursor = -1;
    this.#early = [];
    this.#set({
      refusal: null,
      pointing: { target, seen: null, refusal: null, count: 0, at: 0 },
    });
    this.#ports.line.send({ type: 'point', target, owner: this.#owner()?.frame ?? null });
  }

  cancelPointing(): void {
    if (this.#state.pointing === null) return;
    this.#ports.line.send({ type: 'rest' });
    this.#set({ pointing: null });
  }

  /** The page has no such field. */
  leaveOut(target: Target): void {
    this.#ports.line.send({ type: 'forget', target });
    this.#set({ refusal: null, absent: new Set(this.#state.absent).add(target) });
  }

  say(text: string, scheme: Scheme | null): void {
    this.#set({ words: { ...this.#state.words, [text]: scheme } });
    this.#try();
  }

  rename(name: string): void {
    this.#set({ name });
    this.#try();
  }

  /** Stores the profile where the schema has nothing against it. */
  async save(): Promise<void> {
    if (this.#state.saving.kind === 'saving') return;
    const profile = this.#profile();
    if (profile === null) return;
    const parsed = parseSiteProfile(profile);
    if (!parsed.ok) {
      this.#set({ saving: { kind: 'refused', reason: parsed.problems[0].error } });
      return;
    }
    this.#set({ saving: { kind: 'saving' } });
    const stored = await this.#ports.store(parsed.profile);
    if (stored.kind === 'stored') {
      this.#set({ saving: { kind: 'saved' } });
      this.#ports.line.send({ type: 'close' });
      return;
    }
    const reason =
      stored.kind === 'too-many' ? 'Det er lagret så mange sider som det er plass til.' : stored.reason;
    this.#set({ saving: { kind: 'refused', reason } });
  }

  close(): void {
    this.#ports.line.send({ type: 'close' });
  }

  pressKey(key: PointingKey): void {
    const { pointing } = this.#state;
    if (pointing === null) return;
    if (key === 'cancel') {
      this.cancelPointing();
      return;
    }
    const places = this.#places();
    if (places.length === 0) {
      this.#early.push(key);
      return;
    }
    if (key === 'choose') {
      const place = places[this.#cursor];
      if (place !== undefined) this.#ports.line.send({ type: 'choose', ...place });
      return;
    }
    this.#cursor = this.#stepped(key, places.length);
    const place = places[this.#cursor];
    if (place === undefined) return;
    this.#set({
      pointing: { ...pointing, seen: null, refusal: null, count: places.length, at: this.#cursor + 1 },
    });
    this.#ports.line.send({ type: 'show', ...place });
  }

  #stepped(key: PointingKey, count: number): number {
    if (key === 'first') return 0;
    if (key === 'last') return count - 1;
    if (this.#cursor < 0) return this.#firstPlace() ?? (key === 'next' ? 0 : count - 1);
    return (this.#cursor + (key === 'next' ? 1 : count - 1)) % count;
  }

  /** Where the keyboard begins: at what was suggested. */
  #firstPlace(): number | null {
    let before = 0;
    for (const { count, start } of this.#candidates.values()) {
      if (start >= 0) return before + start;
      before += count;
    }
    return null;
  }

  #places(): readonly { readonly frame: string; readonly index: number }[] {
    return [...this.#candidates].flatMap(([frame, { count }]) =>
      Array.from({ length: count }, (_, index) => ({ frame, index })),
    );
  }

  /** The keyboard stays at the same element when another frame has more or fewer of them, and never past the last. */
  #count(message: Extract<FromPointer, { type: 'candidates' }>, pointing: Pointing): void {
    const stood = this.#places()[this.#cursor];
    this.#candidates.set(message.frame, message);
    const places = this.#places();
    if (stood !== undefined)
      this.#cursor = places.findLastIndex(
        ({ frame, index }) => frame === stood.frame && index <= stood.index,
      );
    this.#set({ pointing: { ...pointing, count: places.length, at: this.#cursor + 1 } });
  }

  #receive(message: FromPointer): void {
    const { pointing } = this.#state;
    switch (message.type) {
      case 'state':
        this.#take(message.state);
        return;
      case 'candidates':
        if (pointing === null) return;
        this.#count(message, pointing);
        if (message.count > 0) for (const key of this.#early.splice(0)) this.pressKey(key);
        return;
      case 'hovered':
        if (pointing !== null) this.#set({ pointing: { ...pointing, seen: message.seen, refusal: null } });
        return;
      case 'picked': {
        const absent = new Set(this.#state.absent);
        absent.delete(message.target);
        this.#ports.line.send({ type: 'rest' });
        this.#set({ pointing: null, refusal: null, absent });
        return;
      }
      case 'refused':
        if (pointing !== null) this.#set({ pointing: { ...pointing, refusal: message.refusal } });
        else this.#set({ refusal: { target: this.#accepting, refusal: message.refusal } });
        return;
      case 'key':
        this.pressKey(message.key);
        return;
      case 'left':
        this.#leave(message.frame);
        return;
      case 'failed':
        this.#set({ connected: false, pointing: null });
        return;
    }
  }

  #take(next: FrameState): void {
    const { frames, stored } = this.#state;
    const known = frames.some(({ frame }) => frame === next.frame);
    const changed = known
      ? frames.map((each) => (each.frame === next.frame ? next : each))
      : [...frames, next];
    const adopted = changed.find((frame) => frame.adopted !== null)?.adopted;
    this.#set({
      frames: changed,
      stored: stored ?? this.#ports.stored.find(({ id }) => id === adopted) ?? null,
    });
    if (!known && this.#adopted) this.#ports.line.send({ type: 'adopt', profiles: this.#ports.stored });
    this.#try();
  }

  #leave(frame: string): void {
    const wasOwner = this.#owner()?.frame === frame;
    this.#candidates.delete(frame);
    this.#set({
      frames: this.#state.frames.filter((each) => each.frame !== frame),
      left: this.#state.left || wasOwner,
    });
  }

  #owner(): FrameState | null {
    return ownerOf(this.#state);
  }

  #profile(): SiteProfile | null {
    const owner = this.#owner();
    if (owner === null) return null;
    const { stored, words } = this.#state;
    const taken = this.#ports.stored.map(({ id }) => id);
    return makeProfile({
      state: owner,
      stored,
      words: { ...this.#unsaid(), ...words },
      name: nameOf(this.#state).trim(),
      id: stored?.id ?? newProfileId(owner.origin, taken),
    });
  }

  /** What is known of the texts without being told. */
  #unsaid(): SchemeWords {
    return Object.fromEntries(
      schemeWordsShown(this.#state).flatMap(({ text, scheme }) => (scheme === null ? [] : [[text, scheme]])),
    );
  }

  /** The page is asked what the profile reads, each time the profile is another. */
  #try(): void {
    const owner = this.#owner();
    if (owner === null) return;
    const profile = this.#profile();
    const parsed =
      profile === null ? null : parseSiteProfile({ ...profile, name: profile.name || 'Uten navn' });
    const next = parsed?.ok ? parsed.profile : null;
    const text = JSON.stringify([owner.frame, next]);
    if (text === this.#tried) return;
    this.#tried = text;
    this.#ports.line.send({ type: 'try', frame: owner.frame, profile: next });
  }

  #set(change: Partial<WizardState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
