import type { MissingPath } from '../asked-facts.ts';
import type { CheckedMatter, Fact, Finding, Level, Outcome, Source } from '../contract/assessment.ts';
import type { Facts } from '../facts.ts';
import { lacking } from '../missing-facts.ts';
import { beyondKnowing } from './beyond-knowing.ts';
import { always, type Condition, type FactReader, type Truth } from './condition.ts';
import type { Template } from './template.ts';
import { spoken, type Wording } from './wording.ts';

/** A sentence of the sources. Ids are stable for ever: the case history stores them. */
interface Sentence {
  readonly id: string;
  /** A few words in Norwegian that say what is asked for, so that they can follow «Ikke oppfylt:». */
  readonly title: string;
  readonly source: Source;
  /** The sentences themselves, word for word; none where the source is a dossier of facts and not a text. */
  readonly quote: string | readonly string[] | null;
  /** When the rule has something to say, within its body; left out, whenever its body has. */
  readonly applies?: Condition;
  /** What it looks at, where that is something else than its body does. */
  readonly checks?: CheckedMatter;
}

/** What must hold: met, not met, or a fact is missing. */
export interface DemandText extends Sentence {
  readonly level: Exclude<Level, 'info'>;
  readonly requires: Condition;
  /**
   * Both say the next act where there is one. What is missing says itself; `beyond` says what to do where no answer can
   * settle it.
   */
  readonly says: { readonly met: Wording; readonly notMet: Wording; readonly beyond?: string };
  /** It only says who may write on which form: alone it is no ground for a green verdict. */
  readonly formal?: true;
}

/** What must be stated, whatever it is: met or missing. */
export interface StatementText extends Sentence {
  readonly level: Exclude<Level, 'info'>;
  readonly requires: Condition;
  readonly says: Wording;
  readonly formal?: true;
}

/** What the doctor must see to, and nothing here can know: never settled. */
export interface ReminderText extends Sentence {
  readonly says: Wording;
}

/** What follows, and can't fail. */
export interface NoteText extends Sentence {
  readonly says: Wording;
}

type Said = Readonly<Partial<Record<Outcome, Wording>>>;

interface Compiled {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly quotes: readonly string[];
  readonly level: Level;
  readonly applies: Condition;
  readonly checks: CheckedMatter | null;
  readonly formal: boolean;
  /** By outcome: the outcomes that it can have, save that it doesn't apply or a fact is missing. */
  readonly says: Said;
  readonly facts: readonly FactReader[];
  readonly spoken: Readonly<Partial<Record<Outcome, Template>>>;
  readonly notApplicable: Finding;
}

export type Rule =
  | (Compiled & { readonly kind: 'demand'; readonly requires: Condition })
  | (Compiled & { readonly kind: 'statement'; readonly requires: Condition })
  | (Compiled & { readonly kind: 'reminder' })
  | (Compiled & { readonly kind: 'note' });

/** What a rule says of a case, and the request paths whose answer could settle it where it is unknown. */
export interface RuleAnswer {
  readonly rule: Rule;
  readonly checks: CheckedMatter;
  readonly finding: Finding;
  readonly missing: readonly MissingPath[];
}

/** Rules that stand on the same ground: where that is not there, none of them has anything to say. */
export interface RuleBody {
  /** In Norwegian. */
  readonly title: string;
  readonly checks: CheckedMatter;
  readonly ground: Condition;
  readonly rules: readonly Rule[];
}

const NOTHING: readonly MissingPath[] = [];
const NOT_APPLICABLE = 'Regelen gjelder ikke her.';

function made(
  text: Sentence,
  level: Level,
  says: Said,
  requires: Condition | null,
  formal = false,
): Compiled {
  const { id, title, source, quote, applies = always, checks = null } = text;
  const facts = new Map([...(requires?.facts ?? []), ...applies.facts].map((fact) => [fact.name, fact]));
  return {
    id,
    title,
    source,
    quotes: quote === null ? [] : typeof quote === 'string' ? [quote] : quote,
    level,
    applies,
    checks,
    formal,
    says,
    facts: [...facts.values()],
    spoken: Object.fromEntries(Object.entries(says).map(([outcome, wording]) => [outcome, spoken(wording)])),
    notApplicable: {
      rule: id,
      outcome: 'not-applicable',
      level,
      message: NOT_APPLICABLE,
      facts: {},
      source,
    },
  };
}

export function demand(text: DemandText): Rule {
  const { level, requires, says, formal } = text;
  const said = {
    met: says.met,
    'not-met': says.notMet,
    ...(says.beyond === undefined ? {} : { unknown: says.beyond }),
  };
  return { ...made(text, level, said, requires, formal), kind: 'demand', requires };
}

export function statement(text: StatementText): Rule {
  const { level, requires, says, formal } = text;
  return { ...made(text, level, { met: says }, requires, formal), kind: 'statement', requires };
}

export function reminder(text: ReminderText): Rule {
  return { ...made(text, 'check', { unknown: text.says }, null), kind: 'reminder' };
}

export function note(text: NoteText): Rule {
  return { ...made(text, 'info', { met: text.says }, null), kind: 'note' };
}

function outcomeOf(r: Rule, open: boolean, c: Facts): Outcome {
  switch (r.kind) {
    case 'note':
      return open ? 'not-applicable' : 'met';
    case 'reminder':
      return 'unknown';
    default: {
      const holds = open ? 'unknown' : r.requires.test(c);
      if (holds === 'yes') return 'met';
      return holds === 'no' && r.kind === 'demand' ? 'not-met' : 'unknown';
    }
  }
}

/** First what the whole body stands on, then whether the rule applies, then what it requires. */
function missingFor(r: Rule, ground: Condition, c: Facts): readonly MissingPath[] {
  const open = [ground, r.applies].find((condition) => condition.test(c) === 'unknown');
  if (open) return open.missing(c);
  return r.kind === 'demand' || r.kind === 'statement' ? r.requires.missing(c) : NOTHING;
}

function messageOf(r: Rule, outcome: Outcome, missing: readonly MissingPath[], c: Facts): string {
  if (outcome === 'unknown' && missing.length > 0) return lacking(missing, c);
  return r.spoken[outcome]?.(c) ?? beyondKnowing(c);
}

function answerOf(r: Rule, body: RuleBody, ground: Truth, c: Facts): RuleAnswer {
  const checks = r.checks ?? body.checks;
  const applies = ground === 'no' ? 'no' : r.applies.test(c);
  if (applies === 'no') return { rule: r, checks, finding: r.notApplicable, missing: NOTHING };
  const outcome = outcomeOf(r, applies === 'unknown' || ground === 'unknown', c);
  if (outcome === 'not-applicable') return { rule: r, checks, finding: r.notApplicable, missing: NOTHING };
  const missing = outcome === 'unknown' ? missingFor(r, body.ground, c) : NOTHING;
  const facts: Record<string, Fact> = {};
  for (const fact of r.facts) facts[fact.name] = fact.read(c);
  const message = messageOf(r, outcome, missing, c);
  const { id: rule, level, source } = r;
  return { rule: r, checks, finding: { rule, outcome, level, message, facts, source }, missing };
}

/** One answer for each rule of the body, in its order. Not known whether a rule applies: its outcome is unknown. */
export function answersOf(body: RuleBody, c: Facts): readonly RuleAnswer[] {
  const ground = body.ground.test(c);
  return body.rules.map((r) => answerOf(r, body, ground, c));
}
