/**
 * One turn of the work at a time, and one more for all who ask meanwhile: it starts after they did, so it sees what they saw.
 * Each turn ends before the next begins, however often it is asked for. Resolves or rejects as that turn does.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= last
      .catch(() => {})
      .then(() => {
        next = null;
        last = work();
        return last;
      });
    return next;
  };
}
