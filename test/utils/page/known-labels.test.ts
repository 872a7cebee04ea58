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
    [
      'in a list of one',
      '<table><tr><th>Legemiddel</th><th>Dosering</th></tr><tr><td>Lyrica</td><td>1 kapsel</td></tr></table>',
    ],
    [
      'in one of two rows',
      '<table><tr><th>Legemiddel</th></tr><tr><td><input></td></tr><tr><td><input></td></tr></table>',
    ],
    [
      'after a label with nothing but a sign',
      '<table><tr><td>Legemiddel</td><td><i>*</i></td></tr><tr><td>Antall</td><td>3</td></tr></table>',
    ],
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
    [
      'words with the sign of a field that must be filled in',
      '<div>Legemiddel<i>*</i></div><div><input value="Ibux"></div><div>Dosering</div><i>*</i><div><input value="1 tablett"> <i>*</i></div>',
      { drug: 'Ibux', dosage: '1 tablett' },
    ],
    [
      'a heading over a row of fields',
      '<table><tr><th>Nr.</th><th>Legemiddel</th><th>Dosering</th></tr><tr><td>1</td><td><input value="Ibux"></td><td><input value="1 tablett"></td></tr></table>',
      { drug: 'Ibux', dosage: '1 tablett' },
    ],
    [
      'the label of a web component',
      '<x-felt label="Legemiddel"><u><u><u><u>Legemiddel</u></u></u></u><input value="Ibux"></x-felt>',
      { drug: 'Ibux' },
    ],
    [
      'words that describe, wherever they stand',
      '<p><input aria-describedby="feil a" value="Ibux"><i id="a">Legemiddel</i></p><p><input aria-describedby="b" value="1 tablett"><i id="b">Dosering</i></p>',
      { drug: 'Ibux', dosage: '1 tablett' },
    ],
    [
      'the more telling of two words',
      '<label>Pakning <input value="98"></label><label>Legemiddel <input value="Ibux"></label><label>Kommentar <input></label><label>Merknad til apotek <input value="x"></label>',
      { drug: 'Ibux', remark: 'x' },
    ],
    [
      'the window that is open',
      '<label>Legemiddel <input></label><div role="dialog" aria-modal="true"><label>Legemiddel <input value="Ibux"></label></div>',
      { drug: 'Ibux' },
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
  const none: readonly (readonly string[])[] = [];
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
    .flat(2)
    .map((text) => text.toLowerCase());
  expect(new Set(texts).size).toBe(texts.length);
});
