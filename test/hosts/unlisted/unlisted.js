/**
 * What a page would send: by default its form. A page whose framework keeps a model of its own says so with `heldIn`. `choose`
 * is what the doctor does when another drug is prescribed.
 */
globalThis.sent ??= () => Object.fromEntries(new FormData(document.querySelector('form')));

globalThis.heldIn = (events, fields) => {
  const model = {};
  for (const [name, selector] of Object.entries(fields)) {
    const field = document.querySelector(selector);
    const take = () => {
      model[name] = field.value ?? linesOf(field);
    };
    take();
    for (const type of events) field.addEventListener(type, take);
  }
  globalThis.sent = () => ({ ...model });
};

/** Of an element that is edited where it stands. */
const linesOf = (element) =>
  [...element.childNodes]
    .map((node) => (node.nodeName === 'DIV' ? '\n' : '') + node.textContent)
    .join('')
    .replaceAll('\u00a0', ' ');
