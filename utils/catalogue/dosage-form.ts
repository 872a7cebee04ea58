import type { Route } from '../../rules/contract/terms.ts';
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

const injections = [
  'inj',
  'inj væske',
  'injeksjonsvæske',
  'inj/inf',
  'inj/inf væske',
  'injeksjons-/infusjonsvæske',
];
const solution = ['oppl', 'oppløsning'];

/** `inj, oppl`: a fluid with what it is, as FEST writes it. */
function inLiquids(fluids: readonly string[], kinds: readonly string[]): readonly string[] {
  return fluids.flatMap((fluid) => kinds.map((kind) => `${fluid} ${kind}`));
}

/** FEST's LegemiddelformKort, as far as the dose that is counted is certain. A form that is not here has no dose unit. */
const dosageForms = {
  ...tabletsAndCapsules,
  Mikstur: {
    short: 'Mikst',
    route: 'oral',
    unit: 'ml',
    spellings: ['mixt', 'mixtur', ...inLiquids(['mikst', 'mikstur'], solution)],
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
    spellings: ['dr', 'orale dråper', 'mikst dråper', ...inLiquids(['dråper', 'orale dråper'], solution)],
  },
  Stikkpille: {
    short: 'Stikkpille',
    route: 'rectal',
    unit: 'stikkpille',
    spellings: ['stikkpiller', 'stikkp', 'stp', 'supp', 'suppositorium', 'suppositorier'],
  },
  Depotplaster: {
    short: 'Depotplaster',
    route: 'transdermal',
    unit: 'plaster',
    spellings: ['depotplastre', 'depotpl', 'depot plaster', 'plaster', 'plastre'],
  },
  Nesespray: {
    short: 'Nesespray',
    route: 'intranasal',
    unit: 'dose',
    spellings: ['nese spray', ...inLiquids(['nesespray'], solution)],
  },
  Injeksjonsvæske: {
    short: 'Inj væske',
    route: 'parenteral',
    unit: null,
    spellings: ['injeksjon', ...injections, ...inLiquids(injections, solution)],
  },
  'Injeksjonsvæske, suspensjon': {
    short: 'Inj væske, susp',
    route: 'parenteral',
    unit: null,
    spellings: inLiquids(injections, ['susp', 'suspensjon']),
  },
  'Konsentrat til infusjonsvæske': {
    short: 'Kons til inf væske',
    route: 'parenteral',
    unit: null,
    spellings: ['kons til infusjonsvæske', ...inLiquids(['kons til inf', 'kons til inf væske'], solution)],
  },
  'Pulver til konsentrat til infusjonsvæske': {
    short: 'Pulv til kons til inf væske',
    route: 'parenteral',
    unit: null,
    spellings: [
      'pulv til kons til infusjonsvæske',
      ...inLiquids(['pulv til kons til inf', 'pulv til kons til inf væske'], solution),
    ],
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
  Rektalvæske: {
    short: 'Rektalvæske',
    route: 'rectal',
    unit: null,
    spellings: inLiquids(['rektalvæske'], solution),
  },
  Sublingvalfilm: { short: 'Sublingvalfilm', route: 'sublingual', unit: null, spellings: ['film'] },
  Infusjonsvæske: {
    short: 'Inf væske',
    route: 'parenteral',
    unit: null,
    spellings: inLiquids(['inf', 'inf væske', 'infusjonsvæske'], solution),
  },
  Øyedråper: {
    short: 'Øyedråper',
    route: null,
    unit: null,
    spellings: inLiquids(['øyedråper'], solution),
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
