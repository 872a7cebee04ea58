import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';

export interface NamedProduct {
  readonly id: string;
  /** NavnFormStyrke. */
  readonly name: string;
}

export interface ChangedProduct extends NamedProduct {
  /** Norwegian, what of it is another: `reseptgruppe`, `H-resept`. */
  readonly what: readonly string[];
}

export interface CatalogueChanges {
  readonly added: readonly NamedProduct[];
  readonly removed: readonly NamedProduct[];
  readonly changed: readonly ChangedProduct[];
}

/** What of the products' facts is compared, in the words of the summary. */
const facts: Readonly<Record<string, (entry: CatalogueEntry) => unknown>> = {
  navn: ({ navnFormStyrke }) => navnFormStyrke,
  'ATC-kode': ({ atc }) => atc,
  reseptgruppe: ({ reseptgruppe }) => reseptgruppe,
  legemiddelform: ({ form }) => form,
  administrasjonsvei: ({ route }) => route,
  'virkestoff og styrke': ({ substances }) => substances,
  preparattype: ({ preparattype }) => preparattype,
  pakninger: ({ packages }) => packages,
  markedsføring: ({ marketed }) => marketed,
  'H-resept': ({ hResept }) => hResept,
  opioidsøknad: ({ opioidApplication }) => opioidApplication,
};

const named = ({ id, navnFormStyrke }: CatalogueEntry): NamedProduct => ({ id, name: navnFormStyrke });

function byId(entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function differences(before: CatalogueEntry, after: CatalogueEntry): string[] {
  return Object.entries(facts)
    .filter(([, fact]) => JSON.stringify(fact(before)) !== JSON.stringify(fact(after)))
    .map(([what]) => what);
}

/** What another catalogue brings, matched by FEST's Id. In the order of `after`, what is removed in that of `before`. */
export function changesBetween(
  before: readonly CatalogueEntry[],
  after: readonly CatalogueEntry[],
): CatalogueChanges {
  const earlier = byId(before);
  const later = byId(after);
  const changed = after.flatMap((entry) => {
    const old = earlier.get(entry.id);
    const what = old ? differences(old, entry) : [];
    return what.length > 0 ? [{ ...named(entry), what }] : [];
  });
  return {
    added: after.filter(({ id }) => !earlier.has(id)).map(named),
    removed: before.filter(({ id }) => !later.has(id)).map(named),
    changed,
  };
}
