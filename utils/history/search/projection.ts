import { type Verdict, verdicts } from '../../../rules/contract/assessment.ts';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { type ClearRow, expiriesOf, newestFirst } from '../stored-case.ts';
import type { OrderedCase } from './case-order.ts';
import type { KnownText, Texts } from './texts.ts';

/** What a case is found, ordered and counted by. It lies as a list in a pack, so that a pack of hundreds stays small. */
export type Projection = readonly [
  id: string,
  turn: number,
  at: string,
  drug: string | null,
  /** What is searched for words beside the drug: dosage, label, case number and project number. */
  dosage: string | null,
  label: string | null,
  caseNumber: string | null,
  projectNumber: string | null,
  verdict: Verdict,
  isFill: 0 | 1,
  /** A vedtak or an exception is on the case. */
  isDecided: 0 | 1,
  omeqAtLeast: number | null,
  expiries: readonly string[],
  /** Rules that are not met, or not known. */
  open: readonly string[],
  /** Rules that can fail and are not met. */
  notMet: readonly string[],
];

/** A row that is no case stands in no order but by time, and is found by nothing. */
export type DamagedProjection = readonly [id: string, turn: number];

export type Projected = Projection | DamagedProjection;

export const isDamaged = (projected: Projected): projected is DamagedProjection => projected.length === 2;

function projectionOf(kept: KeptCase, turn: number): Projection {
  const { id, at, drug, dosage, label, exception, vedtak, verdict, findings, omeqAtLeast } = kept;
  if (!verdicts.includes(verdict)) throw new TypeError('No such verdict.');
  // As an order has it; throws where it is no time.
  newestFirst(at);
  const open = findings.filter(({ outcome }) => outcome === 'not-met' || outcome === 'unknown');
  const notMet = open.filter(({ outcome, level }) => outcome === 'not-met' && level !== 'info');
  return [
    id,
    turn,
    at,
    drug,
    dosage,
    label,
    exception?.caseNumber ?? null,
    exception?.ownProjectNumber ?? null,
    verdict,
    kept.occasion === 'fill' ? 1 : 0,
    vedtak || exception ? 1 : 0,
    omeqAtLeast,
    expiriesOf(kept),
    [...new Set(open.map(({ rule }) => rule))],
    [...new Set(notMet.map(({ rule }) => rule))],
  ];
}

/** Of a row in clear. It is not held up against the schema, which takes many times longer: the page that shows it does that. */
export function project({ id, turn, newestOrder, body }: ClearRow): Projected {
  if (newestOrder === undefined) return [id, turn];
  try {
    const kept = body as KeptCase;
    return kept.id === id ? projectionOf(kept, turn) : [id, turn];
  } catch {
    return [id, turn];
  }
}

/** A case as it is searched. Where it has no text, the text is empty. */
export interface IndexedCase extends OrderedCase {
  readonly turn: number;
  readonly at: string;
  readonly drug: KnownText;
  readonly dosage: KnownText;
  readonly label: KnownText;
  readonly caseNumber: KnownText;
  readonly projectNumber: KnownText;
  readonly verdict: Verdict;
  readonly isFill: boolean;
  readonly isDecided: boolean;
  readonly expiries: readonly string[];
  readonly open: readonly string[];
  readonly notMet: readonly string[];
}

export function indexedCase(projection: Projection, texts: Texts): IndexedCase {
  const [id, turn, at, ...rest] = projection;
  const [drug, dosage, label, caseNumber, projectNumber, verdict, ...last] = rest;
  const [isFill, isDecided, omeq, expiries, open, notMet] = last;
  const named = texts.of(drug ?? '');
  return {
    id,
    turn,
    at,
    time: Date.parse(at),
    drugOrder: named.order,
    omeqOrder: omeq === null ? 1 : 0 - omeq,
    drug: named,
    dosage: texts.of(dosage ?? ''),
    label: texts.of(label ?? ''),
    caseNumber: texts.of(caseNumber ?? ''),
    projectNumber: texts.of(projectNumber ?? ''),
    verdict,
    isFill: isFill === 1,
    isDecided: isDecided === 1,
    expiries: texts.listOf(expiries),
    open: texts.listOf(open),
    notMet: texts.listOf(notMet),
  };
}
