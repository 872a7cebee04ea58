// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isKnownLabel, knownLabels, suggestFields } from '../../../utils/page/known-labels.ts';
import { drawWithoutLayout, openPage, wholeForm } from './pages.ts';

drawWithoutLayout();

function suggested(html: string): Record<string, string> {
  document.body.innerHTML = html;
  return Object.fromEntries([...suggestFields(openPage())].map(([name, { text }]) => [name, text]));
}

describe('fields suggested on an unknown page', () => {
  it('are those under known labels, with what would be read', () => {
    expect(suggested(wholeForm)).toEqual({
      drug: 'Herceptin Inj væske 600 mg',
      dosage: '1 dose hver 3. uke',
      scheme: 'H-resept',
      refundCode: 'C50',
      remark: 'fra før',
    });
  });

  it.each([
    ['twice under one label', '<input aria-label="Merknad"><input aria-label="Merknad">'],
    ['under two labels', '<input aria-label="Merknad"><input aria-label="Kommentar">'],
    ['not shown', '<input aria-label="Merknad" hidden>'],
    ['a password', '<input aria-label="Merknad" type="password">'],
    ['under more words', '<input aria-label="Merknad til pasient">'],
  ])('are none where one is %s', (_, html) => {
    expect(suggested(html)).toEqual({});
  });

  it.each([
    ['a definition list', '<dl><dt>Ref.hjemmel</dt><dd>§ 3</dd></dl>', { scheme: '§ 3' }],
    [
      'two labels of one field',
      '<label>Styrke <input title="Styrke" value="5 mg"></label>',
      { strength: '5 mg' },
    ],
    [
      'radio buttons',
      '<fieldset><legend>Hjemmel</legend><label><input type="radio" name="h" checked> § 2</label><label><input type="radio" name="h"> § 3</label></fieldset>',
      { scheme: '§ 2' },
    ],
  ])('come from %s', (_, html, expected) => {
    expect(suggested(html)).toEqual(expected);
  });
});

it('knows the labels of fields that it does not read', () => {
  expect(isKnownLabel('Reit:')).toBe(true);
  expect(isKnownLabel('BRUKSOMRÅDE')).toBe(true);
  expect(isKnownLabel('Pasient')).toBe(false);
});

it('has no label for two fields', () => {
  const texts = Object.values(knownLabels).flatMap((labels) =>
    Object.values(labels)
      .flat()
      .map((text) => text.toLowerCase()),
  );
  expect(new Set(texts).size).toBe(texts.length);
});
