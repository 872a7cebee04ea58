import type { Scheme } from '../../rules/contract/terms.ts';
import type { FieldName } from '../../rules/session/reading.ts';

export type WizardField = FieldName | 'otherDrug' | 'otherDosage';

/** How it stands with one field. `text` is what would be read now. */
export type FieldStanding =
  | { readonly kind: 'open' }
  | { readonly kind: 'suggested'; readonly text: string; readonly label: string | null }
  | {
      readonly kind: 'found';
      readonly text: string;
      readonly label: string | null;
      /** As the stored profile has it. */
      readonly kept: boolean;
      /** The words on the page that it is found by; null where it is by what cannot be seen. */
      readonly recognised: string | null;
    }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'lost'; readonly kept: boolean }
  | { readonly kind: 'absent' };

export interface FieldRow {
  readonly field: WizardField;
  readonly standing: FieldStanding;
  readonly refusal: RefusalView | null;
}

export interface RefusalView {
  readonly words: string;
  /** Whether there is something else to do than to point elsewhere. */
  readonly waysOn: boolean;
}

export interface PointingView {
  readonly field: WizardField;
  readonly seen: { readonly text: string; readonly label: string | null } | null;
  readonly refusal: string | null;
  readonly count: number;
  readonly at: number;
}

export interface SchemeWord {
  readonly text: string;
  readonly scheme: Scheme | null;
  /** The product knows the text by itself. */
  readonly known: boolean;
}

export type TriedView =
  | {
      readonly kind: 'read';
      readonly fields: readonly { readonly name: string; readonly text: string | null }[];
      readonly lost: readonly string[];
      readonly otherMedicines: readonly { readonly drug: string | null; readonly dosage: string | null }[];
    }
  | { readonly kind: 'unread'; readonly reason: string };

export interface WizardView {
  readonly connected: boolean;
  readonly left: boolean;
  readonly side: 'left' | 'right';
  /** The name of the profile that is being changed. */
  readonly editing: string | null;
  readonly rows: readonly FieldRow[];
  readonly pointing: PointingView | null;
  readonly words: readonly SchemeWord[];
  readonly tried: TriedView | null;
  readonly name: string;
  readonly origin: string;
  readonly saving: 'not-yet' | 'saving' | 'saved';
  readonly refused: string | null;
  /** What must be done before the site can be saved; null where nothing must. */
  readonly missing: string | null;
}

export type KeyWhilePointing =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'choose'
  | 'cancel'
  | { readonly typed: string };

export interface WizardActions {
  readonly onAccept: (field: WizardField) => void;
  readonly onPoint: (field: WizardField) => void;
  readonly onKey: (key: KeyWhilePointing) => void;
  readonly onLeaveOut: (field: WizardField) => void;
  /** The field stands at these words. */
  readonly onDescribe: (field: WizardField, words: string) => void;
  /** A file for those who can look into the page. */
  readonly onHandOver: () => void;
  /** Goes on without the page, in a window of its own. */
  readonly onWriteByHand: () => void;
  readonly onWord: (text: string, scheme: Scheme | null) => void;
  readonly onName: (name: string) => void;
  readonly onSwitchSide: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export const fieldWords: Readonly<Record<WizardField, string>> = {
  drug: 'Legemiddel',
  form: 'Legemiddelform',
  strength: 'Styrke',
  dosage: 'Dosering',
  unit: 'Doseenhet',
  frequency: 'Hyppighet',
  scheme: 'Refusjonshjemmel',
  refundCode: 'Refusjonskode',
  remark: 'Merknad til apotek',
  otherDrug: 'Andre legemidler: navn',
  otherDosage: 'Andre legemidler: dosering',
};

/** What is worth knowing before pointing. */
export const fieldHints: Readonly<Partial<Record<WizardField, string>>> = {
  form: 'Bare når den står i et eget felt.',
  strength: 'Bare når den står i et eget felt.',
  unit: 'Bare når den står i et eget felt, som «tablett» ved siden av «2».',
  frequency: 'Bare når den står i et eget felt, som «2 ganger daglig».',
  remark: 'Feltet som Hjemmel kan fylle inn når du ber om det.',
  otherDrug: 'Pek på navnet i én rad. De andre radene følger med.',
  otherDosage: 'Pek på doseringen i den samme raden.',
};
