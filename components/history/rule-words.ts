import type { Outcome } from '../../rules/contract/assessment.ts';
import { ruleById } from '../../rules/rule-book.ts';

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  'not-met': 'Ikke oppfylt',
  unknown: 'Ukjent',
  met: 'Oppfylt',
  'not-applicable': 'Gjelder ikke',
};

/** The rule's name; a case may be older than the rules are. */
export const ruleTitle = (rule: string) => ruleById(rule)?.title ?? '(regelen finnes ikke lenger)';

const reasons: Readonly<Record<string, string>> = {
  'clinical-need': 'medisinsk behov',
  'vedtak-on-its-way': 'vedtak er på vei',
  'information-outside-the-form': 'opplysninger utenfor skjemaet',
  'rule-does-not-fit': 'regelen passer ikke her',
  'patient-pays': 'pasienten betaler selv',
  other: 'annet',
};

export const reasonName = (reason: string) => reasons[reason] ?? reason;
