/** A prescribing form of web components. In the address: mode=closed, nodes=5000. */
const options = new URLSearchParams(location.search);
const mode = options.get('mode') === 'closed' ? 'closed' : 'open';

class RxField extends HTMLElement {
  constructor() {
    super();
    this.root = this.attachShadow({ mode, delegatesFocus: true });
  }

  connectedCallback() {
    const kind = this.getAttribute('kind') ?? 'input';
    const label = document.createElement('label');
    label.textContent = this.getAttribute('label');
    const field = document.createElement(kind);
    field.id = 'field';
    label.htmlFor = 'field';
    if (kind === 'select') {
      for (const text of ['§ 2', '§ 3', 'H-resept', 'Hvit resept']) field.append(new Option(text));
    }
    field.value = this.getAttribute('value') ?? '';
    this.root.replaceChildren(label, ' ', field);
  }
}

class RxApp extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode });
    const form = document.createElement('section');
    form.setAttribute('aria-label', 'Resept');
    const chosen = document.createElement('p');
    chosen.append(
      createText('span', 'Valgt legemiddel:'),
      ' ',
      createText('strong', 'Norspan Depotplaster 10 µg/time'),
    );
    form.append(
      chosen,
      createField('Dosering', '1 plaster hver 7. dag'),
      createField('Refusjonshjemmel', '§ 3', 'select'),
      createField('Refusjonskode', 'L99'),
      createField('Melding til apotek', 'Plaster byttes onsdag', 'textarea'),
    );
    const list = document.createElement('ul');
    list.setAttribute('aria-label', 'Andre legemidler');
    for (const [drug, dosage] of [
      ['Dolcontin Depottab 30 mg', '1 tablett 2 ganger daglig'],
      ['Lyrica Kaps 150 mg', '1 kapsel 2 ganger daglig'],
    ]) {
      const row = document.createElement('li');
      row.className = 'legemiddel';
      row.append(createText('b', drug), ' ', createText('i', dosage));
      list.append(row);
    }
    root.append(form, list);
  }
}

function createText(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function createField(label, value, kind = 'input') {
  const field = document.createElement('rx-field');
  field.setAttribute('label', label);
  field.setAttribute('value', value);
  field.setAttribute('kind', kind);
  return field;
}

customElements.define('rx-field', RxField);
customElements.define('rx-app', RxApp);

const crowd = document.createElement('div');
for (let i = 0; i < Number(options.get('nodes') ?? 0) / 2; i += 1) {
  const cell = document.createElement('div');
  cell.append(createText('span', `Linje ${i}`));
  crowd.append(cell);
}
document.body.append(crowd);
