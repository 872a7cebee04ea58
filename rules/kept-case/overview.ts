import type { Verdict } from '../contract/assessment.ts';

/** What the overview counts of a case. */
export interface CountedCase {
  /** As `2026-11`, by the machine's own clock. */
  readonly month: string;
  readonly isFill: boolean;
  readonly verdict: Verdict;
  /** Rules that can fail and are not met, each once. */
  readonly notMet: readonly string[];
}

export interface OverviewFigures {
  readonly total: number;
  readonly fills: number;
  /** Every month from the first case to the last, those without fills too, oldest first. */
  readonly months: readonly { readonly month: string; readonly fills: number }[];
  /** Most first. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly cases: number }[];
  /** In how many cases each rule that can fail was not met, most first. */
  readonly notMet: readonly { readonly rule: string; readonly cases: number }[];
}

/** Counts cases one by one, so that a hundred thousand can be counted in pieces. */
export class OverviewTally {
  readonly #fillsByMonth = new Map<string, number>();
  readonly #verdicts = new Map<Verdict, number>();
  readonly #notMet = new Map<string, number>();
  #total = 0;

  add({ month, isFill, verdict, notMet }: CountedCase): void {
    this.#total += 1;
    this.#fillsByMonth.set(month, (this.#fillsByMonth.get(month) ?? 0) + (isFill ? 1 : 0));
    this.#verdicts.set(verdict, (this.#verdicts.get(verdict) ?? 0) + 1);
    for (const rule of notMet) this.#notMet.set(rule, (this.#notMet.get(rule) ?? 0) + 1);
  }

  figures(): OverviewFigures {
    const months = everyMonth([...this.#fillsByMonth.keys()].sort());
    return {
      total: this.#total,
      fills: [...this.#fillsByMonth.values()].reduce((sum, fills) => sum + fills, 0),
      months: months.map((month) => ({ month, fills: this.#fillsByMonth.get(month) ?? 0 })),
      verdicts: mostFirst(this.#verdicts).map(([verdict, cases]) => ({ verdict, cases })),
      notMet: mostFirst(this.#notMet).map(([rule, cases]) => ({ rule, cases })),
    };
  }
}

function mostFirst<K extends string>(counts: ReadonlyMap<K, number>): readonly (readonly [K, number])[] {
  return [...counts].sort(([a, most], [b, least]) => least - most || a.localeCompare(b));
}

/** From the first to the last, both in `months`, which is sorted. */
function everyMonth(months: readonly string[]): readonly string[] {
  const [first] = months;
  const all: string[] = [];
  if (first === undefined) return all;
  const last = months.at(-1) ?? first;
  for (let month = first; month <= last; month = monthAfter(month)) all.push(month);
  return all;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}
