import * as dom from './dom.ts';
import { comparable, isInput, isRendered, isSelect, isTextarea, labelText } from './elements.ts';

/** The labels that are wired to an element, as they are written. */
export function labelsOf(element: Element): string[] {
  const labels: string[] = [];
  const root = dom.getRootNode(element) as Document | ShadowRoot;
  const labelled = dom.getAttribute(element, 'aria-labelledby');
  if (labelled !== null) {
    const parts = labelled
      .split(/\s+/)
      .map((id) => (id === '' ? null : dom.getElementById(root, id)))
      .filter((part) => part !== null);
    labels.push(parts.map(labelText).join(' '));
  }
  const direct = dom.getAttribute(element, 'aria-label');
  if (direct !== null) labels.push(direct);
  if (isInput(element) || isTextarea(element) || isSelect(element) || dom.localName(element) === 'output') {
    labels.push(...wiredLabels(element as HTMLInputElement));
  }
  if (dom.localName(element) === 'fieldset') {
    for (const child of dom.children(element))
      if (dom.localName(child) === 'legend') labels.push(labelText(child));
  }
  return labels;
}

/**
 * Where an id is there twice, the labels of both fields are wired to the first. Which of two that say the same is its
 * own cannot be told.
 */
function wiredLabels({ labels }: HTMLInputElement): string[] {
  const wired = [...(labels ?? [])].map((label) => ({ label, text: comparable(labelText(label)) }));
  const isTwice = ({ label, text }: (typeof wired)[number]): boolean =>
    wired.some((other) => other.label !== label && other.text === text && isRendered(other.label));
  return wired.filter((each) => !isTwice(each)).map(({ label }) => labelText(label));
}

/** What an element is called where it has no label; a page may change it for an example of what to write. */
export function hintsOf(element: Element): string[] {
  return ['title', 'placeholder'].flatMap((name) => dom.getAttribute(element, name) ?? []);
}
