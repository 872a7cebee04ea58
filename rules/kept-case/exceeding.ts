import { fromNumber } from '../number/rational.ts';
import { isWithin } from '../reasoning/limit.ts';
import type { KeptCase } from './kept-case.ts';

/** A prescription for more than the vedtak on it covers. */
export type Exceeding =
  | {
      readonly case: KeptCase;
      readonly matter: 'above-omeq' | 'above-pregabalin';
      /** The limit, as it is written when the matter is put aside. */
      readonly subject: string;
      /** What is certain of the daily sum, in mg. */
      readonly mgPerDay: number;
      /** Whether that is all of it. */
      readonly complete: boolean;
      readonly limit: number;
    }
  | {
      readonly case: KeptCase;
      readonly matter: 'other-than-methadone';
      readonly subject: string;
      readonly substances: readonly string[];
    };

/** A sum that is not known is never within. */
type Standing =
  | { readonly kind: 'not-limited' | 'within' | 'not-known' }
  | { readonly kind: 'above'; readonly exceeding: Exceeding };

const NOT_LIMITED: Standing = { kind: 'not-limited' };
const NOT_KNOWN: Standing = { kind: 'not-known' };
const WITHIN: Standing = { kind: 'within' };

interface Sum {
  /** mg a day; null where nothing of it is known. */
  readonly atLeast: number | null;
  /** Whether that is all. */
  readonly complete: boolean;
}

function standing(
  kept: KeptCase,
  matter: 'above-omeq' | 'above-pregabalin',
  { atLeast, complete }: Sum,
  limit: number | null,
): Standing {
  if (limit === null) return NOT_LIMITED;
  const exact = atLeast === null ? null : fromNumber(atLeast);
  switch (isWithin(exact && { atLeast: exact, complete }, limit)) {
    case 'yes':
      return WITHIN;
    case 'unknown':
      return NOT_KNOWN;
    case 'no':
      return {
        kind: 'above',
        exceeding: { case: kept, matter, subject: String(limit), mgPerDay: atLeast ?? 0, complete, limit },
      };
  }
}

/** The names under which the prescribed drug stands among the lines of the sum. */
function prescribedNames({ drug, request }: KeptCase): readonly string[] {
  const asked = request?.prescription.drug;
  return [drug, typeof asked === 'string' ? asked : asked?.name].flatMap((name) => name ?? []);
}

function methadoneStanding(kept: KeptCase): Standing {
  const names = prescribedNames(kept);
  const substances = kept.omeqLines
    .filter(({ drug }) => names.includes(drug))
    .map(({ substance }) => substance);
  const known = substances.filter((substance) => substance !== null);
  const others = known.filter((substance) => substance !== 'metadon');
  if (others.length > 0) {
    return {
      kind: 'above',
      exceeding: { case: kept, matter: 'other-than-methadone', subject: 'metadon', substances: others },
    };
  }
  return known.length > 0 && known.length === substances.length ? WITHIN : NOT_KNOWN;
}

/** How the prescription stands to each thing that its own vedtak limits. */
function standingsOf(kept: KeptCase): readonly (readonly [Exceeding['matter'], Standing])[] {
  const { vedtak, omeqPerDay, omeqAtLeast, pregabalinMgPerDay, request } = kept;
  if (!vedtak) return [];
  const opioids = { atLeast: omeqPerDay ?? omeqAtLeast, complete: omeqPerDay !== null };
  const pregabalin = { atLeast: pregabalinMgPerDay, complete: request?.otherMedication != null };
  return [
    ['above-omeq', standing(kept, 'above-omeq', opioids, vedtak.omeqPerDay)],
    ['above-pregabalin', standing(kept, 'above-pregabalin', pregabalin, vedtak.pregabalinMgPerDay)],
    ['other-than-methadone', vedtak.onlyMethadone ? methadoneStanding(kept) : NOT_LIMITED],
  ];
}

/**
 * Which prescriptions exceed their own vedtak, by the newest case of each course that is known to be above or within;
 * `notKnown` are those newer ones that are neither. The cases come newest first.
 */
export function exceedings(
  newestFirst: readonly KeptCase[],
  courseOf: (kept: KeptCase) => string,
): { readonly above: readonly Exceeding[]; readonly notKnown: readonly KeptCase[] } {
  const settled = new Set<string>();
  const above: Exceeding[] = [];
  const notKnown = new Set<KeptCase>();
  for (const kept of newestFirst) {
    for (const [matter, found] of standingsOf(kept)) {
      const key = `${matter} ${courseOf(kept)}`;
      if (found.kind === 'not-limited' || settled.has(key)) continue;
      if (found.kind === 'not-known') notKnown.add(kept);
      else settled.add(key);
      if (found.kind === 'above') above.push(found.exceeding);
    }
  }
  return { above, notKnown: [...notKnown] };
}
