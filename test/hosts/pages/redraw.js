/**
 * A single page application that draws all of itself again at every keystroke, ids included, and a list of medicines of
 * which only the rows in view are in the document. In the address: late=500 (milliseconds before the first drawing).
 */
const late = Number(new URLSearchParams(location.search).get('late') ?? 0);
const app = document.querySelector('#app');
const state = {
  drug: 'Metadon Mikst 2 mg/ml',
  dosage: '10 ml daglig',
  scheme: '§ 2',
  code: 'P30',
  remark: '',
  top: 0,
};
const medicines = Array.from({ length: 200 }, (_, i) => [
  `Legemiddel nr. ${i + 1} Tab 10 mg`,
  `${(i % 3) + 1} tabletter daglig`,
]);
const rowHeight = 40;
let drawn = 0;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function field(label, key, name = 'input') {
  const id = `c${drawn}-${key}`;
  const made = element(name, {
    id,
    'data-felt': key,
    oninput: (event) => {
      state[key] = event.target.value;
      draw();
    },
  });
  if (name === 'select')
    for (const text of ['§ 2', '§ 3', 'H-resept', 'Hvit resept']) made.append(element('option', {}, text));
  made.value = state[key];
  return element('div', { class: `x${drawn}y` }, element('label', { for: id }, label), made);
}

function rows() {
  const first = Math.floor(state.top / rowHeight);
  const inView = medicines
    .slice(first, first + 5)
    .map(([drug, dosage], i) =>
      element(
        'div',
        { role: 'row', 'aria-rowindex': String(first + i + 2) },
        element('span', { role: 'gridcell' }, drug),
        element('span', { role: 'gridcell' }, dosage),
      ),
    );
  const spacer = (count) => {
    const made = element('div', {});
    made.style.height = `${count * rowHeight}px`;
    return made;
  };
  return [spacer(first), ...inView, spacer(medicines.length - first - inView.length)];
}

function draw() {
  if (location.hash === '#oversikt') {
    app.replaceChildren(element('h1', {}, 'Oversikt'));
    return;
  }
  const focused = document.activeElement?.getAttribute('data-felt');
  const caret = document.activeElement?.selectionStart;
  drawn += 1;
  const body = element('div', { role: 'rowgroup', class: 'vindu' }, ...rows());
  body.addEventListener('scroll', () => {
    state.top = body.scrollTop;
    body.replaceChildren(...rows());
  });
  app.replaceChildren(
    element(
      'form',
      { 'aria-label': 'Ny resept', onsubmit: (event) => event.preventDefault() },
      element(
        'div',
        {},
        element('span', { id: `l${drawn}` }, 'Legemiddel'),
        element('output', { 'aria-labelledby': `l${drawn}` }, state.drug),
      ),
      field('Dosering', 'dosage'),
      field('Refusjonshjemmel', 'scheme', 'select'),
      field('Refusjonskode', 'code'),
      field('Merknad', 'remark', 'textarea'),
    ),
    element(
      'div',
      { role: 'grid', 'aria-label': 'Legemidler i bruk', 'aria-rowcount': String(medicines.length + 1) },
      element(
        'div',
        { role: 'row' },
        element('span', { role: 'columnheader' }, 'Legemiddel'),
        element('span', { role: 'columnheader' }, 'Dosering'),
      ),
      body,
    ),
  );
  const again = focused && app.querySelector(`[data-felt="${focused}"]`);
  if (again) {
    again.focus();
    if (again.setSelectionRange) again.setSelectionRange(caret, caret);
  }
}

addEventListener('hashchange', draw);
setTimeout(draw, late);
