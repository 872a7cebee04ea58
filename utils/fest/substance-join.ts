import type { CatalogueSubstance } from '../catalogue/catalogue-entry.ts';
import type { FestExtract } from './fest-extract.ts';
import type { Innhold } from './fest-rows.ts';
import type { NotUnderstood } from './not-understood.ts';

export type JoinedSubstances =
  | {
      readonly kind: 'joined';
      readonly substances: readonly CatalogueSubstance[];
      /** Substances that FEST gives without one exact strength. With one such, none is told: a part is not the product. */
      readonly withoutStrength: readonly string[];
    }
  | { readonly kind: 'dangling'; readonly reason: string };

const missing = (category: string, ids: readonly string[]) =>
  `Viser til ${category} som ikke finnes eller ikke er forstått: ${ids.join(', ')}`;

/** What a product contains, through VirkestoffMedStyrke and Virkestoff. */
export function joinSubstances(innhold: Innhold, extract: FestExtract): JoinedSubstances {
  const strengthsMissing = innhold.strengths.filter((id) => !extract.styrker.get(id));
  if (strengthsMissing.length > 0) {
    return { kind: 'dangling', reason: missing('VirkestoffMedStyrke', strengthsMissing) };
  }
  const strengths = innhold.strengths.flatMap((id) => extract.styrker.get(id) ?? []);
  const references = [...strengths.map(({ substance }) => substance), ...innhold.withoutStrength];
  const substancesMissing = references.filter((id) => !extract.virkestoff.get(id));
  if (substancesMissing.length > 0) {
    return { kind: 'dangling', reason: missing('Virkestoff', substancesMissing) };
  }
  const nameOf = (id: string) => extract.virkestoff.get(id)?.name ?? '';
  const withoutStrength = [
    ...strengths.filter(({ strength }) => strength === null).map(({ substance }) => nameOf(substance)),
    ...innhold.withoutStrength.map(nameOf),
  ];
  const substances = strengths.flatMap(({ substance, strength, denominator }) =>
    strength === null ? [] : [{ name: nameOf(substance), strength, denominator }],
  );
  return { kind: 'joined', substances: withoutStrength.length > 0 ? [] : substances, withoutStrength };
}

/** Strengths whose substance is not there: told by themselves, as products may share them. */
export function danglingStrengths(extract: FestExtract): NotUnderstood[] {
  return extract.styrker
    .values()
    .filter(({ substance }) => !extract.virkestoff.get(substance))
    .map(({ id, substance }) => ({
      category: 'VirkestoffMedStyrke',
      id,
      name: null,
      reason: missing('Virkestoff', [substance]),
    }));
}
