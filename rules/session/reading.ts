/**
 * `form` (tablets, capsules) and `strength` are for pages that show the drug in parts; `unit` (tablets, ml) and `frequency`
 * for those that do so with the dosage.
 */
export const fieldNames = [
  'drug',
  'form',
  'strength',
  'dosage',
  'unit',
  'frequency',
  'scheme',
  'refundCode',
  'remark',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** What the page shows in parts is read as one: name, form and strength; dose, unit and frequency. */
export type ReadingField = Exclude<FieldName, 'form' | 'strength' | 'unit' | 'frequency'>;

/** What the agent read from the form: page text, trimmed; null where a field is not there or not recognised. */
export interface Reading {
  readonly siteProfile: string;
  readonly fields: Readonly<Record<ReadingField, string | null>>;
  readonly remarkField: RemarkField | null;
  /** Fields that the site profile names and the page does not show exactly once. A drug or a dosage is lost with any of its parts. */
  readonly lost: readonly ReadingField[];
  /**
   * Which of the patients that the page has shown it shows now, as a number that says nothing else; null where it does not
   * show which. Left out where the site profile does not say where that stands.
   */
  readonly patient?: number | null | undefined;
  /** The rows as the page shows them now; there may be more. Left out where no row is read. */
  readonly otherMedicines?: readonly PageMedicine[] | undefined;
}

/** One row of the page's list of other medicines; null for what the row does not show in the expected place. */
export interface PageMedicine {
  readonly drug: string | null;
  readonly dosage: string | null;
}

/** Why a page that the site profile is made for gives no reading. */
export type Unread =
  /** Several prescriptions stand on the page, and which one is being written cannot be told. */
  | { readonly kind: 'several'; readonly siteProfile: string }
  /** The page has changed since the profile was made, or is another. */
  | { readonly kind: 'not-recognised'; readonly siteProfile: string; readonly lost: readonly LostPart[] };

export type LostPart = 'landmark' | FieldName;

export interface RemarkField {
  /** The text in the field as it stands, untrimmed. */
  readonly value: string;
  readonly multiline: boolean;
  readonly maxLength: number | null;
  readonly readOnly: boolean;
}

/** How much of a field's limit the text takes: a line break is two characters in what is sent. */
export const lengthSent = (text: string): number => text.replace(/\r\n|\r|\n/g, '\r\n').length;

/** What the page must still show for a fill to go through: the fields as they were when the verdict was made. */
export interface FillGuard
  extends Readonly<Pick<Reading['fields'], 'drug' | 'dosage' | 'scheme' | 'refundCode'>>,
    Pick<Reading, 'patient'> {}

export interface FillOrder {
  readonly guard: FillGuard;
  /** The whole text of the field as previewed, before and after. */
  readonly before: string;
  readonly after: string;
}

export type FillOutcome =
  | { readonly kind: 'filled' }
  | { readonly kind: 'page-changed' }
  | { readonly kind: 'field-gone' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  /** The page did not keep the text as written; what it held before was put back. */
  | { readonly kind: 'not-kept' }
  /** The page called the text wrong, in these words; what it held before was put back. */
  | { readonly kind: 'invalid'; readonly words: string }
  /** The page took the text out of the field, and may have it elsewhere. */
  | { readonly kind: 'emptied' }
  /** What was written no longer belonged there, and could not be taken away again. */
  | { readonly kind: 'left-behind' };

export type UndoOutcome =
  | { readonly kind: 'undone' }
  | { readonly kind: 'edited-since' }
  | { readonly kind: 'field-gone' }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'not-kept' };
