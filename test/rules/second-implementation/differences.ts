import { told } from './exact.ts';
import type { Request } from './request.ts';
import { expected } from './table.ts';

/** How a patch labelled 12 is counted is a note on the sum; the table has no row of it. */
const NO_ROW = 'OMEQ-PATCH-12';

/** What of an assessment is compared. A rule without a finding is not applicable. */
export interface Measured {
  readonly verdict: string;
  readonly omeq: { readonly perDay: number | null; readonly atLeast: number } | null;
  readonly pregabalinMgPerDay: number | null;
  readonly remark: { readonly kind: string; readonly text: string } | null;
  readonly orderMarking: string | null;
  readonly findings: readonly { readonly rule: string; readonly outcome: string; readonly level: string }[];
}

const isNear = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;

/** How two sums differ, in words; null where they agree. No sum and a sum of nothing known are one. */
function sumsDiffer(here: Measured['omeq'], there: Measured['omeq']): string | null {
  const [a, b] = [here, there].map((sum) => sum ?? { perDay: null, atLeast: 0 });
  if (a === undefined || b === undefined) return null;
  if (!isNear(a.atLeast, b.atLeast)) return 'omeq: the lower bounds differ';
  if (isNear(a.perDay, b.perDay)) return null;
  const called = (sum: number | null): string => (sum === null ? 'a lower bound' : 'a full sum');
  return `omeq: table has ${called(a.perDay)}, product ${called(b.perDay)}`;
}

/**
 * Whether a row that may not apply is called unknown or not applicable is open where nobody can see the difference:
 * before a scheme is chosen, and for a row that only informs.
 */
function isLeftOpen(request: Request, level: string | undefined, here: string, there: string): boolean {
  const isOpen = (outcome: string): boolean => outcome === 'unknown' || outcome === 'not-applicable';
  return isOpen(here) && isOpen(there) && (told(request.scheme) === null || level === 'info');
}

/** The differences of one request, each as `what: table says …, product says …`. */
export function differencesOf(request: Request, product: Measured): string[] {
  const table = expected(request);
  const found: string[] = [];
  const differ = (what: string, here: unknown, there: unknown): void => {
    found.push(`${what}: table ${JSON.stringify(here)}, product ${JSON.stringify(there)}`);
  };
  const finding = new Map(product.findings.map((one) => [one.rule, one]));
  for (const [rule, outcome] of Object.entries(table.outcomes)) {
    const there = finding.get(rule);
    const said = there?.outcome ?? 'not-applicable';
    if (said !== outcome && !isLeftOpen(request, table.levels[rule], outcome, said))
      differ(rule, outcome, said);
    if (there !== undefined && there.level !== table.levels[rule]) {
      differ(`${rule} level`, table.levels[rule], there.level);
    }
  }
  for (const { rule, outcome, level } of product.findings) {
    const weighs = level !== 'info' && (outcome === 'not-met' || outcome === 'unknown');
    if (!(rule in table.outcomes) && rule !== NO_ROW && weighs) differ(`${rule} (no row)`, null, outcome);
  }
  if (product.verdict !== table.verdict) differ('verdict', table.verdict, product.verdict);
  const sums = sumsDiffer(table.omeq, product.omeq);
  if (sums !== null) found.push(sums);
  if (!isNear(table.pregabalinMgPerDay, product.pregabalinMgPerDay)) {
    found.push('pregabalinMgPerDay: the sums differ');
  }
  if (JSON.stringify(table.remark) !== JSON.stringify(product.remark))
    differ('remark', table.remark, product.remark);
  if (table.orderMarking !== product.orderMarking) {
    differ('orderMarking', table.orderMarking, product.orderMarking);
  }
  return found;
}
