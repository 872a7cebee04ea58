/**
 * A form and a grid. The ids are other ones at each load; a cell's class is that of its column, which has such a number
 * too; each row is a table of its own. `?rows=1` shows as many of the other medicines.
 */
let next = 1000 + Math.floor(Math.random() * 8000);
const id = (kind) => `${kind}-${next++}`;
const longest = 210;

const model = {
  drug: 'Palexia Depottab 100 mg',
  dosage: '1 tablett 2 ganger daglig',
  scheme: '§ 3',
  code: 'L86',
  remark: '',
};

function make(name, attributes = {}, ...inner) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inner);
  return made;
}

function tell() {
  const valid = model.remark.length <= longest;
  document.querySelector('#app-state').textContent = JSON.stringify({ ...model, valid });
}

function field(name, label, kind = 'textfield') {
  const own = id(kind);
  const input = make(kind === 'textareafield' ? 'textarea' : 'input', {
    id: `${own}-inputEl`,
    'data-ref': 'inputEl',
    class: 'x-form-field x-form-text x-form-text-default',
    autocomplete: 'off',
    'aria-hidden': 'false',
    'aria-disabled': 'false',
    'aria-invalid': 'false',
    role: kind === 'combo' ? 'combobox' : 'textbox',
  });
  input.value = model[name];
  const fault = make('div', { id: `${own}-errorEl`, class: 'x-form-error-wrap', role: 'presentation' });
  input.addEventListener('input', () => {
    model[name] = input.value;
    const wrong = name === 'remark' && input.value.length > longest;
    input.setAttribute('aria-invalid', String(wrong));
    input.classList.toggle('x-form-invalid-field', wrong);
    const says = `The maximum length for this field is ${longest}`;
    fault.replaceChildren(...(wrong ? [make('ul', { class: 'x-list-plain' }, make('li', {}, says))] : []));
    tell();
  });
  const trigger = make('div', { class: 'x-form-trigger x-form-arrow-trigger', role: 'presentation' });
  return make(
    'div',
    { id: own, class: 'x-field x-form-item x-form-item-default', role: 'presentation' },
    make(
      'label',
      { id: `${own}-labelEl`, for: `${own}-inputEl`, class: 'x-form-item-label' },
      make('span', { class: 'x-form-item-label-inner' }, make('span', {}, `${label}:`)),
    ),
    make('input', { type: 'hidden', id: `${own}-hiddenDataEl`, value: `code-${own}` }),
    make(
      'div',
      { id: `${own}-bodyEl`, class: 'x-form-item-body', role: 'presentation' },
      make('div', { class: 'x-form-text-wrap' }, input),
      ...(kind === 'combo' ? [trigger] : []),
      fault,
    ),
  );
}

const others = [
  ['Lyrica Kaps 150 mg', '1 kapsel 2 ganger daglig'],
  ['Paralgin forte Tab 400 mg/30 mg', '1 tablett ved behov'],
];

function grid(rows) {
  const columns = ['Drug', 'Dosage', 'Start'].map((text) => ({ text, id: id('gridcolumn') }));
  const view = id('tableview');
  const heads = columns.map((column) =>
    make(
      'div',
      { id: column.id, class: 'x-column-header', role: 'columnheader' },
      make('span', { id: `${column.id}-textEl` }, column.text),
    ),
  );
  const drawn = rows.map(([drug, dosage], index) => {
    const texts = [make('a', { href: '#felleskatalogen' }, drug), dosage, '01.02.2026'];
    const cells = columns.map((column, i) =>
      make(
        'td',
        { class: `x-grid-cell x-grid-td x-grid-cell-${column.id}`, role: 'gridcell', tabindex: '-1' },
        make('div', { class: 'x-grid-cell-inner' }, texts[i]),
      ),
    );
    const row = make('tr', { class: 'x-grid-row', role: 'row', 'data-recordindex': String(index) }, ...cells);
    return make(
      'table',
      { id: `${view}-record-${index + 7}`, class: 'x-grid-item', role: 'presentation' },
      make('tbody', { role: 'presentation' }, row),
    );
  });
  return make(
    'div',
    { id: id('grid'), class: 'x-panel x-grid', role: 'grid' },
    make('div', { class: 'x-grid-header-ct', role: 'rowgroup' }, make('div', { role: 'row' }, ...heads)),
    make('div', { id: view, class: 'x-grid-view', role: 'rowgroup' }, ...drawn),
  );
}

const form = make(
  'div',
  { id: id('form'), class: 'x-panel x-form', role: 'form' },
  field('drug', 'Drug name', 'combo'),
  field('dosage', 'Sig'),
  field('scheme', 'Reimbursement scheme'),
  field('code', 'Reimbursement code'),
  field('remark', 'Note to pharmacist', 'textareafield'),
);
const shown = Number(new URLSearchParams(location.search).get('rows') ?? others.length);
document.body.prepend(form, grid(others.slice(0, shown)));
tell();
