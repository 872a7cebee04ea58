/** What each of the apps holds as its own state, and starts with. */
export interface Prescription {
  readonly drug: string;
  readonly strength: string;
  readonly dosage: string;
  readonly scheme: string;
  readonly code: string;
  readonly remark: string;
}

export const started: Prescription = {
  drug: 'Palexia Depottab',
  strength: '100 mg',
  dosage: '1 tablett 2 ganger daglig',
  scheme: '§ 3',
  code: 'L86',
  remark: '',
};

export const drugNames = ['OxyContin Depottab', 'Palexia Depottab', 'Dolcontin Depottab'];
export const strengths = ['20 mg', '50 mg', '100 mg'];
export const schemes = ['§ 2', '§ 3', 'H-resept', 'Hvit resept'];

export const otherMedicines: readonly { readonly drug: string; readonly dosage: string }[] = [
  { drug: 'Lyrica Kaps 150 mg', dosage: '1 kapsel 2 ganger daglig' },
  { drug: 'Paralgin forte Tab 400 mg/30 mg', dosage: '1 tablett ved behov' },
];

/** As pages name them whole, in lists that are searched. */
export const drugs = ['Palexia Depottab 100 mg', 'OxyContin Depottab 20 mg', 'Jentadueto Tab 2,5 mg/850 mg'];
