import * as dom from './dom.ts';
import * as more from './dom-on-demand.ts';
import { isRendered, plain } from './elements.ts';

/** Characters of what the page says that are told again. */
const longest = 200;
/** How many wrappers round the one field are its own. */
const mostWrappers = 5;

const controls = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"]';
const alerts = '[role="alert"], [aria-live="assertive"]';
const errorClass = /(?:^|[-_\s])(?:error|invalid-feedback|feil)/i;

/**
 * What the page says is wrong with the text in the field, in its own words; empty where it only marks the field. Null
 * where it has nothing against it. What it says of other fields is not heard.
 */
export function complaintOf(field: Element): string | null {
  const invalid = isMarked(field);
  const words = [
    ...named(field, 'aria-errormessage'),
    ...(invalid ? named(field, 'aria-describedby') : []),
    ...besides(field),
  ];
  if (!invalid && words.length === 0) return null;
  const own = dom.matches(field, ':invalid') ? (field as HTMLInputElement).validationMessage : '';
  return (words.length > 0 ? [...new Set(words)].join(' ') : plain(own ?? '')).slice(0, longest);
}

function isMarked(field: Element): boolean {
  if (dom.matches(field, ':invalid')) return true;
  return ownWrappers(field).some(
    (each) => !['false', '', null].includes(dom.getAttribute(each, 'aria-invalid')),
  );
}

function named(field: Element, attribute: string): string[] {
  const root = dom.getRootNode(field) as Document | ShadowRoot;
  return (dom.getAttribute(field, attribute) ?? '')
    .split(/\s+/)
    .flatMap((id) => (id === '' ? [] : said(dom.getElementById(root, id))));
}

function besides(field: Element): string[] {
  const outermost = ownWrappers(field).at(-1) ?? field;
  const around = [outermost, ...after(outermost)];
  return around
    .flatMap((each) => [...(each === field ? [] : [each]), ...dom.querySelectorAll(each, '*')])
    .filter((each) => dom.matches(each, alerts) || errorClass.test(dom.getAttribute(each, 'class') ?? ''))
    .filter((each) => !dom.matches(each, controls) && dom.querySelectorAll(each, controls).length === 0)
    .flatMap(said);
}

/** The field, and what is wrapped round it and no other field. */
function ownWrappers(field: Element): Element[] {
  const own = [field];
  for (
    let at = dom.parentElement(field);
    at !== null && own.length <= mostWrappers && dom.localName(at) !== 'body';
    at = dom.parentElement(at)
  ) {
    if (dom.querySelectorAll(at, controls).some((other) => other !== field)) break;
    own.push(at);
  }
  return own;
}

/** What stands right after, as far as the next field. */
function after(element: Element): Element[] {
  const found: Element[] = [];
  for (
    let next = more.nextElementSibling(element);
    next !== null && found.length < mostWrappers;
    next = more.nextElementSibling(next)
  ) {
    if (
      dom.matches(next, `label, ${controls}`) ||
      dom.querySelectorAll(next, `label, ${controls}`).length > 0
    )
      break;
    found.push(next);
  }
  return found;
}

function said(element: Element | null): string[] {
  if (element === null || !isRendered(element)) return [];
  const words = plain(dom.textContent(element) ?? '');
  return words === '' ? [] : [words];
}
