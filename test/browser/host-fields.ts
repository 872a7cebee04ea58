import type { ElementHandle, Frame, Page } from 'playwright-core';

/** Remembers closed shadow roots, so that a test can type in them as a person can. The extension's world sees nothing of it. */
export const rememberRoots = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const roots = new WeakMap<Element, ShadowRoot>();
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      roots.set(this, root);
      return root;
    };
    Object.assign(window, { rootOf: (element: Element) => element.shadowRoot ?? roots.get(element) });
  });

/** The first element that the selector leads to, through shadow roots at `>>>`; null where there is none. */
async function fieldAt(
  frame: Frame,
  selector: string,
): Promise<ElementHandle<HTMLElement | SVGElement> | null> {
  const handle = await frame.evaluateHandle((path) => {
    const { rootOf } = window as unknown as { rootOf(element: Element): ShadowRoot | undefined };
    let within: ParentNode | undefined = document;
    let found: Element | null = null;
    for (const part of path.split(' >>> ')) {
      found = within?.querySelector(part) ?? null;
      within = found === null ? undefined : rootOf(found);
    }
    return found;
  }, selector);
  return handle.asElement() as ElementHandle<HTMLElement | SVGElement> | null;
}

/** Writes or chooses the text as the page lets a person do it; where it only shows a text, the page shows another. */
export async function write(frame: Frame, selector: string, text: string): Promise<void> {
  const field = await fieldAt(frame, selector);
  const kind = await field?.evaluate((element) => element.getAttribute('type') ?? element.localName);
  if (kind === 'select') await field?.selectOption({ label: text });
  else if (kind === 'radio') await frame.getByLabel(text, { exact: true }).locator('visible=true').check();
  else if (await field?.evaluate((element) => element.matches('input, textarea'))) await field?.fill(text);
  else
    await field?.evaluate((element, shown) => {
      element.textContent = shown;
    }, text);
}

/** What the field holds; null where it is no field that holds text. */
export async function textIn(frame: Frame, selector: string): Promise<string | null> {
  const field = await fieldAt(frame, selector);
  if (field === null) return null;
  return field.evaluate((element) => ('value' in element ? String(element.value) : null));
}
