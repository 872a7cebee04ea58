import * as dom from './dom.ts';
import { holds, isRendered, parentOf } from './elements.ts';
import { findFields } from './find-field.ts';
import { type HostPage, type Scope, wholePage } from './host-page.ts';
import { atLandmark } from './landmark.ts';
import type { SiteProfile } from './site-profile.ts';

export type FoundForm =
  | { readonly kind: 'form'; readonly form: Element }
  | { readonly kind: 'several' }
  /** The landmarks do not agree, or are gone from around fields that are still there. */
  | { readonly kind: 'not-recognised' }
  | { readonly kind: 'none' };

/** The form of the one prescription that is being written. */
export function findForm(page: HostPage, profile: SiteProfile): FoundForm {
  const scope = wholePage(page);
  const finds = profile.form
    .map((landmark) => atLandmark(scope, landmark).filter(isRendered))
    .filter((forms) => forms.length > 0);
  const [forms] = finds;
  if (forms === undefined)
    return isFormWithoutLandmark(scope, profile) ? { kind: 'not-recognised' } : { kind: 'none' };
  if (!finds.every((others) => isSameSet(forms, others))) return { kind: 'not-recognised' };
  const form = activeOf(forms, page.lastFocused());
  return form === null ? { kind: 'several' } : { kind: 'form', form };
}

/** The last one that had the focus and the only one that is marked must not be two different ones. */
function activeOf(forms: readonly Element[], lastFocused: Element | null): Element | null {
  const [only] = forms;
  if (only !== undefined && forms.length === 1) return only;
  const marked = markedOf(forms);
  const focused = lastFocused === null ? [] : forms.filter((form) => holds(form, lastFocused));
  const [first] = focused.length > 0 ? focused : marked;
  if (first === undefined || focused.length > 1) return null;
  if (focused.length === 0) return marked.length === 1 ? first : null;
  return marked.length === 0 || marked.includes(first) ? first : null;
}

const marks = '[aria-selected="true"], [aria-current]:not([aria-current="false"]), details[open]';
export const dialogs = 'dialog[open], [aria-modal="true"]';
const headings = ':is(h1, h2, h3, h4, h5, h6, header)';
const toggles = `${headings} [aria-expanded], ${headings}[aria-expanded]`;

function markedOf(forms: readonly Element[]): Element[] {
  const switches = forms.map((form) => dom.querySelectorAll(form, toggles));
  // What opens a part of one form says nothing of the others.
  if (switches.every((own) => own.length === 1)) {
    return forms.filter((_, i) =>
      switches[i]?.some((toggle) => dom.getAttribute(toggle, 'aria-expanded') === 'true'),
    );
  }
  const isMarked = (element: Element | null): boolean => element !== null && dom.matches(element, marks);
  return forms.filter(
    (form) => isMarked(form) || isMarked(parentOf(form)) || dom.closest(form, dialogs) !== null,
  );
}

function isSameSet(some: readonly Element[], others: readonly Element[]): boolean {
  return some.length === others.length && some.every((element) => others.includes(element));
}

/** One field may be found on any page, such as a search by drug; two are the form. */
function isFormWithoutLandmark(scope: Scope, { fields }: SiteProfile): boolean {
  const found = [...findFields(scope, fields).values()].filter(({ kind }) => kind === 'found');
  return found.length >= 2;
}
