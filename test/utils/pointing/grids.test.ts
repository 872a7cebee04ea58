// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readRows } from '../../../utils/page/read-rows.ts';
import { buildRows } from '../../../utils/pointing/build-rows.ts';
import { drawWithoutLayout, openPage } from '../page/pages.ts';

drawWithoutLayout();

const medicines = [
  ['Lyrica Kaps 150 mg', '1 kapsel 2 ganger daglig'],
  ['Paralgin forte Tab 400 mg/30 mg', '1 tablett ved behov'],
  ['Imovane Tab 7,5 mg', '1 tablett til natten'],
] as const;
type Medicine = (typeof medicines)[number];

/** A grid in the manner of a framework; its ids and classes are other ones each time it is drawn. */
type Grid = (rows: readonly Medicine[], made: number) => string;

const extLike: Grid = (rows, made) => {
  const columns = ['Legemiddel', 'Dosering', 'Start'].map((text, i) => ({
    text,
    id: `gridcolumn-${made + i}`,
  }));
  const head = columns
    .map(
      ({ text, id }) =>
        `<div id="${id}" class="x-column-header x-box-item" role="columnheader"><div class="x-column-header-inner"><span id="${id}-textEl">${text}</span></div></div>`,
    )
    .join('');
  const body = rows
    .map(([drug, dosage], at) => {
      const cells = [drug, dosage, '01.02.2026'].map(
        (text, i) =>
          `<td class="x-grid-cell x-grid-cell-${columns[i]?.id}" role="gridcell"><div class="x-grid-cell-inner">${text}</div></td>`,
      );
      return `<table id="tableview-${made}-record-${at}" class="x-grid-item" role="presentation"><tbody role="presentation"><tr class="x-grid-row" role="row">${cells.join('')}</tr></tbody></table>`;
    })
    .join('');
  return `<div id="grid-${made}" class="x-panel x-grid" role="grid"><div class="x-grid-header-ct" role="rowgroup"><div role="row">${head}</div></div><div id="tableview-${made}" class="x-grid-view" role="rowgroup"><div class="x-grid-item-container" role="presentation">${body}</div></div></div>`;
};

const agLike: Grid = (rows, made) => {
  const ids = ['drug', 'sig', 'start'];
  const head = ['Legemiddel', 'Dosering', 'Start']
    .map(
      (text, i) =>
        `<div class="ag-header-cell" role="columnheader" col-id="${ids[i]}" aria-colindex="${i + 1}"><div class="ag-header-cell-label"><span class="ag-header-cell-text">${text}</span></div></div>`,
    )
    .join('');
  // Drawn out of order and in two halves, as a column that stays in sight is.
  const body = (part: readonly number[]) =>
    rows
      .map(
        (row, at) =>
          `<div role="row" row-id="${made + at}" row-index="${at}" aria-rowindex="${at + 2}" class="ag-row">${part
            .map(
              (i) =>
                `<div role="gridcell" col-id="${ids[i]}" aria-colindex="${i + 1}" class="ag-cell"><span id="cell-${ids[i]}-${made + at}" class="ag-cell-value">${[...row, '01.02.2026'][i]}</span></div>`,
            )
            .join('')}</div>`,
      )
      .join('');
  return `<div class="ag-root ag-unselectable" role="grid" aria-colcount="3"><div class="ag-header" role="rowgroup"><div class="ag-header-row" role="row" aria-rowindex="1">${head}</div></div><div class="ag-body-viewport" role="presentation"><div class="ag-center-cols-container" role="rowgroup">${body([2, 1, 0])}</div></div></div>`;
};

const muiLike: Grid = (rows, made) => {
  const fields = ['medicine', 'dosage', 'start'];
  const head = ['Legemiddel', 'Dosering', 'Start']
    .map(
      (text, i) =>
        `<div class="MuiDataGrid-columnHeader" role="columnheader" data-field="${fields[i]}" aria-colindex="${i + 1}" aria-label="${text}"><div class="MuiDataGrid-columnHeaderTitle">${text}</div></div>`,
    )
    .join('');
  const body = rows
    .map(
      (row, at) =>
        `<div class="MuiDataGrid-row css-${made}" role="row" data-id="${made + at}" data-rowindex="${at}" aria-rowindex="${at + 2}">${[...row, '2026'].map((text, i) => `<div class="MuiDataGrid-cell" role="gridcell" data-field="${fields[i]}" aria-colindex="${i + 1}"><div class="MuiDataGrid-cellContent" title="${text}">${text}</div></div>`).join('')}</div>`,
    )
    .join('');
  return `<div class="MuiDataGrid-root" role="grid"><div class="MuiDataGrid-main"><div class="MuiDataGrid-columnHeaders" role="rowgroup"><div role="row" aria-rowindex="1">${head}</div></div><div class="MuiDataGrid-virtualScroller"><div class="MuiDataGrid-virtualScrollerRenderZone" role="rowgroup">${body}</div></div></div></div>`;
};

const plainDivs: Grid = (rows) =>
  `<div role="table"><div role="row"><span role="columnheader">Navn</span><span role="columnheader">Legemiddel</span><span role="columnheader">Dosering</span></div>${rows
    .map(
      ([drug, dosage]) =>
        `<div role="row"><span role="cell">x</span><span role="cell">${drug}</span><span role="cell">${dosage}</span></div>`,
    )
    .join('')}</div>`;

const kendoLike: Grid = (rows, made) =>
  `<div class="k-grid" role="grid"><div class="k-grid-header" role="presentation"><table role="presentation"><thead role="rowgroup"><tr role="row"><th role="columnheader" id="${made}-a">Legemiddel</th><th role="columnheader" id="${made}-b">Dosering</th></tr></thead></table></div><div class="k-grid-content" role="presentation"><table role="presentation"><tbody role="rowgroup">${rows.map(([drug, dosage]) => `<tr class="k-master-row" role="row"><td role="gridcell">${drug}</td><td role="gridcell">${dosage}</td></tr>`).join('')}</tbody></table></div></div>`;

const other =
  '<div role="grid"><div role="row"><div role="columnheader">Allergi</div></div><div role="row"><div role="gridcell">Penicillin</div></div></div><table><tbody><tr><td>Ola</td></tr></tbody></table>';

const holding = (text: string): Element => {
  const found = [...document.querySelectorAll('*')].filter((each) => each.textContent === text).at(-1);
  if (found === undefined) throw new Error(`The test has no ${text}.`);
  return found;
};

const grids: readonly (readonly [string, Grid])[] = [
  ['ExtJS, each row a table', extLike],
  ['AG Grid', agLike],
  ['MUI', muiLike],
  ['divs with roles', plainDivs],
  ['Kendo, the headings in a table of their own', kendoLike],
];

it.each(grids.flatMap(([name, grid]) => [1, 3].map((rows) => [name, rows, grid] as const)))(
  'the rows of a grid (%s, %i of them shown) are read when it is drawn anew',
  (_, count, grid) => {
    document.body.innerHTML = `<main>${grid(medicines.slice(0, count), 1012)}</main><aside>${other}</aside>`;
    const page = openPage();
    page.refresh('now');
    const [[drug, dosage]] = medicines;
    const rows = buildRows(page, holding(drug), holding(dosage));
    expect(rows).not.toBeNull();
    document.body.innerHTML = `<main>${grid(medicines.toReversed(), 2077)}</main><aside>${other}</aside>`;
    expect(rows && readRows(page, rows)).toEqual(
      medicines.toReversed().map(([name, how]) => ({ drug: name, dosage: how })),
    );
  },
);
