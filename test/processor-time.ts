/** Milliseconds of the processor that this thread has used: on a busy machine the clock counts what others do. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * The least that `measure` gives in three tries, or the first below `limit`. What other work on the machine does to caches and
 * cores only ever adds, also to the processor's time, so the least says most of the work itself.
 */
export async function leastOfThree(limit: number, measure: () => Promise<number>): Promise<number> {
  let least = await measure();
  for (let tries = 1; tries < 3 && least >= limit; tries += 1) least = Math.min(least, await measure());
  return least;
}
