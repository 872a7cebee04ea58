/** What the trend needs of a case: its opioid total in mg oral morphine equivalents a day. */
export interface TrendCase {
  readonly id: string;
  /** ISO date and time. */
  readonly at: string;
  readonly drug: string | null;
  /** Null where the sum is not complete, or there is no opioid. */
  readonly omeqPerDay: number | null;
  /** The part that is certain; null where there is no opioid. */
  readonly omeqAtLeast: number | null;
  /** The vedtak on the case, as far as it limits opioids. */
  readonly vedtak?: { readonly omeqPerDay: number | null } | null;
}

export type TrendTotal =
  | { readonly kind: 'exact'; readonly mg: number }
  /** Only a part of it could be computed: the true total is this or more. */
  | { readonly kind: 'at-least'; readonly mg: number }
  | { readonly kind: 'unknown' };

export interface TrendPoint {
  readonly id: string;
  readonly at: string;
  readonly drug: string | null;
  readonly total: TrendTotal;
  /** mg since the case before; null for the first, and where either of the two is not exact. */
  readonly change: number | null;
  /** mg OMEQ a day that the case's own vedtak is for; null where it says none. */
  readonly vedtak: number | null;
}

/** The opioid cases in the order of time. What is not complete is compared with nothing. */
export function trendPoints(cases: readonly TrendCase[]): readonly TrendPoint[] {
  const ordered = cases
    .filter(({ omeqPerDay, omeqAtLeast }) => omeqPerDay !== null || omeqAtLeast !== null)
    .sort((a, b) => a.at.localeCompare(b.at));
  let before: TrendTotal = { kind: 'unknown' };
  return ordered.map((entry) => {
    const total = totalOf(entry);
    const change = before.kind === 'exact' && total.kind === 'exact' ? total.mg - before.mg : null;
    before = total;
    return {
      id: entry.id,
      at: entry.at,
      drug: entry.drug,
      total,
      change,
      vedtak: entry.vedtak?.omeqPerDay ?? null,
    };
  });
}

function totalOf({ omeqPerDay, omeqAtLeast }: TrendCase): TrendTotal {
  if (omeqPerDay !== null) return { kind: 'exact', mg: omeqPerDay };
  return omeqAtLeast === null || omeqAtLeast === 0
    ? { kind: 'unknown' }
    : { kind: 'at-least', mg: omeqAtLeast };
}

export interface Tapering {
  readonly fromMg: number;
  readonly toMg: number;
  /** When the higher dose was last seen. */
  readonly since: string;
  readonly steps: number;
}

/** The way down that the last cases make without a rise or a gap; null where the last one is not lower. */
export function taperingNow(points: readonly TrendPoint[]): Tapering | null {
  let steps = 0;
  let first = points.length - 1;
  for (; first > 0; first -= 1) {
    const change = points[first]?.change ?? null;
    if (change === null || change > 0) break;
    if (change < 0) steps += 1;
  }
  // Doses that were level before the first step down are no part of the way down.
  while (points[first + 1]?.change === 0) first += 1;
  const from = points[first];
  const to = points.at(-1);
  if (steps === 0 || from?.total.kind !== 'exact' || to?.total.kind !== 'exact') return null;
  return { fromMg: from.total.mg, toMg: to.total.mg, since: from.at, steps };
}

/** The plot's height in mg a day: room over the highest point, the limits and the vedtak. */
export function plotCeiling(points: readonly TrendPoint[], limits: readonly number[]): number {
  const totals = points.map(({ total }) => (total.kind === 'unknown' ? 0 : total.mg));
  const vedtak = points.map((point) => point.vedtak ?? 0);
  const highest = Math.max(0, ...limits, ...totals, ...vedtak);
  const step = highest > 1_000 ? 500 : 50;
  return Math.ceil((highest * 1.1) / step) * step;
}
