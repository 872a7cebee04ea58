import { holds } from './elements.ts';

export type Root = Document | ShadowRoot;

/** Opens closed shadow roots too, which only an extension may. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

/** The page as the agent sees it: through its shadow roots, and with what the doctor was last at. */
export interface HostPage {
  readonly document: Document;
  /** The document and the shadow roots that are known in it, outer before inner. */
  roots(): readonly Root[];
  /** Looks for shadow roots anew: `now`, or if it is a while since. There is no event for one that is attached. */
  refresh(when: 'now' | 'in-time'): void;
  /** The element that has the focus, looked for through shadow roots; null where none has. */
  focused(): Element | null;
  /** The element that had it last, which may be gone. The panel's own focus does not count. */
  lastFocused(): Element | null;
}

/** Milliseconds between two searches for shadow roots, and how many times its cost a search must rest. */
const leastRest = 250;
const restPerCost = 50;

const plainHosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const ownHost = 'hjemmel-panel';

export function createHostPage(document: Document, openRoot: OpenRoot): HostPage {
  let found: ShadowRoot[] = [];
  let searchedAt = Number.NEGATIVE_INFINITY;
  let cost = 0;
  let last: Element | null = null;

  function search(root: Root): void {
    for (const element of root.querySelectorAll('*')) {
      if (!canHost(element)) continue;
      const inner = openRoot(element);
      if (inner === null) continue;
      found.push(inner);
      search(inner);
    }
  }

  function focused(): Element | null {
    let at = document.activeElement;
    for (let inner = at; inner !== null; ) {
      at = inner;
      inner = canHost(at) ? (openRoot(at)?.activeElement ?? null) : null;
    }
    return at === document.body || at === document.documentElement ? null : at;
  }

  return {
    document,
    roots: () => [document, ...found.filter(({ host }) => host.isConnected)],
    refresh(when) {
      const from = performance.now();
      if (when === 'in-time' && from - searchedAt < Math.max(leastRest, cost * restPerCost)) return;
      found = [];
      search(document);
      searchedAt = performance.now();
      cost = searchedAt - from;
    },
    focused,
    lastFocused() {
      const now = focused();
      if (now !== null && now.localName !== ownHost) last = now;
      return last;
    },
  };
}

function canHost({ localName }: Element): boolean {
  return plainHosts.has(localName) || (localName.includes('-') && localName !== ownHost);
}

/** A part of the page, such as a form, with the shadow roots in it. */
export interface Scope {
  readonly select: (selector: string) => Element[];
  readonly parts: readonly ParentNode[];
}

export const wholePage = (page: HostPage): Scope => scopeOf(page.roots());

export function within(page: HostPage, element: Element): Scope {
  const inner = page.roots().filter((root) => 'host' in root && holds(element, root.host));
  return scopeOf([element, ...inner]);
}

function scopeOf(parts: readonly ParentNode[]): Scope {
  return {
    parts,
    select(selector) {
      try {
        return parts.flatMap((part) => [...part.querySelectorAll(selector)]);
      } catch {
        // A site profile is data that may hold a selector that this browser does not know.
        return [];
      }
    },
  };
}
