import type { Outcome } from '../../rules/contract/assessment.ts';
import { ruleById } from '../../rules/rule-book.ts';
import { overrideReasonNames } from '../../rules/vocabulary.ts';

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  'not-met': 'Ikke oppfylt',
  unknown: 'Ukjent',
  met: 'Oppfylt',
  'not-applicable': 'Gjelder ikke',
};

/** The rule's name; a case may be older than the rules are. */
export const ruleTitle = (rule: string) => ruleById(rule)?.title ?? '(regelen finnes ikke lenger)';

const reasons: Readonly<Record<string, string>> = overrideReasonNames;

export const reasonName = (reason: string) => reasons[reason] ?? reason;
