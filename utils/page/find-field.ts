import { besideText, placesOf, readableIn, type TextPlaces } from './beside.ts';
import { underHeading } from './columns.ts';
import { shownBeside } from './combobox.ts';
import { comparable, holds, isInput, isRadio, isShown } from './elements.ts';
import type { Scope } from './host-page.ts';
import { hintsOf, labelsOf } from './labels.ts';
import { atLandmark } from './landmark.ts';
import { radiosIn, radiosWith, readableKinds, textIn } from './read-field.ts';
import type { FieldDescription, Locator, ReadAs } from './site-profile.ts';

export type Found =
  /** One that is hidden is on the page, but not shown. */
  | { readonly kind: 'found' | 'hidden'; readonly element: Element }
  /** Not there as often as expected, or its locators find different elements, or another field's find this one. */
  | { readonly kind: 'lost' };

/** Where the fields are. An element that two fields point at is neither's. */
export function findFields<N extends string>(
  scope: Scope,
  fields: Readonly<Partial<Record<N, FieldDescription | undefined>>>,
): ReadonlyMap<N, Found> {
  const present = (Object.entries(fields) as [N, FieldDescription | undefined][]).flatMap(
    ([name, description]) => (description === undefined ? [] : [{ name, description }]),
  );
  const lookup = createLookup(
    scope,
    present.map(({ description }) => description),
  );
  const claims = present.map(({ name, description }) => ({ name, ...claimOf(lookup, description) }));
  return new Map(claims.map((own) => [own.name, settle(own, claims)]));
}

interface Claim {
  readonly description: FieldDescription;
  readonly shown: readonly Element[];
  readonly hidden: readonly Element[];
  /** Most ways to it find nothing, or too many; or one finds others with it; or what they find is called something else. */
  readonly contradicted: boolean;
}

function settle(own: Claim, claims: readonly Claim[]): Found {
  const all = [...own.shown, ...own.hidden];
  const [element] = all;
  if (own.contradicted || element === undefined) return { kind: 'lost' };
  const isOurs = (other: Element): boolean => isSame(element, other, own.description);
  const contested = claims.some(
    (other) => other !== own && isReadAlike(other.description, own.description) && other.shown.some(isOurs),
  );
  if (contested || !all.every(isOurs)) return { kind: 'lost' };
  return { kind: own.shown.length > 0 ? 'found' : 'hidden', element };
}

/** The elements that one way leads to, shown or not, whatever number is expected. Where a known label stands, no value does. */
export function findAll(
  scope: Scope,
  locator: Locator,
  description: FieldDescription,
  known: ReadonlySet<string>,
): Element[] {
  const lookup = createLookup(scope, [{ ...description, find: [locator] }]);
  return candidates({ ...lookup, labels: known }, locator, description);
}

interface Lookup {
  readonly scope: Scope;
  /** Every label that the profile knows: where one stands, no value does. */
  readonly labels: ReadonlySet<string>;
  readonly places: () => TextPlaces;
}

function createLookup(scope: Scope, descriptions: readonly FieldDescription[]): Lookup {
  const ways = descriptions.flatMap(({ find }) => find);
  const labels = new Set(ways.flatMap((way) => ('text' in way ? [comparable(way.text)] : [])));
  let places: TextPlaces | null = null;
  return {
    scope,
    labels,
    places() {
      places ??= placesOf(scope, labels);
      return places;
    },
  };
}

function claimOf(lookup: Lookup, description: FieldDescription): Claim {
  const shown: Element[] = [];
  const hidden: Element[] = [];
  const crowds: Element[] = [];
  let against = 0;
  for (const locator of description.find) {
    const { expect = 1, which = 1 } = locator;
    const all = candidates(lookup, locator, description);
    const seen = all.filter(isShown);
    const element = seen[which - 1];
    const unseen = all[which - 1];
    if (element !== undefined && seen.length === expect) shown.push(element);
    else if (unseen !== undefined && seen.length === 0 && all.length === expect) hidden.push(unseen);
    else {
      against += 1;
      crowds.push(...seen);
    }
  }
  const called = shown.map((element) => howCalled(element, description));
  const balance = shown.length + hidden.length - against + (called.includes('rightly') ? 0.5 : 0);
  // One of several that are called the same: which of them it is, a label beside it does not tell.
  const isTwin = shown.some((element) => crowds.includes(element));
  return {
    description,
    shown,
    hidden,
    contradicted: balance <= 0 || isTwin || called.includes('otherwise'),
  };
}

/** Where it is said what the field is called, all that is wired to it should say so, and something must. */
function howCalled(element: Element, { find }: FieldDescription): 'rightly' | 'otherwise' | 'unknown' {
  const names = find.flatMap((way) => ('text' in way && way.by !== 'hint' ? [comparable(way.text)] : []));
  // The label of a radio button is that of one choice.
  const wired = isRadio(element) ? [] : labelsOf(element).map(comparable);
  if (names.length === 0 || wired.length === 0) return 'unknown';
  const right = wired.filter((name) => names.includes(name)).length;
  if (right === 0) return 'otherwise';
  return right === wired.length ? 'rightly' : 'unknown';
}

function candidates(lookup: Lookup, locator: Locator, description: FieldDescription): Element[] {
  const found = reach(lookup, locator, description.read).flatMap((element) =>
    description.read === 'checked-label' ? firstRadio(element) : [element],
  );
  return [...new Set(found)].filter((element) => textIn(element, description) !== null);
}

/** A group of radio buttons is one field, whether it was the group that was found or a button in it. */
function firstRadio(element: Element): Element[] {
  const group = isRadio(element) ? [element] : radiosIn(element);
  const [first] = group;
  if (first === undefined) return [];
  const together = radiosWith(first);
  return group.every((radio) => together.includes(radio)) ? together.slice(0, 1) : [];
}

function reach({ scope, labels, places }: Lookup, locator: Locator, read: ReadAs): Element[] {
  switch (locator.by) {
    case 'selector':
    case 'attribute':
      return atLandmark(scope, locator).flatMap((element) => readableIn(scope, element, read));
    case 'label': {
      const found = called(scope.select(labelled(read)), locator.text, labelsOf);
      return read === 'text' ? found.flatMap(textOf) : found;
    }
    case 'hint':
      return called(scope.select('[title], [placeholder], [aria-describedby]'), locator.text, hintsOf);
    case 'beside':
      return (places().get(comparable(locator.text)) ?? []).flatMap((text) =>
        besideText(scope, text, read, labels),
      );
    case 'column':
      return underHeading(scope, comparable(locator.text), read);
  }
}

function called(elements: Element[], text: string, namesOf: (element: Element) => string[]): Element[] {
  const wanted = comparable(text);
  if (wanted === '') return [];
  return elements.filter((element) => namesOf(element).some((name) => comparable(name) === wanted));
}

/** The field of a label is no text, but where it is a combobox the text beside it is. */
const textOf = (element: Element): Element[] =>
  isInput(element) ? [shownBeside(element)].filter((beside) => beside !== null) : [element];

/** A text and a group of radio buttons carry their label in other places than fields do. */
function labelled(read: ReadAs): string {
  if (read === 'text') return 'output, [aria-label], [aria-labelledby], input';
  return read === 'checked-label' ? 'fieldset, [role="radiogroup"], [role="group"]' : readableKinds(read);
}

const isReadAlike = (a: FieldDescription, b: FieldDescription): boolean =>
  JSON.stringify([a.read, a.prefix]) === JSON.stringify([b.read, b.prefix]);

/** A cell and the text in it are the same field, as long as they say the same. */
export function isSame(a: Element, b: Element, description: FieldDescription): boolean {
  if (a === b) return true;
  if (description.read !== 'text' || !(holds(a, b) || holds(b, a))) return false;
  return textIn(a, description) === textIn(b, description);
}
