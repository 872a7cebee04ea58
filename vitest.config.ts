import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import FirefoxFirst from './test/firefox-first.ts';

/** Of these `npm test` runs a part, in which some of each kind stand for the others (`test/standing-for.ts`). */
const inPart = [
  'catalogue',
  'dialog',
  'drug-search',
  'encryption',
  'fill',
  'fill-kinds',
  'follow-up',
  'help',
  'history-storage',
  'history-transfer',
  'locators',
  'methods',
  'one-screen',
  'page-attacks',
  'page-medicines',
  'panel',
  'panel-frame',
  'permissions',
  'policy',
  'prescription',
  'reading',
  'set-up-again',
  'set-up-presses',
  'whole-way',
  'widgets',
  'wizard',
];

const kills = 'test/long/*-kills.test.ts';

/** What the two parts of `npm run test:long` share. */
const atLength = {
  environment: 'node',
  setupFiles: ['./test/patience.ts', './test/same-choices.ts'],
  env: {
    VARIANTS: '20',
    ROUNDS: '3',
    LONG_RUN: 'yes',
    TEST_SEED: process.env.TEST_SEED ?? String(randomInt(2 ** 31)),
  },
  globalSetup: ['./test/browser/global-setup.ts'],
  expect: { poll: { timeout: 25_000 } },
  testTimeout: 600_000,
  hookTimeout: 600_000,
};

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line-reporter.ts'],
    // As many as there are cores; one is left free otherwise.
    maxWorkers: '100%',
    sequence: { sequencer: FirefoxFirst },
    projects: [
      {
        test: {
          name: 'rules',
          environment: 'node',
          include: ['test/rules/**/*.test.ts'],
          setupFiles: ['./test/patience.ts', './test/same-choices.ts'],
          // Pure, and so nothing that one file leaves behind can be seen from another.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{utils,entrypoints}/**/*.test.ts'],
          setupFiles: ['./test/patience.ts', './test/same-choices.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['test/components/**/*.test.{ts,tsx}'],
          setupFiles: ['./test/patience.ts', './test/same-choices.ts', './test/components/setup.ts'],
          // Most of the time went into one document and one React for each file. The setup empties the document.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'house',
          environment: 'node',
          include: ['test/house/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['./test/browser/global-setup.ts'],
          // Each file has a browser of its own; what it drives it with is the same in all of them, and read once.
          isolate: false,
          // Each file has a browser of its own. They wait more than they work, and so run two by two; after the others,
          // whose work they would wait for.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 25_000 } },
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...atLength,
          name: 'long',
          // Some of the others run again, with more of what is made by chance, and with each of a kind.
          include: [
            'test/long/**/*.test.ts',
            `test/browser/{${inPart.join(',')}}.test.ts`,
            'test/{rules,utils}/**/*.test.ts',
          ],
          exclude: [kills],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...atLength,
          name: 'long-alone',
          // When a browser is killed is told in milliseconds of its work.
          include: [kills],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
