import type { OpenRoot } from './host-page.ts';

interface DomApi {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } | undefined;
}

interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Chromium has a function of the extension for it, Firefox a property that only extensions see. */
export function openAnyRoot(api: object): OpenRoot {
  const { dom } = api as DomApi;
  if (dom !== undefined) return (element) => openOrNone(dom, element);
  return (element) => (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
}

/** Throws for elements that are not HTML, though they may be called as a custom element is, and without an extension. */
function openOrNone(dom: NonNullable<DomApi['dom']>, element: Element): ShadowRoot | null {
  try {
    return dom.openOrClosedShadowRoot(element);
  } catch {
    return null;
  }
}
