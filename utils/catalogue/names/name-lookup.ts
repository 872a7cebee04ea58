import type { Verification } from '../../../rules/contract/assessment.ts';
import type { DrugResolution } from '../../../rules/drug/drug-resolution.ts';
import { sentenceCase } from '../../../rules/text/sentence.ts';
import type { CatalogueEntry } from '../catalogue-entry.ts';
import { dosageFormNamed } from '../dosage-form.ts';
import { agree, type Product, wholeName } from '../product.ts';
import { bestOf, type Candidate, fitOf, isEnough, isOneProduct, strongest } from './name-fit.ts';
import { NameHeads } from './name-heads.ts';
import { type NameDetails, readDetails, readForm } from './name-reading.ts';
import { type NameToken, nameTokens, numbersApart } from './name-tokens.ts';
import { type PackNumbers, readPackNumber } from './pack-numbers.ts';

/** What a name came to. Products that are found together are the same to every rule. */
export type Decision =
  | { readonly kind: 'found'; readonly name: string; readonly products: readonly [Product, ...Product[]] }
  | { readonly kind: 'candidates'; readonly products: readonly Product[] }
  | { readonly kind: 'unknown' };

const unknown: Decision = { kind: 'unknown' };
const LONGEST_NAME = 300;

/** Whether a whole name is the product's own, and not that of all products with its substance. */
function isOwnName(name: string, { entry }: Product): boolean {
  return name === wholeName(entry.navnFormStyrke) || name.startsWith(`${wholeName(entry.varenavn)} `);
}

function isSameFormAndStrength(one: Product, other: Product): boolean {
  return one.entry.form === other.entry.form && one.sayings.strengths[0] === other.sayings.strengths[0];
}

function genericName({ entry }: Product): string {
  const names = entry.substances.map(({ name }) => name.toLowerCase()).join('/');
  const strengths = entry.substances.map(({ strength, denominator }) => {
    const amount = `${strength.amount}`.replace('.', ',');
    const per = denominator && (denominator.amount === 1 ? '' : `${denominator.amount} `.replace('.', ','));
    const unit = strength.unit === 'µg' ? 'mikrog' : strength.unit;
    return `${amount} ${unit}${denominator ? `/${per}${denominator.unit}` : ''}`;
  });
  const form = dosageFormNamed(entry.form)?.short ?? entry.form;
  return `${sentenceCase(names)} ${form} ${strengths.join('/')}`;
}

/** «Tbl. Sobril 10 mg»: a form that stands before the name, behind it. */
function formLast(tokens: readonly NameToken[]): readonly NameToken[] {
  const form = readForm(tokens, 0);
  return form ? [...tokens.slice(form.next), ...tokens.slice(0, form.next)] : tokens;
}

function productsOf(candidates: readonly Candidate[]): readonly Product[] {
  return [...new Set(candidates.map(({ hit }) => hit.product))];
}

const trust: readonly Verification[] = ['general-knowledge', 'third-party', 'official'];

function weakest(verifications: readonly Verification[]): Verification {
  return trust.find((level) => verifications.includes(level)) ?? 'general-knowledge';
}

/**
 * What a text that a page shows as the drug stands for. Every word, number and sign of it must be accounted for: no spelling
 * is corrected, and what is left over makes the drug unknown.
 */
export class NameLookup {
  readonly #byName = new Map<string, Product[]>();
  readonly #heads = new NameHeads();
  readonly #decided = new Map<string, Decision>();
  readonly #packs: PackNumbers;

  constructor(packs: PackNumbers) {
    this.#packs = packs;
  }

  /** `names` are the product's whole names. */
  add(product: Product, names: readonly string[]): void {
    for (const name of names) {
      const named = this.#byName.get(name);
      if (named) named.push(product);
      else this.#byName.set(name, [product]);
    }
    this.#heads.add(product);
  }

  decide(text: string): Decision {
    if (text.length > LONGEST_NAME) return unknown;
    const decided = this.#decideAsWritten(text);
    const apart = numbersApart(text);
    return decided.kind === 'unknown' && apart !== text ? this.#decideAsWritten(apart) : decided;
  }

  resolve(text: string): DrugResolution {
    const decision = this.decide(text);
    if (decision.kind === 'unknown') return decision;
    if (decision.kind === 'candidates') {
      const candidates = new Set(decision.products.map((product) => this.nameOf(product.entry)));
      return { kind: 'ambiguous', candidates: [...candidates] };
    }
    const [first] = decision.products;
    const verifications = decision.products.map(({ entry }) => entry.verification);
    return {
      kind: 'found',
      drug: { ...first.known.drug, name: decision.name },
      verification: {
        product: weakest(verifications.map(({ product }) => product)),
        hList: weakest(verifications.map(({ hList }) => hList)),
      },
    };
  }

  /** A name that stands for the product and for no other: with a pack number where its own name is another's too. */
  nameOf(entry: CatalogueEntry): string {
    const { navnFormStyrke, packages } = entry;
    const names = [navnFormStyrke, ...packages.map(({ varenr }) => `${navnFormStyrke} (Vnr ${varenr})`)];
    return names.find((name) => this.#isFoundAs(name, entry)) ?? navnFormStyrke;
  }

  #isFoundAs(name: string, entry: CatalogueEntry): boolean {
    const decision = this.decide(name);
    return decision.kind === 'found' && decision.products.some((product) => product.entry === entry);
  }

  #decideAsWritten(text: string): Decision {
    const named = this.#decideName(text);
    return named.kind === 'unknown' ? this.#decideByPack(text) : named;
  }

  #decideName(text: string): Decision {
    const name = wholeName(text);
    const decided = this.#decided.get(name);
    if (decided) return decided;
    const named = this.#byName.get(name);
    if (!named) return this.#decideParts(text);
    const decision = this.#decideWholeName(name, named);
    this.#decided.set(name, decision);
    return decision;
  }

  #decideWholeName(name: string, named: readonly Product[]): Decision {
    const products = [...new Set([...named, ...this.#alsoMeant(name, named)])];
    const own = products.find((product) => isOwnName(name, product));
    const [first, ...others] = products;
    if (!first || !agree(products) || this.#isUnsaidEpidural(first, own === undefined))
      return { kind: 'candidates', products };
    const written = first.entry.otherNames.find((other) => wholeName(other) === name);
    const shown = own?.entry.navnFormStyrke ?? written ?? first.entry.navnFormStyrke;
    return { kind: 'found', name: shown, products: [first, ...others] };
  }

  /** A name that is of a substance may as well mean any of its products, of the same form and strength. */
  #alsoMeant(name: string, named: readonly Product[]): readonly Product[] {
    return named.flatMap((product) => {
      const generic = isOwnName(name, product)
        ? this.#heads.productsContaining(product.entry.varenavn)
        : this.#heads.productsLike(product);
      return generic.filter((other) => isSameFormAndStrength(other, product));
    });
  }

  /** Null where something of the text is not understood. */
  #candidates(text: string): { details: NameDetails; candidates: Candidate[]; alone: boolean } | null {
    const written = nameTokens(text);
    const tokens = written && formLast(written);
    const head = tokens && this.#heads.read(tokens);
    if (!tokens || !head) return null;
    const details = readDetails(tokens, head.next, this.#heads.readSubstance);
    if (!details) return null;
    const hits = strongest(head.value);
    const candidates = hits.map((hit) => fitOf(details, hit)).filter((candidate) => candidate !== null);
    const alone = candidates.length === head.value.length && isOneProduct(head.value);
    return { details, candidates, alone };
  }

  #decideParts(text: string): Decision {
    const read = this.#candidates(text);
    if (!read || read.candidates.length === 0) return unknown;
    const { details, candidates, alone } = read;
    const best = bestOf(candidates);
    if (best.length > 0 && best.every(isEnough)) {
      const decision = this.#together(best);
      if (decision) return decision;
    }
    if (alone && details.strength === null && candidates.every(({ form }) => form !== 'near')) {
      const decision = this.#together(candidates);
      if (decision) return decision;
    }
    return { kind: 'candidates', products: productsOf(best.length > 0 ? best : candidates) };
  }

  /**
   * One drug for all the candidates, only where they agree in every fact and no two brands are meant: how often each is
   * taken is no fact here.
   */
  #together(candidates: readonly Candidate[]): Decision | null {
    const products = productsOf(candidates);
    const [first, ...others] = products;
    if (!first || !agree(products)) return null;
    const branded = productsOf(candidates.filter(({ hit }) => hit.lead !== 'substance'));
    if (new Set(branded.map(({ entry }) => wholeName(entry.varenavn))).size > 1) return null;
    const generic = branded.length < products.length;
    if (this.#isUnsaidEpidural(first, generic)) return null;
    const name = generic ? genericName(first) : first.entry.navnFormStyrke;
    return { kind: 'found', name, products: [first, ...others] };
  }

  /** An epidural injection is never understood from its substance: the name does not say it, and the dose is another. */
  #isUnsaidEpidural({ entry }: Product, generic: boolean): boolean {
    return (
      entry.route === 'epidural' && (generic || this.#heads.productsContaining(entry.varenavn).length > 0)
    );
  }

  /** A pack number alone, or beside a name that may stand for the same product. */
  #decideByPack(text: string): Decision {
    const read = readPackNumber(text);
    if (!read) return unknown;
    const packed = this.#packs.beginningWith(read.varenr);
    const named = read.rest === '' ? null : this.#decideName(read.rest);
    if (named?.kind === 'unknown') return unknown;
    // No register has all packs: a number that is not in it takes nothing from the name.
    if (named && read.labelled && packed.length === 0) return named;
    const products = named ? packed.filter((product) => named.products.includes(product)) : packed;
    const [first, ...others] = products;
    if (!first) return unknown;
    if (!agree(products)) return { kind: 'candidates', products };
    return { kind: 'found', name: first.entry.navnFormStyrke, products: [first, ...others] };
  }
}
