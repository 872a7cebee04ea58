import type { KnownDrug } from '../../rules/drug/drug-resolution.ts';
import { toNumber } from '../../rules/number/rational.ts';
import { labelled12 } from '../../rules/omeq/labelled-12.ts';
import { toKnownDrug } from './catalogue-drug.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { dosageFormNamed } from './dosage-form.ts';
import { foldName } from './names/name-tokens.ts';
import { keyOf } from './names/phrases.ts';
import { marketedOn } from './on-the-day.ts';
import { amountsKey, numbersKey, type StrengthPart, strengthKey } from './strength.ts';

/** A whole name, to find the same again: no case, accents or doubled spaces, and nothing left out. */
export function wholeName(text: string): string {
  return foldName(text).replace(/\s+/g, ' ').trim();
}

/** What registers add to the name of a product without marketing authorisation. */
export const UNREGISTERED = 'uregistrert';
const KREVER_GODKJENNINGSFRITAK = 11;
const UNIT_DOSES = ['tablett', 'kapsel', 'stikkpille'];

/** What a name may say of a product besides its brand and form, as folded keys. */
export interface Sayings {
  /** With its units, in each way to write it. */
  readonly strengths: readonly string[];
  /** Without what the amounts are in. */
  readonly amounts: string | null;
  /** Without any unit. */
  readonly numbers: readonly string[];
  /** ATC codes and substances. */
  readonly mentions: ReadonlySet<string>;
}

/** A tablet of 20 mg may also be written 20 mg/tablett. */
function strengthsOf(parts: readonly StrengthPart[], form: string): string[] {
  const unit = dosageFormNamed(form)?.unit ?? null;
  const perUnit = unit !== null && UNIT_DOSES.includes(unit) ? { amount: 1, unit } : null;
  const written = [strengthKey(parts)];
  if (perUnit && parts.every((part) => part.denominator === null)) {
    written.push(strengthKey(parts.map((part) => ({ ...part, denominator: perUnit }))));
  }
  return written.filter((key) => key !== null);
}

/** What a patch that is labelled 12 gives, which is said of it as well; null for any other product. */
export function releasedBy({ substances, form }: CatalogueEntry): StrengthPart | null {
  const [substance, another] = substances;
  if (!substance || another || dosageFormNamed(form)?.unit !== 'plaster') return null;
  const { name, strength, denominator } = substance;
  const isLabelled12 =
    keyOf(name) === labelled12.substance &&
    strength.amount === toNumber(labelled12.printed) &&
    strength.unit === 'µg' &&
    denominator?.unit === 'time';
  return isLabelled12 ? { ...strength, amount: toNumber(labelled12.released), denominator } : null;
}

/** `opium (morfin)` is also just opium. */
export function substanceKeys(name: string): string[] {
  return [...new Set([keyOf(name), keyOf(name.replace(/\s*\([^)]*\)/g, ''))])].filter((key) => key !== '');
}

function sayingsOf(entry: CatalogueEntry): Sayings {
  const printed = entry.substances.map(({ strength, denominator }) => ({ ...strength, denominator }));
  const released = releasedBy(entry);
  const said = released ? [printed, [released]] : [printed];
  return {
    strengths: printed.length === 0 ? [] : said.flatMap((parts) => strengthsOf(parts, entry.form)),
    amounts: amountsKey(printed),
    numbers: said.map(numbersKey),
    mentions: new Set([
      ...entry.substances.flatMap(({ name }) => substanceKeys(name)),
      ...[entry.atc, ...entry.earlierAtc].flatMap((atc) => (atc === null ? [] : [foldName(atc)])),
      ...(entry.preparattype === KREVER_GODKJENNINGSFRITAK ? [UNREGISTERED] : []),
    ]),
  };
}

/** A catalogue entry on one day. What is seldom asked for is worked out when it is, and kept. */
export class Product {
  readonly entry: CatalogueEntry;
  /** Which one it is of those in the index, from 0. */
  readonly place: number;
  readonly #on: string;
  #known: KnownDrug | null = null;
  #facts: string | null = null;
  #sayings: Sayings | null = null;

  constructor(entry: CatalogueEntry, place: number, on: string) {
    this.entry = entry;
    this.place = place;
    this.#on = on;
  }

  /** All its names as whole names, NavnFormStyrke first. */
  wholeNames(): readonly string[] {
    const { navnFormStyrke, otherNames } = this.entry;
    const name = wholeName(navnFormStyrke);
    const others = otherNames.map(wholeName).filter((other) => other !== name);
    return others.length === 0 ? [name] : [...new Set([name, ...others])];
  }

  get known(): KnownDrug {
    this.#known ??= toKnownDrug(this.entry, this.#on);
    return this.#known;
  }

  /** Everything that a rule decides by, to compare two products in. */
  get facts(): string {
    this.#facts ??= JSON.stringify({ ...this.known.drug, name: null });
    return this.#facts;
  }

  get sayings(): Sayings {
    this.#sayings ??= sayingsOf(this.entry);
    return this.#sayings;
  }

  get deregistered(): boolean {
    return marketedOn(this.entry, this.#on) === false;
  }
}

/** Whether the products are the same to every rule. */
export function agree(products: readonly Product[]): boolean {
  const [first, ...others] = products;
  return first === undefined || others.every(({ facts }) => facts === first.facts);
}
