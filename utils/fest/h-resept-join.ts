import type { Verification } from '../../rules/contract/assessment.ts';
import type { HReseptLink } from '../catalogue/catalogue-entry.ts';
import { hListStatus } from '../catalogue/embedded/h-list-codes.ts';
import { atcNow } from '../catalogue/embedded/moved-atc.ts';
import type { FestExtract } from './fest-extract.ts';
import { H_RESEPT, type Refusjon, type Refusjonsgruppe } from './fest-rows.ts';
import type { NotUnderstood } from './not-understood.ts';

export interface HResept {
  readonly listed: boolean | null;
  readonly verification: Verification;
  readonly links: readonly HReseptLink[];
}

export interface HReseptJoin {
  /** `refunds` are those of the product and of all its packs. */
  of(atc: string | null, refunds: readonly Refusjon[]): HResept;
  /** What products and conditions refer to and the file does not hold. */
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Which products FEST links to H-resept, and what it says of those that it does not link. */
export function joinHResept(extract: FestExtract, complete: boolean): HReseptJoin {
  const groups = extract.refusjonsgrupper.values().filter(({ hjemmel }) => hjemmel === H_RESEPT);
  const conditionsOf = new Map(groups.map((group) => [group.id, conditionTexts(group, extract)]));
  const substances = groups.flatMap(({ atc }) => (atc === null ? [] : [atcNow(atc).atc]));

  function linksOf(refunds: readonly Refusjon[]): HReseptLink[] {
    const links = refunds.flatMap((refund) =>
      refund.groups.flatMap((id) => {
        const group = extract.refusjonsgrupper.get(id);
        if (group?.hjemmel !== H_RESEPT) return [];
        const { validFrom, prescribeUntil } = refund;
        const conditions = conditionsOf.get(id) ?? [];
        return [{ refusjonsgruppe: group.number, validFrom, prescribeUntil, conditions }];
      }),
    );
    return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
  }

  function statusOf(atc: string | null, refunds: readonly Refusjon[]): Omit<HResept, 'links'> {
    const undecided = { listed: null, verification: 'official' } as const;
    const code = atc === null ? null : atcNow(atc).atc;
    // The list is of substances, and the links are of packs: this pack is not linked, and the substance is there.
    if (code !== null && substances.some((listed) => code.startsWith(listed))) return undecided;
    if (!complete || groups.length === 0) return hListStatus(code);
    const unknownGroup = refunds.some(({ groups: ids }) =>
      ids.some((id) => !extract.refusjonsgrupper.get(id)),
    );
    return unknownGroup ? undecided : { listed: false, verification: 'official' };
  }

  return {
    of(atc, refunds) {
      const links = linksOf(refunds);
      if (links.length > 0) return { listed: true, verification: 'official', links };
      return { ...statusOf(atc, refunds), links };
    },
    notUnderstood: [...missingGroups(extract), ...missingConditions(groups, extract)],
  };
}

function conditionTexts({ use, conditions }: Refusjonsgruppe, extract: FestExtract): readonly string[] {
  const texts = conditions.flatMap((id) => extract.vilkar.get(id)?.text ?? []);
  return use === null ? texts : [use, ...texts];
}

/** One for each group, as many packs may refer to it. */
function missingGroups(extract: FestExtract): NotUnderstood[] {
  const references = new Map<string, number>();
  for (const { refunds } of [...extract.merkevarer.values(), ...extract.pakninger.values()]) {
    for (const id of refunds.flatMap(({ groups }) => groups)) {
      if (!extract.refusjonsgrupper.get(id)) references.set(id, (references.get(id) ?? 0) + 1);
    }
  }
  return [...references].map(([id, count]) => ({
    category: 'Refusjonsgruppe',
    id,
    name: null,
    reason: `${count} ${count === 1 ? 'rad' : 'rader'} viser til den, og den finnes ikke eller er ikke forstått`,
  }));
}

function missingConditions(groups: readonly Refusjonsgruppe[], extract: FestExtract): NotUnderstood[] {
  return groups.flatMap(({ id, number, conditions }) => {
    const missing = conditions.filter((condition) => !extract.vilkar.get(condition));
    if (missing.length === 0) return [];
    const reason = `Viser til Vilkar som ikke finnes eller ikke er forstått: ${missing.join(', ')}`;
    return [{ category: 'Refusjonsgruppe', id, name: number, reason }];
  });
}
