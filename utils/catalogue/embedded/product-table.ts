import type { Route } from '../../../rules/contract/terms.ts';
import type {
  CatalogueEntry,
  CatalogueSubstance,
  HReseptLink,
  Provenance,
  Reseptgruppe,
} from '../catalogue-entry.ts';
import { provenances } from '../catalogue-entry.ts';
import { type DosageFormName, dosageFormOf } from '../dosage-form.ts';
import { foldName, nameTokens } from '../names/name-tokens.ts';
import { readStrength } from '../strength.ts';
import { type HListStatus, hListStatus } from './h-list-codes.ts';

interface ProductDetails {
  readonly route?: Route;
  /** The form in NavnFormStyrke where FEST writes it otherwise. */
  readonly short?: string;
  /** Where FEST has another than 7, an ordinary product. */
  readonly preparattype?: number;
  /** Null where the extract holds no package, and so no word of marketing. */
  readonly marketed?: null;
  readonly opioidApplication?: boolean;
  readonly refusjonsgruppe?: string;
  readonly otherForms?: true;
  /** Something in the row was to be confirmed: it is then trusted no more than general knowledge. */
  readonly unconfirmed?: true;
  readonly note?: string;
}

/** Varenavn, form, strengths with the unit once (`5; 10 mg`), provenance. */
type Product = readonly [
  varenavn: string,
  form: DosageFormName,
  strengths: string,
  provenance: Provenance,
  details?: ProductDetails,
];

export interface ProductGroup {
  readonly atc: string;
  readonly earlierAtc?: readonly string[];
  /** Null where it is not confirmed: a wrong group would be a wrong answer. */
  readonly reseptgruppe: Reseptgruppe | null;
  /** In the order of the strengths. */
  readonly substances: readonly string[];
  readonly products: readonly Product[];
}

/** A name that is on the market, or was, and whose strengths are not known here. It never stands for a drug. */
export interface NameWithoutStrength {
  readonly varenavn: string;
  readonly atc: string | null;
  readonly substance: string | null;
  readonly provenance: Provenance;
}

const LEGEMIDDEL = 7;
const KREVER_GODKJENNINGSFRITAK = 11;
const FROM_FEST: readonly Provenance[] = ['F17', 'F23', 'F17+FKp'];

/** `5; 10 mikrog/time` as `5 mikrog/time` and `10 mikrog/time`. */
function expandStrengths(strengths: string): string[] {
  const items = strengths.split(';').map((item) => item.trim());
  const unit = items[items.length - 1]?.replace(/^[\d,]+/, '') ?? '';
  return items.map((item) => (/^[\d,]+$/.test(item) ? item + unit : item));
}

function substancesOf(names: readonly string[], strength: string): CatalogueSubstance[] {
  const tokens = nameTokens(strength);
  const read = tokens && readStrength(tokens, 0);
  if (!read || read.next !== tokens.length || read.value.length !== names.length) {
    throw new Error(`Styrken «${strength}» hører ikke til ${names.join(' + ')}`);
  }
  return read.value.map(({ amount, unit, denominator }, index) => {
    if (unit === null) throw new Error(`Styrken «${strength}» mangler enhet`);
    return { name: names[index] ?? '', strength: { amount, unit }, denominator };
  });
}

function idOf(navnFormStyrke: string): string {
  return foldName(navnFormStyrke)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function hReseptOf(group: ProductGroup, refusjonsgruppe: string | undefined): HListStatus {
  if (refusjonsgruppe !== undefined) return { listed: true, verification: 'official' };
  const statuses = [group.atc, ...(group.earlierAtc ?? [])].map(hListStatus);
  return statuses.find((status) => status.listed) ?? hListStatus(group.atc);
}

/** The extract gave the group without an end. */
function linksOf({ refusjonsgruppe }: ProductDetails): readonly HReseptLink[] {
  if (refusjonsgruppe === undefined) return [];
  return [{ refusjonsgruppe, validFrom: null, prescribeUntil: null, conditions: [] }];
}

function marketedOf({ preparattype, marketed }: ProductDetails): boolean | null {
  return marketed === undefined ? preparattype !== KREVER_GODKJENNINGSFRITAK : marketed;
}

function expandProduct(group: ProductGroup, product: Product): CatalogueEntry[] {
  const [varenavn, form, strengths, provenance, details = {}] = product;
  const { short, route } = dosageFormOf[form];
  const hResept = hReseptOf(group, details.refusjonsgruppe);
  return expandStrengths(strengths).map((strength) => {
    const navnFormStyrke = `${varenavn} ${details.short ?? short} ${strength}`;
    return {
      id: idOf(navnFormStyrke),
      varenavn,
      navnFormStyrke,
      otherNames: [],
      atc: group.atc,
      earlierAtc: group.earlierAtc ?? [],
      reseptgruppe: group.reseptgruppe,
      form,
      route: details.route ?? route,
      substances: substancesOf(group.substances, strength),
      preparattype: details.preparattype ?? (FROM_FEST.includes(provenance) ? LEGEMIDDEL : null),
      marketed: marketedOf(details),
      packages: [],
      hResept: { listed: hResept.listed, links: linksOf(details) },
      opioidApplication: details.opioidApplication ?? null,
      otherForms: details.otherForms ?? false,
      provenance,
      verification: {
        product: details.unconfirmed ? 'general-knowledge' : provenances[provenance].verification,
        hList: hResept.verification,
      },
      note: details.note ?? null,
    };
  });
}

/** One entry for each strength of each product. */
export function expandProducts(groups: readonly ProductGroup[]): CatalogueEntry[] {
  return groups.flatMap((group) => group.products.flatMap((product) => expandProduct(group, product)));
}
