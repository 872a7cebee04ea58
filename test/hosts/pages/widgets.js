/**
 * A form of widgets. What is typed stands in a field without a name; when that field is left, the widget takes the value
 * into a hidden field, which is what would be sent, and draws itself again with new ids.
 */
const form = document.createElement('div');
form.className = 'x-panel x-form';
form.setAttribute('aria-label', 'Forskrivning');
const values = {
  Legemiddel: 'Palexia Depottab 100 mg',
  Dosering: '1 tablett 2 ganger daglig',
  Refusjonshjemmel: '§ 3',
  Refusjonskode: 'L86',
  Merknad: '',
};
let drawn = 1000;

function tell() {
  const real = form.querySelector('input[type="hidden"][name="merknad"]');
  document.querySelector('#app-state').textContent = JSON.stringify({ remark: real?.value ?? '' });
}

function draw(label, holder) {
  drawn += 1;
  const id = `textfield-${drawn}-inputEl`;
  const name = document.createElement('label');
  name.htmlFor = id;
  name.textContent = `${label}:`;
  const field = document.createElement(label === 'Merknad' ? 'textarea' : 'input');
  field.id = id;
  field.className = 'x-form-field';
  field.value = values[label];
  const real = document.createElement('input');
  real.type = 'hidden';
  real.name = label.toLowerCase();
  real.value = values[label];
  field.addEventListener('change', () => {
    values[label] = field.value;
  });
  field.addEventListener('blur', () => {
    if (real.value !== values[label]) setTimeout(() => draw(label, holder));
  });
  const wrapper = document.createElement('div');
  wrapper.className = 'x-form-item-body';
  wrapper.append(field, real);
  holder.replaceChildren(name, wrapper);
  tell();
}

document.body.prepend(form);
for (const label of Object.keys(values)) {
  const holder = document.createElement('div');
  holder.className = 'x-field rad';
  form.append(holder);
  draw(label, holder);
}
