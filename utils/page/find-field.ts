import type { FieldDescription, Locator } from './site-profile.ts';

type ReadAs = Extract<FieldDescription['read'], 'value' | 'text' | 'selected-text'>;

/** The one element that the description means, or null: a field found twice is as lost as one not found. */
export function findField(form: Element, description: FieldDescription): Element | null {
  for (const locator of description.find) {
    const matches = locate(form, locator, description.read as ReadAs);
    const [only] = matches;
    if (only !== undefined && matches.length === 1) return only;
  }
  return null;
}

function locate(form: Element, locator: Locator, readAs: ReadAs): Element[] {
  if (locator.by === 'selector') {
    return matching(form, locator.selector).filter((element) => canBeReadAs(element, readAs));
  }
  if (locator.by !== 'label') return [];
  const wanted = comparable(locator.text);
  if (wanted === '') return [];
  return matching(form, candidates[readAs]).filter(
    (element) =>
      canBeReadAs(element, readAs) && labelsOf(element).some((label) => comparable(label) === wanted),
  );
}

const candidates: Readonly<Record<ReadAs, string>> = {
  value: 'input, textarea',
  'selected-text': 'select',
  text: 'output, [aria-label], [aria-labelledby]',
};

/** A site profile is data that may hold a selector that this browser does not know. */
function matching(form: Element, selector: string): Element[] {
  try {
    return [...form.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

const typesWithoutText = new Set([
  'hidden',
  'password',
  'checkbox',
  'radio',
  'button',
  'submit',
  'reset',
  'image',
  'file',
  'color',
  'range',
]);

function canBeReadAs(element: Element, readAs: ReadAs): boolean {
  switch (readAs) {
    case 'value':
      return isTextarea(element) || (isInput(element) && !typesWithoutText.has(element.type));
    case 'selected-text':
      return isSelect(element);
    case 'text':
      // A list of suggestions and a group often carry the label of the field that they belong to.
      return !element.matches('input, textarea, select, [role="listbox"], [role="group"], fieldset');
  }
}

function labelsOf(element: Element): string[] {
  const labels: string[] = [];
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled !== null) {
    const parts = labelled
      .split(/\s+/)
      .map((id) => (id === '' ? null : element.ownerDocument.getElementById(id)))
      .filter((part) => part !== null);
    labels.push(parts.map(ownText).join(' '));
  }
  const direct = element.getAttribute('aria-label');
  if (direct !== null) labels.push(direct);
  if (isInput(element) || isTextarea(element) || isSelect(element) || element.localName === 'output') {
    const { labels: wired } = element as HTMLInputElement;
    for (const label of wired ?? []) labels.push(ownText(label));
  }
  return labels;
}

const controls = new Set(['input', 'textarea', 'select', 'button', 'output', 'script', 'style']);

/** The label's own words: a label that wraps its field would otherwise include what is typed in it. */
function ownText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1 || controls.has((node as Element).localName)) return '';
  let text = '';
  for (const child of node.childNodes) text += ownText(child);
  return text;
}

function comparable(label: string): string {
  return label
    .replace(/\s+/g, ' ')
    .replace(/[\s*:]+$/, '')
    .trim()
    .toLowerCase();
}

/** By name and not by `instanceof`: a field may come from another frame's realm. */
export const isTextarea = (element: Element): element is HTMLTextAreaElement =>
  element.localName === 'textarea';
export const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';
export const isSelect = (element: Element): element is HTMLSelectElement => element.localName === 'select';
