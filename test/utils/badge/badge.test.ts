import { describe, expect, it } from 'vitest';
import { followUp } from '../../../rules/kept-case/follow-up.ts';
import { badgeColours, badgeOf } from '../../../utils/badge/badge.ts';
import { idOf, noException, noVedtak, ordinary } from '../history/cases.ts';

const vedtak = (validTo: string) => ({ vedtak: { ...noVedtak, validTo } });
const exception = (validTo: string) => ({ exception: { ...noException, validTo } });
const above = { vedtak: { ...noVedtak, omeqPerDay: 10 } };

const badge = (...patches: readonly object[]) =>
  badgeOf(
    followUp(
      patches.map((patch, number) => ({ ...ordinary, id: idOf(number), label: 'Hemmelig', ...patch })),
      '2026-11-22',
    ),
  );

describe('the badge', () => {
  it.each([
    [[], '', 'Hjemmel'],
    [[vedtak('2027-06-01')], '', 'Hjemmel'],
    [[vedtak('2026-12-03')], '1', 'Hjemmel: 1 vedtak utløper innen 30 dager'],
    [[vedtak('2026-11-03')], '1', 'Hjemmel: 1 vedtak er utløpt'],
    [[exception('2026-12-03')], '1', 'Hjemmel: 1 unntak utløper innen 30 dager'],
    [
      [vedtak('2026-11-03'), exception('2026-11-03'), exception('2026-12-03'), above],
      '4',
      'Hjemmel: 1 vedtak og 1 unntak er utløpt, 1 unntak utløper innen 30 dager, 1 resept overskrider vedtaket',
    ],
  ])('of %j is «%s» and «%s»', (patches, text, title) => {
    const alone = patches.map((patch) => ({ ...patch, label: null }));
    expect(badge(...alone)).toEqual({ text, title });
  });

  it('is no longer than the button has room for', () => {
    const many = Array.from({ length: 100 }, () => ({ ...vedtak('2026-11-01'), label: null }));
    expect(badge(...many)).toEqual({ text: '99+', title: 'Hjemmel: 100 vedtak er utløpt' });
  });

  it('tells no drug and no label', () => {
    const { title } = badge({ ...vedtak('2026-11-03') });
    expect(title).not.toMatch(/Hemmelig|Oxy/i);
  });

  it('can be read, and be seen on a light toolbar and a dark one', () => {
    const light = (hex: string) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, place) => {
        const value = Number.parseInt(hex.slice(1 + 2 * place, 3 + 2 * place), 16) / 255;
        return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      }, 0);
    const contrast = (one: string, other: string) => {
      const [dark = 0, bright = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };
    expect(contrast(badgeColours.text, badgeColours.background)).toBeGreaterThan(4.5);
    for (const toolbar of ['#ffffff', '#35363a', '#202124'])
      expect(contrast(badgeColours.background, toolbar), toolbar).toBeGreaterThan(3);
  });
});
