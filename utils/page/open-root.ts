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
  if (dom !== undefined) return (element) => dom.openOrClosedShadowRoot(element);
  return (element) => (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
}
