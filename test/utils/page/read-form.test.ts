// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../utils/page/read-form.ts';
import type { PatientMark, SiteProfile } from '../../../utils/page/site-profile.ts';
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

describe('a drug that is shown in parts', () => {
  const inParts: SiteProfile = {
    ...testSite,
    fields: {
      drug: testSite.fields.drug,
      form: { find: [{ by: 'label', text: 'Form' }], read: 'value' },
      strength: { find: [{ by: 'label', text: 'Styrke' }], read: 'value' },
    },
  };
  const drugIn = (html: string): string | null | undefined => {
    document.body.innerHTML = `<form data-prescription>${html}</form>`;
    const read = readForm(openPage(), inParts);
    return read.kind === 'read' ? read.reading.fields.drug : undefined;
  };
  const name = (text: string, more = '') => `<output aria-label="Legemiddel" ${more}>${text}</output>`;
  const form = '<input aria-label="Form" value="Depottab">';
  const strength = '<input aria-label="Styrke" value="20 mg">';

  it.each([
    ['is read as one', name('OxyContin') + form + strength, 'OxyContin Depottab 20 mg'],
    ['has no part twice', name('OxyContin Depottab 20 mg') + form + strength, 'OxyContin Depottab 20 mg'],
    ['has a part of a word as a part', name('Oxy 120 mg') + form + strength, 'Oxy 120 mg Depottab 20 mg'],
    ['is not read without one of its parts', name('OxyContin') + form, null],
    [
      'is not read with a part that says something out of sight',
      `${name('OxyContin') + form}<input aria-label="Styrke" value="20 mg" hidden>`,
      null,
    ],
    [
      'is read without a part that is hidden and empty',
      `${name('OxyContin') + form}<input aria-label="Styrke" hidden>`,
      'OxyContin Depottab',
    ],
    ['is none without a name', name('') + form + strength, ''],
    ['is none where it is not shown', name('OxyContin', 'hidden') + form + strength, ''],
  ])('%s', (_, html, expected) => {
    expect(drugIn(html)).toBe(expected);
  });

  it('is named as lost where a part of it says something out of sight', () => {
    document.body.innerHTML = `<form data-prescription>${name('OxyContin')}<input aria-label="Form" value="Depottab" style="visibility:hidden">${strength}</form>`;
    expect(readForm(openPage(), inParts)).toMatchObject({ kind: 'read', reading: { lost: ['drug'] } });
  });
});

describe('a dosage that is shown in parts', () => {
  const inParts: SiteProfile = {
    ...testSite,
    fields: {
      drug: testSite.fields.drug,
      dosage: { find: [{ by: 'label', text: 'Dose' }], read: 'value' },
      unit: { find: [{ by: 'label', text: 'Enhet' }], read: 'selected-text' },
      frequency: { find: [{ by: 'label', text: 'Hyppighet' }], read: 'value' },
    },
  };
  const readingOf = (html: string) => {
    document.body.innerHTML = `<form data-prescription><output aria-label="Legemiddel">Ibux</output>${html}</form>`;
    const read = readForm(openPage(), inParts);
    return read.kind === 'read' ? read.reading : undefined;
  };
  const dose = (text: string, more = '') => `<input aria-label="Dose" value="${text}" ${more}>`;
  const unit = (text: string, more = '') =>
    `<select aria-label="Enhet" ${more}><option>${text}</option></select>`;
  const frequency = (text: string, more = '') => `<input aria-label="Hyppighet" value="${text}" ${more}>`;
  const often = frequency('2 ganger daglig');

  it.each([
    ['is read as one', dose('2') + unit('tabletter') + often, '2 tabletter 2 ganger daglig'],
    ['has no part twice', dose('2 tabletter') + unit('tabletter') + often, '2 tabletter 2 ganger daglig'],
    ['is said in one order', often + unit('ml') + dose('5'), '5 ml 2 ganger daglig'],
    ['is none without a dose', dose('') + unit('tabletter') + often, ''],
    ['is not read without one of its parts', dose('2') + often, null],
    [
      'is not read with a part that is hidden and says something',
      dose('2') + unit('ml', 'hidden') + often,
      null,
    ],
    [
      'is read without a part that is hidden and empty',
      dose('1 tablett') + unit('tablett') + frequency('', 'hidden'),
      '1 tablett',
    ],
    ['is not read where it is not shown', dose('2', 'hidden') + unit('ml') + often, null],
    ['is not read with a part that turns its order', dose('2') + unit('ml\u202e') + often, null],
  ])('%s', (_, html, expected) => {
    expect(readingOf(html)?.fields.dosage).toBe(expected);
  });

  it('is named as lost by one name, whichever part it is', () => {
    expect(readingOf(dose('2') + often)?.lost).toEqual(['dosage']);
    expect(readingOf(often + unit('ml'))?.lost).toEqual(['dosage']);
    expect(readingOf('')?.lost).toEqual(['dosage']);
  });
});

describe('other medicines', () => {
  const withRows: SiteProfile = {
    ...testSite,
    otherMedicines: {
      row: { by: 'selector', selector: 'li' },
      drug: { find: [{ by: 'selector', selector: 'b' }], read: 'text' },
      dosage: { find: [{ by: 'selector', selector: 'i' }], read: 'text' },
    },
  };
  const rowsIn = (html: string) => {
    document.body.innerHTML = wholeForm + html;
    const read = readForm(openPage(), withRows);
    return read.kind === 'read' ? read.reading.otherMedicines : null;
  };

  it('are read row by row, and what a row does not say is not known', () => {
    const html =
      '<li><b>A</b><i>1</i></li><li><b>B</b></li><li><b>C</b><b>D</b><i>2</i></li><li hidden><b>E</b></li><li> </li>';
    expect(rowsIn(html)).toEqual([
      { drug: 'A', dosage: '1' },
      { drug: 'B', dosage: null },
      { drug: null, dosage: '2' },
    ]);
  });

  it('are not known where there is no row: an empty list is never read', () => {
    expect(rowsIn('')).toBeUndefined();
  });

  it('are as many as a request takes', () => {
    expect(rowsIn('<li><b>A</b></li>'.repeat(300))).toHaveLength(100);
  });
});

describe('a page that gives no reading', () => {
  const kindOf = (html: string, profile: SiteProfile = testSite) => {
    document.body.innerHTML = html;
    return readForm(openPage(), profile);
  };
  const anywhere: SiteProfile = { ...testSite, form: [{ by: 'selector', selector: 'body' }] };

  it('says which fields are lost where the form has none of them', () => {
    expect(kindOf('<form data-prescription><input></form>')).toEqual({
      kind: 'not-recognised',
      siteProfile: 'demo',
      lost: ['drug', 'dosage', 'scheme', 'refundCode', 'remark'],
    });
  });

  it('says that the landmark is lost where the fields stand without it', () => {
    const read = kindOf(wholeForm.replace('data-prescription', ''));
    expect(read).toEqual({ kind: 'not-recognised', siteProfile: 'demo', lost: ['landmark'] });
  });

  it('says that there are several', () => {
    expect(kindOf(wholeForm + wholeForm)).toEqual({ kind: 'several', siteProfile: 'demo' });
  });

  it('says nothing of a page without a form, nor where the whole page is the landmark', () => {
    expect(kindOf('<p>Oversikt</p>')).toEqual({ kind: 'none' });
    expect(kindOf('<p>Oversikt</p>', anywhere)).toEqual({ kind: 'none' });
  });

  it('reads nothing of two prescriptions where the whole page is the landmark', () => {
    expect(kindOf(wholeForm + wholeForm, anywhere).kind).toBe('none');
    expect(kindOf(wholeForm, anywhere).kind).toBe('read');
  });
});

describe('which patient the page is about', () => {
  const page = openPage();
  const shown = (name: string): string => `<h1 id="p">Pasient: ${name}</h1>${wholeForm}`;
  const patientIn = (html: string, patient: PatientMark | undefined): number | null | undefined => {
    document.body.innerHTML = html;
    const read = readForm(page, { ...testSite, patient });
    return read.kind === 'read' ? read.reading.patient : undefined;
  };
  const line: PatientMark = { find: [{ by: 'selector', selector: '#p' }], read: 'text' };

  it('is told as a number alone, the same for the same text', () => {
    expect(patientIn(shown('Kari'), line)).toBe(0);
    expect(patientIn(shown('Ola'), line)).toBe(1);
    expect(patientIn(shown('Kari'), line)).toBe(0);
  });

  it.each(['', shown('Kari') + shown('Ola').replace(wholeForm, '')])(
    'is not known where it is not shown, or twice',
    (extra) => {
      expect(patientIn(extra === '' ? wholeForm : extra, line)).toBeNull();
    },
  );

  it('may be told by the address', () => {
    const before = patientIn(wholeForm, 'address');
    history.pushState(null, '', '#/pasient/2');
    expect(patientIn(wholeForm, 'address')).not.toBe(before);
    history.replaceState(null, '', '#');
  });

  it('is left out where the site does not say where that stands', () => {
    expect(patientIn(shown('Kari'), undefined)).toBeUndefined();
  });
});

describe('a remark that is edited in a frame of its own', () => {
  const toolbar = '<div><button>Fet</button><label hidden>Tekst</label></div>';
  const site: SiteProfile = {
    ...testSite,
    fields: { ...testSite.fields, remark: { find: [{ by: 'beside', text: 'Merknad' }], read: 'text' } },
  };
  const readWith = (body: string, edited: string) => {
    const frame = `<b>Merknad</b><textarea hidden></textarea><div>${toolbar}<iframe></iframe></div>`;
    document.body.innerHTML = wholeForm.replace('</form>', `${frame}</form>`);
    const inner = document.querySelector('iframe')?.contentDocument?.body;
    inner?.setAttribute('contenteditable', edited);
    if (inner) inner.innerHTML = body;
    const read = readForm(openPage(), site);
    return read.kind === 'read' ? read.reading : null;
  };

  it('is read line by line', () => {
    const reading = readWith('<p>Ring lege</p><p>Haster</p>', 'true');
    expect(reading?.remarkField).toEqual({
      value: 'Ring lege\nHaster',
      multiline: true,
      maxLength: null,
      readOnly: false,
    });
    expect(reading?.fields.remark).toBe('Ring lege Haster');
  });

  it('is read where it may not be written in now', () => {
    expect(readWith('<p>Ring</p>', 'false')?.remarkField).toMatchObject({ value: 'Ring', readOnly: true });
  });

  it('is none where the frame holds a page that is no editor', () => {
    const reading = readWith('<p>Ring</p>', 'inherit');
    expect(reading?.remarkField).toBeNull();
    expect(reading?.lost).toEqual(['remark']);
  });
});

it('reads a line that an editor holds open with a mark without width as an empty one', () => {
  const site: SiteProfile = {
    ...testSite,
    fields: { ...testSite.fields, remark: { find: [{ by: 'label', text: 'Merknad' }], read: 'text' } },
  };
  const read = (inner: string) => {
    const editor = `<div contenteditable aria-label="Merknad"><pre><span>${inner}</span></pre></div>`;
    document.body.innerHTML = wholeForm.replace('</form>', `${editor}</form>`);
    const form = readForm(openPage(), site);
    return form.kind === 'read' ? form.reading.fields.remark : 'not read';
  };
  expect(read('\u200b')).toBe('');
  expect(read('Ring\u200b')).toBeNull();
});
