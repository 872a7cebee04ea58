import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isToAgent } from '../../../utils/page/messages.ts';

const guard = { drug: 'x', dosage: null, scheme: null, refundCode: null };
const order = { guard, before: '', after: 'b' };
const layout = { side: 'left', width: 300, collapsed: false };

it.each([
  { type: 'layout', layout },
  { type: 'fill', id: 1, order },
  { type: 'undo', id: 2 },
  { type: 'keep', kept: '' },
  { type: 'look', id: 4 },
])('takes %j', (message) => {
  expect(isToAgent(message)).toBe(true);
});

it.each([
  null,
  'fill',
  [],
  { type: 'reading', reading: null },
  { type: 'layout', layout: { ...layout, side: 'top' } },
  { type: 'layout', layout: { ...layout, width: Number.NaN } },
  { type: 'layout', layout: { ...layout, width: '300' } },
  { type: 'fill', id: 1.5, order },
  { type: 'fill', id: 1 },
  { type: 'fill', id: 1, order: { ...order, after: 1 } },
  { type: 'fill', id: 1, order: { ...order, after: 'x'.repeat(100_000) } },
  { type: 'fill', id: 1, order: { before: '', after: 'b' } },
  { type: 'fill', id: 1, order: { ...order, guard: { ...guard, drug: undefined } } },
  { type: 'undo' },
  { type: 'look' },
  { type: 'keep', kept: null },
  { type: 'keep', kept: 'x'.repeat(100_000) },
])('refuses %j', (message) => {
  expect(isToAgent(message)).toBe(false);
});

it('withstands anything', () => {
  fc.assert(fc.property(fc.anything(), (message) => !isToAgent(message) || typeof message === 'object'));
});
