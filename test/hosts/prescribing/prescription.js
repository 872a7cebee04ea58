/**
 * A prescribing form that behaves as component frameworks do: the state is the truth, an event changes the state, and
 * the fields are drawn from it afterwards. Choosing or changing the drug draws the whole form anew, so that every field
 * is a new element.
 *
 * In the address: remark=input (one line), remark=none, remark=contrary (the page alters what is written),
 * remark=late (it empties the field a moment later), maxlength=80, readonly=1, busy=1 (the page never rests).
 */
import { drugs } from './drugs.js';

const options = new URLSearchParams(location.search);
const empty = { drug: null, search: '', dosage: '', scheme: '', code: '', remark: '' };
let state = { ...empty };
let parts = {};

function setState(change, { anew = false } = {}) {
  state = { ...state, ...change };
  queueMicrotask(anew ? drawAnew : draw);
}

function drawAnew() {
  const form = document.querySelector('#form').content.cloneNode(true).firstElementChild;
  parts = {
    form,
    search: form.querySelector('#drug-search'),
    list: form.querySelector('#drug-list'),
    dosage: form.querySelector('#dosage'),
    scheme: form.querySelector('#scheme'),
    code: form.querySelector('#refund-code'),
    remark: createRemark(form.querySelector('[data-part="remark"]')),
  };
  parts.search.addEventListener('input', () => setState({ search: parts.search.value }));
  parts.search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    parts.list.firstElementChild?.click();
  });
  parts.dosage.addEventListener('input', () => setState({ dosage: parts.dosage.value }));
  parts.scheme.addEventListener('change', () => setState({ scheme: parts.scheme.value }));
  parts.code.addEventListener('input', () => setState({ code: parts.code.value }));
  parts.remark?.addEventListener('input', onRemark);
  form.querySelector('[data-part="change"]').addEventListener('click', () => {
    setState({ drug: null, search: '' }, { anew: true });
  });
  form.querySelector('[data-part="clear"]').addEventListener('click', () => setState(empty, { anew: true }));
  form.addEventListener('submit', onSubmit);
  draw();
  document.querySelector('#root').replaceChildren(form);
}

function createRemark(field) {
  const kind = options.get('remark');
  if (kind === 'none') {
    field.remove();
    return null;
  }
  const remark = document.createElement(kind === 'input' ? 'input' : 'textarea');
  remark.id = 'remark';
  if (kind !== 'input') remark.rows = 5;
  if (options.has('maxlength')) remark.maxLength = Number(options.get('maxlength'));
  remark.readOnly = options.get('readonly') === '1';
  field.append(remark);
  return remark;
}

function onRemark() {
  const written = parts.remark.value;
  if (options.get('remark') === 'contrary') setState({ remark: written.toUpperCase() });
  else setState({ remark: written });
  if (options.get('remark') === 'late') setTimeout(() => setState({ remark: '' }), 20);
}

function draw() {
  const { form, search, list, dosage, scheme, code, remark } = parts;
  setText(form.querySelector('[data-part="drug"]'), state.drug?.name ?? '');
  setText(form.querySelector('[data-part="pack"]'), state.drug?.pack ?? '');
  form.querySelector('.chosen').hidden = state.drug === null;
  form.querySelector('[data-part="search"]').hidden = state.drug !== null;
  setValue(search, state.search);
  setValue(dosage, state.dosage);
  setValue(scheme, state.scheme);
  setValue(code, state.code);
  if (remark !== null) setValue(remark, state.remark);
  const hits = hitsFor(state.search);
  list.hidden = hits.length === 0;
  search.setAttribute('aria-expanded', String(hits.length > 0));
  list.replaceChildren(...hits.map(createHit));
}

function hitsFor(search) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return drugs.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word))).slice(0, 8);
}

function createHit(drug) {
  const hit = document.createElement('div');
  hit.setAttribute('role', 'option');
  const name = document.createElement('span');
  name.textContent = drug.name;
  const pack = document.createElement('span');
  pack.className = 'pack';
  pack.textContent = drug.pack;
  hit.append(name, pack);
  hit.addEventListener('click', () => setState({ drug, search: '' }, { anew: true }));
  return hit;
}

function setValue(field, value) {
  if (field.value !== value) field.value = value;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function onSubmit(event) {
  event.preventDefault();
  const submitted = Number(document.body.dataset.submitted) + 1;
  document.body.dataset.submitted = String(submitted);
  document.querySelector('#receipt').textContent =
    `Resept ${submitted} er lagt i utboksen. Dette er en demo; ingenting sendes.`;
}

/** A page that is never at rest: a clock, a ticker and 5 000 nodes. */
function keepBusy() {
  const crowd = document.createElement('div');
  crowd.className = 'crowd';
  const cells = Array.from({ length: 5000 }, () => document.createElement('i'));
  crowd.append(...cells);
  document.body.append(crowd);
  let tick = 0;
  const step = () => {
    tick += 1;
    for (let i = 0; i < 50; i += 1) cells[(tick * 50 + i) % cells.length].textContent = String(tick);
    requestAnimationFrame(step);
  };
  step();
}

drawAnew();
if (options.get('busy') === '1') keepBusy();
