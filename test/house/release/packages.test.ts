import { createHash, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../../entrypoints/release/bill-of-materials.ts';
import { signPackage, updateManifest } from '../../../entrypoints/release/crx3.ts';
import { termsOf } from '../../../entrypoints/release/licence-texts.ts';
import { noticesIn, noticesText, packageOf } from '../../../entrypoints/release/third-party-notices.ts';

describe('the notices', () => {
  const zod = { name: 'zod', version: '4.6.7', license: 'MIT', text: 'Copyright (c) Colin' };
  const navikt = {
    name: '@navikt/ds-css',
    version: '8.15.0',
    license: 'MIT',
    text: 'Copyright (c) NAV\n\nTerms (all)',
  };

  it.each([
    ['/a/node_modules/zod/v4/core/util.js', '/a/node_modules/zod'],
    ['/a/node_modules/@navikt/ds-css/dist/x.css?inline', '/a/node_modules/@navikt/ds-css'],
    ['\0/a/node_modules/react/index.js?commonjs-es-import', '/a/node_modules/react'],
    ['C:\\a\\node_modules\\zod\\index.js', 'C:/a/node_modules/zod'],
    ['/a/node_modules/b/node_modules/c/d.js', '/a/node_modules/b/node_modules/c'],
    ['/a/rules/assess.ts', null],
  ])('know whose %s is', (id, folder) => {
    expect(packageOf(id)).toBe(folder);
  });

  it('are the same text in whatever order packages are met, and can be read again', () => {
    const text = noticesText([zod, navikt], ['Own']);
    expect(noticesText([navikt, zod], ['Own'])).toBe(text);
    expect(noticesIn(text)).toEqual([navikt, zod].map(({ text: _, ...rest }) => rest));
  });

  it('refuse a package whose terms nobody knows', () => {
    expect(() => noticesText([{ ...zod, text: null }], [])).toThrow('The terms of zod (MIT) are not known');
    expect(termsOf('zod', 'MIT')).toBeNull();
    expect(termsOf('@navikt/ds-react', 'MIT')).toContain('Copyright (c) 2017 NAV');
    expect(termsOf('@navikt/ds-react', 'GPL-3.0')).toBeNull();
  });
});

describe('the bill of materials', () => {
  const component = (ref: string) => ({
    'bom-ref': ref,
    name: ref.split('@')[0],
    properties: [{ name: 'dev' }],
  });
  const ofNpm = {
    bomFormat: 'CycloneDX',
    serialNumber: 'urn:uuid:1',
    metadata: {
      timestamp: '2026-11-30T07:14:40.926Z',
      tools: [],
      component: { 'bom-ref': 'hjemmel@1.0.0', name: 'some-folder', purl: 'pkg:npm/hjemmel@1.0.0' },
    },
    components: [component('zod@4.6.7'), component('vite@8.3.8')],
    dependencies: [
      { ref: 'hjemmel@1.0.0', dependsOn: ['vite@8.3.8', 'zod@4.6.7'] },
      { ref: 'vite@8.3.8', dependsOn: [] },
      { ref: 'zod@4.6.7', dependsOn: [] },
    ],
  };

  it('lists what is shipped and nothing of when and where it was made', () => {
    expect(JSON.parse(billOfMaterials(ofNpm, ['zod@4.6.7']))).toEqual({
      bomFormat: 'CycloneDX',
      metadata: { component: { 'bom-ref': 'hjemmel@1.0.0', name: 'hjemmel', purl: 'pkg:npm/hjemmel@1.0.0' } },
      components: [{ 'bom-ref': 'zod@4.6.7', name: 'zod' }],
      dependencies: [
        { ref: 'hjemmel@1.0.0', dependsOn: ['zod@4.6.7'] },
        { ref: 'zod@4.6.7', dependsOn: [] },
      ],
    });
  });

  it('refuses what is shipped and npm does not know', () => {
    expect(() => billOfMaterials(ofNpm, ['left-pad@1.0.0'])).toThrow('npm does not list left-pad@1.0.0.');
  });
});

describe('a signed package', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const zip = Buffer.from('PK the zip');
  const { id, bytes } = signPackage(zip, privateKey);
  const crx = Buffer.from(bytes);

  it('holds the zip after its header, and has the id of the key', () => {
    const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    const digest = createHash('sha256').update(spki).digest('hex').slice(0, 32);
    expect(id).toBe([...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join(''));
    expect(crx.subarray(0, 8)).toEqual(Buffer.from('Cr24\x03\0\0\0'));
    expect(crx.subarray(12 + crx.readUInt32LE(8))).toEqual(zip);
    expect(crx.includes(spki)).toBe(true);
  });

  it('is signed over its id and the zip', () => {
    const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    const signedHeader = Buffer.concat([
      Buffer.from([0x0a, 16]),
      createHash('sha256').update(spki).digest().subarray(0, 16),
    ]);
    const header = crx.subarray(12, 12 + crx.readUInt32LE(8));
    const signature = header.subarray(
      header.indexOf(spki) + spki.length + 3,
      header.length - signedHeader.length - 4,
    );
    const verify = createVerify('sha256')
      .update('CRX3 SignedData\0')
      .update(Buffer.from([signedHeader.length, 0, 0, 0]))
      .update(signedHeader)
      .update(zip);
    expect(header.subarray(-signedHeader.length)).toEqual(signedHeader);
    expect(verify.verify(privateKey, signature)).toBe(true);
  });

  it('refuses a key of another kind', () => {
    const { privateKey: other } = generateKeyPairSync('ed25519');
    expect(() => signPackage(zip, other)).toThrow('not an RSA key');
  });

  it('is offered by a manifest that holds its address as text', () => {
    const xml = updateManifest({ id, address: 'https://a.no/?x=1&y="2"', version: '1.0.0' });
    expect(xml).toContain(`<app appid="${id}">`);
    expect(xml).toContain('codebase="https://a.no/?x=1&#38;y=&#34;2&#34;" version="1.0.0"');
  });
});
