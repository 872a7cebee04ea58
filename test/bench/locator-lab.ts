import type { FieldName, ReadingField } from '../../rules/session/reading.ts';
import { buildLandmark } from '../../utils/page/build-landmark.ts';
import { buildField } from '../../utils/page/build-locators.ts';
import { describeElement } from '../../utils/page/describe-element.ts';
import { isRadio, parentOf } from '../../utils/page/elements.ts';
import { fillRemark } from '../../utils/page/fill-field.ts';
import { createHostPage, type HostPage } from '../../utils/page/host-page.ts';
import { learnLabels, suggestFields } from '../../utils/page/known-labels.ts';
import { type FormReading, readForm } from '../../utils/page/read-form.ts';
import type { FieldDescription, SiteProfile } from '../../utils/page/site-profile.ts';
import { schemeTexts } from '../../utils/page/site-profiles.ts';
import { fieldLabels } from '../../utils/pointing/field-labels.ts';
import { mutate, valueOfTwin } from './mutate-page.ts';

/** Runs in a host page: the very code of the wizard and the agent, on the page as the browser draws it. */
export interface LocatorLab {
  /** A profile made by pointing; null for a field that cannot be told from others. */
  build(pointedAt: Readonly<Partial<Record<FieldName, string>>>): {
    readonly profile: SiteProfile;
    readonly impossible: readonly FieldName[];
  };
  /** What would be read from each field that is suggested, and from what is pointed at. */
  suggest(): Readonly<Partial<Record<FieldName, string>>>;
  describe(
    pointedAt: Readonly<Partial<Record<FieldName, string>>>,
  ): Readonly<Partial<Record<FieldName, string>>>;
  /** What each field reads as after changes made by chance from the seed, and what it should read as. */
  tryMutant(
    profile: SiteProfile,
    pointedAt: Readonly<Partial<Record<FieldName, string>>>,
    seed: number,
  ): Promise<Mutant>;
  read(profile: SiteProfile): unknown;
  /** Milliseconds of one reading: the median, and with a new search for shadow roots. */
  time(profile: SiteProfile): { readonly reading: number; readonly search: number; readonly nodes: number };
}

export interface Mutant {
  readonly changes: readonly string[];
  readonly fields: readonly {
    readonly name: FieldName;
    /** `unseen` is right, but in a field that nobody can see. */
    readonly outcome: 'right' | 'lost' | 'wrong' | 'unseen';
    readonly read: string | null;
  }[];
  /** Where the remark went, and what was said of it. */
  readonly fill: { readonly said: string; readonly outcome: 'right' | 'refused' | 'wrong' | 'unseen' };
}

/** Chromium lets only an extension open a closed root; here the page's own calls are remembered. */
interface LabWindow {
  closedRoots?: WeakMap<Element, ShadowRoot>;
  lab?: LocatorLab;
}
const labWindow = globalThis as unknown as LabWindow;
const rootOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot ?? labWindow.closedRoots?.get(element) ?? null;

const page: HostPage = createHostPage(document, rootOf);

function at(path: string): Element {
  let scope: ParentNode = document;
  let found: Element | null = null;
  for (const step of path.split('>>>')) {
    found = scope.querySelector(step.trim());
    if (found === null) throw new Error(`Nothing is at ${path}.`);
    scope = rootOf(found) ?? found;
  }
  if (found === null) throw new Error(`Nothing is at ${path}.`);
  return found;
}

/** A page that draws itself anew has another element there. */
function tryAt(path: string | undefined): Element | undefined {
  try {
    return path === undefined ? undefined : at(path);
  } catch {
    return undefined;
  }
}

type Entries = [FieldName, string][];

/** What is read as one, with its parts in the order in which they are said. */
const partsOf: Readonly<Record<ReadingField, readonly FieldName[]>> = {
  drug: ['drug', 'form', 'strength'],
  dosage: ['dosage', 'unit', 'frequency'],
  scheme: ['scheme'],
  refundCode: ['refundCode'],
  remark: ['remark'],
};
const readingFields = Object.keys(partsOf) as ReadingField[];

const named = (name: FieldName, field: FieldDescription | null): FieldDescription | null =>
  field !== null && name === 'scheme' ? { ...field, normalise: schemeTexts } : field;

learnLabels(fieldLabels);

labWindow.lab = {
  build(pointedAt) {
    const places = Object.entries(pointedAt) as Entries;
    const [first, ...others] = places.map(([, path]) => at(path));
    if (first === undefined) throw new Error('Nothing was pointed at.');
    const { form, landmarks } = buildLandmark(page, [first, ...others]);
    const built = places.map(
      ([name, path]) => [name, named(name, buildField(page, form, at(path)))] as const,
    );
    const fields = Object.fromEntries(
      built.flatMap(([name, description]) => (description === null ? [] : [[name, description]])),
    ) as unknown as SiteProfile['fields'];
    return {
      profile: { version: 1, id: 'lab', name: 'Lab', origins: [location.origin], form: landmarks, fields },
      impossible: built.filter(([, description]) => description === null).map(([name]) => name),
    };
  },

  suggest: () => Object.fromEntries([...suggestFields(page)].map(([name, { text }]) => [name, text])),

  describe: (pointedAt) =>
    Object.fromEntries(
      (Object.entries(pointedAt) as Entries).map(([name, path]) => [name, describeElement(at(path))?.text]),
    ),

  async tryMutant(profile, pointedAt, seed) {
    page.refresh('now');
    const places = Object.entries(pointedAt) as Entries;
    const elements = new Map(places.map(([name, path]) => [name, at(path)]));
    markValues(elements);
    const expected = expectedOf(elements);
    const { changes, twins } = mutate(page.roots(), [...elements.values()], seed);
    page.refresh('now');
    const read = readForm(page, profile);
    const fields = readingFields.flatMap((name) => {
      const wanted = expected.get(name);
      if (wanted === undefined) return [];
      const value = read.kind === 'read' ? read.reading.fields[name] : null;
      const none = value === null || (name === 'drug' && value === '');
      const parts = partsOf[name].flatMap((part) => elements.get(part) ?? []);
      const twin = twins.get(parts[0] as Element);
      // Where the field itself is gone or out of sight, its copy is what the doctor sees.
      const isTwin =
        value?.includes(valueOfTwin) === true &&
        twin !== undefined &&
        canBeSeen(twin) &&
        !parts.every(canBeSeen);
      const right = parts.every((part) => canBeSeen(part) || canBeSeen(twins.get(part))) ? 'right' : 'unseen';
      const outcome = none ? 'lost' : isTwin ? 'right' : value === wanted ? right : 'wrong';
      return [{ name, outcome, read: value } as const];
    });
    const remark = elements.get('remark');
    const pointed = remark?.isConnected === false ? tryAt(pointedAt.remark) : remark;
    const twin = remark === undefined ? undefined : twins.get(remark);
    return { changes, fields, fill: await fillIn(profile, read, [pointed, twin]) };
  },

  read: (profile) => readForm(page, profile),

  time(profile) {
    const timeOf = (work: () => void): number => {
      const times = Array.from({ length: 25 }, () => {
        const from = performance.now();
        work();
        return performance.now() - from;
      });
      return times.toSorted((a, b) => a - b)[12] ?? 0;
    };
    return {
      search: timeOf(() => page.refresh('now')),
      reading: timeOf(() => readForm(page, profile)),
      nodes: page.roots().reduce((sum, root) => sum + root.querySelectorAll('*').length, 0),
    };
  },
};

/** No page has more than one group: of it the checked one is read, whichever was pointed at. */
function checkedButton(): Element | undefined {
  return page.roots().flatMap((root) => [...root.querySelectorAll('input[type="radio"]:checked')])[0];
}

/** Told by what is drawn where, and not by the product's own look. */
function canBeSeen(pointed: Element | undefined): boolean {
  if (pointed === undefined) return false;
  const element = isRadio(pointed) ? (checkedButton() ?? pointed) : pointed;
  // Of a group, another button is still there.
  if (isRadio(element) && !element.isConnected) return true;
  const drawn = [element, ...((element as HTMLInputElement).labels ?? [])].filter(
    (each) => each === element || isRadio(element),
  );
  return drawn.some((each) => {
    const { width, height, right, bottom } = each.getBoundingClientRect();
    if (Math.min(width, height, right + scrollX, bottom + scrollY) < 1) return false;
    for (let at: Element | null = each; at !== null; at = parentOf(at))
      if (/inset\(50%/.test(getComputedStyle(at).clipPath)) return false;
    return each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  });
}

/** What nobody else writes. */
const filledText = 'Prosjekt DM 02224';

async function fillIn(
  profile: SiteProfile,
  read: FormReading,
  remarks: readonly (Element | undefined)[],
): Promise<Mutant['fill']> {
  if (read.kind !== 'read' || read.reading.remarkField === null) return { said: 'lost', outcome: 'refused' };
  const { value } = read.reading.remarkField;
  const order = { guard: read.reading.fields, before: value, after: `${value} ${filledText}`.trim() };
  const { outcome } = await fillRemark(page, profile, order);
  const holding = page
    .roots()
    .flatMap((root) => [...root.querySelectorAll('input, textarea, [contenteditable]')])
    .filter((element) => ((element as HTMLInputElement).value ?? element.textContent).includes(filledText));
  const [element] = holding;
  if (element === undefined)
    return { said: outcome.kind, outcome: outcome.kind === 'filled' ? 'wrong' : 'refused' };
  const isOurs = remarks.some(
    (remark) => remark !== undefined && (remark === element || remark.contains(element)),
  );
  const seen = canBeSeen(element) ? 'right' : 'unseen';
  return { said: outcome.kind, outcome: holding.length === 1 && isOurs ? seen : 'wrong' };
}

/** Every field says something that no other does, so that one that is read for another shows. */
function markValues(elements: ReadonlyMap<FieldName, Element>): void {
  for (const [name, element] of elements) {
    if (element.matches('input:not([type="radio"]), textarea')) {
      (element as HTMLInputElement).value = `verdi av ${name}`;
    }
  }
}

/** The drug as a whole, and the scheme in the product's word: as a reading of the untouched page has them. */
function expectedOf(elements: ReadonlyMap<FieldName, Element>): Map<ReadingField, string | null> {
  const own = (name: FieldName): string => {
    const element = elements.get(name);
    return element === undefined ? '' : (describeElement(element)?.text ?? '');
  };
  const schemeWords: Record<string, string> = {
    '§ 2': 'section-2',
    '§ 3': 'section-3',
    '§3': 'section-3',
    'Hvit resept': 'white',
  };
  return new Map(
    readingFields.flatMap((name): [ReadingField, string | null][] => {
      if (!elements.has(name)) return [];
      if (name === 'scheme') return [[name, schemeWords[own(name)] ?? null]];
      const parts = partsOf[name].map(own);
      return [[name, parts.filter((part) => part !== '').join(' ')]];
    }),
  );
}
