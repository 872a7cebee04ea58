import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { columns } from './csv-columns.ts';

/** One thing that is otherwise in another copy of the case, with the words that an export has for it; null where it has none. */
export interface CaseFieldDifference {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What no column shows, or only a part of. */
const more: readonly (readonly [keyof KeptCase, string])[] = [
  ['request', 'Opplysningene som ble vurdert'],
  ['omeqLines', 'Leddene i summen av OMEQ'],
  ['findings', 'Reglene som ble vurdert'],
  ['reassessment', 'Vurderingen på nytt'],
  ['followedUp', 'Det som er fulgt opp'],
];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether two copies of a case, read by the same schema, are alike in everything. */
export const isSameCase = (one: KeptCase, other: KeptCase) => same(one, other);

/** What is otherwise in `after`; nothing only where they are alike in everything. */
export function caseDifferences(before: KeptCase, after: KeptCase): readonly CaseFieldDifference[] {
  const shown = columns.flatMap(({ name, read }) => {
    const texts = { before: read(before).text, after: read(after).text };
    return texts.before === texts.after ? [] : [{ name, ...texts }];
  });
  const unseen = more
    .filter(([field]) => !same(before[field], after[field]))
    .map(([, name]) => ({ name, before: null, after: null }));
  if (shown.length + unseen.length > 0 || isSameCase(before, after)) return [...shown, ...unseen];
  return [{ name: 'Andre opplysninger', before: null, after: null }];
}
