// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { learnLabels } from '../../../utils/page/known-labels.ts';
import { buildRows } from '../../../utils/pointing/build-rows.ts';
import { fieldLabels } from '../../../utils/pointing/field-labels.ts';
import { drawWithoutLayout, openPage } from '../page/pages.ts';

drawWithoutLayout();
learnLabels(fieldLabels);

function built(html: string, withDosage = true) {
  document.body.innerHTML = html;
  const page = openPage();
  page.refresh('now');
  const drug = document.querySelector('.p1');
  const dosage = document.querySelector('.p2');
  if (drug === null) throw new Error('The test has no drug.');
  return buildRows(page, drug, withDosage ? dosage : null);
}

const row = (cells: string) => `<tr>${cells}</tr>`;

describe('the row that is repeated', () => {
  it('is that of a table, with its cells under their headings', () => {
    const rows =
      built(`<table><thead><tr><th>Start</th><th>Legemiddel</th><th>Dosering</th></tr></thead><tbody>
      ${row('<td>2026</td><td class="p1">Lyrica</td><td class="p2">1 kapsel</td>')}
      ${row('<td>2025</td><td>Imovane</td><td></td>')}</tbody></table>`);
    expect(rows).toEqual({
      row: { by: 'selector', selector: 'tbody tr' },
      drug: { find: [{ by: 'column', text: 'Legemiddel' }], read: 'text' },
      dosage: { find: [{ by: 'column', text: 'Dosering' }], read: 'text' },
    });
  });

  it('is told by the list that it is in where the page has two', () => {
    const list = (name: string, cells: string) => `<ul aria-label="${name}"><li>${cells}</li></ul>`;
    const rows = built(
      list('Andre', '<b class="p1">Lyrica</b> <i class="p2">1 kapsel</i>') +
        list('Allergier', '<b>Penicillin</b>'),
    );
    expect(rows?.row).toEqual({ by: 'selector', selector: '[aria-label="Andre"] li' });
  });

  it('takes a dosage by the words it begins with', () => {
    const card = (drug: string) =>
      `<div data-testid="legemiddel"><h3 class="p1">${drug}</h3><p class="p2">Dosering: 1 tablett</p></div>`;
    expect(built(card('Lyrica') + card('Imovane'))).toMatchObject({
      row: { by: 'attribute', name: 'data-testid', value: 'legemiddel' },
      dosage: { prefix: 'Dosering:' },
    });
  });

  it('is never found by what stands in one row', () => {
    const rows = built(
      '<ul aria-label="Andre"><li><span class="p1" title="Lyrica">Lyrica</span> <span>1 kapsel</span></li><li><span>Imovane</span> <span>1 tablett</span></li></ul>',
      false,
    );
    expect(rows).toBeNull();
  });

  it('is none where the drug and the dosage stand in different rows', () => {
    expect(
      built(
        '<ul aria-label="Andre"><li><b class="p1">Lyrica</b><i>1</i></li><li><b>Imovane</b><i class="p2">1</i></li></ul>',
      ),
    ).toBeNull();
  });

  it('is none for a text that is not repeated anywhere', () => {
    expect(built('<main><p>Hei <b class="p1">Lyrica</b></p></main>', false)).toBeNull();
  });
});
