import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releases } from '../../../components/about/releases.ts';
import { changelog } from '../../../entrypoints/cli/changelog-document.ts';
import {
  licenceWrongs,
  linterWrongs,
  sizeWrongs,
  treeWrongs,
  versionWrongs,
} from '../../../entrypoints/release/checks.ts';

const root = join(import.meta.dirname, '../../..');

describe('a release is refused', () => {
  it('from a tree with something that is not committed', () => {
    expect(treeWrongs('')).toEqual([]);
    expect(treeWrongs(' M README.md\n?? a.ts\n')).toEqual([
      'Not committed: M README.md',
      'Not committed: ?? a.ts',
    ]);
  });

  it.each([
    [{ package: '1.2.0', lock: '1.2.0', released: ['1.2.0', '1.1.0'] }, 0],
    [{ package: '1.2.0', lock: '1.2.0', released: ['1.1.0'] }, 1],
    [{ package: '1.2.0', lock: '1.1.0', released: ['1.2.0'] }, 1],
    [{ package: '1.2', lock: '1.2', released: [] }, 2],
  ])('where the versions do not agree: %j', (versions, wrongs) => {
    expect(versionWrongs(versions)).toHaveLength(wrongs);
  });

  it.each([
    [99, 0],
    [100, 0],
    [101, 1],
  ])('over the size: %d of 100', (bytes, wrongs) => {
    expect(sizeWrongs([{ what: 'agent.js', bytes, limit: 100 }])).toHaveLength(wrongs);
  });

  it('with a licence that is not listed', () => {
    const notices = [
      { name: 'zod', license: 'MIT' },
      { name: 'other', license: 'GPL-3.0' },
    ];
    expect(licenceWrongs(notices, ['MIT'])).toEqual([
      expect.stringContaining('other has the licence GPL-3.0'),
    ]);
  });

  it('with an error, a warning more than is explained, or an explanation of nothing', () => {
    const one = { code: 'UNSAFE', message: 'Unsafe' };
    const known = [{ code: 'UNSAFE', most: 1, because: 'it is not used' }];
    expect(linterWrongs({ errors: [], warnings: [one] }, known)).toEqual([]);
    expect(linterWrongs({ errors: [one], warnings: [one] }, known)).toHaveLength(1);
    expect(linterWrongs({ errors: [], warnings: [one, one] }, known)).toHaveLength(1);
    expect(linterWrongs({ errors: [], warnings: [one, { code: 'EVAL', message: '' }] }, known)).toHaveLength(
      1,
    );
    expect(linterWrongs({ errors: [], warnings: [] }, known)).toHaveLength(1);
  });
});

describe('what is released', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { version: lock } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

  it('has its version in the lock and in the changelog', () => {
    expect(versionWrongs({ package: version, lock, released: releases.map((one) => one.version) })).toEqual(
      [],
    );
  });

  it('is told of in CHANGELOG.md as in the extension', () => {
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toBe(changelog());
  });

  it('is in order, the newest first', () => {
    const days = releases.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().toReversed());
  });
});
