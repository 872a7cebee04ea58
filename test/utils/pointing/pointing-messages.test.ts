import { describe, expect, it } from 'vitest';
import { isPointingStart, isToPointer } from '../../../utils/pointing/pointing-messages.ts';

describe('what the pointer takes from the wizard', () => {
  it.each([
    { type: 'place', side: 'left' },
    { type: 'adopt', profiles: [], labels: {} },
    { type: 'accept', frame: 'a', field: 'drug' },
    { type: 'forget', target: 'otherDrug' },
    { type: 'point', target: 'dosage', owner: null },
    { type: 'show', frame: 'a', index: 0 },
    { type: 'try', frame: 'a', profile: null },
    { type: 'rest' },
    { type: 'close' },
  ])('$type', (message) => {
    expect(isToPointer(message)).toBe(true);
  });

  it.each([
    null,
    'close',
    {},
    { type: 'fill' },
    { type: 'place', side: 'top' },
    { type: 'adopt', profiles: [{ version: 2 }], labels: {} },
    { type: 'adopt', profiles: [] },
    { type: 'accept', frame: 'a', field: 'otherDrug' },
    { type: 'point', target: '__proto__', owner: null },
    { type: 'show', frame: 'a', index: 0.5 },
    { type: 'try', frame: '', profile: null },
  ])('is not %j', (message) => {
    expect(isToPointer(message)).toBe(false);
  });
});

it('starts at a token and at nothing less', () => {
  expect(isPointingStart({ type: 'start-pointing', token: 't', seat: true, others: false })).toBe(true);
  expect(isPointingStart({ type: 'start-pointing', token: '', seat: true, others: false })).toBe(false);
  expect(isPointingStart({ type: 'start-pointing', token: 't' })).toBe(false);
});
