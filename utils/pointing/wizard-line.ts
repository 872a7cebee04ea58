import { z } from 'zod';
import { fieldNames } from '../../rules/session/reading.ts';
import type { FieldDescription, Landmark } from '../page/site-profile.ts';
import type { FrameLine } from '../session/handed-line.ts';
import type { FromPointer, ToPointer } from './pointing-protocol.ts';

/** The wizard's line to the pointers of all frames of the page it stands beside. */
export interface PointerPort {
  send(message: ToPointer): void;
  onMessage(listener: (message: FromPointer) => void): void;
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
  z.object({ type: z.literal('candidates'), frame, names: z.array(text).max(10_000), start: z.int() }),
  z.object({ type: z.literal('hovered'), frame, seen: seen.nullable() }),
  z.object({ type: z.literal('picked'), frame, target: target }),
  z.object({ type: z.literal('refused'), frame, refusal }),
  z.object({ type: z.literal('key'), key: z.string().max(40), shiftKey: z.boolean() }),
  z.object({ type: z.literal('left'), frame }),
  z.object({ type: z.literal('failed') }),
]);

/** Resolves with the first message of a pointer. */
export function pointersAt(line: FrameLine<ToPointer>): Promise<PointerPort> {
  return new Promise((resolve) => {
    const early: FromPointer[] = [];
    let listener: ((message: FromPointer) => void) | null = null;
    const port: PointerPort = {
      send(message) {
        line.postMessage(message);
      },
      onMessage(next) {
        listener = next;
        for (const message of early.splice(0)) next(message);
      },
    };
    line.onMessage.addListener((raw) => {
      const parsed = fromPointer.safeParse(raw);
      if (!parsed.success) return;
      if (listener === null) early.push(parsed.data);
      else listener(parsed.data);
      resolve(port);
    });
  });
}
