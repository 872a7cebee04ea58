import { foldName } from '../catalogue/names/name-tokens.ts';
import type { FestExtract } from './fest-extract.ts';
import type { Innhold, LegemiddelMerkevare, Legemiddelpakning } from './fest-rows.ts';
import type { NotUnderstood } from './not-understood.ts';

interface NamedProduct {
  readonly merkevare: LegemiddelMerkevare;
  readonly packs: readonly Legemiddelpakning[];
}

/** Equal for products of the same substances, strengths and form. */
function contentKey({ strengths, withoutStrength }: Innhold, form: string | null): string {
  return JSON.stringify([form, strengths, withoutStrength]);
}

/** The names of LegemiddelVirkestoff by the one product that each stands for. One that stands for several is no name of either. */
export function genericNames(
  extract: FestExtract,
  products: readonly NamedProduct[],
): ReadonlyMap<string, readonly string[]> {
  const sameContent = new Map<string, number>();
  for (const { merkevare } of products) {
    const key = contentKey(merkevare, merkevare.form);
    sameContent.set(key, (sameContent.get(key) ?? 0) + 1);
  }
  const productOf = new Map(products.map(({ merkevare }) => [merkevare.id, merkevare]));
  const names = new Map<string, string[]>();
  for (const row of extract.virkestoffnavn.values()) {
    const [id, ...others] = new Set(row.merkevarer);
    const merkevare = id === undefined || others.length > 0 ? undefined : productOf.get(id);
    const key = contentKey(row, row.form);
    if (!merkevare || contentKey(merkevare, merkevare.form) !== key || sameContent.get(key) !== 1) continue;
    names.set(merkevare.id, [...(names.get(merkevare.id) ?? []), row.navnFormStyrke]);
  }
  return names;
}

/** Generic names that refer to a product that is not there. */
export function danglingGenericNames(extract: FestExtract): NotUnderstood[] {
  return extract.virkestoffnavn.values().flatMap(({ id, navnFormStyrke, merkevarer }) => {
    const missing = merkevarer.filter((merkevare) => !extract.merkevarer.get(merkevare));
    if (missing.length === 0) return [];
    const reason = `Viser til LegemiddelMerkevare som ikke finnes eller ikke er forstått: ${missing.join(', ')}`;
    return [{ category: 'LegemiddelVirkestoff', id, name: navnFormStyrke, reason }];
  });
}

/** What FEST also calls a product: its packs' names where a pack holds it alone, and its generic name. */
export function otherNamesOf(
  { merkevare, packs }: NamedProduct,
  generic: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const ofPacks = packs
    .filter(({ holds }) => holds.every((part) => part.merkevare === merkevare.id))
    .map(({ navnFormStyrke }) => navnFormStyrke);
  const names = new Set([...ofPacks, ...(generic.get(merkevare.id) ?? [])]);
  names.delete(merkevare.navnFormStyrke);
  return [...names];
}

/** Whether one of the names begins with a Varenavn, word by word: the name may then be of another form of it. */
export function nameBeginnings(names: readonly string[]): (varenavn: string) => boolean {
  const words = (name: string) => foldName(name).split(/\s+/).filter(Boolean);
  const beginnings = new Set(
    names.flatMap((name) => words(name).map((_, index, all) => all.slice(0, index + 1).join(' '))),
  );
  return (varenavn) => beginnings.has(words(varenavn).join(' '));
}
