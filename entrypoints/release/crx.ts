import { createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signPackage, updateManifest } from './crx3.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Signs the package that `npm run zip` made, for a trust's own server: `npm run crx -- --key KEY.pem --address URL`, where
 * the address is the folder that the server will have both files in. `--folder` is where the package lies and the two are put,
 * if not in `.output/release`. The key is read and never kept.
 */
const { values } = parseArgs({
  options: {
    key: { type: 'string' },
    address: { type: 'string' },
    folder: { type: 'string', default: join(root, '.output/release') },
  },
});

if (values.key === undefined || values.address === undefined || !URL.canParse(values.address)) {
  process.stderr.write('npm run crx -- --key KEY.pem --address https://intranett.example.no/hjemmel/\n');
  process.exitCode = 2;
} else {
  sign(values.key, values.address.replace(/\/?$/, '/'), values.folder);
}

function sign(keyFile: string, address: string, folder: string): void {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const zip = readFileSync(join(folder, `${name}-${version}-chrome.zip`));
  const { id, bytes } = signPackage(zip, createPrivateKey(readFileSync(keyFile)));
  const file = `${name}-${version}.crx`;
  writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, 'update.xml'), updateManifest({ id, address: `${address}${file}`, version }));
  process.stdout.write(`${file} and update.xml are in ${folder}\nid: ${id}\n`);
}
