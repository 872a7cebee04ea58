import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepCalculatorDraft, loadCalculatorDraft } from '../../../utils/settings/calculator-draft.ts';
import { localDate } from '../../../utils/time/local-date.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

beforeEach(() => fakeBrowser.reset());

describe('the calculator draft', () => {
  const rows = [{ opioid: 'morfin|oral', strength: '12,', count: 'x' }];

  it('gives back the rows as typed, and keeps them out of the lasting storage', async () => {
    await keepCalculatorDraft(rows);
    expect(await loadCalculatorDraft()).toEqual(rows);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('gives back the product that a row was made from', async () => {
    const madeFrom = {
      product: 'OxyContin Depottab 20 mg',
      opioid: 'oksykodon|oral',
      strength: '20',
      confirmed: false,
    };
    const made = [{ opioid: 'oksykodon|oral', strength: '20', count: '2', madeFrom }];
    await keepCalculatorDraft(made);
    expect(await loadCalculatorDraft()).toEqual(made);
  });

  it('keeps nothing that is typed over a private window', async () => {
    await keepCalculatorDraft(rows);
    const current = vi.spyOn(fakeBrowser.windows, 'getCurrent');
    current.mockResolvedValue({ incognito: true } as never);
    vi.resetModules();
    const overPrivate = await import('../../../utils/settings/calculator-draft.ts');
    await overPrivate.keepCalculatorDraft([{ opioid: 'oksykodon|oral', strength: '20', count: '3' }]);
    current.mockRestore();
    expect(await loadCalculatorDraft()).toEqual(rows);
  });

  it('starts empty when nothing is kept', async () => {
    expect(await loadCalculatorDraft()).toEqual([]);
  });

  const row = { opioid: 'morfin|oral', strength: '12', count: '1' };
  const madeFrom = { product: 'Dolcontin 30 mg', opioid: 'morfin|oral', strength: '30', confirmed: true };
  const whole = {
    ...row,
    asNeeded: true,
    madeFrom: { ...madeFrom, dosage: { readAs: '1 x 2', count: '2' } },
  };

  it.each([
    ['whole rows', [row, whole]],
    ['as many rows as there may be', Array(100).fill(row)],
    ['a field as long as it may be', [{ ...row, strength: '1'.repeat(100) }]],
  ])('takes %s', async (_, stored) => {
    await fakeBrowser.storage.session.set({ 'calculator.rows': stored });
    expect(await loadCalculatorDraft()).toEqual(stored);
  });

  it.each([
    ['no list', row],
    ['null', null],
    ['a row that is null', [null]],
    ['a row of text', ['morfin']],
    ['one row too many', Array(101).fill(row)],
    ['a number for text', [{ ...row, opioid: 7 }]],
    ['a field that is too long', [{ ...row, strength: '1'.repeat(101) }]],
    ['a part that is missing', [{ opioid: 'morfin|oral', strength: '12' }]],
    ['a part that is not known', [{ ...row, name: 'x' }]],
    ['a part of every object', [{ ...row, toString: 'x' }]],
    ['text for what is true or not', [{ ...row, asNeeded: 'yes' }]],
    ['a product without a strength', [{ ...row, madeFrom: { ...madeFrom, strength: undefined } }]],
    ['a dosage without a count', [{ ...row, madeFrom: { ...madeFrom, dosage: { readAs: '1 x 2' } } }]],
  ])('starts empty after %s', async (_, stored) => {
    await fakeBrowser.storage.session.set({ 'calculator.rows': stored });
    expect(await loadCalculatorDraft()).toEqual([]);
  });

  it('is no obstacle when the storage refuses', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(keepCalculatorDraft(rows)).resolves.toBeUndefined();
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('gone'));
    expect(await loadCalculatorDraft()).toEqual([]);
  });
});

describe('the local date', () => {
  it('is the date by the clock on the wall', () => {
    expect(localDate(new Date(2026, 0, 5, 0, 5))).toBe('2026-01-05');
    expect(localDate(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21');
  });
});
