import { type FieldName, fieldNames } from '../../rules/session/reading.ts';
import { placesOf } from './beside.ts';
import * as dom from './dom.ts';
import { comparable, holds, isShown, labelText } from './elements.ts';
import { findAll, isSame } from './find-field.ts';
import { type HostPage, type Scope, wholePage } from './host-page.ts';
import { hintsOf, labelsOf } from './labels.ts';
import { textIn } from './read-field.ts';
import type { FieldDescription, Locator, ReadAs } from './site-profile.ts';

/**
 * What pages call the fields; the others stand in the same forms and are not read. Those of each are in order: what is
 * said in a later list may mean something else where the page has what is in an earlier one.
 */
export type FieldLabels = Readonly<Record<FieldName | 'other', readonly (readonly string[])[]>>;

interface Learned {
  readonly labels: FieldLabels;
  readonly texts: ReadonlySet<string>;
}

/** In the world of the pointing scripts, which are two. The words are many, and the wizard has them. */
const world: { hjemmelLabels?: Learned } = globalThis as object;

/** Until then no label is known. */
export function learnLabels(labels: FieldLabels): void {
  world.hjemmelLabels = { labels, texts: new Set(Object.values(labels).flat(2).map(comparable)) };
}

export const isKnownLabel = (text: string): boolean =>
  world.hjemmelLabels?.texts.has(comparable(text)) ?? false;

export interface Suggestion {
  readonly element: Element;
  readonly read: ReadAs;
  /** What would be read. */
  readonly text: string;
}

const waysToRead: readonly ReadAs[] = ['value', 'selected-text', 'checked-label', 'text'];

/** Fields that an unknown page shows under a known label, each exactly once. Nothing is taken for granted of them. */
export function suggestFields(page: HostPage): ReadonlyMap<FieldName, Suggestion> {
  const suggestions = new Map<FieldName, Suggestion>();
  const { labels, texts } = world.hjemmelLabels ?? {};
  if (!labels || !texts) return suggestions;
  page.refresh('now');
  const scope = wholePage(page);
  const said = saidOn(scope, texts);
  const isToldApart = /apote|pharmac/i.test(dom.textContent(dom.body(page.document)) ?? '');
  for (const field of fieldNames) {
    // Where the pharmacy is spoken of, in words that are not known, a mere comment may be for the record.
    const lists = field === 'remark' && isToldApart ? labels[field].slice(0, 1) : labels[field];
    const [found] = lists
      .map((list) => list.filter((text) => said.has(comparable(text))))
      .map((list) => underLabels(scope, list, texts))
      .filter((list) => list.length > 0);
    const [only, ...others] = found ?? [];
    if (only !== undefined && others.length === 0) suggestions.set(field, only);
  }
  return suggestions;
}

const named = 'label, legend, [aria-label], [aria-labelledby], [title], [placeholder]';

/** Of the texts those that the page says anywhere: most are in languages that it does not speak. */
function saidOn(scope: Scope, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const names = scope
    .select(named)
    .flatMap((element) => [labelText(element), ...labelsOf(element), ...hintsOf(element)]);
  return new Set([...placesOf(scope, wanted).keys(), ...names.map(comparable)]);
}

function underLabels(scope: Scope, labels: readonly string[], known: ReadonlySet<string>): Suggestion[] {
  const found: Suggestion[] = [];
  const modals = scope.select(':modal, [aria-modal="true"]').filter(isShown);
  // What is behind a window is not what is being written.
  const isReached = (element: Element): boolean =>
    isShown(element) && modals.every((modal) => holds(modal, element));
  for (const read of waysToRead) {
    // Beside a field that is filled in, a text tells what to write there.
    if (read === 'text' && found.length > 0) break;
    for (const text of labels) {
      const ways: Locator[] = [
        { by: 'label', text },
        { by: 'beside', text },
        { by: 'hint', text },
        { by: 'attribute', name: 'label', value: text },
      ];
      // Under a heading a text is a thing in a list, and a field is to be filled in.
      if (read !== 'text') ways.push({ by: 'column', text });
      const description: FieldDescription = { find: [{ by: 'label', text }], read };
      for (const element of ways
        .flatMap((way) => findAll(scope, way, description, known))
        .filter(isReached)) {
        const isFound = found.some((other) => holdsSame(other, element, description));
        // What is pressed is no field, whatever words it stands at.
        if (!isFound && dom.localName(element) !== 'button')
          found.push({ element, read, text: textIn(element, { read }) ?? '' });
      }
    }
  }
  return found;
}

/** A field that is found as a value is also found as the text around it. */
function holdsSame({ element }: Suggestion, other: Element, description: FieldDescription): boolean {
  return isSame(element, other, description) || holds(other, element);
}
