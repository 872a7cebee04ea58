import { authorityRules } from './authority/authority.ts';
import { exceptionRules } from './exception/exception.ts';
import { hListRules } from './h-list/h-list.ts';
import type { Rule } from './reasoning/rule.ts';
import { opioidRules } from './section-3/opioids.ts';
import { pregabalinRules } from './section-3/pregabalin.ts';
import { purposeRules } from './section-3/purpose.ts';

/** Every rule, in the order that findings are given. */
export const ruleBook: readonly Rule[] = [
  ...authorityRules,
  ...purposeRules,
  ...opioidRules,
  ...pregabalinRules,
  ...hListRules,
  ...exceptionRules,
];

const byId = new Map(ruleBook.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | null {
  return byId.get(id) ?? null;
}
