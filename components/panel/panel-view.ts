import type { Question } from '../../rules/questions.ts';
import type { Check } from '../assessment/check.ts';
import type { DoseLimit } from '../assessment/dose-meter.tsx';
import type { RuleTexts } from '../assessment/rule-text.ts';
import type { CatalogueView } from '../drug-search/catalogue-line.tsx';
import type { SearchDrugs } from '../drug-search/drug-suggestion.ts';

/** Everything the panel shows, and everything that can be done in it. The panel itself knows no page and no storage. */
export interface PanelView {
  readonly connected: boolean;
  /** The prescription is typed in here: there is no page to fill. */
  readonly writtenByHand: boolean;
  /** Null where no prescription is read. */
  readonly page: PageAsRead | null;
  /** Why none is, on a page that Hjemmel is set up for. */
  readonly unread: Unread | null;
  /** Whether the doctor has said who they are, in the settings. */
  readonly setUp: boolean;
  /** Stored settings that could not be read, where Hjemmel's own stand in. */
  readonly unreadableSettings: readonly SettingsPart[];
  readonly check: Check;
  /** Null while it is being read. */
  readonly catalogue: CatalogueView | null;
  readonly questions: readonly AskedQuestion[];
  readonly situation: Situation;
  readonly otherMedication: OtherMedication;
  /** By the medicine's id. */
  readonly medicineProblems: ReadonlyMap<number, ListedMedicineProblem>;
  /** Null where the page shows no list. */
  readonly pageMedicines: PageMedicines | null;
  /** The drug that the set-aside answers were about. */
  readonly setAside: string | null;
  readonly remark: RemarkView | null;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly notice: Notice | null;
  readonly copyByHand: string | null;
  readonly omeqLimits: readonly DoseLimit[];
  readonly pregabalinLimits: readonly DoseLimit[];
  readonly ruleTexts: RuleTexts;
}

export interface PanelActions {
  readonly onAnswer: (path: string, value: AnswerValue | null) => void;
  readonly onSituation: (situation: Partial<Situation>) => void;
  readonly onOtherMedication: (other: OtherMedication) => void;
  readonly onUsePageMedicines: () => void;
  readonly onUndoPageMedicines: () => void;
  readonly onSearchDrug: SearchDrugs;
  readonly onKeepAnswers: () => void;
  readonly onForgetAnswers: () => void;
  readonly onRemarkMode: (mode: RemarkMode) => void;
  readonly onFill: (gesture: { readonly isTrusted: boolean }) => void;
  readonly onUndo: (gesture: { readonly isTrusted: boolean }) => void;
  /** `name` is what the text is, in the definite: `merknaden`. */
  readonly onCopy: (text: string, name: string) => void;
  readonly onSave: () => void;
  readonly onDismissNotice: () => void;
  readonly onOpenOptions: () => void;
  /** Left out where the page cannot be pointed at anew. */
  readonly onSetUpAgain?: (() => void) | undefined;
}

export type SettingsPart = 'prescriber' | 'institutionProfile' | 'panel';

export type AnswerValue = string | number | boolean | readonly string[];

export interface PageAsRead {
  readonly drug: string | null;
  readonly dosage: string | null;
  readonly scheme: string | null;
  readonly refundCode: string | null;
  /** Why the name stands for no product; null where it does, and while it is looked up. */
  readonly drugProblem: DrugProblem | null;
  /** What FEST says of when the drug may be written as an H-resept. */
  readonly hReseptConditions: readonly string[];
  /** Which drug the doctor says that the name on the page stands for. */
  readonly chosenDrug: string | null;
  /** The part of the dosage that was not understood; null where all of it was. */
  readonly dosageProblem: string | null;
  /** Whether the scheme is one the rules know. */
  readonly schemeKnown: boolean;
  readonly lost: readonly PageField[];
}

export type PageField = 'drug' | 'dosage' | 'scheme' | 'refundCode' | 'remark';

export type LostPart = PageField | 'landmark' | 'form' | 'strength';

export type Unread =
  /** Several prescriptions are in sight, and it cannot be told which is being written. */
  { readonly kind: 'several' } | { readonly kind: 'not-recognised'; readonly lost: readonly LostPart[] };

export type DrugProblem =
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' };

/** Why a medicine that was typed in is not counted. */
export interface MedicineProblem {
  readonly drug: DrugProblem | null;
  /** The part of the dosage that was not understood. */
  readonly dosage: string | null;
}

/** And what else should be seen of a medicine in a list before it is counted. */
export interface ListedMedicineProblem extends MedicineProblem {
  /** What is still empty in a row from the page, because the page did not show it clearly. */
  readonly notRead: readonly ('drug' | 'dosage')[];
  /** Copied from a row that the page did not show when its list was last used. */
  readonly goneFromPage: boolean;
  /** The same drug as on the prescription, which may be written in its place. */
  readonly asPrescription: boolean;
}

/** The patient's other medicines as the page shows them. There may be more. */
export interface PageMedicines {
  readonly rows: readonly PageMedicineRow[];
  /** Against the list that the doctor took into use; null where that has not been done. */
  readonly change: { readonly added: number; readonly gone: number } | null;
  /** Taken into use, and not touched since. */
  readonly canUndo: boolean;
}

export interface PageMedicineRow {
  /** Page text; null where the row does not show it clearly. */
  readonly drug: string | null;
  readonly dosage: string | null;
  readonly problem: ListedMedicineProblem;
  /** Whether it can count in the sum; null where the drug is not known. */
  readonly counts: boolean | null;
  /** The dosage as it was understood, in words; null where it was not. */
  readonly understood: string | null;
}

export interface AskedQuestion {
  readonly question: Question;
  readonly answer: AnswerValue | null;
}

export interface Situation {
  readonly exceptionApplies: boolean;
  readonly hasVedtak: boolean;
  readonly hospitalOrder: boolean;
}

export interface OtherMedicine {
  readonly id: number;
  readonly drug: string;
  readonly dosage: string;
  /** The row of the page that it was copied from. */
  readonly fromPage?: { readonly drug: string | null; readonly dosage: string | null } | undefined;
}

export interface OtherMedication {
  readonly medicines: readonly OtherMedicine[];
  /** Said in so many words; an empty list alone is "not known". */
  readonly none: boolean;
}

/** Nobody has said what else the patient uses, so a sum is a lower bound, whatever the rules make of it. */
export function othersNotTold({ otherMedication: { medicines, none } }: PanelView): boolean {
  return medicines.length === 0 && !none;
}

export type RemarkMode = 'append' | 'replace';

export interface RemarkView {
  readonly kind: 'h-resept' | 'white';
  readonly text: string;
  /** The field as it stands; null where the page has no remark field. */
  readonly before: string | null;
  readonly mode: RemarkMode;
  readonly composed:
    | { readonly kind: 'ready'; readonly after: string; readonly joinedWithSlash: boolean }
    | { readonly kind: 'already-there' }
    | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
    | { readonly kind: 'read-only' }
    | null;
}

export interface Notice {
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

export interface Layout {
  readonly side: 'left' | 'right';
  /** CSS pixels. */
  readonly width: number;
  readonly collapsed: boolean;
}

/** CSS pixels. */
export const panelWidth = { least: 280, most: 640, strip: 40 } as const;
