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

/** What prescribing systems call the fields, by language. SFM's own label for the remark is not known. */
export const labelTable: Readonly<Record<string, Readonly<Partial<Record<FieldName | 'other', Labels>>>>> = {
  norwegian: {
    drug: {
      'message-schema': ['Legemiddel', 'Navn/form/styrke'],
      'common-word': ['Legemiddelnavn', 'Valgt legemiddel', 'Preparat', 'Legemidlets navn'],
      'patientsky-help': ['Pakning'],
    },
    form: { 'message-schema': ['Legemiddelform'], 'common-word': ['Form', 'Formulering'] },
    strength: { 'message-schema': ['Styrke'] },
    dosage: {
      'message-schema': ['Dosering', 'DSSN'],
      'm1-stylesheet': ['Doseringsveiledning'],
      'common-word': ['Dosering, slik skal det stå på etiketten'],
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
        'Merknad til apotek',
        'Merknad til apoteket',
        'Melding til apotek',
        'Melding til apoteket',
        'Kommentar til apotek',
        'Kommentar til apoteket',
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
        'Sig',
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
        'Note to pharmacist',
        'Notes to pharmacist',
        'Note to pharmacy',
        'Notes to pharmacy',
        'Message to pharmacy',
        'Pharmacy note',
        'Pharmacy notes',
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
        'Bemærkning til apotek',
        'Bemærkning til apoteket',
        'Besked til apoteket',
        'Kommentar til apoteket',
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
        'Kommentar till apotek',
        'Kommentar till apoteket',
        'Meddelande till apotek',
        'Meddelande till apoteket',
      ],
    },
    other: { 'common-word': ['Antal', 'Mängd', 'Ändamål', 'Uttag', 'Varunummer'] },
  },
};

const textsOf = (name: FieldName | 'other'): readonly string[] => [
  ...new Set(Object.values(labelTable).flatMap((language) => Object.values(language[name] ?? {}).flat())),
];

/** The words of all languages together: a page may well mix them. */
export const fieldLabels = Object.fromEntries(
  [...fieldNames, 'other' as const].map((name) => [name, textsOf(name)]),
) as FieldLabels;
