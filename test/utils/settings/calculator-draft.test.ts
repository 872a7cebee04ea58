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

  it('starts empty when nothing is kept or it can not be read', async () => {
    expect(await loadCalculatorDraft()).toEqual([]);
    await fakeBrowser.storage.session.set({ 'calculator.rows': [{ opioid: 7 }] });
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
