import type { CaseEntry } from './case-entry.ts';

export interface CaseGroup<C> {
  /** Null for those without one. */
  readonly label: string | null;
  readonly cases: readonly C[];
}

/** The cases under each label, the groups and the cases in the order they come, those without a label last. */
export function byLabel<C extends Pick<CaseEntry, 'label'>>(cases: readonly C[]): readonly CaseGroup<C>[] {
  const groups = new Map<string | null, C[]>();
  for (const entry of cases) {
    const group = groups.get(entry.label);
    if (group) group.push(entry);
    else groups.set(entry.label, [entry]);
  }
  const labelled = [...groups].filter(([label]) => label !== null);
  const rest = groups.get(null);
  return [...labelled, ...(rest ? [[null, rest] as const] : [])].map(([label, some]) => ({
    label,
    cases: some,
  }));
}
