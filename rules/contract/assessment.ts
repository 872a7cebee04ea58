import { z } from 'zod';

export const outcomes = ['met', 'not-met', 'unknown', 'not-applicable'] as const;
const levels = ['stop', 'check', 'info'] as const;
export const verdicts = ['ok', 'check', 'incomplete', 'stop', 'not-assessed'] as const;
/** What a prescription can be looked at for. */
export const checks = ['application', 'prescription', 'h-list', 'exception', 'authority'] as const;
const omeqProblems = ['no-factor', 'dose-not-understood', 'no-maximum', 'drug-unknown', 'excluded'] as const;
/** How far a figure can be trusted: read in an official source, or only in a third party's copy of it. */
const verifications = ['official', 'third-party', 'general-knowledge'] as const;

const source = z.strictObject({
  document: z.string(),
  section: z.string(),
  /** The source's own date of its last professional change; null where it states none. */
  changed: z.iso.date().nullable(),
});

const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const omeqLine = z.strictObject({
  drug: z.string(),
  substance: z.string().nullable(),
  route: z.string().nullable(),
  dosePerDay: z.number().nullable(),
  unit: z.string().nullable(),
  factor: z.number().nullable(),
  /** mg oral morphine equivalents a day; with a problem, the part that is certain, or null. */
  omeq: z.number().nullable(),
  problem: z.enum(omeqProblems).nullable(),
  verification: z.enum(verifications).nullable(),
});

export const assessmentSchema = z.strictObject({
  version: z.literal(2),
  /** What the verdict means here; never wider than what was checked. */
  headline: z.string().max(60),
  checked: z.array(z.enum(checks)),
  verdict: z.enum(verdicts),
  omeq: z
    .strictObject({ perDay: z.number().nullable(), atLeast: z.number(), lines: z.array(omeqLine) })
    .nullable(),
  pregabalinMgPerDay: z.number().nullable(),
  dosage: z.strictObject({
    understood: z.boolean(),
    fixedPerDay: z.number().nullable(),
    asNeededMaxPerDay: z.number().nullable(),
    unit: z.string().nullable(),
  }),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      outcome: z.enum(outcomes),
      level: z.enum(levels),
      message: z.string(),
      facts: z.record(z.string(), fact),
      source,
    }),
  ),
  remark: z.strictObject({ kind: z.enum(['h-resept', 'white']), text: z.string() }).nullable(),
  orderMarking: z.string().nullable(),
  missing: z.array(z.string()),
  next: z.array(z.string()),
  drafts: z.strictObject({
    application: z.string().nullable(),
    journalNote: z.string().nullable(),
    treatmentPlan: z.string().nullable(),
  }),
});

export type Assessment = z.infer<typeof assessmentSchema>;
export type Finding = Assessment['findings'][number];
export type Fact = z.infer<typeof fact>;
export type Outcome = (typeof outcomes)[number];
export type Level = (typeof levels)[number];
export type Verdict = (typeof verdicts)[number];
export type CheckedMatter = (typeof checks)[number];
export type OmeqLine = z.infer<typeof omeqLine>;
export type OmeqProblem = (typeof omeqProblems)[number];
export type Verification = (typeof verifications)[number];
export type Source = z.infer<typeof source>;
