import type { FieldName } from '../../rules/session/reading.ts';
import { findForm } from '../page/active-form.ts';
import { buildLandmark } from '../page/build-landmark.ts';
import { buildField } from '../page/build-locators.ts';
import * as dom from '../page/dom.ts';
import { holds } from '../page/elements.ts';
import { findFields, isSame } from '../page/find-field.ts';
import { type HostPage, wholePage, within } from '../page/host-page.ts';
import { textIn } from '../page/read-field.ts';
import type {
  FieldDescription,
  Landmark,
  MedicineRows,
  ProfileFields,
  SiteProfile,
} from '../page/site-profile.ts';
import { choicesIn } from './choices.ts';
import { describeField } from './elements-at.ts';
import type { RowElements } from './pick-in-row.ts';
import type { PickState, PointingRefusal, Target } from './pointing-protocol.ts';
import { rowsWorld } from './row-builder.ts';
import { foundInRow } from './rows-at.ts';

type Named = ReadonlyMap<FieldName, Element>;

interface Built {
  readonly form: readonly Landmark[];
  /** Null for a field that can't be found again together with the others. */
  readonly fields: ReadonlyMap<FieldName, FieldDescription | null>;
}

const nothing: Built = { form: [], fields: new Map() };

/** The profile as far as it has come in this frame: the elements that were pointed at, and how they are found again. */
export class Draft {
  readonly #page: HostPage;
  #elements = new Map<FieldName, Element>();
  #built: Built = nothing;
  #kept = new Set<Target>();
  #rowElements: RowElements = { drug: null, dosage: null };
  #rows: MedicineRows | null = null;
  adopted: string | null = null;

  constructor(page: HostPage) {
    this.#page = page;
  }

  get isEmpty(): boolean {
    return this.#built.fields.size === 0 && this.#rows === null;
  }

  get form(): readonly Landmark[] {
    return this.#built.form;
  }

  get row(): Landmark | null {
    return this.#rows?.row ?? null;
  }

  /** Begins with a stored profile: what it names and the page shows is kept as it is. */
  adopt(profile: SiteProfile): void {
    const { fields, form, otherMedicines } = profile;
    this.#page.refresh('now');
    this.adopted = profile.id;
    const found = findForm(this.#page, profile);
    const scope = found.kind === 'form' ? within(this.#page, found.form) : wholePage(this.#page);
    const named = Object.entries(fields).filter(
      (entry): entry is [FieldName, FieldDescription] => !!entry[1],
    );
    for (const [name, settled] of findFields(scope, fields))
      if (settled.kind === 'found') this.#elements.set(name, settled.element);
    const descriptions = new Map<FieldName, FieldDescription | null>(named);
    const [first, ...others] = this.#elements.values();
    // The form is to be found anew, around the fields that are still there.
    const isMoved = found.kind === 'not-recognised' && first !== undefined;
    this.#built = {
      form: isMoved ? buildLandmark(this.#page, [first, ...others]).landmarks : form,
      fields: descriptions,
    };
    this.#rows = otherMedicines ?? null;
    this.#kept = new Set<Target>(named.map(([name]) => name));
    if (otherMedicines) this.#kept.add('otherDrug');
    if (otherMedicines?.dosage) this.#kept.add('otherDosage');
  }

  /** Takes the element as the field, or says why not and changes nothing. */
  pick(target: Target, pointedAt: Element): PointingRefusal | null {
    const described = describeField(pointedAt);
    if (described === null) return { kind: 'nothing-to-read' };
    const { element } = described;
    if (target === 'otherDrug' || target === 'otherDosage') return this.#pickInRow(target, element);
    this.#page.refresh('now');
    const current = this.#current();
    for (const [by, other] of current) if (by !== target && other === element) return { kind: 'taken', by };
    const elements = new Map(current).set(target, element);
    const built = this.#build(elements, target);
    if (!built.fields.get(target)) return { kind: 'not-found-again' };
    this.#elements = elements;
    this.#built = built;
    this.#kept.delete(target);
    return null;
  }

  forget(target: Target): void {
    this.#kept.delete(target);
    if (target === 'otherDrug' || target === 'otherDosage') {
      if (target === 'otherDrug') this.#rowElements = { drug: null, dosage: null };
      else this.#rowElements = { ...this.#rowElements, dosage: null };
      this.#rows =
        target === 'otherDrug' || this.#rows === null ? null : { row: this.#rows.row, drug: this.#rows.drug };
      if (target === 'otherDrug') this.#kept.delete('otherDosage');
      return;
    }
    this.#elements.delete(target);
    const fields = new Map(this.#built.fields);
    fields.delete(target);
    this.#built = { form: fields.size === 0 ? [] : this.#built.form, fields };
  }

  /** How each field stands on the page right now. */
  states(): Readonly<Partial<Record<Target, PickState>>> {
    const states: Partial<Record<Target, PickState>> = {};
    const scope = this.#scopeOfForm();
    const { fields } = this.#built;
    const found = scope === null ? new Map() : findFields(scope, present(fields));
    for (const [name, description] of fields) {
      const settled = found.get(name);
      const kept = this.#kept.has(name);
      if (!description || settled === undefined || settled.kind === 'lost')
        states[name] = { kind: 'lost', kept };
      else if (settled.kind === 'hidden') states[name] = { kind: 'hidden', description, kept };
      else states[name] = foundState(settled.element, description, kept);
    }
    return { ...states, ...this.#rowStates() };
  }

  #pickInRow(target: 'otherDrug' | 'otherDosage', element: Element): PointingRefusal | null {
    const now = { rows: this.#rows, elements: this.#rowElements };
    const picked = rowsWorld.hjemmelRows?.(this.#page, now, target, element) ?? { kind: 'no-row' };
    if ('kind' in picked) return picked;
    this.#rows = picked.rows;
    this.#rowElements = picked.elements;
    this.#kept.delete('otherDrug');
    this.#kept.delete('otherDosage');
    return null;
  }

  #rowStates(): Partial<Record<Target, PickState>> {
    if (this.#rows === null) return {};
    const found = foundInRow(this.#page, this.#rows);
    const stateOf = (target: Target, name: 'drug' | 'dosage'): Partial<Record<Target, PickState>> => {
      const description = this.#rows?.[name];
      if (description === undefined) return {};
      const kept = this.#kept.has(target);
      const settled = found[name];
      if (settled?.kind === 'found') return { [target]: foundState(settled.element, description, kept) };
      // A row may lack a dosage.
      const isEmpty = settled !== undefined && name === 'dosage';
      return { [target]: isEmpty ? { kind: 'hidden', description, kept } : { kind: 'lost', kept } };
    };
    return { ...stateOf('otherDrug', 'drug'), ...stateOf('otherDosage', 'dosage') };
  }

  /** The elements, with those that the page has drawn anew found again. */
  #current(): Named {
    const current = new Map<FieldName, Element>();
    const scope = this.#scopeOfForm();
    const found = scope === null ? new Map() : findFields(scope, present(this.#built.fields));
    for (const name of this.#built.fields.keys()) {
      const element = this.#elements.get(name);
      const settled = found.get(name);
      if (element && isThere(element)) current.set(name, element);
      else if (settled?.kind === 'found') current.set(name, settled.element);
    }
    return current;
  }

  #scopeOfForm() {
    this.#page.refresh('in-time');
    if (this.#built.form.length === 0) return null;
    const found = findForm(this.#page, this.#asProfile());
    return found.kind === 'form' ? within(this.#page, found.form) : null;
  }

  #asProfile(): SiteProfile {
    const fields = present(this.#built.fields) as ProfileFields;
    return { version: 1, id: 'draft', name: 'draft', origins: [], form: this.#built.form, fields };
  }

  /** What the stored profile says stays as it is as long as it leads where it did. */
  #build(elements: Named, target: FieldName): Built {
    const [first, ...others] = elements.values();
    if (first === undefined) return nothing;
    const { form, landmarks } = this.#formAround([first, ...others]);
    const scope = within(this.#page, form);
    const fields = new Map<FieldName, FieldDescription | null>();
    // One that is lost for now is still in the profile.
    for (const [name, description] of this.#built.fields)
      if (!elements.has(name)) fields.set(name, description);
    for (const [name, element] of elements) {
      const known = name === target ? null : (this.#built.fields.get(name) ?? null);
      const still = known !== null && this.#kept.has(name) && leadsTo(scope, known, element);
      fields.set(name, still ? known : buildField(this.#page, form, element));
    }
    const together = findFields(scope, present(fields));
    for (const [name, element] of elements) {
      const description = fields.get(name);
      const settled = together.get(name);
      if (description && settled?.kind === 'found' && isSame(settled.element, element, description)) continue;
      fields.set(name, null);
    }
    return { form: landmarks, fields };
  }

  #formAround(picked: readonly [Element, ...Element[]]): {
    form: Element;
    landmarks: readonly Landmark[];
  } {
    if (this.adopted !== null && this.#built.form.length > 0) {
      const found = findForm(this.#page, this.#asProfile());
      if (found.kind === 'form' && picked.every((element) => holds(found.form, element)))
        return { form: found.form, landmarks: this.#built.form };
    }
    return buildLandmark(this.#page, picked);
  }
}

const isThere = (element: Element | null): boolean => element !== null && dom.isConnected(element);

function leadsTo(scope: ReturnType<typeof within>, field: FieldDescription, element: Element): boolean {
  const settled = findFields(scope, { field }).get('field');
  return settled?.kind === 'found' && isSame(settled.element, element, field);
}

function foundState(element: Element, description: FieldDescription, kept: boolean): PickState {
  const text = textIn(element, description) ?? '';
  const label = describeField(element)?.label ?? null;
  return { kind: 'found', seen: { text, label }, description, choices: choicesIn(element, text), kept };
}

function present(
  fields: ReadonlyMap<FieldName, FieldDescription | null>,
): Partial<Record<FieldName, FieldDescription>> {
  const known: Partial<Record<FieldName, FieldDescription>> = {};
  for (const [name, description] of fields) if (description !== null) known[name] = description;
  return known;
}
