import { describe, expect, it } from 'vitest';
import type { Finding, Level, Outcome, Verdict } from '../../../rules/contract/assessment.ts';
import { factsOf } from '../../../rules/facts.ts';
import { type Condition, condition, type Truth } from '../../../rules/reasoning/condition.ts';
import { findingsOf, missingFor, type RuleText, rule } from '../../../rules/reasoning/rule.ts';
import { verdictOf } from '../../../rules/reasoning/verdict.ts';
import { knowledge, opioidRequest } from '../request.ts';

const c = factsOf(opioidRequest(), knowledge);

const is = (truth: Truth, name: string): Condition =>
  condition(
    [{ name, read: () => truth }],
    () => truth,
    () => [name],
  );

const text: RuleText = {
  id: 'TEST',
  level: 'check',
  title: 'En regel',
  source: { document: 'Et dokument', section: 'Et sted', changed: null },
  quote: null,
  requires: is('yes', 'required'),
  says: { met: 'Oppfylt {atc}.', notMet: 'Ikke oppfylt {atc}.', unknown: 'Ukjent {atc}.' },
};

const ruleOf = (applies: Truth, requires: Truth) =>
  rule({ ...text, applies: is(applies, 'applies'), requires: is(requires, 'required') });
const bodyOf = (ground: Truth, applies: Truth, requires: Truth) => ({
  title: 'Regler',
  ground: is(ground, 'ground'),
  rules: [ruleOf(applies, requires)],
});

const NOT_APPLICABLE = 'Regelen gjelder ikke her.';

describe('a finding', () => {
  it.each<[Truth, Truth, Truth, Outcome, string]>([
    ['yes', 'yes', 'yes', 'met', 'Oppfylt N02AA05.'],
    ['yes', 'yes', 'no', 'not-met', 'Ikke oppfylt N02AA05.'],
    ['yes', 'yes', 'unknown', 'unknown', 'Ukjent N02AA05.'],
    ['yes', 'unknown', 'yes', 'unknown', 'Ukjent N02AA05.'],
    ['yes', 'unknown', 'no', 'unknown', 'Ukjent N02AA05.'],
    ['yes', 'no', 'yes', 'not-applicable', NOT_APPLICABLE],
    ['unknown', 'yes', 'yes', 'unknown', 'Ukjent N02AA05.'],
    ['unknown', 'yes', 'no', 'unknown', 'Ukjent N02AA05.'],
    ['unknown', 'no', 'yes', 'not-applicable', NOT_APPLICABLE],
    ['no', 'yes', 'no', 'not-applicable', NOT_APPLICABLE],
    ['no', 'unknown', 'unknown', 'not-applicable', NOT_APPLICABLE],
  ])('on ground %s, applying %s, required %s is %s', (ground, applies, requires, outcome, message) => {
    expect(findingsOf(bodyOf(ground, applies, requires), c)).toEqual([
      {
        rule: 'TEST',
        outcome,
        level: 'check',
        message,
        facts: outcome === 'not-applicable' ? {} : { required: requires, applies },
        source: text.source,
      },
    ]);
  });

  it('is of a rule that always applies where it does not say when', () => {
    const body = { title: 'Regler', ground: is('yes', 'ground'), rules: [rule(text)] };
    expect(findingsOf(body, c)).toMatchObject([{ outcome: 'met', facts: { required: 'yes' } }]);
  });

  it.each<[Truth, Truth, string[]]>([
    ['unknown', 'unknown', ['ground', 'applies']],
    ['unknown', 'yes', ['ground']],
    ['yes', 'unknown', ['applies']],
    ['yes', 'yes', ['required']],
  ])('that is open on ground %s, applying %s, lacks %o', (ground, applies, missing) => {
    const body = bodyOf(ground, applies, 'unknown');
    expect(body.rules.map((one) => missingFor(body, one, c))).toEqual([missing]);
  });
});

describe('the verdict', () => {
  const found = (level: Level, outcome: Outcome): Finding => ({
    rule: 'TEST',
    level,
    outcome,
    message: '',
    facts: {},
    source: text.source,
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
    expect(verdictOf([found(level, outcome)])).toBe(verdict);
  });

  it('is the worst of all', () => {
    const byWeight = [
      found('stop', 'not-applicable'),
      found('stop', 'met'),
      found('check', 'unknown'),
      found('stop', 'unknown'),
      found('stop', 'not-met'),
    ];
    const verdicts = byWeight.map((_, index) => verdictOf(byWeight.slice(0, index + 1)));
    expect(verdicts).toEqual(['not-assessed', 'ok', 'check', 'incomplete', 'stop']);
    expect(byWeight.map((_, index) => verdictOf(byWeight.slice(0, index + 1).reverse()))).toEqual(verdicts);
  });

  it('of nothing is that nothing was assessed', () => {
    expect(verdictOf([])).toBe('not-assessed');
  });
});
