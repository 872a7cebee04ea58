/**
 * A prescribing form whose remark is an element with `contenteditable`. In the address: as=blocks (each new line a
 * `<div>`), paragraphs, breaks (`<br>`), plaintext (line feeds), model (drawn a little later
 * from a state of its own) or limited (cut at 80 characters); in=open or closed (shadow root).
 */
const options = new URLSearchParams(location.search);
const as = options.get('as') ?? 'blocks';
const mode = options.get('in');

const form = document.createElement('form');
form.setAttribute('aria-label', 'Resept');
form.addEventListener('submit', (event) => event.preventDefault());
for (const [label, value] of [
  ['Legemiddel', 'Palexia Depottab 100 mg'],
  ['Dosering', '1 tablett 2 ganger daglig'],
  ['Refusjonshjemmel', '§ 3'],
  ['Refusjonskode', 'L86'],
]) {
  const row = document.createElement('label');
  row.className = 'rad';
  const field = document.createElement('input');
  field.setAttribute('value', value);
  row.append(label, ' ', field);
  form.append(row);
}

const editor = document.createElement('div');
editor.id = 'remark';
editor.className = 'redigering';
editor.setAttribute('role', 'textbox');
editor.setAttribute('aria-multiline', 'true');
editor.setAttribute('aria-label', 'Merknad til apotek');
editor.setAttribute('contenteditable', as === 'plaintext' ? 'plaintext-only' : 'true');
if (as === 'plaintext' || as === 'model') editor.style.whiteSpace = 'pre-wrap';
if (as === 'paragraphs') {
  document.execCommand('defaultParagraphSeparator', false, 'p');
  editor.append(document.createElement('p'));
  editor.firstChild.append(document.createElement('br'));
}
const send = document.createElement('button');
send.type = 'submit';
send.textContent = 'Send resept';
form.append(editor, send);

let model = '';

/** What the page itself takes the remark to be. */
function ownText() {
  if (as === 'model') return model;
  const lines = [];
  let open = false;
  for (const child of editor.childNodes) {
    if (child.nodeName === 'DIV' || child.nodeName === 'P') {
      lines.push(child.textContent);
      open = false;
    } else if (child.nodeName === 'BR') {
      if (!open) lines.push('');
      open = false;
    } else if (open) lines[lines.length - 1] += child.textContent;
    else {
      lines.push(child.textContent);
      open = true;
    }
  }
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

function tell() {
  document.querySelector('#app-state').textContent = JSON.stringify({ remark: ownText() });
}

if (as === 'breaks') {
  editor.addEventListener('beforeinput', (event) => {
    if (event.inputType !== 'insertParagraph') return;
    event.preventDefault();
    document.execCommand('insertLineBreak');
  });
}
if (as === 'limited') {
  editor.addEventListener('input', () => {
    if (editor.textContent.length > 80) editor.replaceChildren(editor.textContent.slice(0, 80));
  });
}
if (as === 'model') {
  const take = (text) => {
    model = text;
    // As frameworks do: drawn when the script that changed the state is done.
    setTimeout(() => {
      editor.replaceChildren(
        ...model.split('\n').map((line) => {
          const block = document.createElement('div');
          block.append(line === '' ? document.createElement('br') : line);
          return block;
        }),
      );
      getSelection().selectAllChildren(editor);
      getSelection().collapseToEnd();
      tell();
    });
  };
  editor.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    const whole = getSelection().toString().replaceAll('\n\n', '\n') === model.replaceAll('\n\n', '\n');
    if (event.inputType === 'insertText') take((whole ? '' : model) + event.data);
    else if (event.inputType === 'insertParagraph') take(`${model}\n`);
    else if (whole) take('');
    else take(model.slice(0, model.length - getSelection().toString().length));
  });
}
editor.addEventListener('input', () => tell());

if (mode === null) document.body.prepend(form);
else {
  const host = document.createElement('div');
  document.body.prepend(host);
  host.attachShadow({ mode }).append(form);
}
tell();
