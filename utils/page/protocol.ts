import type { FillOrder, FillOutcome, Reading, UndoOutcome, Unread } from '../../rules/session/reading.ts';

export interface PanelLayout {
  readonly side: 'left' | 'right';
  /** CSS pixels. */
  readonly width: number;
  readonly collapsed: boolean;
}

/** Panel to agent, over the one port that the agent hands the panel with its one-time token. */
export type ToAgent =
  | { readonly type: 'layout'; readonly layout: PanelLayout }
  | { readonly type: 'fill'; readonly id: number; readonly order: FillOrder }
  | { readonly type: 'undo'; readonly id: number }
  /** For the next panel here: this one may go with the part of the page that it stands in. Empty for nothing. */
  | { readonly type: 'keep'; readonly kept: string }
  /** Is the panel cut or masked by the page, or has it just been? */
  | { readonly type: 'look'; readonly id: number };

/** Agent to panel. `reading` is null when no form is recognised on the page; `unread` may then say why. */
export type FromAgent =
  /** Before the first reading, where the panel before this one left something. */
  | { readonly type: 'kept'; readonly kept: string; readonly sameReading: boolean }
  | { readonly type: 'reading'; readonly reading: Reading | null; readonly unread?: Unread | undefined }
  | { readonly type: 'filled'; readonly id: number; readonly outcome: FillOutcome }
  | { readonly type: 'undone'; readonly id: number; readonly outcome: UndoOutcome }
  /** The browser's own look at what covers the panel takes no notice of a mask. */
  | { readonly type: 'looked'; readonly id: number; readonly masked: boolean }
  /** The page has moved the panel, just now. */
  | { readonly type: 'moved' }
  /** The agent has failed, and sees to the page no more. */
  | { readonly type: 'failed' };

/** The side panel's call to the agents of a tab, and the name of the line that each with a prescription then opens. */
export const SIDE_PANEL = 'hjemmel-side-panel';
