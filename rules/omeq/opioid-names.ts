import type { Drug, Substance } from '../contract/request.ts';
import { atcIsUnder } from '../drug/atc.ts';
import { folded } from '../text/same-text.ts';

/** Opioids as the Norwegian tables name them, with the other names a register or a doctor uses. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  alfentanil: [],
  buprenorfin: ['buprenorphine', 'buprenorphin'],
  butorfanol: ['butorphanol'],
  dekstropropoksyfen: ['dextropropoxyphene', 'propoksyfen'],
  diamorfin: ['diamorphine', 'heroin'],
  dihydrokodein: ['dihydrocodeine', 'dihydrocodein'],
  etylmorfin: ['ethylmorphine', 'ethylmorfin'],
  fentanyl: [],
  folkodin: ['pholcodine', 'pholcodin'],
  hydrokodon: ['hydrocodone'],
  hydromorfon: ['hydromorphone', 'hydromorphon'],
  ketobemidon: ['ketobemidone'],
  kodein: ['codeine', 'codein'],
  levometadon: ['levomethadone'],
  metadon: ['methadone', 'methadon'],
  morfin: ['morphine', 'morphin'],
  nalbufin: ['nalbuphine'],
  nikomorfin: ['nicomorphine'],
  oksykodon: ['oxycodone', 'oxycodon', 'oxykodon'],
  oksymorfon: ['oxymorphone'],
  opium: ['opiumstinktur', 'opiumdråper'],
  pentazocin: ['pentazocine'],
  petidin: ['pethidine', 'pethidin', 'meperidin'],
  piritramid: ['piritramide'],
  remifentanil: [],
  sufentanil: [],
  tapentadol: [],
  tilidin: [],
  tramadol: [],
};

const canonical = new Map<string, string>(
  Object.entries(aliases).flatMap(([name, others]) =>
    [name, ...others].map((other) => [other, name] as const),
  ),
);

const SALT =
  /(?:hydroklorid|hydrochloride|hydrobromid|hydrogentartrat|bitartrat|tartrat|klorid|sulfat|sulphate|sulfate|fosfat|phosphate|sitrat|citrat|citrate|maleat|mesilat|pektinat|(?:hemi|seskvi|mono|di|tri|penta)?hydrat)$/;

function withoutSalt(word: string): string {
  let base = word;
  while (SALT.test(base)) base = base.replace(SALT, '');
  return base;
}

interface SubstanceName {
  /** Canonical; null where the whole is not the name of an opioid. */
  readonly opioid: string | null;
  /** Whether any word of it is. */
  readonly mentionsOpioid: boolean;
}

/** The first that are met; a catalogue has fewer. */
const MOST_REMEMBERED = 1000;
const remembered = new Map<string, SubstanceName>();

function readName(substance: string): SubstanceName {
  const known = remembered.get(substance);
  if (known) return known;
  const words = wordsOf(substance);
  const [first = '', ...rest] = words;
  const name = canonical.get(withoutSalt(first));
  const isWhole = name !== undefined && rest.every((word) => withoutSalt(word) === '' || isNote(name, word));
  const read = {
    opioid: isWhole ? name : null,
    mentionsOpioid: words.some((word) => canonical.has(withoutSalt(word))),
  };
  if (remembered.size < MOST_REMEMBERED) remembered.set(substance, read);
  return read;
}

/** The canonical Norwegian name of an opioid, salts and English names folded; null for anything else. */
export function opioidName(substance: string): string | null {
  return readName(substance).opioid;
}

/** `opium (morfin)`: the register's way of saying what the strength is counted in. */
function isNote(name: string, word: string): boolean {
  return name === 'opium' && word === 'morfin';
}

function wordsOf(substance: string): readonly string[] {
  return folded(substance).match(/\p{L}+/gu) ?? [];
}

/** Groups of opioids, also those with no factor: a total that one of them is left out of is not known. */
const OPIOID_ATC = ['N02A', 'N01AH', 'N07BC', 'R05DA', 'R05FA02', 'A07DA'];
/** Noskapin and dekstrometorfan stand among the opium alkaloids, and have no opioid effect to count. */
const NO_OPIOID_ATC = ['R05DA07', 'R05DA09'];
const PREGABALIN_ATC = ['N02BF02', 'N03AX16'];

export type OpioidStatus = 'yes' | 'no' | 'unknown';

/** Whether a substance is an opioid, or names one in words that are not recognised as a whole. */
export function mentionsOpioid(substance: Substance): boolean {
  return readName(substance.name).mentionsOpioid;
}

/**
 * Whether a drug is an opioid, by its substances or its ATC code. A drug with neither, or with a substance that is not
 * recognised and no ATC code, is `unknown`: it can't be left out of a total.
 */
export function opioidStatus(drug: Drug): OpioidStatus {
  const substances = drug.substances ?? [];
  if (substances.some(mentionsOpioid)) return 'yes';
  const excepted = atcIsUnder(drug.atc, NO_OPIOID_ATC);
  if (excepted === 'yes') return 'no';
  return excepted === 'unknown' ? 'unknown' : atcIsUnder(drug.atc, OPIOID_ATC);
}

const DEPENDENCE_ATC = ['N07BC01', 'N07BC05', 'N07BC51'];
const DEPENDENCE_NAMES =
  /^(?:subutex|suboxone|espranor|buvidal|zubsolv|bunalict|levopidon|buprenorphine\s+(?:orifarm|sandoz))(?![\p{L}\d])/iu;

/** Products for dependence treatment have no meaningful OMEQ: 16 mg buprenorphine would be 768 mg. */
export function isForDependence(drug: Drug): boolean {
  return DEPENDENCE_ATC.some((code) => code === drug.atc) || DEPENDENCE_NAMES.test(drug.name ?? '');
}

export function methadoneStatus(drug: Drug): OpioidStatus {
  if (drug.substances?.some((substance) => opioidName(substance.name) === 'metadon')) return 'yes';
  if (drug.atc) return atcIsUnder(drug.atc, ['N07BC02']);
  return drug.substances?.length ? 'no' : 'unknown';
}

/** Pregabalin moved from N03AX16 to N02BF02; both are met. */
export function isPregabalin(drug: Drug): OpioidStatus {
  if (drug.substances?.some((substance) => isPregabalinName(substance.name))) return 'yes';
  if (drug.atc) return atcIsUnder(drug.atc, PREGABALIN_ATC);
  return drug.substances?.length ? 'no' : 'unknown';
}

export function isPregabalinName(name: string): boolean {
  return folded(name) === 'pregabalin';
}
