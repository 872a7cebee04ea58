/**
 * The product against the second implementation, on random requests and on the adversarial ones. `SEED` and `COUNT` choose
 * the run.
 */
import { describe, expect, it } from 'vitest';
import { assess } from '../../../rules/assess.ts';
import { parseRequest } from '../../../rules/contract/parse-request.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import type { Knowledge } from '../../../rules/facts.ts';
import { adversarial } from './adversarial.ts';
import { differencesOf, type Measured } from './differences.ts';
import { randomFrom, randomRequest } from './random-request.ts';
import type { Request } from './request.ts';
import { smallest } from './smallest.ts';

const knowledge: Knowledge = { resolveDrug: () => ({ kind: 'unknown' }), profiles: [sykehusetInnlandet] };
const seed = Number(process.env.SEED ?? 20261121);
const count = Number(process.env.COUNT ?? 5000);

/** The product's answer, or null where it does not take the request. */
function measured(request: Request): (Measured & { missing: readonly string[] }) | null {
  const parsed = parseRequest(request);
  return parsed.ok ? assess(parsed.request, knowledge) : null;
}

const keysOf = (request: Request): string[] => {
  const answer = measured(request);
  return answer === null ? ['refused by the contract'] : differencesOf(request, answer);
};

describe('the product and the second implementation', () => {
  it(`agree on ${count} random requests (SEED=${seed})`, { timeout: 600_000 }, () => {
    const random = randomFrom(seed);
    const groups = new Map<string, Request[]>();
    for (let index = 0; index < count; index++) {
      const request = randomRequest(random);
      for (const key of keysOf(request)) groups.set(key, [...(groups.get(key) ?? []), request]);
    }
    const report = [...groups].sort().map(([key, requests]) => {
      const example = requests
        .slice(0, 3)
        .map((request) => smallest(request, (one) => keysOf(one).includes(key)))
        .map((one) => JSON.stringify(one))
        .sort((a, b) => a.length - b.length)[0];
      return `${key}\n  ${requests.length} of ${count}, e.g. ${example}`;
    });
    expect(report.join('\n')).toBe('');
  });

  it.each(adversarial)('the product answers as thought: $name', ({ request, expect: answer }) => {
    const got = measured(request);
    const outcomes = Object.fromEntries(got?.findings.map(({ rule, outcome }) => [rule, outcome]) ?? []);
    const wanted = Object.entries(answer.outcomes ?? {});
    expect({
      verdict: got?.verdict,
      outcomes: Object.fromEntries(wanted.map(([rule]) => [rule, outcomes[rule] ?? 'not-applicable'])),
    }).toEqual({ verdict: answer.verdict, outcomes: Object.fromEntries(wanted) });
    if (answer.omeq !== undefined) expect(got?.omeq?.perDay ?? null).toBe(answer.omeq);
    if (answer.atLeast !== undefined) expect(got?.omeq?.atLeast).toBe(answer.atLeast);
    if (answer.remark !== undefined) expect(got?.remark).toEqual(answer.remark);
    if (answer.orderMarking !== undefined) expect(got?.orderMarking).toBe(answer.orderMarking);
    expect(got?.missing).toEqual(expect.arrayContaining(answer.missingIncludes ?? []));
  });
});
