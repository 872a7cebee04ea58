import fc from 'fast-check';

/** What is tried by chance is the same in every run of one commit, and another each time in `npm run test:long`. */
fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 1) });
