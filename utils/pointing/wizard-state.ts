import { isScheme, type Scheme } from '../../rules/contract/terms.ts';
import { type FieldName, fieldNames } from '../../rules/session/reading.ts';
import type { SiteProfile } from '../page/site-profile.ts';
import { knownScheme, type SchemeWords } from './make-profile.ts';
import type { FrameState, PickState, PointingRefusal, Seen, Target } from './pointing-protocol.ts';

export interface Pointing {
  readonly target: Target;
  readonly seen: Seen | null;
  readonly refusal: PointingRefusal | null;
  /** How many elements the keyboard can step through, and which one it stands at, the first being 1; 0 for none. */
  readonly count: number;
  readonly at: number;
}

export type ProfileSaving =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly reason: string };

export type Refusal =
  | PointingRefusal
  /** The page shows no field at the words that the user said stand beside it, or more than one. */
  | { readonly kind: 'no-words'; readonly text: string };

export interface WizardState {
  readonly connected: boolean;
  /** The frame that holds the fields has gone to another page. */
  readonly left: boolean;
  readonly side: 'left' | 'right';
  readonly frames: readonly FrameState[];
  /** The frame in which the user pointed at the drug; null while nobody has. */
  readonly home: string | null;
  readonly pointing: Pointing | null;
  /** Why what was meant for a field could not be used. */
  readonly refused: ReadonlyMap<Target, Refusal>;
  readonly absent: ReadonlySet<Target>;
  readonly words: SchemeWords;
  /** Null until the user has said something else than what is proposed. */
  readonly name: string | null;
  /** The stored profile that is being changed; null where a new one is made. */
  readonly stored: SiteProfile | null;
  readonly saving: ProfileSaving;
}

/** The one frame with fields in it; where none has been pointed at yet, null. */
export const ownerOf = ({ frames, home }: WizardState): FrameState | null =>
  frames.find(({ frame }) => frame === home) ??
  frames.find(({ picks }) => Object.values(picks).some(({ kind }) => kind !== 'lost')) ??
  frames.find(({ picks }) => Object.keys(picks).length > 0) ??
  null;

/** The frame whose suggestions are shown: the owner, else the one that seems to hold the form. */
export function suggestingFrame(state: WizardState): FrameState | null {
  const owner = ownerOf(state);
  if (owner !== null) return owner;
  const most = ({ suggestions }: FrameState) =>
    Object.keys(suggestions).length + (suggestions.drug === undefined ? 0 : fieldNames.length);
  return state.frames.reduce<FrameState | null>(
    (best, frame) => (most(frame) > (best === null ? 0 : most(best)) ? frame : best),
    null,
  );
}

export const pickOf = (state: WizardState, target: Target): PickState | null =>
  ownerOf(state)?.picks[target] ?? null;

/** The order in which fields are taken and shown: those first that everything else hangs on. */
export const fieldsInOrder: readonly FieldName[] = [
  'drug',
  'dosage',
  'remark',
  'scheme',
  'refundCode',
  'strength',
  'form',
  'unit',
  'frequency',
];

/** Those first ones are asked for; another that is not suggested is taken not to be there. */
export const asked: readonly Target[] = fieldsInOrder.slice(0, 3);

export const isFieldName = (target: Target): target is FieldName =>
  target !== 'otherDrug' && target !== 'otherDosage';

/** What the user calls the site; before that what it was called, or its address. */
export function nameOf(state: WizardState): string {
  if (state.name !== null) return state.name;
  const origin = suggestingFrame(state)?.origin ?? '';
  return state.stored?.name ?? (URL.canParse(origin) ? new URL(origin).hostname : '');
}

/** The texts of the scheme field that the user may have to explain, and what each is taken for now. */
export function schemeWordsShown(
  state: WizardState,
): readonly { readonly text: string; readonly scheme: Scheme | null; readonly known: boolean }[] {
  const pick = pickOf(state, 'scheme');
  if (pick?.kind !== 'found') return [];
  const stored = new Map(Object.entries(pick.description.normalise ?? {}));
  return pick.choices.map((text) => {
    const said = state.words[text];
    const known = knownScheme(text);
    const before = stored.get(text) ?? null;
    return {
      text,
      scheme: said !== undefined ? said : (known ?? (isScheme(before) ? before : null)),
      known: known !== null,
    };
  });
}
