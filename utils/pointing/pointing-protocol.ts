import type { PageMedicine, Reading, ReadingField } from '../../rules/session/reading.ts';
import { type FieldName, fieldNames } from '../../rules/session/reading.ts';
import type { FieldLabels } from '../page/known-labels.ts';
import type { FieldDescription, Landmark, MedicineRows, SiteProfile } from '../page/site-profile.ts';

/** What the user is asked to point at. `otherDrug` and `otherDosage` stand in one row of the list of other medicines. */
export type Target = FieldName | 'otherDrug' | 'otherDosage';
export const targets: readonly Target[] = [...fieldNames, 'otherDrug', 'otherDosage'];

/** Sent to each frame when the user asks for the wizard. The wizard stands in the frame with the seat. */
export interface PointingStart {
  readonly type: 'start-pointing';
  readonly token: string;
  readonly seat: boolean;
  /** Whether there are pointers in other frames than the one with the seat. */
  readonly others: boolean;
}

/** Between the seat and the pointers in other frames, by way of the background, which sends it on to the whole tab. */
export interface Relayed {
  readonly type: 'relay';
  readonly token: string;
  readonly to: 'seat' | 'others';
  readonly message: ToPointer | FromPointer;
}

/** What would be read from an element, and what the page calls it, or what stands right before it. */
export interface Seen {
  readonly text: string;
  readonly label: string | null;
}

/** Why an element can't be the field. */
export type PointingRefusal =
  /** A password, a button, or half of the page. */
  | { readonly kind: 'nothing-to-read' }
  /** Nothing on the page tells it apart from others like it. */
  | { readonly kind: 'not-found-again' }
  | { readonly kind: 'taken'; readonly by: Target }
  /** The fields so far stand in another frame. */
  | { readonly kind: 'other-frame' }
  /** A frame without an address of its own, which no profile can be made for. */
  | { readonly kind: 'no-address' }
  /** No row around it that can be found again. */
  | { readonly kind: 'no-row' };

/** How it stands with a field that has been pointed at, or that a stored profile names. */
export type PickState =
  | {
      readonly kind: 'found';
      readonly seen: Seen;
      readonly description: FieldDescription;
      /** The texts that the page lets one choose among; only the one that is shown where there is no choice. */
      readonly choices: readonly string[];
      /** As the stored profile has it. */
      readonly kept: boolean;
    }
  /** There, but not shown now. */
  | { readonly kind: 'hidden'; readonly description: FieldDescription; readonly kept: boolean }
  | { readonly kind: 'lost'; readonly kept: boolean };

/** What the agent would read with a profile, as far as it is shown before the profile is stored. */
export type TriedReading =
  | {
      readonly kind: 'read';
      readonly fields: Reading['fields'];
      readonly lost: readonly ReadingField[];
      readonly otherMedicines: readonly PageMedicine[];
    }
  | { readonly kind: 'several' }
  | { readonly kind: 'not-recognised' }
  | { readonly kind: 'none' };

export interface FrameState {
  readonly frame: string;
  readonly origin: string;
  readonly suggestions: Readonly<Partial<Record<FieldName, Seen>>>;
  readonly picks: Readonly<Partial<Record<Target, PickState>>>;
  readonly form: readonly Landmark[];
  readonly row: MedicineRows['row'] | null;
  /** The id of the stored profile that the picks began with. */
  readonly adopted: string | null;
  /** What the agent would read with the profile that is tried. */
  readonly reading: TriedReading | null;
}

/** Wizard to the pointers of all frames, through the one with the seat. One with a `frame` is for that frame alone. */
export type ToPointer =
  | { readonly type: 'place'; readonly side: 'left' | 'right' }
  /** The stored profiles, one of which may be for the page, and what fields may be called. */
  | { readonly type: 'adopt'; readonly profiles: readonly SiteProfile[]; readonly labels: FieldLabels }
  | { readonly type: 'accept'; readonly frame: string; readonly field: FieldName }
  | { readonly type: 'forget'; readonly target: Target }
  /** Everything but the frame that has the fields refuses what is pointed at; null where none has any. */
  | { readonly type: 'point'; readonly target: Target; readonly owner: string | null }
  | { readonly type: 'show'; readonly frame: string; readonly index: number }
  | { readonly type: 'choose'; readonly frame: string; readonly index: number }
  | { readonly type: 'rest' }
  | { readonly type: 'try'; readonly frame: string; readonly profile: SiteProfile | null }
  | { readonly type: 'close' };

export type FromPointer =
  | { readonly type: 'state'; readonly state: FrameState }
  /** What the keyboard can step through, by name, and which of them to begin with; -1 for none in particular. */
  | {
      readonly type: 'candidates';
      readonly frame: string;
      readonly names: readonly string[];
      readonly start: number;
    }
  | { readonly type: 'hovered'; readonly frame: string; readonly seen: Seen | null }
  | { readonly type: 'picked'; readonly frame: string; readonly target: Target }
  | { readonly type: 'refused'; readonly frame: string; readonly refusal: PointingRefusal }
  /** A key that was pressed in the page while pointing. */
  | { readonly type: 'key'; readonly key: string; readonly shiftKey: boolean }
  /** The frame shows another page now. */
  | { readonly type: 'left'; readonly frame: string }
  /** The pointer of a frame has failed, and sees to nothing more. */
  | { readonly type: 'failed' };
