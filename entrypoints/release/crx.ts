import { createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signPackage, updateManifest } from './crx3.ts';

/**
 * Signs the package that `npm run zip` made, for a trust's own server: `npm run crx -- --key KEY.pem --address URL`, where
 * the address is the folder that the server will have both files in. The key is read and never kept.
 */
const { values } = parseArgs({ options: { key: { type: 'string' }, address: { type: 'string' } } });

if (values.key === undefined || values.address === undefined || !URL.canParse(values.address)) {
  process.stderr.write('npm run crx -- --key KEY.pem --address https://intranett.example.no/hjemmel/\n');
  process.exitCode = 2;
} else {
  sign(values.key, values.address.replace(/\/?$/, '/'));
}

function sign(keyFile: string, folder: string): void {
  const root = join(import.meta.dirname, '../..');
  const release = join(root, '.output/release');
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const zip = readFileSync(join(release, `${name}-${version}-chrome.zip`));
  const { id, bytes } = signPackage(zip, createPrivateKey(readFileSync(keyFile)));
  const file = `${name}-${version}.crx`;
  writeFileSync(join(release, file), bytes);
  writeFileSync(join(release, 'update.xml'), updateManifest({ id, address: `${folder}${file}`, version }));
  process.stdout.write(`${file} and update.xml are in ${release}\nid: ${id}\n`);
}
