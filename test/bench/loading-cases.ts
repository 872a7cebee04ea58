import type { Page } from 'playwright-core';

export interface Loading {
  /** Milliseconds from the first search until it is answered. */
  readonly loaded: number;
  /** The newest page, asked for again and again meanwhile, in milliseconds. */
  readonly newest: readonly number[];
  /** The longest that the page stood still meanwhile. */
  readonly gap: number;
  readonly kind: string;
}

/** The first search after a start of the browser, which waits until every case is in memory. */
export function firstSearch(page: Page): Promise<Loading> {
  return page.evaluate(async () => {
    let gap = 0;
    let last = performance.now();
    let isLoaded = false;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
      if (!isLoaded) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    const query = { sort: 'newest', after: null, limit: 50 } as const;
    const began = performance.now();
    const loading = historyLab.pageOfCases({ ...query, filter: { text: 'sjelden' } }).then(({ kind }) => {
      isLoaded = true;
      return { kind, loaded: performance.now() - began };
    });
    const newest: number[] = [];
    do {
      const from = performance.now();
      await historyLab.pageOfCases({ ...query, filter: {} });
      newest.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 20));
    } while (!isLoaded);
    return { ...(await loading), newest, gap };
  });
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const shown = (ms: number | undefined) => (ms ?? Number.NaN).toFixed(1).padStart(7);

/** The first, the middle, the 95th of a hundred and the longest; whether the 95th is within the limit. */
export function tell(name: string, times: readonly number[], limit: number, more = ''): boolean {
  const figures = [times[0], percentile(times, 0.5), percentile(times, 0.95), percentile(times, 1)];
  const isWithin = percentile(times, 0.95) <= limit;
  process.stdout.write(
    `${name.padEnd(40)} ${figures.map(shown).join(' ')} ${isWithin ? '' : `over ${limit} ms`}${more}\n`,
  );
  return isWithin;
}
