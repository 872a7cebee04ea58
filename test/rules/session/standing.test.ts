import { expect, it } from 'vitest';
import { assess } from '../../../rules/assess.ts';
import { type Check, type Standing, standingOf } from '../../../rules/session/standing.ts';
import { knowledge, opioidRequest } from '../request.ts';

const request = opioidRequest();
const assessment = assess(request, knowledge);

it.each<[string, Check, Standing]>([
  ['no catalogue yet', { kind: 'loading' }, 'loading'],
  ['rules that did not answer', { kind: 'failed', reason: 'catalogue' }, 'failed'],
  ['a green assessment', { kind: 'assessed', request, assessment: { ...assessment, verdict: 'ok' } }, 'ok'],
  ['a red one', { kind: 'assessed', request, assessment: { ...assessment, verdict: 'stop' } }, 'stop'],
])('with %s it stands as it is known', (_, check, standing) => {
  expect(standingOf(check)).toBe(standing);
});
