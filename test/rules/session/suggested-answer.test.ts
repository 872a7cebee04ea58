import { expect, it } from 'vitest';
import { suggestedIndication } from '../../../rules/session/suggested-answer.ts';

it.each([
  ['-71', 'chronic-pain'],
  ['-71 Kroniske, sterke smerter', 'chronic-pain'],
  ['-81', 'tuberculosis-side-effects'],
  ['-90', 'end-of-life'],
  ['C50.9', 'cancer-pain'],
  ['D05.1', null],
  ['ICPC-2: C50', null],
  ['R25.2', 'cns-spasticity'],
  ['G50.0', 'trigeminal-neuralgia'],
  ['G25.8', 'restless-legs'],
  ['-72', null],
  ['M54.5', null],
  ['noe annet', null],
  ['', null],
  [null, null],
] as const)('the code %s points to %s', (code, indication) => {
  expect(suggestedIndication(code)).toBe(indication);
});
