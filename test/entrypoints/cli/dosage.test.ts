import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const command = join(import.meta.dirname, '../../../entrypoints/cli/dosage.ts');

it('reads a list with more columns than text and drug', () => {
  const input = JSON.stringify([{ text: '1 tablett x 2', id: 7, source: 'list' }]);
  const { status, stdout } = spawnSync(process.execPath, [command, '-'], { input, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ text: '1 tablett x 2', understood: true, fixed: 2 }]);
});
