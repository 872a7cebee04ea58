import { z } from 'zod';
import type { GivenAnswers, KeptAnswers, Session } from './session.ts';
import { hasAnswers } from './session.ts';

const text = z.string();
const page = z.strictObject({ drug: text.nullable(), dosage: text.nullable() });
const others = {
  otherMedication: z.array(
    z.strictObject({ id: z.number(), drug: text, dosage: text, fromPage: page.optional() }),
  ),
  noOtherMedication: z.boolean(),
  pageListUsed: z.array(page).nullable(),
};
const given: z.ZodType<GivenAnswers> = z.strictObject({
  ...others,
  answers: z.record(
    text,
    z.strictObject({
      value: z.union([text, z.number(), z.boolean(), z.array(text)]),
      standsFor: text.nullable().optional(),
    }),
  ),
  exceptionApplies: z.boolean(),
  hospitalOrder: z.boolean(),
  beforePageList: z.strictObject(others).nullable(),
});
const left: z.ZodType<LeftAnswers> = z.strictObject({ drug: text.min(1), given, held: z.boolean() });

/** What a panel leaves: answers that were in force in it, or that it had set aside. */
export interface LeftAnswers extends KeptAnswers {
  readonly held: boolean;
}

/** Characters. As much as the agent takes. */
const LONGEST = 20_000;

/** What the agent is to keep for the next panel on the page; empty where there is nothing, or far too much. */
export function keptText({ given: now, answersFor, setAside }: Session): string {
  const held = hasAnswers(now) && answersFor !== null ? { drug: answersFor, given: now } : null;
  const kept = held ?? setAside;
  const leaves: LeftAnswers | null = kept && { ...kept, held: held !== null };
  const written = leaves === null || leaves.drug === '' ? '' : JSON.stringify(leaves);
  return written.length > LONGEST ? '' : written;
}

/** Null for anything that is not what `keptText` writes, as from a version before this one, and for nothing. */
export function keptAnswersIn(written: string): LeftAnswers | null {
  try {
    return left.parse(JSON.parse(written));
  } catch {
    return null;
  }
}
