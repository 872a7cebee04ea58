import { describe, expect, it } from 'vitest';
import type { CheckedMatter, Level, Outcome, Verdict } from '../../../rules/contract/assessment.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import { factsOf } from '../../../rules/facts.ts';
import { type Condition, condition, type Truth } from '../../../rules/reasoning/condition.ts';
import {
  answersOf,
  demand,
  note,
  type Rule,
  type RuleAnswer,
  type RuleBody,
  reminder,
  statement,
} from '../../../rules/reasoning/rule.ts';
import { checkedIn, verdictOf } from '../../../rules/reasoning/verdict.ts';
import { knowledge, opioidRequest } from '../request.ts';

const c = factsOf(opioidRequest(), knowledge);
const truths = ['yes', 'no', 'unknown'] as const;

type Part = 'painClarified' | 'scheme' | 'indication';

const is = (truth: Truth, path: Part): Condition =>
  condition(
    [{ name: path, read: () => truth }],
    () => truth,
    () => [path],
  );

const sentence = {
  id: 'TEST',
  title: 'En regel',
  source: { document: 'Et dokument', section: 'Et sted', changed: null },
  quote: null,
};

type Make = (applies: Truth, requires: Truth) => Rule;

const makers: Readonly<Record<Rule['kind'], Make>> = {
  demand: (applies, requires) =>
    demand({
      ...sentence,
      level: 'stop',
      applies: is(applies, 'scheme'),
      requires: is(requires, 'painClarified'),
      says: { met: 'Oppfylt {atc}.', notMet: 'Ikke oppfylt {atc}.' },
    }),
  statement: (applies, requires) =>
    statement({
      ...sentence,
      level: 'stop',
      applies: is(applies, 'scheme'),
      requires: is(requires, 'painClarified'),
      says: 'Oppgitt {atc}.',
    }),
  reminder: (applies) => reminder({ ...sentence, applies: is(applies, 'scheme'), says: 'Husk {atc}.' }),
  note: (applies) => note({ ...sentence, applies: is(applies, 'scheme'), says: 'Merk {atc}.' }),
};

const bodyOf = (ground: Truth, rule: Rule): RuleBody => ({
  title: 'Regler',
  checks: 'prescription',
  ground: is(ground, 'indication'),
  rules: [rule],
});

function answered(kind: Rule['kind'], ground: Truth, applies: Truth, requires: Truth): RuleAnswer {
  const [answer] = answersOf(bodyOf(ground, makers[kind](applies, requires)), c);
  if (!answer) throw new Error('No answer.');
  return answer;
}

const combinations = truths.flatMap((ground) =>
  truths.flatMap((applies) => truths.map((requires) => [ground, applies, requires] as const)),
);

function expected(kind: Rule['kind'], ground: Truth, applies: Truth, requires: Truth): Outcome {
  if (ground === 'no' || applies === 'no') return 'not-applicable';
  const open = ground === 'unknown' || applies === 'unknown';
  if (kind === 'note') return open ? 'not-applicable' : 'met';
  if (kind === 'reminder' || open) return 'unknown';
  if (requires === 'yes') return 'met';
  return requires === 'no' && kind === 'demand' ? 'not-met' : 'unknown';
}

describe.each(['demand', 'statement', 'reminder', 'note'] as const)('a %s', (kind) => {
  it.each(combinations)('on ground %s, applying %s, required %s', (ground, applies, requires) => {
    const { finding, checks } = answered(kind, ground, applies, requires);
    expect(finding.outcome).toBe(expected(kind, ground, applies, requires));
    expect(checks).toBe('prescription');
  });
});

describe('what a rule says', () => {
  it.each([
    ['demand', 'yes', 'Oppfylt N02AA05.'],
    ['demand', 'no', 'Ikke oppfylt N02AA05.'],
    ['demand', 'unknown', 'Kan ikke avgjøres ennå. Gjenstår: om smertetilstanden er avklart.'],
    ['statement', 'yes', 'Oppgitt N02AA05.'],
    ['reminder', 'yes', 'Husk N02AA05.'],
    ['note', 'yes', 'Merk N02AA05.'],
  ] as const)('of a %s that is %s: %s', (kind, requires, message) => {
    expect(answered(kind, 'yes', 'yes', requires).finding.message).toBe(message);
  });

  it('is the first reason that holds, and else the last', () => {
    const rule = demand({
      ...sentence,
      level: 'check',
      requires: is('no', 'painClarified'),
      says: {
        met: 'Ja.',
        notMet: [
          { when: is('unknown', 'scheme'), says: 'Den ukjente.' },
          { when: is('yes', 'scheme'), says: 'Denne.' },
          { says: 'Den siste.' },
        ],
      },
    });
    expect(answersOf(bodyOf('yes', rule), c)[0]?.finding).toEqual({
      rule: 'TEST',
      outcome: 'not-met',
      level: 'check',
      message: 'Denne.',
      facts: { painClarified: 'no' },
      source: sentence.source,
    });
  });

  it('is nothing where it does not apply', () => {
    expect(answered('demand', 'yes', 'no', 'yes').finding).toEqual({
      rule: 'TEST',
      outcome: 'not-applicable',
      level: 'stop',
      message: 'Regelen gjelder ikke her.',
      facts: {},
      source: sentence.source,
    });
  });

  it('is what to do instead where no answer can settle it', () => {
    const beyond = demand({
      ...sentence,
      level: 'stop',
      requires: condition([], () => 'unknown'),
      says: { met: 'Ja.', notMet: 'Nei.', beyond: 'Se kilden.' },
    });
    expect(answersOf(bodyOf('yes', beyond), c)[0]).toMatchObject({
      missing: [],
      finding: { outcome: 'unknown', message: 'Se kilden.' },
    });
  });
});

describe('an open rule', () => {
  it.each<[Truth, Truth, readonly string[]]>([
    ['unknown', 'unknown', ['indication']],
    ['unknown', 'yes', ['indication']],
    ['yes', 'unknown', ['scheme']],
    ['yes', 'yes', ['painClarified']],
  ])('on ground %s, applying %s, waits for %o', (ground, applies, missing) => {
    expect(answered('demand', ground, applies, 'unknown').missing).toEqual(missing);
  });
});

describe('the verdict', () => {
  const on = (scheme: AssessmentRequest['scheme'], change: Partial<AssessmentRequest> = {}) =>
    factsOf(opioidRequest({ scheme, ...change }), knowledge);

  const answer = (
    level: Level,
    outcome: Outcome,
    formal = false,
    checks: CheckedMatter = 'authority',
  ): RuleAnswer => ({
    rule: { ...makers.demand('yes', 'yes'), formal },
    checks,
    finding: { rule: 'TEST', level, outcome, message: '', facts: {}, source: sentence.source },
    missing: [],
  });

  it.each<[Level, Outcome, Verdict]>([
    ['stop', 'met', 'ok'],
    ['stop', 'not-met', 'stop'],
    ['stop', 'unknown', 'incomplete'],
    ['stop', 'not-applicable', 'not-assessed'],
    ['check', 'met', 'ok'],
    ['check', 'not-met', 'check'],
    ['check', 'unknown', 'check'],
    ['check', 'not-applicable', 'not-assessed'],
    ['info', 'met', 'not-assessed'],
    ['info', 'not-met', 'not-assessed'],
    ['info', 'unknown', 'not-assessed'],
  ])('of a rule of level %s that is %s: %s', (level, outcome, verdict) => {
    expect(verdictOf(c, [answer(level, outcome)])).toBe(verdict);
  });

  it('is the worst of all', () => {
    const byWeight = [
      answer('stop', 'not-applicable'),
      answer('stop', 'met'),
      answer('check', 'unknown'),
      answer('stop', 'unknown'),
      answer('stop', 'not-met'),
    ];
    const verdicts = byWeight.map((_, index) => verdictOf(c, byWeight.slice(0, index + 1)));
    expect(verdicts).toEqual(['not-assessed', 'ok', 'check', 'incomplete', 'stop']);
    expect(byWeight.map((_, index) => verdictOf(c, byWeight.slice(0, index + 1).reverse()))).toEqual(
      verdicts,
    );
  });

  it.each<[AssessmentRequest['scheme'], boolean, Verdict]>([
    ['white', true, 'ok'],
    ['h-resept', true, 'ok'],
    ['section-3', true, 'not-assessed'],
    ['section-3', false, 'ok'],
    ['section-2', true, 'not-assessed'],
    ['section-2', false, 'not-assessed'],
  ])('on %s, with formal rules alone %s: %s', (scheme, formal, verdict) => {
    expect(verdictOf(on(scheme), [answer('stop', 'met', true), answer('check', 'met', formal)])).toBe(
      verdict,
    );
  });

  it.each<[AssessmentRequest['scheme'], AssessmentRequest['prescription']['drug'], Verdict]>([
    [null, c.request.prescription.drug, 'not-assessed'],
    [null, 'Ukjent', 'not-assessed'],
    ['white', 'Ukjent', 'not-assessed'],
    ['section-2', 'Ukjent', 'not-assessed'],
    ['section-3', 'Ukjent', 'incomplete'],
    ['h-resept', 'Ukjent', 'incomplete'],
    ['white', c.request.prescription.drug, 'incomplete'],
  ])('on %s, where something is not known of the drug: %#', (scheme, drug, verdict) => {
    const facts = on(scheme, { prescription: { drug } });
    expect(verdictOf(facts, [answer('stop', 'unknown')])).toBe(verdict);
    const excepted = on(scheme, { prescription: { drug }, exception: {} });
    expect(verdictOf(excepted, [answer('stop', 'unknown')])).toBe('incomplete');
  });

  it('of nothing is that nothing was assessed', () => {
    expect(verdictOf(c, [])).toBe('not-assessed');
  });

  it('rests on what is settled, and says of what', () => {
    expect(
      checkedIn([
        answer('stop', 'met', false, 'authority'),
        answer('stop', 'not-met', false, 'h-list'),
        answer('check', 'not-met', false, 'h-list'),
        answer('stop', 'unknown', false, 'application'),
        answer('stop', 'not-applicable', false, 'exception'),
        answer('info', 'met', false, 'prescription'),
      ]),
    ).toEqual(['authority', 'h-list']);
  });
});
