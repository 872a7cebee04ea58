import type { KeptCase } from '../../rules/kept-case/kept-case.ts';

export interface CaseGroup {
  /** Null for those without one. */
  readonly label: string | null;
  readonly cases: readonly KeptCase[];
}

/** The cases under each label, the groups and the cases in the order they come, those without a label last. */
export function byLabel(cases: readonly KeptCase[]): readonly CaseGroup[] {
  const groups = new Map<string | null, KeptCase[]>();
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
