/**
 * A prescribing site described by data: where its form is, and how each field is found and read. A profile that no
 * longer fits reads nothing; it never reads a different field instead.
 */
export interface SiteProfile {
  readonly id: string;
  readonly name: string;
  /** Origins such as `https://example.no`; `*.` may stand for any subdomain, `:*` for any port. */
  readonly origins: readonly string[];
  /** The element that holds exactly one prescription. */
  readonly form: string;
  readonly fields: Readonly<Record<FieldName, FieldDescription>>;
}

const fieldNames = ['drug', 'dosage', 'scheme', 'refundCode', 'remark'] as const;
export type FieldName = (typeof fieldNames)[number];

export interface FieldDescription {
  /** Tried in order; the first one that finds exactly one element wins. Two or more matches are none. */
  readonly find: readonly Locator[];
  readonly read: 'value' | 'text' | 'selected-text';
  /** Page text to the product's own word, matched without case; without it the text is passed on as it is. */
  readonly normalise?: Readonly<Record<string, string>>;
}

export type Locator =
  | { readonly by: 'label'; readonly text: string }
  | { readonly by: 'selector'; readonly selector: string };
