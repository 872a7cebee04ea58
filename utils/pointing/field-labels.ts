import { type FieldName, fieldNames } from '../../rules/session/reading.ts';
import type { FieldLabels } from '../page/known-labels.ts';

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

/** Each of the words with each ending. */
const withEndings = (words: readonly string[], endings: readonly string[]): readonly string[] =>
  words.flatMap((word) => endings.map((end) => `${word} ${end}`));

/** What prescribing systems call the fields, by language. SFM's own label for the remark is not known. */
export const labelTable: Readonly<Record<string, Readonly<Partial<Record<FieldName | 'other', Labels>>>>> = {
  norwegian: {
    drug: {
      'message-schema': ['Legemiddel', 'Navn/form/styrke'],
      'common-word': [
        'Legemiddelnavn',
        'Valgt legemiddel',
        'Preparat',
        'Preparatnavn',
        'Legemidlets navn',
        'Lækjemiddel',
        'Namn på lækjemiddel',
      ],
      'patientsky-help': ['Pakning'],
    },
    form: { 'message-schema': ['Legemiddelform'], 'common-word': ['Form', 'Formulering'] },
    strength: { 'message-schema': ['Styrke'] },
    dosage: {
      'message-schema': ['Dosering', 'DSSN'],
      'm1-stylesheet': ['Doseringsveiledning'],
      'common-word': [
        'Dosering, slik skal det stå på etiketten',
        'Dosering (DSSN)',
        'Doseringstekst',
        'Bruksrettledning',
        'Bruksrettleiing',
        'Bruksanvisning',
      ],
    },
    unit: { 'common-word': ['Doseenhet', 'Doseringsenhet'] },
    frequency: { 'common-word': ['Hyppighet', 'Doseringshyppighet', 'Doseringsfrekvens'] },
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
        ...withEndings(
          ['Merknad', 'Melding', 'Kommentar', 'Beskjed', 'Info', 'Informasjon', 'Notat', 'Tekst'],
          ['til apotek', 'til apoteket'],
        ),
        'Til apotek',
        'Til apoteket',
      ],
      'patientsky-help': ['Kommentar'],
    },
    other: {
      'm1-stylesheet': ['Bruk', 'Bruksområde', 'Utlevgr', 'Varenummer'],
      'patientsky-help': ['Reit', 'Varighet', 'Låse resept'],
      'message-schema': ['Antall'],
    },
  },
  english: {
    drug: {
      'common-word': [
        'Drug',
        'Drug name',
        'Medicine',
        'Medicine name',
        'Medication',
        'Medication name',
        'Medicinal product',
        'Prescribed drug',
      ],
    },
    form: { 'common-word': ['Dosage form', 'Drug form', 'Pharmaceutical form'] },
    strength: { 'common-word': ['Strength'] },
    dosage: {
      'common-word': [
        'Dosage',
        'Dosing',
        'Dosage instructions',
        'Dosing instructions',
        'Directions',
        'Directions (sig)',
        'Sig',
        'Sig (directions)',
        'Patient sig',
        'Dose instructions',
        'Posology',
      ],
    },
    unit: { 'common-word': ['Dose unit', 'Dosage unit'] },
    frequency: { 'common-word': ['Frequency', 'Dosing frequency'] },
    scheme: { 'common-word': ['Reimbursement scheme', 'Reimbursement'] },
    refundCode: { 'common-word': ['Reimbursement code'] },
    remark: {
      'common-word': [
        'Remark',
        'Remarks',
        'Comment',
        'Comments',
        ...withEndings(
          ['Note', 'Notes', 'Message', 'Comment', 'Comments', 'Remark', 'Remarks', 'Instructions'],
          [
            'to pharmacy',
            'to pharmacist',
            'to the pharmacy',
            'to the pharmacist',
            'for pharmacy',
            'for pharmacist',
            'for the pharmacy',
            'for the pharmacist',
          ],
        ),
        'Pharmacy note',
        'Pharmacy notes',
        'Pharmacist note',
        'Pharmacist notes',
      ],
    },
    other: {
      'common-word': [
        'Dose',
        'Unit',
        'Quantity',
        'Refills',
        'Repeats',
        'Route',
        'Duration',
        'Indication',
        'Notes',
      ],
    },
  },
  danish: {
    drug: { 'common-word': ['Lægemiddel', 'Lægemiddelnavn', 'Præparat'] },
    form: { 'common-word': ['Lægemiddelform'] },
    strength: { 'common-word': ['Styrke'] },
    dosage: { 'common-word': ['Dosering', 'Doseringstekst', 'Dosis'] },
    scheme: { 'common-word': ['Tilskud'] },
    refundCode: { 'common-word': ['Tilskudskode'] },
    remark: {
      'common-word': [
        'Bemærkning',
        'Bemærkninger',
        ...withEndings(
          ['Bemærkning', 'Besked', 'Kommentar', 'Meddelelse', 'Information'],
          ['til apotek', 'til apoteket'],
        ),
      ],
    },
    other: { 'common-word': ['Antal', 'Indikation', 'Udlevering', 'Varenummer'] },
  },
  swedish: {
    drug: { 'common-word': ['Läkemedel', 'Läkemedelsnamn', 'Preparat'] },
    form: { 'common-word': ['Läkemedelsform', 'Beredningsform'] },
    strength: { 'common-word': ['Styrka'] },
    dosage: { 'common-word': ['Dosering', 'Doseringsanvisning', 'Dosis'] },
    scheme: { 'common-word': ['Förmån'] },
    remark: {
      'common-word': [
        'Anmärkning',
        'Kommentar',
        ...withEndings(
          ['Anmärkning', 'Kommentar', 'Meddelande', 'Information', 'Notering'],
          ['till apotek', 'till apoteket'],
        ),
      ],
    },
    other: { 'common-word': ['Antal', 'Mängd', 'Ändamål', 'Uttag', 'Varunummer'] },
  },
};

/** What may be called so on a page that has something more telling: the package, or a note for the record. */
const general: ReadonlySet<string> = new Set([
  'Pakning',
  'Merknad',
  'Kommentar',
  'Remark',
  'Remarks',
  'Comment',
  'Comments',
  'Bemærkning',
  'Bemærkninger',
  'Anmärkning',
]);

function textsOf(name: FieldName | 'other'): readonly (readonly string[])[] {
  const all = new Set(
    Object.values(labelTable).flatMap((language) => Object.values(language[name] ?? {}).flat()),
  );
  const telling = [...all].filter((text) => !general.has(text));
  return [telling, [...all].filter((text) => general.has(text))].map((list) => [
    ...list,
    ...withEndings(list, ['(obligatorisk)', '(valgfritt)', '(required)', '(optional)']),
  ]);
}

/** The words of all languages together: a page may well mix them. */
export const fieldLabels: FieldLabels = Object.fromEntries(
  [...fieldNames, 'other' as const].map((name) => [name, textsOf(name)]),
) as Record<FieldName | 'other', readonly (readonly string[])[]>;
