/** Whether each of a kind is tried, as in `npm run test:long`; in `npm test` some stand for the others. */
export const inLongRun = process.env.LONG_RUN === 'yes';

/** All of them in the long run, else those that stand for the rest. */
export const standingFor = <T>(all: readonly T[], stands: (one: T, at: number) => boolean): readonly T[] =>
  inLongRun ? all : all.filter(stands);

/** For a table of which the first stands for the rest. */
export const isFirst = (_: unknown, at: number): boolean => at === 0;
