import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exceptionRequest, opioidRequest } from '../../rules/request.ts';

const command = join(import.meta.dirname, '../../../entrypoints/cli/assess.ts');

function run(input: string, file = '-') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, file], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.trim() };
}

describe('the command line', () => {
  it('prints one assessment for one request, whatever its verdict', () => {
    const { status, stdout, stderr } = run(JSON.stringify(opioidRequest({ painClarified: false })));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ version: 2, verdict: 'stop' });
  });

  it('prints an array in order for an array', () => {
    const { status, stdout } = run(JSON.stringify([opioidRequest(), exceptionRequest()]));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).map((one: { remark: unknown }) => one.remark !== null)).toEqual([false, true]);
  });

  it('knows the drug by its name', () => {
    const request = opioidRequest({
      prescription: { drug: 'oxycontin depottab 20 mg, 98 stk blister', dosage: '1x2' },
    });
    expect(JSON.parse(run(JSON.stringify(request)).stdout).omeq.perDay).toBe(60);
  });

  it.each([
    ['not JSON', '{', ''],
    ['a date that does not exist', JSON.stringify({ on: '2026-02-30', prescription: { drug: 'x' } }), 'on'],
    ['a request without a prescription', JSON.stringify({ on: '2026-11-21' }), 'prescription'],
    ['an unknown key', JSON.stringify({ ...opioidRequest(), patientName: 'Kari' }), 'patientName'],
    [
      'a negative strength, deep down',
      JSON.stringify({
        on: '2026-11-21',
        prescription: { drug: { substances: [{ name: 'x', amount: -1 }] } },
      }),
      'prescription.drug.substances.0.amount',
    ],
    ['a profile that nobody has', JSON.stringify(opioidRequest({ profile: 'annet' })), 'profile'],
    ['the wrong type', JSON.stringify({ ...opioidRequest(), indication: 7 }), 'indication'],
  ])('refuses %s on one line, and prints nothing else', (_, input, path) => {
    const { status, stdout, stderr } = run(input);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toHaveLength(1);
    expect(JSON.parse(stderr)).toMatchObject({ path, error: expect.stringMatching(/./) });
  });

  it('says which request of an array is wrong', () => {
    const { status, stderr } = run(JSON.stringify([opioidRequest(), { on: '2026-11-21' }]));
    expect([status, JSON.parse(stderr)]).toEqual([
      2,
      expect.objectContaining({ path: 'prescription', index: 1 }),
    ]);
  });

  it('refuses a file that is not there', () => {
    expect(run('', '/nowhere/request.json').status).toBe(2);
  });
});
