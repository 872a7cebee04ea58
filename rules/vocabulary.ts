import type { Assessment, Verdict } from './contract/assessment.ts';
import type { decisions, Indication, prescribingRights, Role, Route, Scheme } from './contract/terms.ts';
import type { LostPart } from './session/reading.ts';

/** The product's own words as a Norwegian doctor reads them. */
export const schemeNames: Readonly<Record<Scheme, string>> = {
  'section-2': 'blå resept § 2',
  'section-3': 'blå resept § 3',
  'h-resept': 'H-resept',
  white: 'hvit resept',
};

export const roleNames: Readonly<Record<Role, string>> = {
  gp: 'pasientens fastlege',
  'gp-office': 'annen lege ved fastlegens kontor',
  'pain-clinic': 'lege ved tverrfaglig smerteklinikk',
  'public-hospital': 'lege ved offentlig sykehus',
  'private-hospital-agreement': 'lege ved privat sykehus med avtale med RHF',
  'contract-specialist': 'avtalespesialist',
  specialist: 'spesialist',
  'treating-doctor': 'behandlende lege for pasient uten fastlege',
};

/** What a doctor may prescribe of reseptgruppe A and B. */
export const rightNames: Readonly<Record<(typeof prescribingRights)[number], string>> = {
  all: 'Både A og B',
  'not-a': 'B, men ikke A',
  'not-ab': 'Verken A eller B',
};

export const indicationNames: Readonly<Record<Indication, string>> = {
  'chronic-pain': 'kroniske, sterke smerter (ikke nevropatiske, ikke kreft)',
  'neuropathic-pain': 'kronisk, sterk nevropatisk smerte (ikke kreft)',
  'trigeminal-neuralgia': 'trigeminusnevralgi',
  'cancer-pain': 'smerter ved aktiv kreftsykdom',
  'neuropathic-cancer-pain': 'nevropatisk smerte ved aktiv kreftsykdom',
  'end-of-life': 'smerter ved sykdom i livets sluttfase',
  'severe-mental-disorder': 'psykisk lidelse av alvorlig og langvarig karakter',
  'cns-spasticity': 'alvorlige, kroniske spasmer ved sykdom eller skade i sentralnervesystemet',
  'tuberculosis-side-effects': 'bivirkninger av tuberkulosebehandling',
  'restless-legs': 'restless legs-syndrom (RLS)',
  sleep: 'søvnproblemer',
  'opioid-dependence': 'opioidavhengighet (LAR)',
  other: 'annet',
};

export const routeNames: Readonly<Record<Route, string>> = {
  oral: 'oral',
  rectal: 'rektal',
  parenteral: 'parenteral',
  sublingual: 'sublingval',
  intranasal: 'intranasal',
  buccal: 'bukkal',
  transdermal: 'transdermal',
  epidural: 'epidural',
};

export const verdictNames: Readonly<Record<Verdict, string>> = {
  ok: 'I orden',
  check: 'Kontroller',
  incomplete: 'Mangler opplysninger',
  stop: 'Kan ikke innvilges eller skrives slik',
  'not-assessed': 'Ikke vurdert',
};

export const decisionNames = {
  granted: 'Innvilget',
  refused: 'Avslått',
  pending: 'Ikke avgjort',
} as const satisfies Readonly<Record<(typeof decisions)[number], string>>;

/** Why a doctor went against a finding. */
export const overrideReasonNames = {
  'clinical-need': 'medisinsk behov',
  'vedtak-on-its-way': 'vedtak er på vei',
  'information-outside-the-form': 'opplysninger utenfor skjemaet',
  'rule-does-not-fit': 'regelen passer ikke her',
  'patient-pays': 'pasienten betaler selv',
  other: 'annet',
} as const;

/** What became of the remark, by what filling in answered; an older case may hold a word that is not here. */
export const fillOutcomeNames: ReadonlyMap<string, string> = new Map([
  ['filled', 'Merknaden ble fylt inn'],
  ['undone', 'Merknaden ble fylt inn og angret'],
  ['page-changed', 'Merknaden ble ikke fylt inn: skjemaet var endret'],
  ['field-gone', 'Merknaden ble ikke fylt inn: feltet var borte'],
  ['read-only', 'Merknaden ble ikke fylt inn: feltet var låst'],
  ['too-long', 'Merknaden ble ikke fylt inn: for lang for feltet'],
  ['not-kept', 'Merknaden ble ikke fylt inn: siden beholdt den ikke'],
  ['invalid', 'Merknaden ble ikke fylt inn: siden godtok den ikke'],
  ['emptied', 'Siden tok merknaden ut av feltet'],
  ['left-behind', 'Merknaden lot seg ikke ta bort igjen'],
]);

const checkedNames: Readonly<Record<Assessment['checked'][number], string>> = {
  application: 'søknaden',
  prescription: 'resepten',
  'h-list': 'H-listen',
  exception: 'unntaket',
  authority: 'retten til å skrive',
};

/** What was looked at, as a list: «søknaden og H-listen»; empty where nothing was. */
export function checkedList(checked: Assessment['checked']): string {
  const names = checked.map((each) => checkedNames[each]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} og ${last}`;
}

/** The same as a sentence: a verdict is never wider than that. */
export function checkedWords(checked: Assessment['checked']): string {
  return checked.length === 0 ? 'Ingenting er sjekket.' : `Sjekket: ${checkedList(checked)}.`;
}

/** What of a page that is set up was not found on it. */
export const lostPartNames: Readonly<Record<LostPart, string>> = {
  landmark: 'rammen rundt resepten',
  drug: 'legemiddel',
  form: 'legemiddelform',
  strength: 'styrke',
  dosage: 'dosering',
  unit: 'doseenhet',
  frequency: 'hyppighet',
  scheme: 'ordning',
  refundCode: 'refusjonskode',
  remark: 'merknad',
};
