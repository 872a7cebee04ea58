import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { releases } from '../../components/about/releases.ts';
import { changelog } from '../cli/changelog-document.ts';
import {
  type LinterReport,
  licenceWrongs,
  linterWrongs,
  type Size,
  sizeWrongs,
  treeWrongs,
  versionWrongs,
  type Wrongs,
} from './checks.ts';
import { knownWarnings, licences, sizes } from './decided.ts';
import { manifests } from './manifests.ts';
import { noticesIn } from './third-party-notices.ts';

/**
 * Refuses a release that isn't as decided. It makes the packages twice, here and in a clean copy of the commit, and looks at
 * those. Run by hand before a version is given out: `npm run release:check`.
 */
const root = join(import.meta.dirname, '../..');
const output = join(root, '.output');
const release = join(output, 'release');
const textOf = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');
const say = (line: string) => process.stdout.write(`${line}\n`);
const git = (...options: readonly string[]) => execFileSync('git', options, { cwd: root, encoding: 'utf8' });

function makeIn(folder: string): string {
  execFileSync(process.execPath, [join(folder, 'entrypoints/release/zip.ts')], {
    cwd: folder,
    stdio: 'pipe',
  });
  return readFileSync(join(folder, '.output/release/SHA256SUMS'), 'utf8');
}

/** Makes the release from the commit and nothing else. */
function madeFromCommit(): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'hjemmel-release-')), 'other-folder');
  try {
    git('worktree', 'add', '--detach', copy, 'HEAD');
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    return makeIn(copy);
  } finally {
    git('worktree', 'remove', '--force', copy);
    rmSync(join(copy, '..'), { recursive: true, force: true });
  }
}

const { name, version } = JSON.parse(textOf('package.json'));

function sameBytes(): Wrongs {
  const [here, there] = [makeIn(root), madeFromCommit()];
  say(here.trim());
  return here === there ? [] : [`The commit gives other bytes in another folder:\n${there.trim()}`];
}

function manifestWrongs(): Wrongs {
  const built = { production: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
  return (['production', 'firefox'] as const)
    .filter((build) => {
      const manifest: unknown = JSON.parse(textOf('.output', built[build], 'manifest.json'));
      return !isDeepStrictEqual(manifest, manifests[build]);
    })
    .map((build) => `The manifest of ${built[build]} is not the one that was decided (manifests.ts).`);
}

function measured(): Size[] {
  const built = join(output, 'chrome-mv3');
  const gzipped = (file: string) => gzipSync(readFileSync(join(built, file))).length;
  const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  return [
    ...['chrome', 'firefox'].map((browser) => {
      const what = `${name}-${version}-${browser}.zip`;
      return { what, bytes: readFileSync(join(release, what)).length, limit: sizes.packages };
    }),
    ...(['agent.js', 'pointer.js', 'background.js', 'housekeeping.js'] as const).map((what) => ({
      what,
      bytes: gzipped(what),
      limit: sizes[what],
    })),
    {
      what: 'all scripts',
      bytes: scripts.reduce((sum, file) => sum + gzipped(file), 0),
      limit: sizes.scripts,
    },
  ];
}

function sizesToldAndChecked(): Wrongs {
  const all = measured();
  for (const { what, bytes, limit } of all) say(`     ${what}: ${bytes} of at most ${limit} bytes`);
  return sizeWrongs(all);
}

function licencesToldAndChecked(): Wrongs {
  const notices = noticesIn(textOf('.output/chrome-mv3/third-party-notices.txt'));
  say(`     ${notices.map(({ name: one, license }) => `${one} (${license})`).join(', ')}`);
  return licenceWrongs(notices, licences);
}

function linted(): Wrongs {
  const linter = join(root, 'node_modules/addons-linter/bin/addons-linter');
  const packed = join(release, `${name}-${version}-firefox.zip`);
  // It ends with 1 where there is an error, and tells of it in what it prints.
  const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', packed], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === '') return [`addons-linter did not run: ${stderr}`];
  const report: LinterReport = JSON.parse(stdout);
  say(`     ${report.errors.length} errors, ${report.warnings.length} warnings`);
  for (const { code, because } of knownWarnings) say(`     ${code}: ${because}`);
  return linterWrongs(report, knownWarnings);
}

const checks: readonly (readonly [what: string, check: () => Wrongs])[] = [
  ['all is committed', () => treeWrongs(git('status', '--porcelain'))],
  [
    'the version is in the changelog',
    () => [
      ...versionWrongs({
        package: version,
        lock: JSON.parse(textOf('package-lock.json')).version,
        released: releases.map((one) => one.version),
      }),
      ...(textOf('CHANGELOG.md') === changelog() ? [] : ['CHANGELOG.md is old: npm run docs.']),
    ],
  ],
  ['the same commit gives the same bytes', sameBytes],
  ['the manifests are the ones decided', manifestWrongs],
  ['nothing is larger than decided', sizesToldAndChecked],
  ['licences are among those listed', licencesToldAndChecked],
  ['addons-linter has no error and no unexplained warning', linted],
];

for (const [what, check] of checks) {
  const wrongs = check();
  say(`${wrongs.length === 0 ? 'ok  ' : 'NO  '} ${what}`);
  for (const wrong of wrongs) say(`     ${wrong}`);
  if (wrongs.length > 0) process.exitCode = 1;
}
