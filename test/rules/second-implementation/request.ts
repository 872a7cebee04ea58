/** The request of the contract, version 2, as far as the table needs it. A missing field and null are both "not known". */

export type Maybe<T> = T | null | undefined;

export type Scheme = 'section-2' | 'section-3' | 'h-resept' | 'white';

export type Indication =
  | 'chronic-pain'
  | 'neuropathic-pain'
  | 'trigeminal-neuralgia'
  | 'cancer-pain'
  | 'neuropathic-cancer-pain'
  | 'end-of-life'
  | 'severe-mental-disorder'
  | 'cns-spasticity'
  | 'tuberculosis-side-effects'
  | 'restless-legs'
  | 'sleep'
  | 'opioid-dependence'
  | 'other';

export type Role =
  | 'gp'
  | 'gp-office'
  | 'pain-clinic'
  | 'public-hospital'
  | 'private-hospital-agreement'
  | 'contract-specialist'
  | 'specialist'
  | 'treating-doctor';

export type Route =
  | 'oral'
  | 'rectal'
  | 'parenteral'
  | 'sublingual'
  | 'intranasal'
  | 'buccal'
  | 'transdermal'
  | 'epidural';

export interface Amount {
  amount: Maybe<number>;
  unit: string;
}

export interface Substance {
  name: string;
  amount?: Maybe<number>;
  unit?: Maybe<string>;
  per?: Maybe<Amount>;
}

export interface Drug {
  name: string;
  atc?: Maybe<string>;
  group?: Maybe<'A' | 'B' | 'C'>;
  form?: Maybe<string>;
  route?: Maybe<Route>;
  substances?: Maybe<Substance[]>;
  marketed?: Maybe<boolean>;
  hList?: Maybe<boolean>;
}

/** What is fixed and what at most is taken as needed in a day; for patches those worn at the same time. */
export interface Dosage {
  fixedPerDay?: Maybe<Amount>;
  asNeededMaxPerDay?: Maybe<Amount>;
}

/** A text as the drug is a name that no catalogue holds; a text as the dosage is not read here. */
export interface Medication {
  drug?: Maybe<Drug | string>;
  dosage?: Maybe<Dosage | string>;
}

export interface Vedtak {
  exists?: Maybe<boolean>;
  omeqPerDay?: Maybe<number>;
  validTo?: Maybe<string>;
  onlyMethadone?: Maybe<boolean>;
  namesPrescriber?: Maybe<boolean>;
}

export interface Exception {
  methodStatus?: Maybe<'under-assessment' | 'not-introduced' | 'introduced' | 'not-assessed'>;
  marketingAuthorisation?: Maybe<boolean>;
  established?: Maybe<'contraindicated' | 'stopped-side-effects' | 'insufficient-effect' | 'not-tried'>;
  greaterBenefit?: Maybe<boolean>;
  decision?: Maybe<'granted' | 'refused' | 'pending'>;
  decidedOn?: Maybe<string>;
  caseNumber?: Maybe<string>;
  costPerYearNok?: Maybe<number>;
  ownProjectNumber?: Maybe<string>;
  patientInformed?: Maybe<boolean>;
  bothTrustsInvolved?: Maybe<boolean>;
  journalWritten?: Maybe<boolean>;
}

export interface Request {
  on: string;
  setting?: Maybe<'prescription' | 'hospital-order'>;
  scheme?: Maybe<Scheme>;
  refundCode?: Maybe<string>;
  prescription: Medication & { remark?: Maybe<string> };
  otherMedication?: Maybe<Medication[]>;
  indication?: Maybe<Indication>;
  painClarified?: Maybe<boolean>;
  otherFormImpossible?: Maybe<boolean>;
  conditions?: Maybe<{ function?: Maybe<boolean>; lowestDose?: Maybe<boolean>; plan?: Maybe<boolean> }>;
  patchChange?: Maybe<{
    everyHours?: Maybe<number>;
    oralUnsuitable?: Maybe<boolean>;
    documented?: Maybe<boolean>;
  }>;
  patient?: Maybe<{ hasGp?: Maybe<boolean>; endOfLife?: Maybe<boolean>; fromOtherTrust?: Maybe<boolean> }>;
  prescriber?: Maybe<{
    roles?: Maybe<Role[]>;
    specialties?: Maybe<string[]>;
    diseaseField?: Maybe<'own' | 'adjacent' | 'other'>;
    rightAB?: Maybe<'all' | 'not-a' | 'not-ab'>;
    hReseptApproved?: Maybe<boolean>;
    seniorConsultant?: Maybe<boolean>;
  }>;
  vedtak?: Maybe<Vedtak>;
  exception?: Maybe<Exception>;
}
