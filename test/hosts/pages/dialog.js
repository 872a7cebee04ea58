/**
 * A prescription in a dialog. In the address: as=plain, moved (by a transform, and cut), shadow (in a closed shadow
 * root), inner (a dialog in a modal dialog) or script (modal by the page's own script, which takes the focus back).
 */
const as = new URLSearchParams(location.search).get('as') ?? 'plain';

const dialog = document.createElement(as === 'script' ? 'div' : 'dialog');
dialog.id = 'dialog';
const form = document.createElement('section');
form.setAttribute('aria-label', 'Resept');
for (const [label, value] of [
  ['Legemiddel', 'Palexia Depottab 100 mg'],
  ['Dosering', '1 tablett 2 ganger daglig'],
  ['Merknad', ''],
]) {
  const row = document.createElement('label');
  row.className = 'rad';
  const field = document.createElement(label === 'Merknad' ? 'textarea' : 'input');
  field.value = value;
  row.append(label, ' ', field);
  form.append(row);
}
const question = document.createElement('dialog');
question.append('Er du sikker?');
dialog.append(form, question);
if (as === 'moved') {
  dialog.style.transform = 'translate(40px, 20px)';
  dialog.style.overflow = 'hidden';
  dialog.style.contain = 'layout paint';
}

let place = document.body;
let outer = null;
if (as === 'shadow') {
  const host = document.createElement('div');
  document.body.append(host);
  place = host.attachShadow({ mode: 'closed' });
}
if (as === 'inner') {
  outer = document.createElement('dialog');
  document.body.append(outer);
  place = outer;
}
place.append(dialog);

if (as === 'script') {
  document.addEventListener('focusin', (event) => {
    if (dialog.getAttribute('aria-modal') === 'true' && !dialog.contains(event.target))
      dialog.querySelector('input').focus();
  });
} else dialog.show();
outer?.show();

/** What the tests do as the page would. */
globalThis.host = {
  open() {
    if (as === 'script') {
      dialog.setAttribute('role', 'dialog');
      dialog.setAttribute('aria-modal', 'true');
      return;
    }
    outer?.close();
    outer?.showModal();
    dialog.close();
    dialog.showModal();
  },
  close() {
    if (as === 'script') dialog.removeAttribute('aria-modal');
    else {
      dialog.close();
      dialog.show();
      outer?.close();
      outer?.show();
    }
  },
  ask: () => question.showModal(),
  answer: () => question.close(),
};
document.querySelector('#modal').addEventListener('click', globalThis.host.open);
