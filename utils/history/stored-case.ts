import { z } from 'zod';
import { assessmentSchema, verdicts } from '../../rules/contract/assessment.ts';
import { decisions } from '../../rules/contract/request.ts';
import { type KeptCase, matters, overrideReasons } from '../../rules/kept-case/kept-case.ts';
import { keptRequestSchema } from '../../rules/kept-case/kept-request.ts';
import { expiriesOf, newestFirst, termsOf, timed } from './search/search-terms.ts';

const instant = z.iso.datetime();
const date = z.iso.date().nullable();
const amount = z.number().nonnegative().nullable();
const text = z.string().max(20_000).nullable();
const name = z.string().max(500);
const finding = assessmentSchema.shape.findings.element.pick({ rule: true, outcome: true, level: true });
const omeqLine = assessmentSchema.shape.omeq.unwrap().shape.lines.element;

/** A case as it is stored and exported, but for what is only there to find it by. */
export const caseSchema = z.strictObject({
  id: z.uuid(),
  at: instant,
  occasion: z.enum(['fill', 'saved']),
  drug: text,
  drugId: name.nullable(),
  catalogueVersion: name.nullable(),
  dosage: text,
  request: keptRequestSchema.nullable(),
  verdict: z.enum(verdicts),
  omeqPerDay: amount,
  omeqAtLeast: amount,
  omeqLines: z.array(omeqLine).max(101),
  pregabalinMgPerDay: amount,
  findings: z.array(finding).max(1000),
  ruleSetVersion: name,
  remark: z.strictObject({ kind: z.enum(['h-resept', 'white']), text: z.string().max(20_000) }).nullable(),
  fillOutcome: name.nullable(),
  overrides: z.array(z.strictObject({ rule: name, reason: z.enum(overrideReasons) })).max(1000),
  exception: z
    .strictObject({
      decision: z.enum(decisions).nullable(),
      decidedOn: date,
      validTo: date,
      caseNumber: z.string().max(40).nullable(),
      costPerYearNok: amount,
      ownProjectNumber: z.string().max(40).nullable(),
    })
    .nullable(),
  vedtak: z
    .strictObject({
      omeqPerDay: amount,
      pregabalinMgPerDay: amount,
      validTo: date,
      onlyMethadone: z.boolean().nullable(),
      namesPrescriber: z.boolean().nullable(),
    })
    .nullable(),
  label: z.string().min(1).max(100).nullable(),
  followedUp: z.array(z.strictObject({ matter: z.enum(matters), subject: z.string().max(40) })).max(1000),
  reassessment: z
    .strictObject({
      at: instant,
      verdict: z.enum(verdicts),
      findings: z.array(finding).max(1000),
      ruleSetVersion: name,
      catalogueVersion: name,
    })
    .nullable(),
}) satisfies z.ZodType<KeptCase>;

/** A row of the database: the case, and what only the indexes read. */
export interface StoredCase extends KeptCase {
  /** `termsOf` the case, each with its time. */
  readonly terms: readonly string[];
  /** See `expiriesOf`. */
  readonly expiries: readonly string[];
  /** Every order is read forwards. What is null stands in no index, so each order has a field of its own. */
  readonly newestOrder: string;
  readonly drugOrder: string;
  /** The sum below zero, the highest first; 1 where there is none. */
  readonly omeqOrder: number;
  /** On a row that an upgrade could not read, which stands in no order, so that it is found. */
  readonly unread?: 1;
}

/** A row that is no case. It stays where it is until it is deleted, and is exported as it stands. */
export interface DamagedCase {
  readonly id: string;
  readonly row: unknown;
  readonly reason: string;
}

export type ReadRow =
  | { readonly kind: 'case'; readonly case: KeptCase }
  | { readonly kind: 'damaged'; readonly damaged: DamagedCase };

export function toRow(kept: KeptCase): StoredCase {
  const newestOrder = newestFirst(new Date(kept.at).toISOString());
  return {
    ...kept,
    terms: termsOf(kept).map((term) => timed(term, newestOrder)),
    expiries: expiriesOf(kept),
    newestOrder,
    drugOrder: (kept.drug ?? '').toLocaleLowerCase('nb'),
    omeqOrder: kept.omeqAtLeast === null ? 1 : 0 - kept.omeqAtLeast,
  };
}

const rowSchema = caseSchema.extend({
  terms: z.array(z.string()),
  expiries: z.array(z.string()),
  newestOrder: z.string(),
  drugOrder: z.string(),
  omeqOrder: z.number(),
});

/** Reads a row, which an older version or a failing disk may have left as something else. */
export function fromRow(row: StoredCase): ReadRow {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) {
    const { unread: _, ...asItStood } = row;
    return {
      kind: 'damaged',
      damaged: { id: String(row.id), row: asItStood, reason: z.prettifyError(parsed.error) },
    };
  }
  const {
    terms: _,
    expiries: __,
    newestOrder: ___,
    drugOrder: ____,
    omeqOrder: _____,
    ...kept
  } = parsed.data;
  return { kind: 'case', case: kept };
}
