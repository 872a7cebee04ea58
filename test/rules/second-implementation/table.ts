/** A second, slow and literal reading of the rules' table. It shares no line with the product. */
import { asNumber } from './exact.ts';
import { orderMarkingOf, type Remark, remarkOf } from './remark.ts';
import type { Request } from './request.ts';
import { type Level, ROWS, type Row } from './rows.ts';
import { drugOf, hasException } from './situation.ts';
import { omeqOf, pregabalinOf } from './sums.ts';

export type Outcome = 'met' | 'not-met' | 'unknown' | 'not-applicable';
export type Verdict = 'ok' | 'check' | 'incomplete' | 'stop' | 'not-assessed';

export interface Expected {
  verdict: Verdict;
  outcomes: Record<string, Outcome>;
  levels: Record<string, Level>;
  omeq: { perDay: number | null; atLeast: number } | null;
  pregabalinMgPerDay: number | null;
  remark: Remark | null;
  orderMarking: string | null;
}

/** A row that may or may not apply is unknown, whatever it would answer. One that only informs has no such answer. */
function outcomeOf(row: Row, request: Request): Outcome {
  const applies = row.applies(request);
  if (applies === false || (applies === null && row.level === 'info')) return 'not-applicable';
  const holds = applies === null ? null : row.holds(request);
  if (holds === null) return 'unknown';
  return holds ? 'met' : 'not-met';
}

const FORMAL = ['AUTH-AB', 'AUTH-H', 'AUTH-S3', 'H-SCHEME', 'H-CODE', 'WHITE-NO-REFUND', 'S3-HAS-VEDTAK'];

const isOfSection3 = (id: string): boolean => /^(S3|OP|PG)-/.test(id) && !FORMAL.includes(id);

export function expected(request: Request): Expected {
  const outcomes: Record<string, Outcome> = {};
  const levels: Record<string, Level> = {};
  for (const row of ROWS) {
    outcomes[row.id] = outcomeOf(row, request);
    levels[row.id] = row.level;
  }
  const has = (level: Level, outcome: Outcome): boolean =>
    ROWS.some((row) => row.level === level && outcomes[row.id] === outcome);
  const isMet = (id: string): boolean => outcomes[id] === 'met';

  function groundIsMissing(): boolean {
    if (request.scheme === 'section-2') return true;
    if (request.scheme === 'section-3') return !ROWS.some((row) => isOfSection3(row.id) && isMet(row.id));
    return !ROWS.some((row) => row.level !== 'info' && isMet(row.id));
  }

  function verdictOf(): Verdict {
    const exception = hasException(request);
    const scheme = request.scheme ?? null;
    if (scheme === null && !exception) return 'not-assessed';
    const unknownDrug = drugOf(request) === null;
    if (unknownDrug && !exception && (scheme === 'white' || scheme === 'section-2')) return 'not-assessed';
    if (has('stop', 'not-met')) return 'stop';
    if (has('stop', 'unknown')) return 'incomplete';
    if (has('check', 'not-met') || has('check', 'unknown')) return 'check';
    return groundIsMissing() ? 'not-assessed' : 'ok';
  }

  /** The exception is granted, and no stop-rule of the exception or of the H-list stands against a text. */
  const mayBeMarked =
    isMet('EX-APPROVED') &&
    !ROWS.some(
      (row) =>
        row.level === 'stop' &&
        (/^(EX|H)-/.test(row.id) || row.id === 'AUTH-H' || row.id === 'WHITE-NO-REFUND') &&
        (outcomes[row.id] === 'not-met' || outcomes[row.id] === 'unknown'),
    );
  const isOrder = request.setting === 'hospital-order';

  const omeq = omeqOf(request);
  const pregabalin = pregabalinOf(request);
  return {
    verdict: verdictOf(),
    outcomes,
    levels,
    omeq: omeq.involved
      ? { perDay: omeq.listed ? asNumber(omeq.atLeast) : null, atLeast: asNumber(omeq.atLeast) }
      : null,
    pregabalinMgPerDay: pregabalin.involved && pregabalin.listed ? asNumber(pregabalin.atLeast) : null,
    remark: mayBeMarked && !isOrder ? remarkOf(request) : null,
    orderMarking: mayBeMarked && isOrder ? orderMarkingOf(request) : null,
  };
}
