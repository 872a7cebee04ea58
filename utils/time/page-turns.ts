/** Milliseconds of work before the page gets its turn. */
const TURN = 10;

/**
 * Gives the page its turn in the midst of long work: to be awaited between one piece and the next. Most calls come back at
 * once; `true` says that the page has had a turn.
 */
export function pageTurns(): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return false;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
    return true;
  };
}

/** As `map`, with turns for the page on the way. */
export async function mapInTurns<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const turn = pageTurns();
  const mapped: R[] = [];
  for (const item of items) {
    mapped.push(map(item));
    await turn();
  }
  return mapped;
}
