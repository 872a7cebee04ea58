import * as dom from './dom.ts';
import { holds } from './elements.ts';
import { isOwn } from './own-element.ts';

export type Root = Document | ShadowRoot;

/** Opens closed shadow roots too, which only an extension may. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

/** The page as the agent sees it: through its shadow roots, and with what the doctor was last at. */
export interface HostPage {
  readonly document: Document;
  /** The document and the shadow roots that are known in it, outer before inner. */
  roots(): readonly Root[];
  /** Looks for shadow roots: all `now`, or some if it is a while since. There is no event for one that is attached. */
  refresh(when: 'now' | 'in-time'): void;
  /** The element that has the focus, looked for through shadow roots; null where none has. */
  focused(): Element | null;
  /** The element that had it last, which may be gone. The panel's own focus does not count. */
  lastFocused(): Element | null;
}

/** Milliseconds between two searches for shadow roots, and how many times its cost a search must rest. */
const leastRest = 250;
const restPerCost = 50;
/** Milliseconds that a search may ask of elements that seldom have a root; it goes on the next time. Asking is slow. */
const patience = 3;
/** Milliseconds before they are asked again. */
const askAgain = 10_000;

const plainHosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

export function createHostPage(document: Document, openRoot: OpenRoot): HostPage {
  let found: ShadowRoot[] = [];
  let searchedAt = Number.NEGATIVE_INFINITY;
  let cost = 0;
  let last: Element | null = null;
  /** A root stays with its element for good. */
  const known = new WeakMap<Element, ShadowRoot>();
  let asked = new WeakSet<Element>();
  let askedSince = 0;

  function search(root: Root, until: number): void {
    for (const element of dom.querySelectorAll(root, '*')) {
      const inner = known.get(element) ?? ask(element, until);
      if (inner === null) continue;
      known.set(element, inner);
      found.push(inner);
      search(inner, until);
    }
  }

  function ask(element: Element, until: number): ShadowRoot | null {
    if (isOwn(element)) return null;
    if (isCustom(element)) return openRoot(element);
    if (!plainHosts.has(dom.localName(element)) || asked.has(element) || performance.now() > until)
      return null;
    asked.add(element);
    return openRoot(element);
  }

  function focused(): Element | null {
    let at = dom.activeElement(document);
    for (let inner = at; inner !== null; ) {
      at = inner;
      const root = mayHaveRoot(at) ? openRoot(at) : null;
      inner = root === null ? null : dom.activeElement(root);
    }
    return at === dom.body(document) || at === dom.documentElement(document) ? null : at;
  }

  return {
    document,
    roots: () => [document, ...found.filter(({ host }) => dom.isConnected(host))],
    refresh(when) {
      const from = performance.now();
      if (when === 'in-time' && from - searchedAt < Math.max(leastRest, cost * restPerCost)) return;
      if (from - askedSince > askAgain) {
        asked = new WeakSet();
        askedSince = from;
      }
      found = [];
      search(document, when === 'now' ? Number.POSITIVE_INFINITY : from + patience);
      searchedAt = performance.now();
      cost = searchedAt - from;
    },
    focused,
    lastFocused() {
      const now = focused();
      if (now !== null && !isOwn(now)) last = now;
      return last;
    },
  };
}

const isCustom = (element: Element): boolean => dom.localName(element).includes('-');

/** Others may have none, by the standard; what is Hjemmel's own is not the page's. */
export const mayHaveRoot = (element: Element): boolean =>
  (isCustom(element) || plainHosts.has(dom.localName(element))) && !isOwn(element);

/** A part of the page, such as a form, with the shadow roots in it. */
export interface Scope {
  readonly select: (selector: string) => Element[];
  readonly parts: readonly ParentNode[];
}

export const wholePage = (page: HostPage): Scope => scopeOf(page.roots());

export function within(page: HostPage, element: Element): Scope {
  const inner = page.roots().filter((root) => dom.isShadowRoot(root) && holds(element, root.host));
  return scopeOf([element, ...inner]);
}

function scopeOf(parts: readonly ParentNode[]): Scope {
  return {
    parts,
    select(selector) {
      try {
        return parts.flatMap((part) => dom.querySelectorAll(part, selector));
      } catch {
        // A site profile is data that may hold a selector that this browser does not know.
        return [];
      }
    },
  };
}
