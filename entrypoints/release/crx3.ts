import { createHash, createPublicKey, createSign, type KeyObject } from 'node:crypto';

/**
 * A package of Chromium's third format: its header holds the public key, the extension's id, and a signature of that id and
 * the zip. RSA keys only, as a trust's own key is.
 */
export interface SignedPackage {
  /** 32 letters from a to p, the same for every package that the key signs. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The fields of `crx_file.proto` that one signature needs. */
const SHA256_WITH_RSA = 2;
const SIGNED_HEADER_DATA = 10_000;
const PUBLIC_KEY = 1;
const SIGNATURE = 2;
const CRX_ID = 1;

export function signPackage(zip: Uint8Array, key: KeyObject): SignedPackage {
  if (key.asymmetricKeyType !== 'rsa') throw new Error('The key is not an RSA key.');
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const id = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const signedHeader = field(CRX_ID, id);
  const signature = createSign('sha256')
    .update('CRX3 SignedData\0')
    .update(littleEndian(signedHeader.length))
    .update(signedHeader)
    .update(zip)
    .sign(key);
  const header = Buffer.concat([
    field(SHA256_WITH_RSA, Buffer.concat([field(PUBLIC_KEY, publicKey), field(SIGNATURE, signature)])),
    field(SIGNED_HEADER_DATA, signedHeader),
  ]);
  return {
    id: [...id.toString('hex')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join(''),
    bytes: Buffer.concat([Buffer.from('Cr24'), littleEndian(3), littleEndian(header.length), header, zip]),
  };
}

/** The manifest that browsers ask for updates by. `address` is where the package is to be had. */
export function updateManifest({
  id,
  address,
  version,
}: Readonly<Record<'id' | 'address' | 'version', string>>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escaped(address)}" version="${escaped(version)}" />
  </app>
</gupdate>
`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A field of bytes, as protocol buffers write it. */
function field(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([variableLength((number << 3) | 2), variableLength(bytes.length), bytes]);
}

function variableLength(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  return Buffer.from([...bytes, rest]);
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
