import { z } from 'zod';
import type { Mask } from '../../rules/session/outcome-words.ts';
import type { FillOrder, FillOutcome, Reading, UndoOutcome, Unread } from '../../rules/session/reading.ts';
import { fieldNames } from '../../rules/session/reading.ts';
import type { FromAgent, PanelLayout, ToAgent } from '../page/protocol.ts';
import type { FrameLine } from './handed-line.ts';

/** The panel's line to the agent in the page it stands beside. */
export interface AgentPort {
  /** Also told at once if a reading has already come. Without a reading, `unread` may say why there is none. */
  onReading(listener: (reading: Reading | null, unread?: Unread) => void): () => void;
  /** The page was reloaded, or the extension updated: nothing reaches the page any more. */
  onDisconnect(listener: () => void): () => void;
  /** Rejects when the line is gone. */
  fill(order: FillOrder): Promise<FillOutcome>;
  undo(): Promise<UndoOutcome>;
  setLayout(layout: PanelLayout): void;
  /** For the next panel on the page. */
  keep(text: string): void;
  /** Asks the page whether it cuts or masks the panel, and waits for its answer, though not for long. Rejects when the line is gone. */
  look(): Promise<void>;
  /** What the looks have found lately. */
  mask(): Mask;
  /** Milliseconds that the page is not known to have moved it. */
  stoodFor(): number;
  /** What the panel before this one left; known when the first reading comes. */
  kept(): Kept | null;
}

/** Milliseconds that a look counts for, and that a page at work answers in. Nobody reads a mask that is there for less. */
const lately = 500;

const isOlder = (at: number): boolean => performance.now() - at >= lately;

export interface Kept {
  readonly text: string;
  /** It was put away for a moment, and the page shows to the letter what it did. */
  readonly sameReading: boolean;
}

export type AgentLine = FrameLine<ToAgent>;

const text = z.string().nullable();
const reading = z.object({
  siteProfile: z.string(),
  fields: z.object({ drug: text, dosage: text, scheme: text, refundCode: text, remark: text }),
  remarkField: z
    .object({
      value: z.string(),
      multiline: z.boolean(),
      maxLength: z.number().nullable(),
      readOnly: z.boolean(),
    })
    .nullable(),
  lost: z.array(z.enum(['drug', 'dosage', 'scheme', 'refundCode', 'remark'])),
  patient: z.number().nullable().optional(),
  otherMedicines: z.array(z.object({ drug: text, dosage: text })).optional(),
});
const unread = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('several'), siteProfile: z.string() }),
  z.object({
    kind: z.literal('not-recognised'),
    siteProfile: z.string(),
    lost: z.array(z.enum(['landmark', ...fieldNames])),
  }),
]);
const kind = <K extends string>(value: K) => z.object({ kind: z.literal(value) });
const fillOutcome = z.union([
  kind('filled'),
  kind('page-changed'),
  kind('field-gone'),
  kind('read-only'),
  kind('not-kept'),
  kind('left-behind'),
  kind('emptied'),
  z.object({ kind: z.literal('invalid'), words: z.string().max(1000) }),
  z.object({ kind: z.literal('too-long'), length: z.number(), limit: z.number() }),
]);
const undoOutcome = z.union([
  kind('undone'),
  kind('edited-since'),
  kind('field-gone'),
  kind('nothing-to-undo'),
  kind('not-kept'),
]);
const fromAgent: z.ZodType<FromAgent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('kept'), kept: z.string(), sameReading: z.boolean() }),
  z.object({ type: z.literal('reading'), reading: reading.nullable(), unread: unread.optional() }),
  z.object({ type: z.literal('filled'), id: z.number(), outcome: fillOutcome }),
  z.object({ type: z.literal('undone'), id: z.number(), outcome: undoOutcome }),
  z.object({ type: z.literal('looked'), id: z.number(), masked: z.boolean() }),
  z.object({ type: z.literal('moved') }),
  z.object({ type: z.literal('failed') }),
]);

/** Resolves when the agent has sent its first message. */
export function agentAt(line: AgentLine): Promise<AgentPort> {
  return new Promise((resolve) => {
    const port = openPort(line, () => resolve(port));
  });
}

/** A line that an agent has opened itself, as it does to the browser's side panel. */
export function agentOn(line: AgentLine): AgentPort {
  return openPort(line, () => {});
}

function openPort(line: AgentLine, onFirst: () => void): AgentPort {
  let latest: { readonly reading: Reading | null; readonly unread?: Unread | undefined } | null = null;
  let kept: Kept | null = null;
  const lastly = { masked: Number.NEGATIVE_INFINITY, late: Number.NEGATIVE_INFINITY };
  let movedAt = Number.NEGATIVE_INFINITY;
  let gone = false;
  let nextId = 1;
  const readingListeners = new Set<(reading: Reading | null, unread?: Unread) => void>();
  const disconnectListeners = new Set<() => void>();
  const fills = new Waiting<FillOutcome>();
  const undos = new Waiting<UndoOutcome>();
  const looks = new Waiting<{ readonly masked: boolean }>();
  /** When each look that has no answer yet was asked for, by its id. */
  const unanswered = new Map<number, number>();

  line.onMessage.addListener((raw) => {
    const parsed = fromAgent.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    onFirst();
    if (message.type === 'filled') fills.settle(message.id, message.outcome);
    else if (message.type === 'undone') undos.settle(message.id, message.outcome);
    else if (message.type === 'kept') kept = { text: message.kept, sameReading: message.sameReading };
    else if (message.type === 'looked') looks.settle(message.id, message);
    else if (message.type === 'moved') movedAt = performance.now();
    else if (message.type === 'failed') hangUp();
    else {
      latest = message;
      for (const listener of readingListeners) listener(message.reading, message.unread);
    }
  });
  line.onDisconnect.addListener(hangUp);

  function hangUp(): void {
    gone = true;
    fills.abandon();
    undos.abandon();
    looks.abandon();
    unanswered.clear();
    for (const listener of disconnectListeners) listener();
  }

  const send = (message: ToAgent) => {
    if (gone) throw new AgentGone();
    line.postMessage(message);
  };

  return {
    onReading(listener) {
      readingListeners.add(listener);
      if (latest) listener(latest.reading, latest.unread);
      return () => readingListeners.delete(listener);
    },
    onDisconnect(listener) {
      disconnectListeners.add(listener);
      if (gone) listener();
      return () => disconnectListeners.delete(listener);
    },
    async fill(order) {
      const id = nextId++;
      send({ type: 'fill', id, order });
      return fills.wait(id);
    },
    async undo() {
      const id = nextId++;
      send({ type: 'undo', id });
      return undos.wait(id);
    },
    setLayout(layout) {
      if (!gone) line.postMessage({ type: 'layout', layout });
    },
    keep(written) {
      if (!gone) line.postMessage({ type: 'keep', kept: written });
    },
    async look() {
      const id = nextId++;
      const asked = performance.now();
      send({ type: 'look', id });
      unanswered.set(id, asked);
      const answered = looks.wait(id).then(({ masked }) => {
        unanswered.delete(id);
        if (masked) lastly.masked = performance.now();
        if (isOlder(asked)) lastly.late = performance.now();
      });
      await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, lately))]);
    },
    mask() {
      if (!isOlder(lastly.masked)) return 'masked';
      return [...unanswered.values()].some(isOlder) || !isOlder(lastly.late) ? 'unanswered' : 'none';
    },
    stoodFor: () => performance.now() - movedAt,
    kept: () => kept,
  };
}

export class AgentGone extends Error {
  override readonly name = 'AgentGone';
}

class Waiting<T> {
  readonly #open = new Map<number, { resolve: (value: T) => void; reject: (reason: Error) => void }>();

  wait(id: number): Promise<T> {
    return new Promise((resolve, reject) => this.#open.set(id, { resolve, reject }));
  }

  settle(id: number, value: T): void {
    this.#open.get(id)?.resolve(value);
    this.#open.delete(id);
  }

  abandon(): void {
    for (const { reject } of this.#open.values()) reject(new AgentGone());
    this.#open.clear();
  }
}
