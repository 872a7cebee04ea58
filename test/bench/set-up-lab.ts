import { type FieldName, fieldNames } from '../../rules/session/reading.ts';
import { describeElement } from '../../utils/page/describe-element.ts';
import { holds } from '../../utils/page/elements.ts';
import { fillRemark, undoFill, type Written } from '../../utils/page/fill-field.ts';
import { createHostPage } from '../../utils/page/host-page.ts';
import { learnLabels, suggestFields } from '../../utils/page/known-labels.ts';
import { readForm } from '../../utils/page/read-form.ts';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { fieldLabels } from '../../utils/pointing/field-labels.ts';
import { makeProfile } from '../../utils/pointing/make-profile.ts';
import { Draft } from '../../utils/pointing/profile-draft.ts';

export type Places = Readonly<Partial<Record<FieldName, string>>>;

/** Runs in a host page: a set-up as the wizard has it, by what is suggested and for the rest by pointing, and then the form. */
export interface SetUpLab {
  /** How each field that is on the page, or is suggested, was come by. */
  setUp(at: Places): Readonly<Partial<Record<FieldName, 'suggested' | 'wrong' | 'pointed' | 'refused'>>>;
  read(): { readonly drug: string | null; readonly dosage: string | null } | string;
  fill(text: string): Promise<string>;
  undo(): Promise<string>;
}

const page = createHostPage(document, (element) => element.shadowRoot);
let profile: SiteProfile | null = null;
let written: Written | null = null;

function at(path: string): Element {
  let scope: ParentNode = document;
  let found: Element | null = null;
  for (const step of path.split('>>>')) {
    found = scope.querySelector(step.trim());
    if (found === null) throw new Error(`Nothing is at ${path}.`);
    scope = found.shadowRoot ?? found;
  }
  if (found === null) throw new Error(`Nothing is at ${path}.`);
  return found;
}

learnLabels(fieldLabels);

const lab: SetUpLab = {
  setUp(places) {
    const draft = new Draft(page);
    const come: Partial<Record<FieldName, 'suggested' | 'wrong' | 'pointed' | 'refused'>> = {};
    const suggestions = suggestFields(page);
    const isMeant = (name: FieldName, element: Element): boolean => {
      const path = places[name];
      const meant = path === undefined ? null : at(path);
      return (
        meant !== null &&
        (holds(element, meant) || holds(meant, element)) &&
        describeElement(meant)?.text === describeElement(element)?.text
      );
    };
    for (const name of fieldNames) {
      const suggestion = suggestions.get(name)?.element;
      if (suggestion !== undefined && draft.pick(name, suggestion) === null)
        come[name] = isMeant(name, suggestion) ? 'suggested' : 'wrong';
      else if (places[name] !== undefined)
        come[name] = draft.pick(name, at(places[name])) === null ? 'pointed' : 'refused';
    }
    const state = {
      frame: 'lab',
      origin: location.origin,
      suggestions: {},
      picks: draft.states(),
      form: draft.form,
      row: draft.row,
      adopted: draft.adopted,
      reading: null,
    };
    profile = makeProfile({ state, stored: null, words: {}, name: 'Lab', id: 'lab' });
    for (const [name, { kind }] of Object.entries(draft.states()))
      if (kind !== 'found') come[name as FieldName] = 'refused';
    return come;
  },

  read() {
    if (profile === null) return 'no profile';
    const read = readForm(page, profile);
    return read.kind === 'read'
      ? { drug: read.reading.fields.drug, dosage: read.reading.fields.dosage }
      : read.kind;
  },

  async fill(text) {
    if (profile === null) return 'no profile';
    const read = readForm(page, profile);
    if (read.kind !== 'read') return read.kind;
    const { fields, remarkField } = read.reading;
    const filled = await fillRemark(page, profile, {
      guard: fields,
      before: remarkField?.value ?? '',
      after: remarkField?.multiline === false ? text.replaceAll('\n', ' ') : text,
    });
    written = filled.written;
    return filled.outcome.kind;
  },

  undo: async () => (written === null ? 'nothing' : (await undoFill(page, written)).kind),
};
Object.assign(globalThis, { lab });
