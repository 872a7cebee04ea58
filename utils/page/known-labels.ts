import type { FieldName } from '../../rules/session/reading.ts';
import { comparable, holds, isShown } from './elements.ts';
import { findAll, isSame } from './find-field.ts';
import { type HostPage, wholePage } from './host-page.ts';
import { textIn } from './read-field.ts';
import type { FieldDescription, Locator, ReadAs } from './site-profile.ts';
import { schemeTexts } from './site-profiles.ts';

type LabelSource =
  /** help.patientsky.com, the prescription window. */
  | 'patientsky-help'
  /** The stylesheet that shows the national prescription message (M1). */
  | 'm1-stylesheet'
  /** The name of the element in the national messages (M1, M30). */
  | 'message-schema'
  /** Seen on no page that we know of; what such a field is commonly called. */
  | 'common-word';

type Labels = Readonly<Partial<Record<LabelSource, readonly string[]>>>;

/** What prescribing systems call the fields. SFM's own label for the remark is not known. */
export const knownLabels: Readonly<Record<FieldName, Labels>> = {
  drug: {
    'message-schema': ['Legemiddel', 'Navn/form/styrke'],
    'common-word': ['Legemiddelnavn', 'Valgt legemiddel', 'Preparat'],
    'patientsky-help': ['Pakning'],
  },
  form: { 'message-schema': ['Legemiddelform'], 'common-word': ['Form', 'Formulering'] },
  strength: { 'message-schema': ['Styrke'] },
  dosage: {
    'message-schema': ['Dosering', 'DSSN'],
    'm1-stylesheet': ['Doseringsveiledning'],
    'common-word': ['Dosering, slik skal det stå på etiketten'],
  },
  scheme: {
    'patientsky-help': ['Refusjonshjemmel'],
    'm1-stylesheet': ['Ref.hjemmel'],
    'common-word': ['Hjemmel'],
  },
  refundCode: {
    'patientsky-help': ['Refusjonskode'],
    'common-word': ['Ref.kode', 'Diagnosekode for refusjon'],
  },
  remark: {
    'message-schema': ['Merknad'],
    'common-word': [
      'Merknad til apotek',
      'Merknad til apoteket',
      'Melding til apotek',
      'Melding til apoteket',
      'Kommentar til apotek',
      'Kommentar til apoteket',
    ],
    'patientsky-help': ['Kommentar'],
  },
};

/** Labels of fields that stand in the same forms and are not read. */
const otherLabels: Labels = {
  'm1-stylesheet': ['Bruk', 'Bruksområde', 'Utlevgr', 'Varenummer'],
  'patientsky-help': ['Reit', 'Varighet', 'Låse resept'],
  'message-schema': ['Antall'],
};

function textsOf(labels: Labels): readonly string[] {
  return Object.values(labels).flat();
}

const allTexts = new Set([...Object.values(knownLabels), otherLabels].flatMap(textsOf).map(comparable));

export const isKnownLabel = (text: string): boolean => allTexts.has(comparable(text));

/** What a profile says of a field besides where it is. */
export const wordsOf = (field: FieldName): Pick<FieldDescription, 'normalise'> =>
  field === 'scheme' ? { normalise: schemeTexts } : {};

export interface Suggestion {
  readonly element: Element;
  readonly read: ReadAs;
  /** What would be read. */
  readonly text: string;
}

const waysToRead: readonly ReadAs[] = ['value', 'selected-text', 'checked-label', 'text'];

/** Fields that an unknown page shows under a known label, each exactly once. Nothing is taken for granted of them. */
export function suggestFields(page: HostPage): ReadonlyMap<FieldName, Suggestion> {
  page.refresh('now');
  const suggestions = new Map<FieldName, Suggestion>();
  for (const [field, labels] of Object.entries(knownLabels) as [FieldName, Labels][]) {
    const [only, ...others] = underLabels(page, textsOf(labels));
    if (only !== undefined && others.length === 0) suggestions.set(field, only);
  }
  return suggestions;
}

function underLabels(page: HostPage, labels: readonly string[]): Suggestion[] {
  const found: Suggestion[] = [];
  const scope = wholePage(page);
  for (const read of waysToRead) {
    for (const text of labels) {
      const ways: Locator[] = [
        { by: 'label', text },
        { by: 'beside', text },
        { by: 'hint', text },
      ];
      const description: FieldDescription = { find: [{ by: 'label', text }], read };
      for (const element of ways.flatMap((way) => findAll(scope, way, description)).filter(isShown)) {
        const shown = textIn(element, { read });
        const known = found.some((other) => holdsSame(other, element, description));
        if (shown !== null && !known) found.push({ element, read, text: shown });
      }
    }
  }
  return found;
}

/** A field that is found as a value is also found as the text around it. */
function holdsSame({ element }: Suggestion, other: Element, description: FieldDescription): boolean {
  return isSame(element, other, description) || holds(other, element);
}
