import { describe, expect, it } from 'vitest';
import { adversarial } from './adversarial.ts';
import { randomFrom, randomRequest } from './random-request.ts';
import { ROWS } from './rows.ts';
import { expected } from './table.ts';

describe('the second implementation', () => {
  it.each(adversarial)('answers as thought: $name', ({ request, expect: answer }) => {
    const got = expected(request);
    expect(got.verdict).toBe(answer.verdict);
    expect(got.outcomes).toMatchObject(answer.outcomes ?? {});
    if (answer.omeq !== undefined) expect(got.omeq?.perDay ?? null).toBe(answer.omeq);
    if (answer.atLeast !== undefined) expect(got.omeq?.atLeast).toBe(answer.atLeast);
    if (answer.remark !== undefined) expect(got.remark).toEqual(answer.remark);
    if (answer.orderMarking !== undefined) expect(got.orderMarking).toBe(answer.orderMarking);
  });
});

/** What a row cannot answer: it only reminds, only informs, or its answer follows from what was told. */
const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
  'OP-TOTAL': ['not-met'],
  'OP-SEPARATE': ['met', 'not-met'],
  'OP-UNMARKETED': ['met', 'not-met'],
  'OP-CLARIFIED': ['not-met'],
  'S3-HAS-VEDTAK': ['not-met'],
  'WHITE-NO-REFUND': ['unknown'],
};

describe('the random requests', () => {
  const random = randomFrom(1);
  const seen = new Map<string, number>();
  const count = (key: string): void => {
    seen.set(key, (seen.get(key) ?? 0) + 1);
  };
  for (let index = 0; index < 5000; index++) {
    const { outcomes, verdict } = expected(randomRequest(random));
    count(`verdict ${verdict}`);
    for (const [rule, outcome] of Object.entries(outcomes)) count(`${rule} ${outcome}`);
  }

  it('reach every outcome that a row can have, and every verdict', () => {
    const wanted = ROWS.filter((row) => row.level !== 'info').flatMap((row) =>
      ['met', 'not-met', 'unknown']
        .filter((outcome) => !IMPOSSIBLE[row.id]?.includes(outcome))
        .map((outcome) => `${row.id} ${outcome}`),
    );
    const verdicts = ['ok', 'check', 'incomplete', 'stop', 'not-assessed'].map((one) => `verdict ${one}`);
    const rare = [...wanted, ...verdicts].filter((key) => (seen.get(key) ?? 0) < 5);
    expect(rare.map((key) => `${key}: ${seen.get(key) ?? 0}`)).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(randomRequest(randomFrom(7))).toEqual(randomRequest(randomFrom(7)));
  });
});
