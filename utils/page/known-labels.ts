import type { FieldName } from '../../rules/session/reading.ts';
import * as dom from './dom.ts';
import { comparable, isShown } from './elements.ts';
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

interface KnownLabel {
  readonly text: string;
  readonly source: LabelSource;
}

const label = (text: string, source: LabelSource): KnownLabel => ({ text, source });

/** What prescribing systems call the fields. SFM's own label for the remark is not known. */
export const knownLabels: Readonly<Record<FieldName, readonly KnownLabel[]>> = {
  drug: [
    label('Legemiddel', 'message-schema'),
    label('Legemiddelnavn', 'common-word'),
    label('Valgt legemiddel', 'common-word'),
    label('Preparat', 'common-word'),
    label('Navn/form/styrke', 'message-schema'),
    label('Pakning', 'patientsky-help'),
  ],
  form: [
    label('Legemiddelform', 'message-schema'),
    label('Form', 'common-word'),
    label('Formulering', 'common-word'),
  ],
  strength: [label('Styrke', 'message-schema')],
  dosage: [
    label('Dosering', 'message-schema'),
    label('Doseringsveiledning', 'm1-stylesheet'),
    label('DSSN', 'message-schema'),
    label('Dosering, slik skal det stå på etiketten', 'common-word'),
  ],
  scheme: [
    label('Refusjonshjemmel', 'patientsky-help'),
    label('Ref.hjemmel', 'm1-stylesheet'),
    label('Hjemmel', 'common-word'),
  ],
  refundCode: [
    label('Refusjonskode', 'patientsky-help'),
    label('Ref.kode', 'common-word'),
    label('Diagnosekode for refusjon', 'common-word'),
  ],
  remark: [
    label('Merknad', 'message-schema'),
    label('Merknad til apotek', 'common-word'),
    label('Merknad til apoteket', 'common-word'),
    label('Melding til apotek', 'common-word'),
    label('Melding til apoteket', 'common-word'),
    label('Kommentar', 'patientsky-help'),
    label('Kommentar til apotek', 'common-word'),
    label('Kommentar til apoteket', 'common-word'),
  ],
};

/** Labels of fields that stand in the same forms and are not read. */
const otherLabels: readonly KnownLabel[] = [
  label('Bruk', 'm1-stylesheet'),
  label('Bruksområde', 'm1-stylesheet'),
  label('Reit', 'patientsky-help'),
  label('Utlevgr', 'm1-stylesheet'),
  label('Varenummer', 'm1-stylesheet'),
  label('Varighet', 'patientsky-help'),
  label('Låse resept', 'patientsky-help'),
  label('Antall', 'message-schema'),
];

const allTexts = new Set(
  [...Object.values(knownLabels).flat(), ...otherLabels].map(({ text }) => comparable(text)),
);

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
  for (const [field, labels] of Object.entries(knownLabels) as [FieldName, readonly KnownLabel[]][]) {
    const [only, ...others] = underLabels(page, labels);
    if (only !== undefined && others.length === 0) suggestions.set(field, only);
  }
  return suggestions;
}

function underLabels(page: HostPage, labels: readonly KnownLabel[]): Suggestion[] {
  const found: Suggestion[] = [];
  const scope = wholePage(page);
  for (const read of waysToRead) {
    for (const { text } of labels) {
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
  return isSame(element, other, description) || dom.contains(other, element);
}
