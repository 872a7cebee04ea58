import type { Verification } from '../contract/assessment.ts';
import type { Drug } from '../contract/request.ts';
import type { DrugResolution, KnownDrug, ResolveDrug } from '../drug/drug-resolution.ts';
import { sentenceCase } from '../text/sentence.ts';

/**
 * As `resolve`, but that a name which stands for several products is found where they are one substance in one form and one
 * strength: to count what is taken, it is all the same whose it is. For arithmetic alone; a prescription is for one product.
 */
export const alsoByForm =
  (resolve: ResolveDrug): ResolveDrug =>
  (name) => {
    const found = resolve(name);
    return found.kind === 'ambiguous' ? (oneForm(found.candidates, resolve) ?? found) : found;
  };

function oneForm(candidates: readonly string[], resolve: ResolveDrug): DrugResolution | null {
  const products = candidates.flatMap((candidate): readonly KnownDrug[] => {
    const found = resolve(candidate);
    return found.kind === 'found' ? [found] : [];
  });
  const [first] = products;
  if (!first || products.length < candidates.length) return null;
  const form = formKey(first.drug);
  if (form === null || products.some(({ drug }) => formKey(drug) !== form)) return null;
  return {
    kind: 'found',
    drug: { ...first.drug, name: formName(first.drug, products) },
    verification: {
      product: leastSure(products.map(({ verification }) => verification.product)),
      hList: leastSure(products.map(({ verification }) => verification.hList)),
    },
  };
}

/** Null where something of it is not known: then nobody can say that they are the same. */
function formKey({ atc, form, route, substances }: Drug): string | null {
  return atc && form && substances?.length ? JSON.stringify([atc, form, route, substances]) : null;
}

/** The substance, and what the names of the products end alike in: `Tramadol Kaps 50 mg`. */
function formName({ substances }: Drug, products: readonly KnownDrug[]): string {
  const words = products.map(({ drug }) => (drug.name ?? '').split(' '));
  const [first = []] = words;
  const other = (back: number) => words.some((name) => name.at(-back) !== first.at(-back));
  let alike = 0;
  while (alike < first.length && !other(alike + 1)) alike += 1;
  if (alike === first.length) return first.join(' ');
  const substance = (substances ?? []).map(({ name }) => name).join('/');
  const tail = alike === 0 ? [] : first.slice(-alike);
  return [sentenceCase(substance), ...tail].join(' ');
}

const sureness: readonly Verification[] = ['official', 'third-party', 'general-knowledge'];

const leastSure = (of: readonly Verification[]): Verification =>
  sureness.findLast((verification) => of.includes(verification)) ?? 'general-knowledge';
