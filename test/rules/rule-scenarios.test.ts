import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Fact, type Finding, type Outcome, outcomes } from '../../rules/contract/assessment.ts';
import { parseRequest } from '../../rules/contract/parse-request.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
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

const INFORMS = 'it informs of what follows wherever it applies, and nothing can fail';
const ALWAYS_KNOWN = 'whether it applies is always known, and then it only informs';
const ELSEWHERE = 'whether the separate application was sent is no part of a request, so it is never settled';

/** What a rule cannot answer by construction, and why. */
const cannotBe: Readonly<Record<Exclude<Outcome, 'not-applicable'>, Readonly<Record<string, string>>>> = {
  met: {
    'OP-SEPARATE': ELSEWHERE,
    'OP-UNMARKETED': ELSEWHERE,
    'OMEQ-PATCH-12': 'it applies only where the two ways of counting differ, and that is what it reports',
  },
  'not-met': {
    'S3-INDIVIDUAL': INFORMS,
    'OP-TOTAL': 'a total is known or it is not',
    'OP-SEPARATE': ELSEWHERE,
    'OP-CLARIFIED': 'clarified and not clarified are both stated; only silence is neither',
    'OP-UNMARKETED': ELSEWHERE,
    'OP-PAIN-CLINIC': INFORMS,
    'OMEQ-METHADONE': INFORMS,
    'PG-VEDTAK-600': INFORMS,
    'H-NOT-APPROVAL': INFORMS,
    'EX-CHAIN': INFORMS,
    'EX-ARCHIVE': INFORMS,
    'EX-GROUP': INFORMS,
    'EX-PHARMACY': INFORMS,
    'EX-HOSPITAL-ORDER': INFORMS,
    'EX-COMPENSATION': INFORMS,
  },
  unknown: {
    'EX-CHAIN': ALWAYS_KNOWN,
    'EX-ARCHIVE': ALWAYS_KNOWN,
    'EX-GROUP': ALWAYS_KNOWN,
    'EX-PHARMACY': ALWAYS_KNOWN,
    'EX-HOSPITAL-ORDER': ALWAYS_KNOWN,
  },
};

const reasonAgainst = (rule: string, outcome: Outcome): string | undefined =>
  outcome === 'not-applicable' ? undefined : cannotBe[outcome][rule];

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

describe.each(ruleBook.map(({ id }) => id))('%s', (rule) => {
  it.each(scenariosOf(rule).map((scenario) => [scenario.case, scenario.outcome, scenario] as const))(
    '%s: %s',
    (_, expected, scenario) => {
      expect(findingOf(scenario).outcome).toBe(expected);
    },
  );

  it.each(outcomes)('shows when it is %s, or why it cannot be', (outcome) => {
    const shown = scenariosOf(rule).some((scenario) => scenario.outcome === outcome);
    expect(
      shown ? 'shown' : reasonAgainst(rule, outcome),
      `no scenario of ${rule} is ${outcome}`,
    ).toBeDefined();
    expect(shown && reasonAgainst(rule, outcome), `${rule} can be ${outcome} after all`).not.toBeTypeOf(
      'string',
    );
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

  it('never meet what a rule is said not to answer', () => {
    const findings = scenarios.flatMap((scenario) => assessed(requestOf(scenario)).findings);
    const answered = new Set(findings.map(({ rule, outcome }) => `${rule} ${outcome}`));
    for (const [outcome, rules] of Object.entries(cannotBe)) {
      for (const rule of Object.keys(rules)) {
        expect(order).toContain(rule);
        expect(answered).not.toContain(`${rule} ${outcome}`);
      }
    }
  });
});

/**
 * Every word and every fact that the scenarios come to, so that none changes unseen. After a change that was meant, look
 * at the difference and write the file again with `npx vitest run --project unit -u test/rules/rule-scenarios.test.ts`.
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
