/** What the work comes to, or `late` where it has not within so many milliseconds. It goes on all the same. */
export async function inTime<T>(work: Promise<T>, milliseconds: number, late: T): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(late), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
