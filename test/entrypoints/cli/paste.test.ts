import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const command = join(import.meta.dirname, '../../../entrypoints/cli/paste.ts');

function run(input: string | Buffer, file: string | undefined = '-') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...(file ? [file] : [])], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.trim() };
}

describe('the command line for a pasted text', () => {
  it('prints each medicine with what was understood', () => {
    const { status, stdout, stderr } = run(
      'Fast:\nOxyContin 20 mg x 2\nUkjentil 5 mg, 1 x 1\nVed behov:\nOxyNorm 5 mg inntil x 4\nSeponert:\nLyrica 75 mg x 2\nVurdering:\nGår bra',
    );
    expect([status, stderr]).toEqual([0, '']);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      medicines: [
        {
          drug: 'OxyContin Depottab 20 mg',
          asWritten: 'OxyContin 20 mg',
          dosage: '20 mg x 2',
          understood: true,
          fixed: 40,
          asNeeded: 0,
          unit: 'mg',
        },
        { drug: null, asWritten: 'Ukjentil 5 mg', dosage: '1 x 1', fixed: 1 },
        { drug: 'OxyNorm Kaps 5 mg', fixed: 0, asNeeded: 20, unit: 'mg' },
      ],
      notInUse: ['Lyrica 75 mg x 2'],
      notUnderstood: ['Vurdering:', 'Går bra'],
    });
    expect(told.medicines[0].sentence).toContain('40 mg');
  });

  it('tells what of a dosage was not understood', () => {
    const [medicine] = JSON.parse(run('OxyContin depottab 20 mg, 1 tablett xyzzy').stdout).medicines;
    expect(medicine).toMatchObject({ understood: false, fixed: null, asNeeded: null, unit: null });
    expect(medicine.fragment).toContain('xyzzy');
  });

  it('gives nothing for nothing', () => {
    expect(JSON.parse(run('').stdout)).toEqual({ medicines: [], notInUse: [], notUnderstood: [] });
  });

  it.each([
    ['no file', '', undefined],
    ['a file that is not there', '', '/nonexistent/list.txt'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0xfd]), '-'],
    ['too much', 'x'.repeat(20_001), '-'],
  ])('refuses %s with one line', (_, input, file) => {
    const { status, stdout, stderr } = run(input, file ?? '');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toHaveLength(1);
    expect(Object.keys(JSON.parse(stderr))).toEqual(['error']);
  });
});
