import * as dom from './dom.ts';
import { comparable, isRendered, labelText } from './elements.ts';

/** The labels that are wired to an element, as they are written. */
export function labelsOf(element: Element): string[] {
  const labels: string[] = [];
  const parts = textsOf(element, 'aria-labelledby');
  if (parts.length > 0) labels.push(parts.join(' '));
  const direct = dom.getAttribute(element, 'aria-label');
  if (direct !== null) labels.push(direct);
  if (dom.matches(element, 'input, textarea, select, output'))
    labels.push(...wiredLabels(element as HTMLInputElement));
  if (dom.localName(element) === 'fieldset') {
    for (const child of dom.children(element))
      if (dom.localName(child) === 'legend') labels.push(labelText(child));
  }
  return labels;
}

/** Of the elements whose ids are in the attribute. */
function textsOf(element: Element, attribute: string): string[] {
  const root = dom.getRootNode(element) as Document | ShadowRoot;
  const ids = (dom.getAttribute(element, attribute) ?? '').split(/\s+/);
  return ids.flatMap((id) => dom.getElementById(root, id) ?? []).map(labelText);
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
  return [
    ...['title', 'placeholder'].flatMap((name) => dom.getAttribute(element, name) ?? []),
    ...textsOf(element, 'aria-describedby'),
  ];
}
