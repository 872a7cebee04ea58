import { dialogs, findForm } from './active-form.ts';
import * as dom from './dom.ts';
import { parentOf } from './elements.ts';
import type { HostPage } from './host-page.ts';
import type { SiteProfile } from './site-profile.ts';

/**
 * The innermost modal dialog that the form stands in. Whatever is outside it can neither be pressed nor have the focus,
 * be it by the browser or by a script of the page.
 */
export function modalAround(page: HostPage, profile: SiteProfile): Element | null {
  if (!page.roots().some((root) => dom.querySelectorAll(root, dialogs).length > 0)) return null;
  const found = findForm(page, profile);
  let at = found.kind === 'form' ? found.form : null;
  while (at !== null && !isModal(at)) at = parentOf(at);
  return at;
}

/** An element of the page's own making may show nothing of what is put in it. */
const isModal = (element: Element): boolean =>
  dom.matches(element, 'dialog[open]')
    ? dom.matches(element, ':modal')
    : dom.getAttribute(element, 'aria-modal') === 'true' && !dom.localName(element).includes('-');
