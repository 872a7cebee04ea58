import { randomInt } from 'node:crypto';
import { onTestFailed } from 'vitest';
import { createChance } from './chance.ts';

/** Chance for the test that runs. Where the test fails it says its seed, and `TEST_SEED` makes the same choices again. */
export function seededChance(): () => number {
  const seed = Number(process.env.TEST_SEED ?? randomInt(2 ** 31));
  onTestFailed(() => {
    process.stderr.write(`TEST_SEED=${seed} makes the same choices again.\n`);
  });
  return createChance(seed);
}
