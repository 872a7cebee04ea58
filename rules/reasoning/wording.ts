import type { Facts } from '../facts.ts';
import type { Condition } from './condition.ts';
import { type Template, template } from './template.ts';

/** What is said where the reason is this one. */
export interface Reason {
  /** Left out: whatever the reason. */
  readonly when?: Condition;
  readonly says: string;
}

/** One Norwegian sentence, or one for each reason: the first that holds is said, and the last has no `when`. */
export type Wording = string | readonly Reason[];

/** Every sentence that may be said, in order. */
export function sentencesIn(wording: Wording): readonly string[] {
  return typeof wording === 'string' ? [wording] : wording.map(({ says }) => says);
}

/** Compiles the sentences once; at the last reason nothing more is asked. */
export function spoken(wording: Wording): Template {
  if (typeof wording === 'string') return template(wording);
  const reasons = wording.map(({ when, says }) => ({ when, say: template(says) }));
  return (c: Facts) => {
    const reason = reasons.find(({ when }) => !when || when.test(c) === 'yes');
    return reason ? reason.say(c) : '';
  };
}
