import type { Route } from '../../rules/contract/terms.ts';
import { folded } from '../../rules/text/same-text.ts';

/** Administrasjonsvei, kodeverk 7477. */
export interface AdministrationRoute {
  readonly code: string | null;
  readonly name: string | null;
}

/** By FEST's name for it. A way that is not here has no counterpart in the contract. */
const routeNamed: ReadonlyMap<string, Route> = new Map([
  ['oral bruk', 'oral'],
  ['rektal bruk', 'rectal'],
  ['intravenøs bruk', 'parenteral'],
  ['intramuskulær bruk', 'parenteral'],
  ['subkutan bruk', 'parenteral'],
  ['sublingval bruk', 'sublingual'],
  ['sublingual bruk', 'sublingual'],
  ['nasal bruk', 'intranasal'],
  ['intranasal bruk', 'intranasal'],
  ['bukkal bruk', 'buccal'],
  ['transdermal bruk', 'transdermal'],
  ['epidural bruk', 'epidural'],
]);

/** The codes that have been seen with their names in FEST, for a row that has only the code. */
const nameOfCode: ReadonlyMap<string, string> = new Map([
  ['8', 'bruk på hud'],
  ['33', 'intramuskulær bruk'],
  ['43', 'intravenøs bruk'],
  ['53', 'oral bruk'],
  ['62', 'subkutan bruk'],
  ['65', 'transdermal bruk'],
]);

const ON_SKIN = 'bruk på hud';

/** Null where the name and the code say different things. */
function nameOf({ code, name }: AdministrationRoute): string | null {
  const byCode = code === null ? undefined : nameOfCode.get(code);
  const written = name === null ? undefined : folded(name);
  if (byCode !== undefined && written !== undefined && byCode !== written) return null;
  return written ?? byCode ?? null;
}

/**
 * The one route of the contract that every way of a product stands for; null where they are several, or one of them has no
 * counterpart. A patch is put on the skin, so FEST gives it both ways.
 */
export function routeOf(ways: readonly AdministrationRoute[]): Route | null {
  const names = ways.map(nameOf);
  const patch = names.some((name) => name !== null && routeNamed.get(name) === 'transdermal');
  const deciding = patch ? names.filter((name) => name !== ON_SKIN) : names;
  const routes = new Set(deciding.map((name) => (name === null ? null : (routeNamed.get(name) ?? null))));
  const [only] = routes;
  return routes.size === 1 ? (only ?? null) : null;
}
