/**
 * The only reading of the page's elements. A page may call a control of a form, or a picture in the document, by the
 * name of any property: then `form.parentElement` is that control. What is taken from the prototype, as here, is always
 * the browser's own.
 */
interface Kinds {
  readonly Node: Node;
  readonly Element: Element;
  readonly HTMLElement: HTMLElement;
  readonly Document: Document;
  readonly DocumentFragment: DocumentFragment;
  readonly ShadowRoot: ShadowRoot;
  readonly EventTarget: EventTarget;
}

/** `element.name` is `name(element)`, and `element.call(a)` is `call(element, a)`. */
type Plainly<T> = {
  readonly [P in keyof T]-?: T[P] extends (...args: infer A) => infer R
    ? (of: T, ...args: A) => R
    : (of: T) => T[P];
};

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** Each is looked up when it is first used, as the words of a profile are also read where there is no page. */
export function plainly<K extends keyof Kinds>(kind: K): Plainly<Kinds[K]> {
  const take = (_: object, name: PropertyKey) => {
    let call: Call | undefined;
    return (of: unknown, ...args: unknown[]) => {
      if (call === undefined) {
        const { get, value } = Object.getOwnPropertyDescriptor(globalThis[kind].prototype, name) ?? {};
        call = (get ?? value) as Call;
      }
      return call.apply(of, args);
    };
  };
  return new Proxy({}, { get: take }) as Plainly<Kinds[K]>;
}

export const {
  parentNode,
  parentElement,
  childNodes,
  nodeType,
  nodeValue,
  nextSibling,
  textContent,
  isConnected,
  getRootNode,
} = plainly('Node');
const { ownerDocument } = plainly('Node');

export const {
  localName,
  namespaceURI,
  children,
  previousElementSibling,
  matches,
  closest,
  getAttribute,
  hasAttribute,
  checkVisibility,
  getBoundingClientRect,
  append,
  remove,
} = plainly('Element');

export const { body, documentElement, visibilityState, createTreeWalker } = plainly('Document');

export const { addEventListener: listen } = plainly('EventTarget');

const ofElement = plainly('Element');
const ofDocument = plainly('Document');
const ofFragment = plainly('DocumentFragment');
const { createElement: make } = ofDocument;
const { querySelectorAll: inElement } = ofElement;
const { querySelectorAll: inDocument, getElementById: idInDocument } = ofDocument;
const { activeElement: activeInDocument } = ofDocument;
const { querySelectorAll: inFragment, getElementById: idInFragment } = ofFragment;
const { activeElement: activeInRoot } = plainly('ShadowRoot');

/** The document that the node is in, or is. */
export const documentOf = (node: Node): Document => ownerDocument(node) ?? (node as Document);

export const createElement = <N extends keyof HTMLElementTagNameMap>(document: Document, name: N) =>
  make(document, name) as HTMLElementTagNameMap[N];

export const isDocument = (node: Node): node is Document => nodeType(node) === 9;

/** Not by whether it has a `host`, which every link has. */
export const isShadowRoot = (node: Node | null): node is ShadowRoot => node instanceof ShadowRoot;

/** Of the elements in a document, a shadow root or an element. */
export function querySelectorAll(within: Node, selector: string): Element[] {
  if (isDocument(within)) return [...inDocument(within, selector)] as Element[];
  return [
    ...(nodeType(within) === 11
      ? inFragment(within as DocumentFragment, selector)
      : inElement(within as Element, selector)),
  ] as Element[];
}

/** What is out of the document has no root to look in. */
export function getElementById(root: Node, id: string): Element | null {
  if (isDocument(root)) return idInDocument(root, id);
  return isShadowRoot(root) ? idInFragment(root, id) : null;
}

export const activeElement = (root: Document | ShadowRoot): Element | null =>
  isDocument(root) ? activeInDocument(root) : activeInRoot(root);
