// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isKnownLabel, learnLabels, suggestFields } from '../../../utils/page/known-labels.ts';
import { fieldLabels, labelTable } from '../../../utils/pointing/field-labels.ts';
import { drawWithoutLayout, openPage, wholeForm } from './pages.ts';

drawWithoutLayout();
learnLabels(fieldLabels);

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
    [
      'labels that stand after their fields',
      '<p><input id="a" value="Ibux"><label for="a">Medication</label></p><p><input id="b" value="1 tablett"><label for="b">Directions</label></p>',
      { drug: 'Ibux', dosage: '1 tablett' },
    ],
    [
      'words with a button for help between them and the field',
      '<div><b>Legemiddel</b><button>?</button><input value="Ibux"></div>',
      { drug: 'Ibux' },
    ],
    [
      'words after the field that are wired to it',
      '<input aria-labelledby="a" value="Ibux"><i id="a">Legemiddel</i><i id="b">Dosering</i><input aria-labelledby="b" value="1 tablett">',
      { drug: 'Ibux', dosage: '1 tablett' },
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

it.each([
  ['English', ['Drug name', 'Dosage', 'Comments'], ['drug', 'dosage', 'remark']],
  ['Danish', ['Lægemiddel', 'Dosering', 'Bemærkning'], ['drug', 'dosage', 'remark']],
  ['Swedish', ['Läkemedel', 'Dosering', 'Anmärkning', 'Styrka'], ['drug', 'dosage', 'remark', 'strength']],
])('speaks %s', (_, labels, fields) => {
  const html = labels.map((label, i) => `<div><span>${label}</span><input value="${i}"></div>`).join('');
  expect(Object.keys(suggested(html)).sort()).toEqual(fields.toSorted());
});

it('suggests nothing before it has learned the words', () => {
  const none: readonly string[] = [];
  learnLabels({
    drug: none,
    form: none,
    strength: none,
    dosage: none,
    unit: none,
    frequency: none,
    scheme: none,
    refundCode: none,
    remark: none,
    other: none,
  });
  expect(suggested(wholeForm)).toEqual({});
  learnLabels(fieldLabels);
});

it.each(Object.keys(labelTable))('has no label for two fields in %s', (language) => {
  const texts = Object.values(labelTable[language] ?? {}).flatMap((labels) =>
    Object.values(labels)
      .flat()
      .map((text) => text.toLowerCase()),
  );
  expect(new Set(texts).size).toBe(texts.length);
});

it('has no label for two fields in any two languages', () => {
  const texts = Object.values(fieldLabels)
    .flat()
    .map((text) => text.toLowerCase());
  expect(new Set(texts).size).toBe(texts.length);
});
