import type { DosageReading } from '../../rules/dosage/dosage.ts';
import type { OverrideReason } from '../../rules/kept-case/kept-case.ts';
import type { ReadMedicines } from '../../rules/pasted-prescription/medicines-in-text.ts';
import type { Question } from '../../rules/questions.ts';
import type { Acknowledgement } from '../../rules/session/acknowledgement.ts';
import type { AnswerValue } from '../../rules/session/answers.ts';
import type { UnreadSetting } from '../../rules/session/build-request.ts';
import type { ProposedRemark, RemarkMode } from '../../rules/session/compose-remark.ts';
import type { DrugProblem, MedicineAsRead, PageMedicines } from '../../rules/session/medicines-read.ts';
import type { Notice } from '../../rules/session/outcome-words.ts';
import type { OtherMedicine } from '../../rules/session/page-medicines.ts';
import type { ReadingField, Unread } from '../../rules/session/reading.ts';
import type { Check } from '../../rules/session/standing.ts';
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
  readonly unreadableSettings: readonly UnreadSetting[];
  readonly check: Check;
  /** Null while it is being read. */
  readonly catalogue: CatalogueView | null;
  readonly questions: readonly AskedQuestion[];
  readonly situation: Situation;
  readonly otherMedication: OtherMedication;
  /** By the medicine's id. */
  readonly medicinesRead: ReadonlyMap<number, MedicineAsRead>;
  /** Null where the page shows no list. */
  readonly pageMedicines: PageMedicines | null;
  /** The drug that the set-aside answers were about. */
  readonly setAside: string | null;
  /** What of the findings the doctor has asked not to see again, by rule; null where the drug is not known by a code. */
  readonly acknowledged: ReadonlyMap<string, Acknowledgement> | null;
  readonly remark: ProposedRemark | null;
  /** The name of the doctor's own; null until it is chosen. */
  readonly trust: string | null;
  /** Whether a text waits for the doctor to say which trust is theirs: the name of the one that is offered. */
  readonly trustOffered: string | null;
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
  readonly onReadMedicines: ReadMedicines;
  readonly onKeepAnswers: () => void;
  readonly onForgetAnswers: () => void;
  readonly onRemarkMode: (mode: RemarkMode) => void;
  readonly onTakeTrustOffered: () => void;
  readonly onFill: (gesture: { readonly isTrusted: boolean }) => void;
  readonly onUndo: (gesture: { readonly isTrusted: boolean }) => void;
  /** `name` is what the text is, in the definite: `merknaden`. */
  readonly onCopy: (text: string, name: string) => void;
  readonly onSave: () => void;
  readonly onAcknowledge: (rule: string, reason: OverrideReason) => void;
  readonly onShowAgain: (given: Acknowledgement) => void;
  readonly onDismissNotice: () => void;
  readonly onOpenOptions: () => void;
  readonly onOpenHelp: () => void;
  /** Left out where the page cannot be pointed at anew. */
  readonly onSetUpAgain?: (() => void) | undefined;
}

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
  /** Null where there is no dosage, and while the drug is looked up. */
  readonly dosageReading: DosageReading | null;
  /** Whether the scheme is one the rules know. */
  readonly schemeKnown: boolean;
  readonly lost: readonly ReadingField[];
}

export interface AskedQuestion {
  readonly question: Question;
  readonly answer: AnswerValue | null;
}

export interface Situation {
  readonly exceptionApplies: boolean;
  readonly hospitalOrder: boolean;
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

export interface Layout {
  readonly side: 'left' | 'right';
  /** CSS pixels. */
  readonly width: number;
  readonly collapsed: boolean;
}

/** CSS pixels. */
export const panelWidth = { least: 280, most: 640, strip: 40 } as const;
