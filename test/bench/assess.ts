import { type Almanac, Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { assess } from '../../rules/assess.ts';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import { type Facts, factsOf } from '../../rules/facts.ts';
import type { Condition } from '../../rules/reasoning/condition.ts';
import { ruleBodies } from '../../rules/rule-book.ts';
import {
  exceptionRequest,
  granted,
  knowledge,
  methadone,
  opioidRequest,
  oxycodone,
  pregabalin,
  tramadol,
} from '../rules/request.ts';

/**
 * Whole assessments a second, side by side with json-rules-engine evaluating the same conditions on the same 1,000
 * requests. The engine is asked only which rules are met; the answers are compared before anything is timed.
 */
const REQUESTS = 1_000;
const ROUNDS = 7;

/** The same mix each time: a fixed sequence instead of chance. */
function mixed(): AssessmentRequest[] {
  let state = 20_261_121;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(values: readonly [T, ...T[]]): T => values[next(values.length)] ?? values[0];
  const drug = (): Drug => pick([oxycodone, tramadol, methadone, pregabalin]);
  const dosage = (): string =>
    pick([
      '1 tablett 2 ganger daglig',
      '1x3',
      '1-2 tabletter inntil 4 ganger daglig ved behov',
      '10 ml morgen og kveld',
      '20 mg x 2 fast og 10 mg inntil x 4 ved behov',
      '1 kapsel til natten',
      'som før',
    ]);
  return Array.from({ length: REQUESTS }, (_, index) => {
    if (index % 3 === 0) {
      return exceptionRequest({
        exception: granted({
          decision: pick(['granted', 'pending', null]),
          costPerYearNok: pick([400_000, 1_500_000, null]),
          ownProjectNumber: pick(['DM 03001', null]),
        }),
        scheme: pick(['h-resept', 'white', null]),
      });
    }
    return opioidRequest({
      prescription: { drug: drug(), dosage: dosage() },
      otherMedication: next(2) === 0 ? [] : [{ drug: drug(), dosage: dosage() }],
      indication: pick(['chronic-pain', 'neuropathic-pain', 'cancer-pain', 'sleep', null]),
      painClarified: pick([true, false, null]),
      prescriber: { roles: [pick(['gp', 'pain-clinic', 'public-hospital', 'specialist'])], rightAB: 'all' },
    });
  });
}

/** A condition of ours as one of the engine's: that it is `wanted`. Each statement becomes a fact. */
function translate(
  condition: Condition,
  wanted: 'yes' | 'no',
  factOf: (statement: Condition) => string,
): NestedCondition {
  const { made } = condition;
  if (made.from === 'not') return translate(made.part, wanted === 'yes' ? 'no' : 'yes', factOf);
  if (made.from === 'statement') return { fact: factOf(condition), operator: 'equal', value: wanted };
  const parts = made.parts.map((part) => translate(part, wanted, factOf));
  return (made.from === 'all') === (wanted === 'yes') ? { all: parts } : { any: parts };
}

function engineOfSameConditions(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false });
  const names = new Map<Condition, string>();
  const factOf = (statement: Condition): string => {
    const known = names.get(statement);
    if (known !== undefined) return known;
    const name = `statement-${names.size}`;
    names.set(statement, name);
    engine.addFact(name, async (_: unknown, almanac: Almanac) =>
      statement.test(await almanac.factValue<Facts>('case')),
    );
    return name;
  };
  for (const { ground, rules } of ruleBodies) {
    for (const rule of rules) {
      if (rule.kind === 'reminder') continue;
      const required = rule.kind === 'note' ? [] : [rule.requires];
      const conditions: TopLevelCondition = {
        all: [ground, rule.applies, ...required].map((part) => translate(part, 'yes', factOf)),
      };
      engine.addRule({ conditions, event: { type: rule.id } });
    }
  }
  return engine;
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const median = (values: readonly number[]) =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

async function metByEngine(engine: Engine, request: AssessmentRequest): Promise<string[]> {
  const { events } = await engine.run({ case: factsOf(request, knowledge) });
  return events.map((event) => event.type);
}

const requests = mixed();
const engine = engineOfSameConditions();

for (const request of requests) {
  const ours = assess(request, knowledge)
    .findings.filter(({ outcome }) => outcome === 'met')
    .map(({ rule }) => rule);
  const theirs = await metByEngine(engine, request);
  if (ours.toSorted().join() !== theirs.toSorted().join())
    throw new Error(`Different answers to ${JSON.stringify(request)}`);
}

/** Sums of which one takes about as long as an assessment, and that allocate nothing and are never slow by themselves. */
function sumUpTo(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step += 1) sum = Math.imul(sum, 31) + step;
  return sum;
}

function microsecondsOf(act: () => unknown): number {
  const before = performance.now();
  act();
  return (performance.now() - before) * 1000;
}

for (let warm = 0; warm < 20; warm += 1) for (const request of requests) assess(request, knowledge);

const oursPerSecond: number[] = [];
const theirsPerSecond: number[] = [];
const timesOf = requests.map((): number[] => []);
const ofSums: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now();
  for (let again = 0; again < 20; again += 1) for (const request of requests) assess(request, knowledge);
  oursPerSecond.push((20 * REQUESTS * 1000) / (performance.now() - start));

  for (const [index, request] of requests.entries())
    timesOf[index]?.push(microsecondsOf(() => assess(request, knowledge)));

  const perStep = median(Array.from({ length: 99 }, () => microsecondsOf(() => sumUpTo(10_000)) / 10_000));
  const steps = Math.round(median(timesOf.flat()) / perStep);
  for (let time = 0; time < REQUESTS; time += 1) ofSums.push(microsecondsOf(() => sumUpTo(steps)));

  const engineStart = performance.now();
  for (const request of requests) await metByEngine(engine, request);
  theirsPerSecond.push((REQUESTS * 1000) / (performance.now() - engineStart));
}
const ratio = median(oursPerSecond.map((ours, round) => ours / (theirsPerSecond[round] ?? Number.NaN)));
const inMicroseconds = (values: readonly number[]): string =>
  [0.5, 0.99]
    .map(
      (share) =>
        `p${share * 100} ${percentile(
          values.toSorted((a, b) => a - b),
          share,
        ).toFixed(1)} µs`,
    )
    .join(', ');
process.stdout.write(
  [
    `${REQUESTS} mixed requests, ${ROUNDS} rounds, the same ${ruleBodies.flatMap(({ rules }) => rules).length} rules met in both`,
    `assess             ${Math.round(median(oursPerSecond))} assessments/s`,
    `  each request, by the median of its rounds: ${inMicroseconds(timesOf.map(median))}`,
    `  each time:                                 ${inMicroseconds(timesOf.flat())}`,
    `  this machine, at sums of that length:      ${inMicroseconds(ofSums)}`,
    `json-rules-engine  ${Math.round(median(theirsPerSecond))} evaluations/s`,
    `ratio              ${ratio.toFixed(0)}`,
    '',
  ].join('\n'),
);
