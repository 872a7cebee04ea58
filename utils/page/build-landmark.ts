import * as dom from './dom.ts';
import * as more from './dom-on-demand.ts';
import { comparable, holds, isRendered, parentOf, plain } from './elements.ts';
import { type HostPage, wholePage } from './host-page.ts';
import { labelsOf } from './labels.ts';
import { atLandmark } from './landmark.ts';
import type { Landmark } from './site-profile.ts';
import { isStableName, isTellingAttribute, isTellingClass, numbered } from './stable-names.ts';

export interface BuiltLandmark {
  /** The element that holds one prescription. */
  readonly form: Element;
  readonly landmarks: readonly [Landmark, ...Landmark[]];
}

/**
 * The nearest element that holds every field that was pointed at and can be found again, with how. The body of the page
 * serves where nothing within it does; then several prescriptions on the page are several of each field, and none is
 * read.
 */
export function buildLandmark(page: HostPage, picked: readonly [Element, ...Element[]]): BuiltLandmark {
  page.refresh('now');
  const [first, ...others] = picked;
  const around: Element[] = [];
  for (let at = parentOf(first); at !== null && dom.localName(at) !== 'body'; at = parentOf(at)) {
    const form = at;
    if (others.every((other) => holds(form, other))) around.push(form);
  }
  // What is wrapped round one field, as an element of a framework is, is that field's own.
  const isOwn = (form: Element): boolean => dom.localName(form).includes('-') && !holdsMore(form);
  for (const form of others.length > 0 ? around : around.filter((each) => !isOwn(each))) {
    const [landmark, ...more] = landmarksOf(page, form, candidatesFor(form, picked));
    if (landmark !== undefined) return { form, landmarks: [landmark, ...more] };
  }
  const form = dom.closest(first, 'form');
  const [onlyForm] = form === null ? [] : landmarksOf(page, form, [{ by: 'selector', selector: 'form' }]);
  if (form !== null && onlyForm !== undefined && others.every((other) => holds(form, other)))
    return { form, landmarks: [onlyForm] };
  return { form: dom.body(page.document), landmarks: [{ by: 'selector', selector: 'body' }] };
}

const fields = 'input:not([type="hidden"]), textarea, select, [role="combobox"]';

const holdsMore = (form: Element): boolean => dom.querySelectorAll(form, fields).length > 1;

/** Those that find this form and nothing else; else those that find it among its like, all of them the same ones. */
function landmarksOf(page: HostPage, form: Element, candidates: readonly Landmark[]): Landmark[] {
  const scope = wholePage(page);
  const finds = candidates
    .map((landmark) => ({ landmark, found: atLandmark(scope, landmark).filter(isRendered) }))
    .filter(({ found }) => found.includes(form));
  const alone = finds.filter(({ found }) => found.length === 1);
  if (alone.length > 0) return alone.map(({ landmark }) => landmark);
  const [chosen] = finds.filter(({ found }) => areAlike(found));
  if (chosen === undefined) return [];
  return finds
    .filter(
      ({ found }) =>
        found.length === chosen.found.length && found.every((each) => chosen.found.includes(each)),
    )
    .map(({ landmark }) => landmark);
}

function areAlike(forms: readonly Element[]): boolean {
  return forms.every(
    (form) =>
      forms.every((other) => dom.localName(form) === dom.localName(other)) &&
      !forms.some((other) => other !== form && holds(form, other)),
  );
}

function candidatesFor(form: Element, picked: readonly Element[]): Landmark[] {
  const shown = picked
    .map((element) => comparable(dom.textContent(element) ?? ''))
    .filter((text) => text.length > 2);
  const labels = labelsOf(form)
    .map(plain)
    // A form that is called after its drug is called something else tomorrow.
    .filter((text) => text !== '' && text.length <= 100 && !/\d/.test(text))
    .filter((text) => !shown.some((value) => comparable(text).includes(value)))
    .map((text): Landmark => ({ by: 'label', text }));
  const classes = [...more.classList(form)]
    .filter(isTellingClass)
    .map((name): Landmark => ({ by: 'selector', selector: `.${name}` }));
  const named = dom.localName(form).includes('-') && isStableName(dom.localName(form));
  const byTag: Landmark[] = named ? [{ by: 'selector', selector: dom.localName(form) }] : [];
  return [...labels, ...attributesOf(form, (_, value) => isStableName(value)), ...classes, ...byTag];
}

export type Named = Extract<Landmark, { readonly by: 'attribute' | 'selector' }>;

/** The ways by the attributes that may say which element it is, with values that tell. */
export function attributesOf(element: Element, isTelling: (name: string, value: string) => boolean): Named[] {
  return [...more.attributes(element)].flatMap(({ name, value }): Named[] => {
    if (!isTellingAttribute(name)) return [];
    if (value === '') return isStableName(name) ? [{ by: 'selector', selector: `[${name}]` }] : [];
    if (isTelling(name, value)) return [{ by: 'attribute', name, value }];
    const stem = numbered(name, value);
    return stem === null ? [] : [{ by: 'selector', selector: stem }];
  });
}
