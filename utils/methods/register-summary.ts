import type { DecisionClass } from '../../rules/exception/decision-text.ts';
import { classOf, decisionKey, type MethodDecision } from './method-decision.ts';
import type { ReadRegister } from './read-register.ts';

/** Against the workbook in use, by id and indication. */
export interface RegisterChanges {
  readonly added: readonly MethodDecision[];
  readonly changed: readonly MethodDecision[];
  /** Not in the new workbook, which does not say that they are annulled. */
  readonly absent: readonly MethodDecision[];
}

/** What the doctor sees before a workbook is taken into use. */
export interface RegisterSummary {
  readonly rows: number;
  /** Different ids. */
  readonly methods: number;
  readonly decisions: number;
  readonly newestDecision: string | null;
  readonly perClass: Readonly<Record<DecisionClass['kind'], number>>;
  /** Null where no workbook is in use. */
  readonly changes: RegisterChanges | null;
}

export function newestDecision(decisions: readonly MethodDecision[]): string | null {
  return decisions.reduce<string | null>(
    (newest, { decidedOn }) => (decidedOn !== null && decidedOn > (newest ?? '') ? decidedOn : newest),
    null,
  );
}

function byKey(decisions: readonly MethodDecision[]): ReadonlyMap<string, readonly MethodDecision[]> {
  return Map.groupBy(decisions, decisionKey);
}

const contents = (decisions: readonly MethodDecision[]) =>
  decisions
    .map((decision) => JSON.stringify(decision))
    .sort()
    .join('\n');

function changesBetween(before: readonly MethodDecision[], now: readonly MethodDecision[]): RegisterChanges {
  const beforeByKey = byKey(before);
  const nowByKey = byKey(now);
  const firsts = (
    groups: Iterable<readonly [string, readonly MethodDecision[]]>,
    keep: (key: string) => boolean,
  ) => [...groups].flatMap(([key, [first]]) => (first && keep(key) ? [first] : []));
  return {
    added: firsts(nowByKey, (key) => !beforeByKey.has(key)),
    changed: firsts(nowByKey, (key) => {
      const earlier = beforeByKey.get(key);
      return earlier !== undefined && contents(earlier) !== contents(nowByKey.get(key) ?? []);
    }),
    absent: firsts(beforeByKey, (key) => !nowByKey.has(key)),
  };
}

export function summariseRegister(
  { rows, decisions }: ReadRegister,
  inUse: readonly MethodDecision[] | null,
): RegisterSummary {
  const perClass = { introduced: 0, restricted: 0, 'not-introduced': 0, unclassified: 0 };
  for (const decision of decisions) perClass[classOf(decision).kind] += 1;
  return {
    rows,
    methods: new Set(decisions.map(({ id }) => id)).size,
    decisions: decisions.length,
    newestDecision: newestDecision(decisions),
    perClass,
    changes: inUse && changesBetween(inUse, decisions),
  };
}
