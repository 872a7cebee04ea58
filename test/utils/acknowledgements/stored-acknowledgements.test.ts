import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Acknowledgement } from '../../../rules/session/acknowledgement.ts';
import {
  acknowledge,
  loadAcknowledgements,
  showAgain,
  watchAcknowledgements,
} from '../../../utils/acknowledgements/stored-acknowledgements.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const of = (rule: string, patch: Partial<Acknowledgement> = {}): Acknowledgement => ({
  rule,
  atc: 'N02AA05',
  drug: 'OxyContin Depottab 20 mg',
  said: 1,
  changed: '2023-11-23',
  reason: 'clinical-need',
  on: '2026-11-30',
  ...patch,
});

beforeEach(() => {
  fakeBrowser.reset();
  Reflect.deleteProperty(fakeBrowser, 'extension');
});

describe('what is put out of sight', () => {
  it('is kept, each matter once, by the last word about it', async () => {
    await Promise.all([
      acknowledge(of('A')),
      acknowledge(of('B')),
      acknowledge(of('A', { reason: 'other' })),
    ]);
    expect(await loadAcknowledgements()).toEqual([of('B'), of('A', { reason: 'other' })]);
  });

  it('is shown again', async () => {
    await acknowledge(of('A'));
    expect(await showAgain(of('A', { on: '2026-12-01' }))).toBe(true);
    expect(await loadAcknowledgements()).toEqual([]);
  });

  it('is told to who watches, at once and after each change', async () => {
    const told: (readonly Acknowledgement[])[] = [];
    const stop = watchAcknowledgements((given) => told.push(given));
    await vi.waitFor(() => expect(told).toEqual([[]]));
    await acknowledge(of('A'));
    await vi.waitFor(() => expect(told.at(-1)).toEqual([of('A')]));
    stop();
    await acknowledge(of('B'));
    expect(told).toHaveLength(2);
  });

  it('is stored from no private window, and not said to be', async () => {
    await acknowledge(of('A'));
    Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
    expect(await acknowledge(of('B'))).toBe(false);
    expect(await showAgain(of('A'))).toBe(false);
    expect(await loadAcknowledgements()).toEqual([of('A')]);
  });

  it('is the newest 300', async () => {
    const many = Array.from({ length: 300 }, (_, at) => of(`R${at}`));
    await fakeBrowser.storage.local.set({ acknowledgements: many });
    await acknowledge(of('A'));
    const kept = await loadAcknowledgements();
    expect([kept.length, kept[0]?.rule, kept.at(-1)?.rule]).toEqual([300, 'R1', 'A']);
  });

  it.each<[string, unknown]>([
    ['no list', 'x'],
    ['a row of another shape', [{ rule: 'A' }]],
    ['a row with words for a number', [{ ...of('A'), said: '1' }]],
    ['a row with a reason that nobody can give', [{ ...of('A'), reason: 'hindrance' }]],
    ['rows that hold themselves', { 0: of('A'), length: 1 }],
  ])('is nothing where the storage holds %s', async (_, stored) => {
    await fakeBrowser.storage.local.set({ acknowledgements: stored });
    expect(await loadAcknowledgements()).toEqual([]);
  });
});
