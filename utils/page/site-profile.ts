import type { FieldName } from '../../rules/session/reading.ts';

/**
 * A prescribing site described by data: where its form is, and how each field is found and read. A profile that no
 * longer fits reads nothing; it never reads a different field instead.
 */
export interface SiteProfile {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  /** Origins such as `https://example.no`; `*.` may stand for any subdomain, `:*` for any port. */
  readonly origins: readonly string[];
  /** The element that holds one prescription. All that find something must find the same. */
  readonly form: readonly Landmark[];
  readonly fields: ProfileFields;
  /** Where the page says which patient it is about. When that is another, the answers are set aside. */
  readonly patient?: PatientMark | undefined;
  /** The patient's other medicines, one element to each; they may stand anywhere on the page. */
  readonly otherMedicines?: MedicineRows | undefined;
}

/** A line, a heading or a field anywhere on the page, or the page's own address. */
export type PatientMark = FieldDescription | 'address';

/** Only the drug must be there. A field that is not named is not on the page. */
export interface ProfileFields extends Readonly<Partial<Record<FieldName, FieldDescription | undefined>>> {
  readonly drug: FieldDescription;
}

export interface FieldDescription {
  /** Most dependable first. Each that finds what it expects must find the same element, or the field is lost. */
  readonly find: readonly [Locator, ...Locator[]];
  readonly read: ReadAs;
  /**
   * What the text begins with that is not part of the value, such as the label in `Dosering: 1 tablett`. A text that
   * does not begin so is not the field's.
   */
  readonly prefix?: string | undefined;
  /** Page text to the product's own word, matched without case; without it the text is passed on as it is. */
  readonly normalise?: Readonly<Record<string, string>> | undefined;
}

/** `checked-label`: the label of the one radio button that is chosen; the field is the group or any button in it. */
export type ReadAs = 'value' | 'text' | 'selected-text' | 'checked-label' | { readonly attribute: string };

export type Locator = Way & {
  /** How many elements are expected, 1 unless told. Any other number is none. */
  readonly expect?: number | undefined;
  /** Which of several that are expected, in the order of the document; the first is 1. */
  readonly which?: number | undefined;
};

export type Way =
  /** A wired label: `<label>`, `<legend>`, `aria-labelledby` or `aria-label`, compared whole and without case. */
  | { readonly by: 'label'; readonly text: string }
  /** A weak name: `title` or `placeholder`. */
  | { readonly by: 'hint'; readonly text: string }
  /** Text beside the field that is not wired to it: `dt`, a row's `th`, or what stands right before. */
  | { readonly by: 'beside'; readonly text: string }
  /** The cell below this heading in a table or grid. */
  | { readonly by: 'column'; readonly text: string }
  /** Such as `id`, `name` or `data-field`, with exactly this value. */
  | { readonly by: 'attribute'; readonly name: string; readonly value: string }
  | { readonly by: 'selector'; readonly selector: string };

/** Several prescriptions on one page all match; which one is active is then told from focus and marking. */
export type Landmark = Extract<Way, { readonly by: 'label' | 'attribute' | 'selector' }>;

export interface MedicineRows {
  readonly row: Landmark;
  /** Found within the row. */
  readonly drug: FieldDescription;
  readonly dosage?: FieldDescription | undefined;
}
