import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findChromium, unpackedId } from './chromium.ts';

/** A policy for the whole machine, in a file of our own, as an administrator would put it there. */
export interface ManagedPolicy {
  /** Takes the place of what stood there. A browser that runs follows within some seconds. */
  set(policy: Readonly<Record<string, unknown>>): void;
  remove(): void;
}

function policyFolder(): string {
  return basename(findChromium()) === 'google-chrome'
    ? '/etc/opt/chrome/policies/managed'
    : '/etc/chromium/policies/managed';
}

/** Why no policy can be tried out here; null where it can. */
export function whyNoPolicy(): string | null {
  if (process.platform !== 'linux') return 'the policy is not in a file on this system';
  let folder = policyFolder();
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return null;
  } catch {
    return `${folder} may not be written to`;
  }
}

/** For the extension in the folder, which need not run yet. The file is away when the tests are over, however they end. */
export function managedPolicyFor(extensionDir: string): ManagedPolicy {
  const id = unpackedId(realpathSync(extensionDir));
  const folder = policyFolder();
  const file = join(folder, `hjemmel-${id}.json`);
  const firstNew = mkdirSync(folder, { recursive: true });
  const remove = () => {
    rmSync(file, { force: true });
    if (firstNew !== undefined) rmSync(firstNew, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return {
    set(policy) {
      mkdirSync(folder, { recursive: true });
      // The browser must never see half a file, and reads only those whose names end in .json.
      writeFileSync(`${file}.new`, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
      renameSync(`${file}.new`, file);
    },
    remove,
  };
}
