// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { buildLandmark } from '../../../utils/page/build-landmark.ts';
import { buildField } from '../../../utils/page/build-locators.ts';
import { describeElement } from '../../../utils/page/describe-element.ts';
import { findFields } from '../../../utils/page/find-field.ts';
import { within } from '../../../utils/page/host-page.ts';
import { learnLabels } from '../../../utils/page/known-labels.ts';
import { readField } from '../../../utils/page/read-field.ts';
import { fieldLabels } from '../../../utils/pointing/field-labels.ts';
import { drawWithoutLayout, openPage } from './pages.ts';

drawWithoutLayout();
learnLabels(fieldLabels);

function at(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`The test has no ${selector}.`);
  return found;
}

function built(html: string, pointedAt = '.it') {
  document.body.innerHTML = `<main>${html}</main>`;
  const page = openPage();
  page.refresh('now');
  return buildField(page, at('main'), at(pointedAt));
}

describe('ways to a field that was pointed at', () => {
  it('are all that lead to it alone, the most dependable first', () => {
    const html =
      '<div data-field="dose"><label for="i">Dosering</label><input id="i" name="dosering" class="it doseringsfelt" placeholder="Slik skal det stå"></div><input name="reit">';
    expect(built(html)).toEqual({
      find: [
        { by: 'label', text: 'Dosering' },
        { by: 'attribute', name: 'name', value: 'dosering' },
        { by: 'attribute', name: 'data-field', value: 'dose' },
        { by: 'beside', text: 'Dosering' },
        { by: 'hint', text: 'Slik skal det stå' },
        { by: 'selector', selector: '.doseringsfelt' },
      ],
      read: 'value',
    });
  });

  it('leave out a label that another field has too', () => {
    const html = '<input class="it" aria-label="Dosering" name="dose"><input aria-label="Dosering">';
    expect(built(html)?.find).toEqual([{ by: 'attribute', name: 'name', value: 'dose' }]);
  });

  it('never go by place: a field that is like another has none', () => {
    expect(built('<input><input class="it">')).toBeNull();
    expect(
      built('<div class="row"><input id="mat-input-3" class="it css-x1y2 form-control"></div>'),
    ).toBeNull();
  });

  it('never go by what the field says now', () => {
    expect(built('<b>1 tablett</b><i class="it" title="1 tablett">1 tablett</i>')).toBeNull();
  });

  it('go by the words that a text begins with', () => {
    expect(built('<p>Reit: 1</p><p class="it">Dosering: 1 tablett</p>')).toEqual({
      find: [{ by: 'selector', selector: 'p' }],
      read: 'text',
      prefix: 'Dosering:',
    });
  });

  it('are none for what is outside the form', () => {
    document.body.innerHTML = '<main></main><input name="dose">';
    expect(buildField(openPage(), at('main'), at('input'))).toBeNull();
  });
});

describe('pages of others', () => {
  /** A field as a framework draws it, with a value of today and one of tomorrow. */
  const drawn: readonly [string, (value: string) => string][] = [
    [
      'a hidden input before it, and a number in every name',
      (value) =>
        `<fieldset id="set_107919"><label>Name:</label><input type="hidden" name="atcCode_107919"><input class="it" id="drugName_107919" name="drugName_107919" value="${value}"><label>Antall</label><input id="quantity_107919"></fieldset>`,
    ],
    [
      'a line break between label and field',
      (value) => `<label>Drug name</label><br><textarea class="it">${value}</textarea><input>`,
    ],
    [
      'a label in a wrapper of its own',
      (value) =>
        `<div><label>Drug Name </label></div><div><select class="it"><option>${value}</option></select></div><input>`,
    ],
    [
      'a text in what has a name',
      (value) =>
        `<div id="medicationInfo"><div><strong class="it">${value}</strong></div></div><strong>Annet</strong>`,
    ],
    [
      'a text in a link',
      (value) => `<p id="legemiddel"><a href="#"><span class="it">${value}</span></a></p>`,
    ],
    [
      'select2, wired to nothing',
      (value) =>
        `<div><label>Drug</label><select style="display:none"></select><span class="select2"><span role="combobox"><span class="it" title="${value}"><span>×</span>${value}</span></span></span></div><div><label>Other</label><input></div>`,
    ],
    [
      'ng-select, pressed on its search input',
      (value) =>
        `<label for="s">Medication</label><ng-select formcontrolname="drug"><div><div><div class="ng-placeholder"></div><div><span>×</span><span>${value}</span></div><div><input id="s" role="combobox" class="it"></div></div></div></ng-select><input>`,
    ],
    [
      'a combobox that shows its value beside the input',
      (value) =>
        `<div><label for="s">Medication</label><div><div><div>${value}</div><input id="s" role="combobox" class="it"><ul role="listbox"><li>Alt annet</li></ul></div></div></div><input>`,
    ],
    [
      'chosen',
      (value) =>
        `<label>Drug</label><select style="display:none"></select><div id="drug_chosen"><a><span class="it">${value}</span><div><b></b></div></a></div><input>`,
    ],
    [
      'a heading that is the only one of its kind',
      (value) => `<h2 class="it">${value}</h2><h3>Dosering</h3><input>`,
    ],
    [
      'a field in a row, under its heading',
      (value) =>
        `<table><tr><th>Nr.</th><th>Lm.</th></tr><tr><td>1</td><td><input class="it" value="${value}"></td></tr></table><input>`,
    ],
    [
      'an editor, whatever stands in it',
      (value) =>
        `<p>Annet:</p><div contenteditable><p>a</p></div><p>Til dem:</p><div class="it" contenteditable>${value.includes('/') ? `<div>${value}</div><div></div>` : value}</div>`,
    ],
  ];

  it.each(drawn)('%s', (_, draw) => {
    const field = built(draw('Herceptin Inj væske 600 mg'));
    expect(field).not.toBeNull();
    if (field === null) return;
    for (const value of ['Herceptin Inj væske 600 mg', 'Jentadueto Tab 2,5 mg/1000 mg']) {
      document.body.innerHTML = `<main>${draw(value).replaceAll('107919', '204511')}</main>`;
      const page = openPage();
      page.refresh('now');
      const found = findFields(within(page, at('main')), { drug: field }).get('drug');
      expect(found?.kind, JSON.stringify(field.find)).toBe('found');
      expect(found?.kind === 'found' && readField(found.element, field)).toBe(value);
    }
  });

  it('call no field after the words of the one before it', () => {
    const field = (name: string, words: string) =>
      `<div><input class="${name}" aria-describedby="${name}-1"><p id="${name}-1">${words}</p></div>`;
    const described = built(field('a', 'Lm.') + field('it', 'Dos.'));
    expect(described?.find).toEqual([{ by: 'hint', text: 'Dos.' }]);
  });

  it('take no wrapper of one field for the prescription', () => {
    const field = (name: string) =>
      `<mat-form-field><label>${name}<input aria-label="${name}"></label></mat-form-field>`;
    document.body.innerHTML = `<app-resept>${['Legemiddel', 'Dosering', 'Merknad'].map(field).join('')}</app-resept>`;
    expect(buildLandmark(openPage(), [at('input')]).landmarks).toEqual([
      { by: 'selector', selector: 'app-resept' },
    ]);
  });
});

describe('what is pointed at', () => {
  it.each([
    ['a label', '<label class="it">Dosering <input value="x"></label>', 'value', 'x', 'Dosering'],
    [
      'what is wrapped round a field',
      '<div class="it"><input value="x" aria-label="D"></div>',
      'value',
      'x',
      'D',
    ],
    ['a choice', '<select><option class="it">a</option></select>', 'selected-text', 'a', null],
    [
      'a radio button',
      '<label><input type="radio" name="h" checked> a</label><label><input class="it" type="radio" name="h"> b</label>',
      'checked-label',
      'a',
      'a',
    ],
    ['text', '<p class="it">Imovane <b>Tab</b></p>', 'text', 'Imovane Tab', null],
  ])('is the field, also by %s', (_, html, read, text, label) => {
    document.body.innerHTML = html;
    expect(describeElement(at('.it'))).toMatchObject({
      read,
      text,
      label: label === null ? null : expect.stringContaining(label),
    });
  });

  it('is nothing where it is a password', () => {
    document.body.innerHTML = '<input type="password" value="x">';
    expect(describeElement(at('input'))).toBeNull();
  });
});

describe('the landmark', () => {
  const landmarkOf = (html: string) => {
    document.body.innerHTML = html;
    const [first, ...others] = document.querySelectorAll('input');
    if (first === undefined) throw new Error('The test has no field.');
    const { form, landmarks } = buildLandmark(openPage(), [first, ...others]);
    return [form.localName, landmarks];
  };

  it('is the nearest that holds all fields and can be found again', () => {
    const html = '<section id="resept"><div id="x9"><p><input></p><p><input></p></div></section>';
    expect(landmarkOf(html)).toEqual(['section', [{ by: 'attribute', name: 'id', value: 'resept' }]]);
  });

  it('is what several prescriptions have in common', () => {
    document.body.innerHTML = '<div class="resept-kort"><input id="a"></div><div class="resept-kort"></div>';
    const { form, landmarks } = buildLandmark(openPage(), [at('#a')]);
    expect(form).toBe(at('.resept-kort'));
    expect(landmarks).toEqual([{ by: 'selector', selector: '.resept-kort' }]);
  });

  it('is not called after the drug', () => {
    const html = '<section aria-label="Imovane Tab 7,5 mg" data-skjema="resept"><input></section>';
    expect(landmarkOf(html)).toEqual([
      'section',
      [{ by: 'attribute', name: 'data-skjema', value: 'resept' }],
    ]);
  });

  it('is the only form, and failing that the page', () => {
    expect(landmarkOf('<form><input></form>')).toEqual(['form', [{ by: 'selector', selector: 'form' }]]);
    expect(landmarkOf('<div><input></div>')).toEqual(['body', [{ by: 'selector', selector: 'body' }]]);
  });
});
