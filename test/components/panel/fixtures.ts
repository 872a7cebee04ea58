import type { PanelActions, PanelView } from '../../../components/panel/panel-view.ts';
import type { Assessment, Finding, Outcome, Verdict } from '../../../rules/contract/assessment.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import type { ListedMedicineProblem, PageMedicines } from '../../../rules/session/medicines-read.ts';

export const request: AssessmentRequest = {
  on: '2026-11-21',
  scheme: 'section-3',
  prescription: { drug: 'OxyContin Depottab 20 mg', dosage: '1 tablett 2 ganger daglig' },
};

export function finding(rule: string, outcome: Outcome, patch: Partial<Finding> = {}): Finding {
  return {
    rule,
    outcome,
    level: 'stop',
    message: `Melding om ${rule}.`,
    facts: { 'omeq.perDay': 120.5, painClarified: null, on: '2026-11-21' },
    source: { document: 'Helsedirektoratet', section: '§ 3 femte ledd', changed: '2023-11-23' },
    ...patch,
  };
}

const findingsOf: Readonly<Record<Verdict, readonly Finding[]>> = {
  ok: [finding('OP-CAP-300', 'met'), finding('PG-VEDTAK-600', 'met', { level: 'info' })],
  check: [finding('S3-PLAN', 'not-met', { level: 'check' }), finding('OP-CAP-300', 'met')],
  incomplete: [finding('OP-APPLICANT', 'unknown'), finding('S3-CODE', 'unknown', { level: 'check' })],
  stop: [finding('OP-CAP-300', 'not-met'), finding('OP-APPLICANT', 'unknown'), finding('AUTH-AB', 'met')],
  'not-assessed': [finding('H-CODE', 'not-applicable')],
};

const opioid = {
  drug: 'OxyContin Depottab 20 mg',
  substance: 'oksykodon',
  route: 'oral',
  dosePerDay: 40,
  unit: 'mg',
  factor: 1.5,
  omeq: 60,
  problem: null,
  verification: 'official',
} as const;

export function assessment(verdict: Verdict, patch: Partial<Assessment> = {}): Assessment {
  return {
    version: 2,
    headline: 'Du kan søke',
    checked: ['application'],
    verdict,
    omeq: { perDay: 60, atLeast: 60, lines: [opioid] },
    pregabalinMgPerDay: null,
    dosage: { understood: true, fixedPerDay: 2, asNeededMaxPerDay: 0, unit: 'tablett' },
    findings: [...findingsOf[verdict]],
    remark: null,
    orderMarking: null,
    missing: [],
    next: verdict === 'ok' ? [] : ['Gjør dette først.', 'Og så dette.'],
    drafts: { application: null, journalNote: 'Notat', treatmentPlan: null },
    ...patch,
  };
}

export const remarkText =
  'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.';

export const remark: NonNullable<PanelView['remark']> = {
  kind: 'h-resept',
  text: remarkText,
  trust: 'Sykehuset Innlandet HF',
  before: 'Tas om kvelden.',
  mode: 'append',
  composed: {
    kind: 'ready',
    after: `Tas om kvelden.\n${remarkText}`,
    added: { start: 16, end: 16 + remarkText.length },
    replaced: [],
    ownText: true,
    joinedWithSlash: false,
  },
};

const catalogue: NonNullable<PanelView['catalogue']> = {
  on: '2026-11-21',
  info: { extractDate: '2026-11-14', productCount: 8_962, complete: true },
  source: 'imported',
  attribution: 'Inneholder data under NLOD',
};

export function view(patch: Partial<PanelView> = {}): PanelView {
  return {
    connected: true,
    writtenByHand: false,
    page: {
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: 'section-3',
      refundCode: '-71',
      drugProblem: null,
      hReseptConditions: [],
      chosenDrug: null,
      dosageReading: null,
      schemeKnown: true,
      lost: [],
    },
    unread: null,
    setUp: true,
    unreadableSettings: [],
    check: { kind: 'assessed', request, assessment: assessment('ok') },
    catalogue,
    questions: [],
    situation: { exceptionApplies: false, hospitalOrder: false },
    otherMedication: { medicines: [], none: true },
    medicinesRead: new Map(),
    pageMedicines: null,
    setAside: null,
    acknowledged: new Map(),
    remark: null,
    trust: 'Sykehuset Innlandet HF',
    trustOffered: null,
    busy: false,
    canUndo: false,
    notice: null,
    copyByHand: null,
    omeqLimits: [
      { value: 100, name: 'fastlegens grense for å søke' },
      { value: 300, name: 'øvre grense' },
    ],
    pregabalinLimits: [{ value: 600, name: 'øvre grense' }],
    ruleTexts: (rule) => ({
      title: `Om ${rule}`,
      quote: `Kildens setning om ${rule}.`,
      url: 'https://example.no/',
    }),
    ...patch,
  };
}

export const noProblem: ListedMedicineProblem = {
  drug: null,
  dosage: null,
  notRead: [],
  goneFromPage: false,
  asPrescription: false,
};

/** A page's list with a row that is clear, one that does not count, and three that are unclear. */
export const offered: PageMedicines = {
  rows: [
    {
      drug: 'Dolcontin Depottab 30 mg',
      dosage: '1 tablett 2 ganger daglig',
      problem: noProblem,
      counts: true,
      understood: '2 tabletter daglig',
    },
    {
      drug: 'Metoprolol Depottab 50 mg',
      dosage: '1 x 1',
      problem: noProblem,
      counts: false,
      understood: '1 daglig',
    },
    {
      drug: null,
      dosage: '1 x 2',
      problem: { ...noProblem, notRead: ['drug'] },
      counts: null,
      understood: '2 daglig',
    },
    {
      drug: 'OxyNorm',
      dosage: null,
      problem: {
        ...noProblem,
        drug: { kind: 'ambiguous', candidates: ['OxyNorm Kaps 5 mg', 'OxyNorm Kaps 10 mg'] },
        notRead: ['dosage'],
      },
      counts: null,
      understood: null,
    },
    {
      drug: 'Fantasin',
      dosage: 'som før',
      problem: { ...noProblem, drug: { kind: 'unknown' }, dosage: 'som før' },
      counts: null,
      understood: null,
    },
  ],
  change: null,
  canUndo: false,
};

export const inUse = (change: NonNullable<PageMedicines['change']>, canUndo = true): PageMedicines => ({
  ...offered,
  change,
  canUndo,
});

export const noActions: PanelActions = {
  onAnswer: () => {},
  onSituation: () => {},
  onOtherMedication: () => {},
  onUsePageMedicines: () => {},
  onUndoPageMedicines: () => {},
  onSearchDrug: () => ({ hits: [], nearMisses: [], more: false }),
  onReadMedicines: () => null,
  onKeepAnswers: () => {},
  onForgetAnswers: () => {},
  onRemarkMode: () => {},
  onTakeTrustOffered: () => {},
  onFill: () => {},
  onUndo: () => {},
  onCopy: () => {},
  onSave: () => {},
  onAcknowledge: () => {},
  onShowAgain: () => {},
  onDismissNotice: () => {},
  onOpenHelp: () => {},
  onOpenOptions: () => {},
};
