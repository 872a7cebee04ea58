import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oxynorm, oxynormFile, smallFest } from '../../fest/small-fest.ts';

const script = resolve(process.cwd(), 'entrypoints/cli/fest.ts');
const node = process.execPath;

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(node, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

let folder: string;
const file = () => join(folder, 'fest251.xml');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fest-cli-'));
  const mixture = { ...oxynorm.merkevare, id: 'ID_M2', name: 'Oxynorm kaps 10 mg', strengths: ['ID_S2'] };
  const more = { ...oxynorm.styrke, id: 'ID_S2', strength: { amount: 10, unit: 'mg' } };
  writeFileSync(
    join(folder, 'fest251.xml'),
    smallFest({
      ...oxynormFile,
      merkevarer: [oxynorm.merkevare, mixture],
      styrker: [oxynorm.styrke, more],
    }),
  );
  writeFileSync(join(folder, 'side.html'), '<!DOCTYPE html><html></html>');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('fest', { timeout: 30_000 }, () => {
  it('prints the summary, indented by two', () => {
    const { status, stdout, stderr } = run(file());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      fileName: 'fest251.xml',
      products: 2,
      packages: 1,
      notUnderstood: [],
    });
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
  });

  it.each([
    ['Oxynorm kaps 5 mg', 'found', ['ID_M1']],
    ['Oxynorm', 'ambiguous', ['ID_M1', 'ID_M2']],
    ['Ukjent 5 mg', 'unknown', []],
  ])('--lookup %s: %s', (name, kind, ids) => {
    const { status, stdout } = run(file(), '--lookup', name);
    const answer = JSON.parse(stdout);
    expect({ status, answer }).toMatchObject({ status: 0, answer: { lookup: name, kind } });
    expect(answer.entries.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(answer.summary).toBeUndefined();
  });

  it('a lookup that is found has its packs', () => {
    const { stdout } = run('--lookup', 'Oxynorm kaps 5 mg', file());
    expect(JSON.parse(stdout).entries[0].packages).toMatchObject([{ varenr: '012345', size: '98 stk' }]);
  });

  it.each([
    [() => [join(folder, 'side.html')], 'not-fest'],
    [() => [join(folder, 'finnes-ikke.zip')], 'unreadable-file'],
    [() => [folder], 'unreadable-file'],
    [() => [], 'usage'],
    [() => [file(), file()], 'usage'],
    [() => [file(), '--ukjent'], 'usage'],
  ])('an error is one line of JSON, and 2', (args, code) => {
    const { status, stdout, stderr } = run(...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stderr)).toEqual({ error: expect.any(String), code });
  });

  const mini = resolve(process.cwd(), '../shared/data/fest/fest-mini.xml');
  it.skipIf(!existsSync(mini))('reads the extract of 2017 (skipped where it is not at hand)', () => {
    expect(JSON.parse(run(mini).stdout)).toMatchObject({ products: 75, packages: 107, hListed: 3 });
    expect(JSON.parse(run(mini, '--lookup', 'Trampalgin Tab 37,5 mg/325 mg').stdout)).toMatchObject({
      kind: 'found',
      entries: [{ opioidApplication: true }],
    });
  });
});
