import type {
  CatalogueEntry,
  CataloguePackage,
  CatalogueSubstance,
  Reseptgruppe,
} from '../catalogue/catalogue-entry.ts';
import { atcNow } from '../catalogue/embedded/moved-atc.ts';
import { routeOf } from './administration-route.ts';
import type { FestExtract } from './fest-extract.ts';
import type { LegemiddelMerkevare, Legemiddelpakning } from './fest-rows.ts';
import { type HReseptJoin, joinHResept } from './h-resept-join.ts';
import { danglingGenericNames, genericNames, nameBeginnings, otherNamesOf } from './name-join.ts';
import type { NotUnderstood } from './not-understood.ts';
import { isComplete } from './register-size.ts';
import { danglingStrengths, joinSubstances } from './substance-join.ts';

export interface JoinedCatalogue {
  readonly entries: readonly CatalogueEntry[];
  /** Packs that belong to a product of the catalogue. */
  readonly packages: number;
  readonly complete: boolean;
  readonly notUnderstood: readonly NotUnderstood[];
}

const KREVER_GODKJENNINGSFRITAK = 11;
const DEPENDENCE: readonly string[] = ['A', 'B'];

interface Product {
  readonly merkevare: LegemiddelMerkevare;
  readonly packs: readonly Legemiddelpakning[];
  readonly substances: readonly CatalogueSubstance[];
  readonly withoutStrength: readonly string[];
}

/** The value that all who have one agree on. */
function agreed<T>(values: readonly (T | null)[]): T | null {
  const distinct = new Set(values.filter((value) => value !== null));
  const [only] = distinct;
  return distinct.size === 1 ? (only ?? null) : null;
}

/** A pack may be in F where its product is in CF; that one is in A or B and the other not, is a contradiction. */
function groupOf({ merkevare, packs }: Product): Reseptgruppe | null {
  const group = merkevare.reseptgruppe;
  const contradicted = packs.some(
    ({ reseptgruppe }) =>
      reseptgruppe !== group && (DEPENDENCE.includes(reseptgruppe) || DEPENDENCE.includes(group)),
  );
  return contradicted || group === 'K' ? null : group;
}

function packageOf(pack: Legemiddelpakning, merkevare: string): CataloguePackage[] {
  return pack.holds
    .filter((part) => part.merkevare === merkevare)
    .map(({ size }) => ({ varenr: pack.varenr, size, ...pack.marketing }));
}

function noteOf({ merkevare, withoutStrength }: Product, group: Reseptgruppe | null): string | null {
  const notes = [
    withoutStrength.length > 0 ? `FEST oppgir ikke én styrke for ${withoutStrength.join(', ')}.` : null,
    merkevare.reseptgruppe === 'K' ? 'Kosttilskudd.' : null,
    merkevare.reseptgruppe !== 'K' && group === null
      ? 'FEST har merkevaren og pakningen i hver sin reseptgruppe.'
      : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? notes.join(' ') : null;
}

function entryOf(product: Product, hResept: HReseptJoin): Omit<CatalogueEntry, 'otherNames' | 'otherForms'> {
  const { merkevare, packs, substances } = product;
  const rows = [merkevare, ...packs];
  const written = merkevare.atc ?? agreed(packs.map(({ atc }) => atc));
  const reseptgruppe = groupOf(product);
  const ways = merkevare.routes.length > 0 ? merkevare.routes : packs.flatMap(({ routes }) => routes);
  const preparattype = merkevare.preparattype ?? agreed(packs.map((pack) => pack.preparattype));
  const applications = rows.map(({ opioidApplication }) => opioidApplication).filter((said) => said !== null);
  const { listed, links, verification } = hResept.of(
    written,
    rows.flatMap(({ refunds }) => refunds),
  );
  return {
    id: merkevare.id,
    varenavn: merkevare.varenavn,
    navnFormStyrke: merkevare.navnFormStyrke,
    ...(written === null ? { atc: null, earlierAtc: [] } : atcNow(written)),
    reseptgruppe,
    form: merkevare.form ?? agreed(packs.map(({ form }) => form)) ?? merkevare.formLong ?? '',
    route: routeOf(ways),
    substances,
    preparattype,
    marketed: preparattype === KREVER_GODKJENNINGSFRITAK ? false : null,
    packages: packs.flatMap((pack) => packageOf(pack, merkevare.id)),
    hResept: { listed, links },
    opioidApplication: applications.length === 0 ? null : applications.includes(true),
    provenance: 'FEST',
    verification: { product: 'official', hList: verification },
    note: noteOf(product, reseptgruppe),
  };
}

function packsByMerkevare(packs: readonly Legemiddelpakning[]): ReadonlyMap<string, Legemiddelpakning[]> {
  const byMerkevare = new Map<string, Legemiddelpakning[]>();
  for (const pack of packs) {
    for (const id of new Set(pack.holds.map(({ merkevare }) => merkevare))) {
      const others = byMerkevare.get(id);
      if (others) others.push(pack);
      else byMerkevare.set(id, [pack]);
    }
  }
  return byMerkevare;
}

function repeatedIds(extract: FestExtract): NotUnderstood[] {
  const categories = {
    LegemiddelMerkevare: extract.merkevarer.repeated(),
    Legemiddelpakning: extract.pakninger.repeated(),
    Virkestoff: extract.virkestoff.repeated(),
    VirkestoffMedStyrke: extract.styrker.repeated(),
    LegemiddelVirkestoff: extract.virkestoffnavn.repeated(),
    Refusjonsgruppe: extract.refusjonsgrupper.repeated(),
    Vilkar: extract.vilkar.repeated(),
  };
  return Object.entries(categories).flatMap(([category, repeated]) =>
    repeated.flatMap((rows) =>
      rows.map((row) => ({
        category,
        id: row.id,
        name: 'navnFormStyrke' in row ? row.navnFormStyrke : 'name' in row ? row.name : null,
        reason: `Id-en står på ${rows.length} rader, og ingen av dem er brukt`,
      })),
    ),
  );
}

/** Joins the rows to products. What could not be joined is told, and its name no longer stands for another product. */
export function catalogueFromExtract(extract: FestExtract): JoinedCatalogue {
  const notUnderstood: NotUnderstood[] = [
    ...extract.notUnderstood,
    ...repeatedIds(extract),
    ...danglingStrengths(extract),
    ...danglingGenericNames(extract),
  ];
  const namesNotUsed = [
    ...extract.namesNotUsed,
    ...extract.merkevarer.repeated().flatMap((rows) => rows.map(({ varenavn }) => varenavn)),
  ];
  const refuse = (category: string, row: { id: string; navnFormStyrke: string }, reason: string) => {
    notUnderstood.push({ category, id: row.id, name: row.navnFormStyrke, reason });
    namesNotUsed.push(row.navnFormStyrke);
  };

  const packs = packsByMerkevare(extract.pakninger.values());
  const products: Product[] = [];
  for (const merkevare of extract.merkevarer.values()) {
    const joined = joinSubstances(merkevare, extract);
    if (joined.kind === 'joined')
      products.push({ merkevare, packs: packs.get(merkevare.id) ?? [], ...joined });
    else {
      refuse('LegemiddelMerkevare', merkevare, joined.reason);
      namesNotUsed.push(merkevare.varenavn);
    }
  }

  const used = new Set(products.map(({ merkevare }) => merkevare.id));
  let packages = 0;
  for (const pack of extract.pakninger.values()) {
    const missing = pack.holds.map(({ merkevare }) => merkevare).filter((id) => !used.has(id));
    if (missing.length < pack.holds.length) packages += 1;
    if (missing.length > 0) {
      const reason = `Viser til LegemiddelMerkevare som ikke finnes eller ikke er forstått: ${missing.join(', ')}`;
      refuse('Legemiddelpakning', pack, reason);
    }
  }

  const complete = isComplete(packages);
  const hResept = joinHResept(extract, complete);
  const generic = genericNames(extract, products);
  const notUsed = nameBeginnings(namesNotUsed);
  const entries = products.map(
    (product): CatalogueEntry => ({
      ...entryOf(product, hResept),
      otherNames: otherNamesOf(product, generic),
      otherForms: notUsed(product.merkevare.varenavn),
    }),
  );
  return { entries, packages, complete, notUnderstood: [...notUnderstood, ...hResept.notUnderstood] };
}
