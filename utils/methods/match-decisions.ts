import type { DrugResolution } from '../../rules/drug/drug-resolution.ts';
import { foldName } from '../catalogue/names/name-tokens.ts';
import type { MethodDecision } from './method-decision.ts';
import { nameKeys, readNameList } from './name-list.ts';

export interface DecisionMatch {
  readonly decision: MethodDecision;
  /** The row names several substances or brands, so it may be about their use together. */
  readonly several: boolean;
}

interface IndexedDecision {
  readonly decision: MethodDecision;
  readonly substances: readonly string[];
  readonly combined: boolean;
  readonly brands: readonly string[];
}

/** The decisions with their names read, so that a drug is looked up in no time. */
export type DecisionIndex = readonly IndexedDecision[];

export function indexDecisions(decisions: readonly MethodDecision[]): DecisionIndex {
  return decisions.map((decision) => {
    const { keys, combined } = readNameList(decision.substance);
    return { decision, substances: keys, combined, brands: readNameList(decision.brand).keys };
  });
}

/** What may follow a name: its form, its strength, and nothing that could make it another product's. */
const FORM_OR_STRENGTH =
  /^(?:\d.*|\S*tab|\S*tabl|\S*tablett\S*|\S*kaps|\S*kapsel|\S*kapsler|\S*plaster|mikst\S*|draper|inj\S*|inf\S*|pulv\S*|kons\S*|supp\S*|stikkp\S*|salve|krem|gel|inh\S*|oppl\S*|vaeske|nese\S*|spray|penn|sproyte|gran\S*)$/;

/** Whether the text begins with the name, whole words, and goes on with a form or a strength or ends. */
function begins(text: string, name: string): boolean {
  if (text === name) return true;
  if (!text.startsWith(`${name} `)) return false;
  return FORM_OR_STRENGTH.test(text.slice(name.length + 1).split(' ')[0] ?? '');
}

/**
 * The decisions about a drug, newest first: by its substances or its brand, each as a whole name. A product of several
 * substances is matched only by a row about all of them together. A drug that the catalogue does not know is looked for
 * by the name on the page. Finding none says nothing of whether the method is under assessment.
 */
export function decisionsFor(
  index: DecisionIndex,
  name: string,
  resolution: DrugResolution,
): readonly DecisionMatch[] {
  const found = resolution.kind === 'found' ? resolution.drug : null;
  const text = keepWords(found?.name ?? name);
  const substances = (found?.substances ?? []).map((substance) => nameKeys(substance.name));
  return index
    .filter((row) => row.brands.some((brand) => begins(text, brand)) || isAbout(row, substances, text))
    .map(({ decision, substances: named, brands }) => ({
      decision,
      several: named.length > 1 ? !isExactly(named, substances) : named.length === 0 && brands.length > 1,
    }))
    .sort((a, b) => (b.decision.decidedOn ?? '').localeCompare(a.decision.decidedOn ?? ''));
}

function keepWords(name: string): string {
  return foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isAbout(row: IndexedDecision, substances: readonly (readonly string[])[], text: string): boolean {
  const [only, ...others] = substances;
  if (!only) return row.substances.some((substance) => begins(text, substance));
  if (others.length === 0) return row.substances.some((substance) => only.includes(substance));
  return row.combined && substances.every((names) => names.some((each) => row.substances.includes(each)));
}

/** A row that names just what the product contains is about the product. */
function isExactly(named: readonly string[], substances: readonly (readonly string[])[]): boolean {
  return (
    named.length === substances.length &&
    substances.every((names) => names.some((each) => named.includes(each)))
  );
}
