import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const zip = Buffer.from('PK the package');

let folder: string;
const signed = (...options: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'entrypoints/release/crx.ts'), ...options], {
    cwd: folder,
    encoding: 'utf8',
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hjemmel-crx-'));
  writeFileSync(join(folder, 'key.pem'), pem);
  writeFileSync(join(folder, `${name}-${version}-chrome.zip`), zip);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run crx', () => {
  const file = `${name}-${version}.crx`;
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(spki).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');

  it('signs the package for an address, tells the id of the key, and keeps nothing of the key', () => {
    const { status, stdout, stderr } = signed(
      ...['--key', 'key.pem', '--address', 'https://intranett.example.no/hjemmel', '--folder', folder],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`id: ${id}`);
    expect(readdirSync(folder).toSorted()).toEqual(
      [file, `${name}-${version}-chrome.zip`, 'key.pem', 'update.xml'].toSorted(),
    );

    const crx = readFileSync(join(folder, file));
    expect(crx.subarray(0, 8)).toEqual(Buffer.from('Cr24\x03\0\0\0'));
    const headerEnd = 12 + crx.readUInt32LE(8);
    expect(crx.subarray(12, headerEnd).includes(Buffer.from(digest, 'hex'))).toBe(true);
    expect(crx.subarray(headerEnd)).toEqual(zip);

    const update = readFileSync(join(folder, 'update.xml'), 'utf8');
    expect(update).toContain(`<app appid="${id}">`);
    expect(update).toContain(`codebase="https://intranett.example.no/hjemmel/${file}" version="${version}"`);

    const { d = '', p = '' } = privateKey.export({ format: 'jwk' });
    const [, line = 'no such line'] = pem.split('\n');
    for (const written of [crx, Buffer.from(update), Buffer.from(stdout)])
      for (const secret of [Buffer.from(line), Buffer.from(d, 'base64url'), Buffer.from(p, 'base64url')])
        expect(written.includes(secret)).toBe(false);
  });

  it.each([
    [['--key', 'key.pem']],
    [['--address', 'https://intranett.example.no/']],
    [['--key', 'key.pem', '--address', 'intranett']],
  ])('says how it is used where it is told %j', (options) => {
    const { status, stderr } = signed(...options, '--folder', folder);
    expect(status).toBe(2);
    expect(stderr).toContain('--key KEY.pem --address');
  });
});
