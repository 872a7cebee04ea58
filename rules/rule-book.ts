import { authority } from './authority/authority.ts';
import { exception } from './exception/exception.ts';
import { hList } from './h-list/h-list.ts';
import { arithmetic } from './omeq/arithmetic.ts';
import type { Rule, RuleBody } from './reasoning/rule.ts';
import { opioids } from './section-3/opioids.ts';
import { pregabalinSupport } from './section-3/pregabalin.ts';
import { purpose } from './section-3/purpose.ts';

/** Every body of rules, in the order that findings are given. */
export const ruleBodies: readonly RuleBody[] = [
  authority,
  purpose,
  opioids,
  pregabalinSupport,
  arithmetic,
  hList,
  exception,
];

export const ruleBook: readonly Rule[] = ruleBodies.flatMap((body) => body.rules);

const byId = new Map(ruleBook.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | null {
  return byId.get(id) ?? null;
}
