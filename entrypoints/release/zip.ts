import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.ts';
import { profileFiles } from './profile-files.ts';
import { noticesIn } from './third-party-notices.ts';

/**
 * Makes what is released into `.output/release`: the package of each browser, the sources that they are built from, the
 * bill of materials, the profiles with their schemas, and the checksums. The same commit gives the same bytes, wherever it is
 * made.
 */
const root = join(import.meta.dirname, '../..');
const output = join(root, '.output');
const release = join(output, 'release');

function run(...command: readonly string[]): string {
  const [script = '', ...options] = command;
  const { NODE_ENV: _, ...environment } = process.env;
  return execFileSync(process.execPath, [join(root, script), ...options], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const say = (line: string) => process.stdout.write(`${line}\n`);

rmSync(release, { recursive: true, force: true });
mkdirSync(release, { recursive: true });

const builds = [
  ['chrome', '--browser', 'chrome'],
  ['firefox', '--browser', 'firefox', '--mv3'],
] as const;
for (const [browser, ...options] of builds) {
  say(`Building and packing for ${browser} …`);
  run('node_modules/wxt/bin/wxt.mjs', 'zip', ...options);
}
const made = readdirSync(output).filter((file) => file.endsWith('.zip'));
for (const file of made) renameSync(join(output, file), join(release, file));

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const notices = readFileSync(join(output, 'chrome-mv3/third-party-notices.txt'), 'utf8');
const shipped = noticesIn(notices).map((one) => `${one.name}@${one.version}`);
const allOfNpm = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
writeFileSync(join(release, `${name}-${version}-sbom.json`), billOfMaterials(JSON.parse(allOfNpm), shipped));

for (const [file, text] of Object.entries(profileFiles())) writeFileSync(join(release, file), text);

const sums = readdirSync(release)
  .toSorted()
  .map((file) => {
    const content = readFileSync(join(release, file));
    say(`${file}  ${content.length} bytes`);
    return `${createHash('sha256').update(content).digest('hex')}  ${file}\n`;
  });
writeFileSync(join(release, 'SHA256SUMS'), sums.join(''));
say(sums.join(''));
