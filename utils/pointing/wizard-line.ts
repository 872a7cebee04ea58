import { z } from 'zod';
import { fieldNames } from '../../rules/session/reading.ts';
import type { FieldDescription, Landmark } from '../page/site-profile.ts';
import { type FromPointer, pointingKeys, type ToPointer, WIZARD_PORT } from './protocol.ts';

/** What the wizard needs of the browser, so that tests can be the other end. */
export interface PointerLine {
  postMessage(message: ToPointer): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface WizardTabs {
  /** The tab that the wizard stands in; null outside a tab. */
  currentTab(): Promise<number | null>;
  connect(tab: number, name: string): PointerLine;
}

/** The wizard's line to the pointers of all frames of the page it stands beside. */
export interface PointerPort {
  send(message: ToPointer): void;
  onMessage(listener: (message: FromPointer) => void): void;
  onDisconnect(listener: () => void): void;
}

const target = z.enum([...fieldNames, 'otherDrug', 'otherDosage']);
const text = z.string().max(20_000);
const seen = z.object({ text, label: text.nullable() });
// Parsed as part of the whole profile before anything is tried or stored.
const description = z.custom<FieldDescription>((value) => typeof value === 'object' && value !== null);
const landmark = z.custom<Landmark>((value) => typeof value === 'object' && value !== null);
const kind = <K extends string>(value: K) => z.object({ kind: z.literal(value) });

const refusal = z.discriminatedUnion('kind', [
  kind('nothing-to-read'),
  kind('not-found-again'),
  z.object({ kind: z.literal('taken'), by: target }),
  kind('other-frame'),
  kind('no-address'),
  kind('no-row'),
]);

const pick = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    seen,
    description,
    choices: z.array(text).max(500),
    kept: z.boolean(),
  }),
  z.object({ kind: z.literal('hidden'), description, kept: z.boolean() }),
  z.object({ kind: z.literal('lost'), kept: z.boolean() }),
]);

const read = text.nullable();
const reading = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    fields: z.object({ drug: read, dosage: read, scheme: read, refundCode: read, remark: read }),
    lost: z.array(z.enum(['drug', 'dosage', 'scheme', 'refundCode', 'remark'])),
    otherMedicines: z.array(z.object({ drug: read, dosage: read })),
  }),
  kind('several'),
  kind('not-recognised'),
  kind('none'),
]);

const frame = z.string();
const fromPointer: z.ZodType<FromPointer> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('state'),
    state: z.object({
      frame,
      origin: text,
      suggestions: z.partialRecord(z.enum(fieldNames), seen),
      picks: z.partialRecord(target, pick),
      form: z.array(landmark),
      row: landmark.nullable(),
      adopted: z.string().nullable(),
      reading: reading.nullable(),
    }),
  }),
  z.object({ type: z.literal('candidates'), frame, count: z.int(), start: z.int() }),
  z.object({ type: z.literal('hovered'), frame, seen: seen.nullable() }),
  z.object({ type: z.literal('picked'), frame, target: target }),
  z.object({ type: z.literal('refused'), frame, refusal }),
  z.object({ type: z.literal('key'), key: z.enum(pointingKeys) }),
  z.object({ type: z.literal('left'), frame }),
]);

/**
 * Resolves with the first message of a pointer, and to null where none answers to the token: such a wizard stands in a
 * page of somebody else's and shows nothing.
 */
export async function connectToPointers(token: string, tabs: WizardTabs): Promise<PointerPort | null> {
  if (token === '') return null;
  const tab = await tabs.currentTab();
  if (tab === null) return null;
  const line = tabs.connect(tab, WIZARD_PORT + token);
  return new Promise((resolve) => {
    const early: FromPointer[] = [];
    let listener: ((message: FromPointer) => void) | null = null;
    let onGone: (() => void) | null = null;
    let gone = false;
    const port: PointerPort = {
      send(message) {
        if (!gone) line.postMessage(message);
      },
      onMessage(next) {
        listener = next;
        for (const message of early.splice(0)) next(message);
      },
      onDisconnect(next) {
        onGone = next;
        if (gone) next();
      },
    };
    line.onMessage.addListener((raw) => {
      const parsed = fromPointer.safeParse(raw);
      if (!parsed.success) return;
      if (listener === null) early.push(parsed.data);
      else listener(parsed.data);
      resolve(port);
    });
    line.onDisconnect.addListener(() => {
      gone = true;
      resolve(null);
      onGone?.();
    });
  });
}
