import type { Route } from '../../rules/contract/request.ts';
import { tabletsAndCapsules } from './tablets-and-capsules.ts';

export interface DosageForm {
  /** As it stands in NavnFormStyrke. */
  readonly short: string;
  readonly route: Route | null;
  /** What one of it is called when a dose is counted; null where doses are not counted in it. */
  readonly unit: string | null;
  /** The plain form that a less exact screen may write instead. */
  readonly kindOf?: 'Tablett' | 'Kapsel' | 'Mikstur';
  /** Other ways to write it, besides the name and the short name. */
  readonly spellings: readonly string[];
}

/** FEST's LegemiddelformKort, as far as the dose that is counted is certain. A form that is not here has no dose unit. */
const dosageForms = {
  ...tabletsAndCapsules,
  Mikstur: {
    short: 'Mikst',
    route: 'oral',
    unit: 'ml',
    spellings: ['mikst oppl', 'mikst oppløsning', 'mikstur oppl', 'mikstur oppløsning'],
  },
  'Granulat til mikstur': {
    short: 'Gran til mikst',
    route: 'oral',
    unit: 'ml',
    kindOf: 'Mikstur',
    spellings: [],
  },
  'Pulver til mikstur': {
    short: 'Pulv til mikst',
    route: 'oral',
    unit: 'ml',
    kindOf: 'Mikstur',
    spellings: [],
  },
  Dråper: {
    short: 'Dråper',
    route: 'oral',
    unit: 'ml',
    spellings: [
      'dråper oppl',
      'dråper oppløsning',
      'orale dråper',
      'orale dråper oppløsning',
      'mikst dråper',
    ],
  },
  Stikkpille: {
    short: 'Stikkpille',
    route: 'rectal',
    unit: 'stikkpille',
    spellings: ['stikkpiller', 'supp', 'suppositorium', 'suppositorier'],
  },
  Depotplaster: {
    short: 'Depotplaster',
    route: 'transdermal',
    unit: 'plaster',
    spellings: ['depotplastre', 'depot plaster', 'plaster', 'plastre'],
  },
  Nesespray: {
    short: 'Nesespray',
    route: 'intranasal',
    unit: 'dose',
    spellings: ['nese spray', 'nesespray oppl', 'nesespray oppløsning'],
  },
  Injeksjonsvæske: {
    short: 'Inj væske',
    route: 'parenteral',
    unit: null,
    spellings: [
      'inj',
      'injeksjon',
      'inj væske oppl',
      'inj væske oppløsning',
      'injeksjonsvæske oppl',
      'injeksjonsvæske oppløsning',
      'inj/inf væske',
      'inj/inf væske oppl',
      'injeksjons-/infusjonsvæske',
      'injeksjons-/infusjonsvæske oppløsning',
    ],
  },
  'Injeksjonsvæske, suspensjon': {
    short: 'Inj væske, susp',
    route: 'parenteral',
    unit: null,
    spellings: ['inj væske suspensjon'],
  },
  'Konsentrat til infusjonsvæske': {
    short: 'Kons til inf væske',
    route: 'parenteral',
    unit: null,
    spellings: ['kons til infusjonsvæske'],
  },
  'Pulver til konsentrat til infusjonsvæske': {
    short: 'Pulv til kons til inf væske',
    route: 'parenteral',
    unit: null,
    spellings: ['pulv til kons til infusjonsvæske'],
  },
  'Pulver og væske til injeksjons-/infusjonsvæske': {
    short: 'Pulv og væske til inj/inf væske',
    route: 'parenteral',
    unit: null,
    spellings: [],
  },
  'Væske til inhalasjonsdamp': { short: 'Væske til inh damp', route: null, unit: null, spellings: [] },
  'Inhalasjonsvæske til nebulisator': {
    short: 'Inh væske til nebulisator',
    route: null,
    unit: null,
    spellings: [],
  },
  Rektalvæske: { short: 'Rektalvæske', route: 'rectal', unit: null, spellings: [] },
  Infusjonsvæske: {
    short: 'Inf væske',
    route: 'parenteral',
    unit: null,
    spellings: ['inf væske oppl', 'inf væske oppløsning', 'infusjonsvæske oppl', 'infusjonsvæske oppløsning'],
  },
  Øyedråper: {
    short: 'Øyedråper',
    route: null,
    unit: null,
    spellings: ['øyedråper oppl', 'øyedråper oppløsning'],
  },
  Inhalasjonspulver: { short: 'Inh pulv', route: null, unit: null, spellings: ['inhalasjonspulv'] },
  Vagitorie: { short: 'Vagitorie', route: null, unit: null, spellings: ['vagitorier'] },
  Gel: { short: 'Gel', route: null, unit: null, spellings: [] },
  Salve: { short: 'Salve', route: null, unit: null, spellings: [] },
  Krem: { short: 'Krem', route: null, unit: null, spellings: [] },
  Oppløsning: { short: 'Oppl', route: null, unit: null, spellings: [] },
} as const satisfies Record<string, DosageForm>;

export type DosageFormName = keyof typeof dosageForms;

export const dosageFormOf: Readonly<Record<DosageFormName, DosageForm>> = dosageForms;

export const dosageFormNames = Object.keys(dosageFormOf) as DosageFormName[];

/** What is known of a form by FEST's name for it; null for one that is not in the table. */
export function dosageFormNamed(name: string): DosageForm | null {
  return dosageFormNames.some((known) => known === name) ? dosageFormOf[name as DosageFormName] : null;
}
