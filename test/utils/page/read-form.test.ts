// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../utils/page/read-form.ts';
import { drawWithoutLayout, openPage, testSite, wholeForm } from './pages.ts';

drawWithoutLayout();

const readPage = (html: string) => {
  document.body.innerHTML = html;
  const read = readForm(openPage(), testSite);
  return read.kind === 'read' ? read.reading : null;
};

describe('reading a form', () => {
  it('gives the fields trimmed, the scheme in the words of the product, and the remark as it stands', () => {
    expect(readPage(wholeForm)).toEqual({
      siteProfile: 'demo',
      fields: {
        drug: 'Herceptin Inj væske 600 mg',
        dosage: '1 dose hver 3. uke',
        scheme: 'h-resept',
        refundCode: 'C50',
        remark: 'fra før',
      },
      remarkField: { value: 'fra før ', multiline: true, maxLength: 500, readOnly: false },
      lost: [],
    });
  });

  it('is null where the form is not there', () => {
    expect(readPage('<form></form>')).toBeNull();
  });

  it('is null where the form is there twice', () => {
    expect(readPage(wholeForm + wholeForm)).toBeNull();
  });

  it('names every field that is lost, and reads the others', () => {
    const reading = readPage(wholeForm.replace('Dosering', 'Bruk').replace('Merknad til apotek', 'Beskjed'));
    expect(reading?.lost).toEqual(['dosage', 'remark']);
    expect(reading?.fields).toMatchObject({ drug: 'Herceptin Inj væske 600 mg', dosage: null, remark: null });
    expect(reading?.remarkField).toBeNull();
  });

  it('does not guess at a scheme that it does not know', () => {
    const reading = readPage(wholeForm.replace('H-resept', 'Velg hjemmel'));
    expect(reading?.fields.scheme).toBeNull();
    expect(reading?.lost).toEqual([]);
  });

  it.each([
    ['§ 2', 'section-2'],
    ['§3', 'section-3'],
    ['H-RESEPT', 'h-resept'],
    ['Hvit  resept', 'white'],
    ['Uten refusjon', 'white'],
    ['200', 'section-2'],
    ['300', 'section-3'],
    ['950', 'h-resept'],
    ['905', null],
    ['§ 4', null],
  ])('takes the scheme %s for %s', (text, scheme) => {
    expect(readPage(wholeForm.replace('H-resept', text))?.fields.scheme).toBe(scheme);
  });

  it.each([
    ['<textarea readonly></textarea>'],
    ['<textarea disabled></textarea>'],
    ['<textarea aria-readonly="true"></textarea>'],
    ['<fieldset disabled><textarea></textarea></fieldset>'],
    ['<div inert><textarea></textarea></div>'],
  ])('says that %s is read-only', (field) => {
    const labelled = field.replace('<textarea', '<textarea aria-label="Merknad til apotek"');
    expect(readPage(`<form data-prescription>${labelled}</form>`)?.remarkField?.readOnly).toBe(true);
  });

  it('keeps the line breaks of a remark', () => {
    const reading = readPage(
      '<form data-prescription><textarea aria-label="Merknad til apotek">a\nb</textarea></form>',
    );
    expect(reading?.fields.remark).toBe('a\nb');
  });
});
