import { z } from 'zod';
import type { NewCase } from '../kept-case/kept-case.ts';
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
const leftAnswers: z.ZodType<LeftAnswers> = z.strictObject({ drug: text.min(1), given, held: z.boolean() });
const leftCase: z.ZodType<LeftCase> = z.strictObject({
  assessed: z.number(),
  id: z.uuid(),
  done: z.strictObject({
    occasion: z.enum(['fill', 'saved']),
    remark: z.strictObject({ kind: z.enum(['h-resept', 'white']), text }).nullable(),
    fillOutcome: text.nullable(),
  }),
  patient: z.number().nullable(),
});
const left: z.ZodType<Left> = z.strictObject({
  answers: leftAnswers.nullable(),
  saved: leftCase.nullable(),
});

/** What a panel leaves: answers that were in force in it, or that it had set aside. */
export interface LeftAnswers extends KeptAnswers {
  readonly held: boolean;
}

/** The last case of the prescription, so that the next panel adds to it. */
export interface LeftCase {
  /** `textHash` of the assessment. */
  readonly assessed: number;
  readonly id: string;
  readonly done: Pick<NewCase, 'occasion' | 'remark' | 'fillOutcome'>;
  /** As in the session. */
  readonly patient: number | null;
}

export interface Left {
  readonly answers: LeftAnswers | null;
  readonly saved: LeftCase | null;
}

const nothing: Left = { answers: null, saved: null };

/** Characters. As much as the agent takes. */
const LONGEST = 20_000;

/** What the agent is to keep for the next panel on the page; empty where there is nothing, or far too much. */
export function keptText({ given: now, answersFor, setAside }: Session, saved: LeftCase | null): string {
  const held = hasAnswers(now) && answersFor !== null ? { drug: answersFor, given: now } : null;
  const kept = held ?? setAside;
  const answers = kept && kept.drug !== '' ? { ...kept, held: held !== null } : null;
  if (answers === null && saved === null) return '';
  const written = JSON.stringify({ answers, saved } satisfies Left);
  return written.length > LONGEST ? '' : written;
}

/** Nothing for anything that is not what `keptText` writes, as from a version before this one, and for nothing. */
export function leftIn(written: string): Left {
  try {
    return left.parse(JSON.parse(written));
  } catch {
    return nothing;
  }
}
