import type { Case } from '../case.ts';
import type { Fact, Finding, Level, Outcome, Source } from '../contract/assessment.ts';
import type { Condition, FactReader } from './condition.ts';
import { type Template, template } from './template.ts';

/** One sentence of the sources as a rule. Ids are stable for ever: the case history stores them. */
export interface RuleText {
  readonly id: string;
  readonly level: Level;
  /** A few words in Norwegian. */
  readonly title: string;
  readonly source: Source;
  /** The sentence itself, word for word; null where the source is a dossier of facts and not a text. */
  readonly quote: string | null;
  /** When the rule has something to say. Not known whether it applies: the outcome is unknown. */
  readonly applies: Condition;
  readonly requires: Condition;
  /** One Norwegian sentence for each outcome; not met and unknown say what to do. */
  readonly says: { readonly met: string; readonly notMet: string; readonly unknown: string };
  /** What to do next when the rule is not met, for the list; without it the sentence itself serves. */
  readonly doNext?: string;
}

export interface Rule extends Omit<RuleText, 'doNext'> {
  /** `says`, compiled. */
  readonly messages: Readonly<Record<Exclude<Outcome, 'not-applicable'>, Template>>;
  readonly doNext: Template;
  readonly facts: readonly FactReader[];
  readonly notApplicable: Finding;
}

const NOT_APPLICABLE = 'Regelen gjelder ikke her.';

export function rule(text: RuleText): Rule {
  const { doNext, ...rest } = text;
  const { says } = rest;
  const facts = new Map([...text.requires.facts, ...text.applies.facts].map((fact) => [fact.name, fact]));
  return {
    ...rest,
    messages: { met: template(says.met), 'not-met': template(says.notMet), unknown: template(says.unknown) },
    doNext: template(doNext ?? says.notMet),
    facts: [...facts.values()],
    notApplicable: {
      rule: text.id,
      outcome: 'not-applicable',
      level: text.level,
      message: NOT_APPLICABLE,
      facts: {},
      source: text.source,
    },
  };
}

function outcomeOf(r: Rule, c: Case): Outcome {
  const applies = r.applies.test(c);
  if (applies !== 'yes') return applies === 'no' ? 'not-applicable' : 'unknown';
  const holds = r.requires.test(c);
  return holds === 'yes' ? 'met' : holds === 'no' ? 'not-met' : 'unknown';
}

export function find(r: Rule, c: Case): Finding {
  const outcome = outcomeOf(r, c);
  if (outcome === 'not-applicable') return r.notApplicable;
  const facts: Record<string, Fact> = {};
  for (const fact of r.facts) facts[fact.name] = fact.read(c);
  return { rule: r.id, outcome, level: r.level, message: r.messages[outcome](c), facts, source: r.source };
}

/** Request paths whose answer could settle an unknown rule: first whether it applies, then what it requires. */
export function missingFor(r: Rule, c: Case): readonly string[] {
  return r.applies.test(c) === 'unknown' ? r.applies.missing(c) : r.requires.missing(c);
}
