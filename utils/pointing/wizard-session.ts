import type { Scheme } from '../../rules/contract/terms.ts';
import type { FieldName } from '../../rules/session/reading.ts';
import type { FieldLabels } from '../page/known-labels.ts';
import type { SiteProfile } from '../page/site-profile.ts';
import { parseSiteProfile } from '../page/site-profile-schema.ts';
import type { ProfileChange } from '../sites/stored-profiles.ts';
import { fieldLabels } from './field-labels.ts';
import { makeProfile, newProfileId, type SchemeWords, unfinishedProfile } from './make-profile.ts';
import { type PointingKey, pointingKeyOf, type Typed } from './pointing-keys.ts';
import type { FrameState, FromPointer, PointingRefusal, Target } from './pointing-protocol.ts';
import { Stepping } from './stepping.ts';
import type { PointerPort } from './wizard-line.ts';
import {
  fieldsInOrder,
  nameOf,
  ownerOf,
  pickOf,
  type Refusal,
  schemeWordsShown,
  suggestingFrame,
  type WizardState,
} from './wizard-state.ts';

export interface WizardPorts {
  readonly line: PointerPort;
  /** Every profile that is stored, in use or not. */
  readonly stored: readonly SiteProfile[];
  readonly store: (profile: SiteProfile) => Promise<ProfileChange>;
}

/** A field that a frame has been asked to take, and what the user said stands beside it. */
interface Asked {
  readonly field: FieldName;
  readonly words: string | null;
}

/** Slips of the hand, after which the user goes on pointing. */
const slips: ReadonlySet<PointingRefusal['kind']> = new Set(['nothing-to-read', 'taken']);

/** What the user has said so far, what the pages' frames tell, and the profile that comes of it. */
export class WizardSession {
  readonly #ports: WizardPorts;
  readonly #listeners = new Set<() => void>();
  #stepping = new Stepping();
  #state: WizardState;
  /** Keys pressed before any frame had told what there is to step through. */
  #early: (PointingKey | Typed)[] = [];
  #tried = '';
  #adopted = false;
  #labels: FieldLabels = fieldLabels;
  /** What has been asked for and not answered; the answers come in the same order. */
  readonly #asked: Asked[] = [];
  /** Suggestions that have been taken by themselves, each once: what the user says later stands. */
  readonly #offered = new Set<string>();

  constructor(ports: WizardPorts) {
    this.#ports = ports;
    this.#state = {
      connected: true,
      left: false,
      side: 'right',
      frames: [],
      home: null,
      pointing: null,
      refused: new Map(),
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
    this.#adopt();
    this.#adopted = true;
  }

  switchSide(): void {
    const side = this.#state.side === 'right' ? 'left' : 'right';
    this.#ports.line.send({ type: 'place', side });
    this.#set({ side });
  }

  accept(field: FieldName): void {
    const frame = suggestingFrame(this.#state)?.frame;
    if (frame !== undefined) this.#ask(frame, { field, words: null });
  }

  /** Takes the field that stands at these words, which may be no label that is known. */
  describe(field: FieldName, words: string): void {
    this.#labels = { ...this.#labels, [field]: [[words]] satisfies FieldLabels[FieldName] };
    this.#adopt();
    const owner = this.#owner();
    for (const { frame } of owner === null ? this.#state.frames : [owner]) this.#ask(frame, { field, words });
  }

  point(target: Target): void {
    this.#stepping = new Stepping();
    this.#early = [];
    this.#refuse(target, null);
    this.#set({ pointing: { target, seen: null, refusal: null, count: 0, at: 0 } });
    // Where the drug is, the prescription is.
    const owner = target === 'drug' ? null : (this.#owner()?.frame ?? null);
    this.#ports.line.send({ type: 'point', target, owner });
  }

  cancelPointing(): void {
    if (this.#state.pointing === null) return;
    this.#ports.line.send({ type: 'rest' });
    this.#set({ pointing: null });
  }

  /** The page has no such field. */
  leaveOut(target: Target): void {
    this.cancelPointing();
    this.#ports.line.send({ type: 'forget', target });
    this.#refuse(target, null);
    this.#set({ absent: new Set(this.#state.absent).add(target) });
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

  /** For somebody who knows the inside of the page: the profile as far as it came, and what is missing and why. */
  unfinished(): string {
    const frame = suggestingFrame(this.#state);
    const missing = [...this.#state.refused].map(([field, { kind }]) => ({ field, why: kind }));
    return unfinishedProfile(frame === null ? null : this.#parts(frame), missing);
  }

  pressKey(key: PointingKey | Typed): void {
    const { pointing } = this.#state;
    if (pointing === null) return;
    if (key === 'cancel') {
      this.cancelPointing();
      return;
    }
    const stepping = this.#stepping;
    if (stepping.count === 0) {
      this.#early.push(key);
      return;
    }
    if (key === 'choose') {
      if (stepping.place !== null) this.#ports.line.send({ type: 'choose', ...stepping.place });
      return;
    }
    if (typeof key === 'string') stepping.step(key);
    else stepping.type(key.typed, performance.now());
    if (stepping.place === null) return;
    const { count, at } = stepping;
    this.#set({ pointing: { ...pointing, seen: null, refusal: null, count, at } });
    this.#ports.line.send({ type: 'show', ...stepping.place });
  }

  #receive(message: FromPointer): void {
    const { pointing } = this.#state;
    switch (message.type) {
      case 'state':
        this.#take(message.state);
        return;
      case 'candidates': {
        if (pointing === null) return;
        this.#stepping.learn(message.frame, message);
        const { count, at } = this.#stepping;
        this.#set({ pointing: { ...pointing, count, at } });
        if (message.names.length > 0) for (const key of this.#early.splice(0)) this.pressKey(key);
        return;
      }
      case 'hovered':
        if (pointing !== null) this.#set({ pointing: { ...pointing, seen: message.seen, refusal: null } });
        return;
      case 'picked':
        this.#picked(message.target, message.frame);
        return;
      case 'refused':
        this.#refused(message.refusal);
        return;
      case 'key': {
        const key = pointingKeyOf(message);
        if (key !== null) this.pressKey(key);
        return;
      }
      case 'left':
        this.#leave(message.frame);
        return;
      case 'failed':
        this.#set({ connected: false, pointing: null });
        return;
    }
  }

  #picked(target: Target, frame: string): void {
    const isAnswer = this.#asked.shift() !== undefined;
    const absent = new Set(this.#state.absent);
    absent.delete(target);
    this.#refuse(target, null);
    if (!isAnswer) this.cancelPointing();
    this.#set({ absent, home: target === 'drug' && !isAnswer ? frame : this.#state.home });
    this.#takeSuggestions();
  }

  #refused(refusal: PointingRefusal): void {
    const { pointing } = this.#state;
    const asked = this.#asked.shift();
    if (asked !== undefined) {
      const { field, words } = asked;
      // Another frame had it.
      if (words !== null && pickOf(this.#state, field) !== null) return;
      const nothing = words !== null && refusal.kind === 'nothing-to-read';
      this.#refuse(field, nothing ? { kind: 'no-words', text: words } : refusal);
    } else if (pointing !== null && slips.has(refusal.kind)) {
      this.#set({ pointing: { ...pointing, refusal } });
    } else if (pointing !== null) {
      this.cancelPointing();
      this.#refuse(pointing.target, refusal);
    }
  }

  #refuse(target: Target, refusal: Refusal | null): void {
    const refused = new Map(this.#state.refused);
    if (refusal === null) refused.delete(target);
    else refused.set(target, refusal);
    this.#set({ refused });
  }

  #adopt(): void {
    this.#ports.line.send({ type: 'adopt', profiles: this.#ports.stored, labels: this.#labels });
  }

  #ask(frame: string, asked: Asked): void {
    this.#refuse(asked.field, null);
    this.#asked.push(asked);
    this.#ports.line.send({ type: 'accept', frame, field: asked.field });
  }

  /** All that is suggested where the drug is. What is stored of a site was decided before. */
  #takeSuggestions(): void {
    const { stored, absent } = this.#state;
    const frame = suggestingFrame(this.#state);
    if (frame === null || stored !== null || !(frame.picks.drug || frame.suggestions.drug)) return;
    for (const field of fieldsInOrder) {
      const offer = `${frame.frame} ${field}`;
      if (!frame.suggestions[field] || frame.picks[field] || absent.has(field) || this.#offered.has(offer))
        continue;
      this.#offered.add(offer);
      this.#ask(frame.frame, { field, words: null });
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
    if (!known && this.#adopted) this.#adopt();
    this.#takeSuggestions();
    this.#try();
  }

  #leave(frame: string): void {
    const wasOwner = this.#owner()?.frame === frame;
    this.#stepping.forget(frame);
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
    return owner === null ? null : makeProfile(this.#parts(owner));
  }

  #parts(state: FrameState) {
    const { stored, words } = this.#state;
    const ids = this.#ports.stored.map(({ id }) => id);
    return {
      state,
      stored,
      words: { ...this.#unsaid(), ...words },
      name: nameOf(this.#state).trim(),
      id: stored?.id ?? newProfileId(state.origin, ids),
    };
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
