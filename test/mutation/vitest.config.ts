import { defineConfig } from 'vitest/config';

/** The tests of the rules without the property tests, which take long and kill nothing that the tables do not. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/rules/**/*.test.ts'],
    exclude: ['test/rules/dosage/**', '**/*propert*', '**/*speed*'],
  },
});
