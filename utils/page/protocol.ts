import type { FieldName } from './site-profile.ts';

/** What the agent read from the form: page text, trimmed; null where a field is not there or not recognised. */
export interface Reading {
  readonly siteProfile: string;
  readonly fields: Readonly<Record<FieldName, string | null>>;
  readonly remarkField: RemarkField | null;
  /** Fields that the site profile names and the page does not show exactly once. */
  readonly lost: readonly FieldName[];
}

export interface RemarkField {
  /** The text in the field as it stands, untrimmed. */
  readonly value: string;
  readonly multiline: boolean;
  readonly maxLength: number | null;
  readonly readOnly: boolean;
}

/** What the page must still show for a fill to go through: the fields as they were when the verdict was made. */
export type FillGuard = Readonly<Pick<Reading['fields'], 'drug' | 'dosage' | 'scheme' | 'refundCode'>>;

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
  | { readonly kind: 'not-kept' };

export type UndoOutcome =
  | { readonly kind: 'undone' }
  | { readonly kind: 'edited-since' }
  | { readonly kind: 'field-gone' }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'not-kept' };

export interface PanelLayout {
  readonly side: 'left' | 'right';
  /** CSS pixels. */
  readonly width: number;
  readonly collapsed: boolean;
}

/** Panel to agent, over one port whose name carries the agent's one-time token. */
export type ToAgent =
  | { readonly type: 'layout'; readonly layout: PanelLayout }
  | { readonly type: 'fill'; readonly id: number; readonly order: FillOrder }
  | { readonly type: 'undo'; readonly id: number };

/** Agent to panel. `reading` is null when no form is recognised on the page. */
export type FromAgent =
  | { readonly type: 'reading'; readonly reading: Reading | null }
  | { readonly type: 'filled'; readonly id: number; readonly outcome: FillOutcome }
  | { readonly type: 'undone'; readonly id: number; readonly outcome: UndoOutcome };

export const PANEL_PORT = 'hjemmel-panel:';
