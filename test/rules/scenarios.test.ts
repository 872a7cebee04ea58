import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { type Assessment, assessmentSchema } from '../../rules/contract/assessment.ts';
import { parseRequest } from '../../rules/contract/parse-request.ts';
import { knowledge } from './request.ts';

interface Scenario {
  readonly name: string;
  readonly request: unknown;
  readonly expect: {
    readonly verdict?: string;
    readonly omeq?: number | null;
    readonly pregabalin?: number;
    readonly outcomes?: Readonly<Record<string, string>>;
    readonly remark?: Assessment['remark'];
    readonly missing?: readonly string[];
  };
}

const file = join(import.meta.dirname, '../../../shared/examples/scenarios.json');
const scenarios: Scenario[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

describe.skipIf(scenarios.length === 0)('the example scenarios', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
    const parsed = parseRequest(scenario.request);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const assessment = assess(parsed.request, knowledge);
    expect(assessmentSchema.safeParse(assessment).error).toBeUndefined();
    const { verdict, omeq, pregabalin, outcomes, remark, missing } = scenario.expect;
    if (verdict !== undefined) expect(assessment.verdict).toBe(verdict);
    if (omeq !== undefined) expect(assessment.omeq?.perDay ?? null).toBe(omeq);
    if (pregabalin !== undefined) expect(assessment.pregabalinMgPerDay).toBe(pregabalin);
    if (remark !== undefined) expect(assessment.remark).toEqual(remark);
    for (const path of missing ?? []) expect(assessment.missing).toContain(path);
    const found = Object.fromEntries(assessment.findings.map((finding) => [finding.rule, finding.outcome]));
    expect(found).toMatchObject(outcomes ?? {});
  });
});
