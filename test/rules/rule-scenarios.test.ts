import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact, Finding, Outcome } from '../../rules/contract/assessment.ts';
import { parseRequest } from '../../rules/contract/parse-request.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import type { Rule } from '../../rules/reasoning/rule.ts';
import { ruleBook } from '../../rules/rule-book.ts';
import { assessed } from './request.ts';

/** One case of one rule: a base request, what differs from it by dotted path, and what the rule then answers. */
interface Scenario {
  readonly rule: string;
  readonly case: string;
  readonly base: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly outcome: Outcome;
}

interface ScenarioFile {
  readonly bases: Readonly<Record<string, object>>;
  readonly scenarios: readonly Scenario[];
}

const { bases, scenarios }: ScenarioFile = JSON.parse(
  readFileSync(join(import.meta.dirname, '../scenarios/rule-scenarios.json'), 'utf8'),
);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function replaced(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const fields = isRecord(whole) ? whole : {};
  return { ...fields, [key]: rest.length === 0 ? value : replaced(fields[key], rest, value) };
}

function requestOf({ base, change }: Scenario): AssessmentRequest {
  const value = Object.entries(change).reduce<unknown>(
    (request, [path, answer]) => replaced(request, path.split('.'), answer),
    bases[base],
  );
  const parsed = parseRequest(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.request;
}

function findingOf(scenario: Scenario): Finding {
  const finding = assessed(requestOf(scenario)).findings.find(({ rule }) => rule === scenario.rule);
  if (!finding) throw new Error(`No finding of ${scenario.rule}`);
  return finding;
}

const scenariosOf = (rule: string) => scenarios.filter((scenario) => scenario.rule === rule);

/** What each kind of rule can answer. */
const possible: Readonly<Record<Rule['kind'], readonly Outcome[]>> = {
  demand: ['met', 'not-met', 'unknown', 'not-applicable'],
  statement: ['met', 'unknown', 'not-applicable'],
  reminder: ['unknown', 'not-applicable'],
  note: ['met', 'not-applicable'],
};

interface Boundary {
  readonly rule: string;
  /** The fact that stands just under, at and just over. */
  readonly fact: string;
  readonly values: readonly [Fact, Fact, Fact];
  readonly outcomes: readonly [Outcome, Outcome, Outcome];
}

const boundaries: readonly Boundary[] = [
  {
    rule: 'OP-APPLICANT',
    fact: 'omeq.perDay',
    values: [99.9, 100, 100.1],
    outcomes: ['met', 'met', 'not-met'],
  },
  {
    rule: 'OP-CAP-300',
    fact: 'omeq.perDay',
    values: [299.9, 300, 300.1],
    outcomes: ['met', 'met', 'not-met'],
  },
  { rule: 'OP-PATCH', fact: 'omeq.perDay', values: [299.9, 300, 300.1], outcomes: ['met', 'met', 'not-met'] },
  {
    rule: 'OP-PATCH',
    fact: 'on',
    values: ['2023-06-21', '2023-06-22', '2023-06-23'],
    outcomes: ['not-met', 'met', 'met'],
  },
  { rule: 'OP-VEDTAK', fact: 'omeq.perDay', values: [59.9, 60, 60.1], outcomes: ['met', 'met', 'not-met'] },
  {
    rule: 'OP-VEDTAK',
    fact: 'vedtak.validTo',
    values: ['2026-11-20', '2026-11-21', '2026-11-22'],
    outcomes: ['not-met', 'met', 'met'],
  },
  {
    rule: 'PG-CAP-600',
    fact: 'pregabalin.perDay',
    values: [599.9, 600, 600.1],
    outcomes: ['met', 'met', 'not-met'],
  },
  {
    rule: 'EX-APPROVED',
    fact: 'exception.decidedOn',
    values: ['2026-11-20', '2026-11-21', '2026-11-22'],
    outcomes: ['met', 'met', 'not-met'],
  },
  {
    rule: 'EX-COST',
    fact: 'exception.costPerYearNok',
    values: [999_999, 1_000_000, 1_000_001],
    outcomes: ['met', 'met', 'not-met'],
  },
];

describe.each(ruleBook.map(({ id, kind }) => [id, kind] as const))('%s, a %s', (rule, kind) => {
  it.each(scenariosOf(rule).map((scenario) => [scenario.case, scenario.outcome, scenario] as const))(
    '%s: %s',
    (_, expected, scenario) => {
      expect(findingOf(scenario).outcome).toBe(expected);
    },
  );

  it('shows when it is each of what it can be', () => {
    const shown = new Set(scenariosOf(rule).map(({ outcome }) => outcome));
    expect([...shown].toSorted()).toEqual([...possible[kind]].toSorted());
  });

  it('has each case once', () => {
    const cases = scenariosOf(rule).map((scenario) => scenario.case);
    expect(new Set(cases).size).toBe(cases.length);
  });
});

describe.each(boundaries)('the boundary of $rule by $fact', ({ rule, fact, values, outcomes: expected }) => {
  it.each(values.map((value, index) => [value, expected[index]] as const))('%s: %s', (value, outcome) => {
    const found = scenariosOf(rule)
      .map(findingOf)
      .filter((finding) => finding.facts[fact] === value)
      .map((finding) => finding.outcome);
    expect(found).toContain(outcome);
  });
});

describe('the scenarios', () => {
  const order = ruleBook.map(({ id }) => id);

  it('stand in the order of the rule book and speak of no other rule', () => {
    const places = scenarios.map((scenario) => order.indexOf(scenario.rule));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('use every base, and no other', () => {
    expect(new Set(scenarios.map((scenario) => scenario.base))).toEqual(new Set(Object.keys(bases)));
  });
});

/**
 * Every word and every fact that the scenarios come to, so that none changes unseen. After a change that was meant, look
 * at the difference and write the file again with `npx vitest run --project rules -u test/rules/rule-scenarios.test.ts`.
 */
it('says the same words and shows the same facts as test/scenarios/findings.json', async () => {
  const lines = scenarios.map((scenario) => {
    const assessment = assessed(requestOf(scenario));
    const { outcome, message, facts } = findingOf(scenario);
    const { verdict, missing, next, omeq, pregabalinMgPerDay, dosage, remark, orderMarking } = assessment;
    const entry = {
      rule: scenario.rule,
      case: scenario.case,
      finding: { outcome, message, facts },
      whole: {
        verdict,
        missing,
        next: next.slice(0, 3),
        omeq,
        pregabalinMgPerDay,
        dosage,
        remark,
        orderMarking,
      },
    };
    return JSON.stringify(entry);
  });
  await expect(`[\n${lines.join(',\n')}\n]\n`).toMatchFileSnapshot('../scenarios/findings.json');
});
