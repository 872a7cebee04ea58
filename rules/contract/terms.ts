/** The words that the contract has for one thing of several; apart from its schema, which only the edges need. */
export const strengthUnits = ['mg', 'µg', 'µg/h', 'g'] as const;
export const routes = [
  'oral',
  'rectal',
  'parenteral',
  'sublingual',
  'intranasal',
  'buccal',
  'transdermal',
  'epidural',
] as const;
export const schemes = ['section-2', 'section-3', 'h-resept', 'white'] as const;
export const settings = ['prescription', 'hospital-order'] as const;
export const indications = [
  'chronic-pain',
  'neuropathic-pain',
  'trigeminal-neuralgia',
  'cancer-pain',
  'neuropathic-cancer-pain',
  'end-of-life',
  'severe-mental-disorder',
  'cns-spasticity',
  'tuberculosis-side-effects',
  'restless-legs',
  'sleep',
  'opioid-dependence',
  'other',
] as const;
export const roles = [
  'gp',
  'gp-office',
  'pain-clinic',
  'public-hospital',
  'private-hospital-agreement',
  'contract-specialist',
  'specialist',
  'treating-doctor',
] as const;
export const prescribingRights = ['all', 'not-a', 'not-ab'] as const;
export const diseaseFields = ['own', 'adjacent', 'other'] as const;
export const methodStatuses = ['under-assessment', 'not-introduced', 'introduced', 'not-assessed'] as const;
export const establishedTreatments = [
  'contraindicated',
  'stopped-side-effects',
  'insufficient-effect',
  'not-tried',
] as const;
export const decisions = ['granted', 'refused', 'pending'] as const;

export type Route = (typeof routes)[number];
export type Scheme = (typeof schemes)[number];
export type Indication = (typeof indications)[number];
export type Role = (typeof roles)[number];

export function isScheme(text: string | null): text is Scheme {
  return schemes.some((scheme) => scheme === text);
}
