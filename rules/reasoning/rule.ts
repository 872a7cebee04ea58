import type { Fact, Finding, Level, Outcome, Source } from '../contract/assessment.ts';
import type { Facts } from '../facts.ts';
import { always, type Condition, type FactReader, type Truth } from './condition.ts';
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
  /** When the rule has something to say, within its body; left out, whenever its body has. */
  readonly applies?: Condition;
  readonly requires: Condition;
  /** One Norwegian sentence for each outcome; not met and unknown say what to do. */
  readonly says: { readonly met: string; readonly notMet: string; readonly unknown: string };
}

export interface Rule extends RuleText {
  readonly applies: Condition;
  /** `says`, compiled. */
  readonly messages: Readonly<Record<Exclude<Outcome, 'not-applicable'>, Template>>;
  readonly facts: readonly FactReader[];
  readonly notApplicable: Finding;
}

/** Rules that stand on the same ground: where that is not there, none of them has anything to say. */
export interface RuleBody {
  /** In Norwegian. */
  readonly title: string;
  readonly ground: Condition;
  readonly rules: readonly Rule[];
}

const NOT_APPLICABLE = 'Regelen gjelder ikke her.';

export function rule(text: RuleText): Rule {
  const { says, requires, applies = always } = text;
  const facts = new Map([...requires.facts, ...applies.facts].map((fact) => [fact.name, fact]));
  return {
    ...text,
    applies,
    messages: { met: template(says.met), 'not-met': template(says.notMet), unknown: template(says.unknown) },
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

function outcomeOf(r: Rule, ground: Truth, c: Facts): Outcome {
  const applies = r.applies.test(c);
  if (applies === 'no') return 'not-applicable';
  if (applies === 'unknown' || ground === 'unknown') return 'unknown';
  const holds = r.requires.test(c);
  return holds === 'yes' ? 'met' : holds === 'no' ? 'not-met' : 'unknown';
}

function findingOf(r: Rule, ground: Truth, c: Facts): Finding {
  const outcome = outcomeOf(r, ground, c);
  if (outcome === 'not-applicable') return r.notApplicable;
  const facts: Record<string, Fact> = {};
  for (const fact of r.facts) facts[fact.name] = fact.read(c);
  return { rule: r.id, outcome, level: r.level, message: r.messages[outcome](c), facts, source: r.source };
}

/** One finding for each rule of the body, in its order. Not known whether a rule applies: its outcome is unknown. */
export function findingsOf({ ground, rules }: RuleBody, c: Facts): readonly Finding[] {
  const truth = ground.test(c);
  return rules.map((r) => (truth === 'no' ? r.notApplicable : findingOf(r, truth, c)));
}

/** Request paths whose answer could settle an unknown rule: first whether it applies, then what it requires. */
export function missingFor({ ground }: RuleBody, r: Rule, c: Facts): readonly string[] {
  const open = [ground, r.applies].filter((condition) => condition.test(c) === 'unknown');
  return (open.length > 0 ? open : [r.requires]).flatMap((condition) => condition.missing(c));
}
