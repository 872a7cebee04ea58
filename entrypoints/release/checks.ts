import type { KnownWarning } from './decided.ts';
import type { ThirdPartyNotice } from './third-party-notices.ts';

/** What a check found wrong, a sentence for each; empty where all is well. */
export type Wrongs = readonly string[];

/** @param status what `git status --porcelain` prints. */
export function treeWrongs(status: string): Wrongs {
  return status
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `Not committed: ${line.trim()}`);
}

export interface Versions {
  readonly package: string;
  readonly lock: string;
  /** The newest first. */
  readonly released: readonly string[];
}

export function versionWrongs({ package: version, lock, released }: Versions): Wrongs {
  const wrongs: string[] = [];
  if (!/^\d+\.\d+\.\d+$/.test(version)) wrongs.push(`${version} is not a version such as 1.2.3.`);
  if (lock !== version) wrongs.push(`The lock says ${lock}, package.json ${version}.`);
  if (released[0] !== version)
    wrongs.push(`The newest release in the changelog is ${released[0] ?? 'none'}, and this is ${version}.`);
  return wrongs;
}

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

export function sizeWrongs(sizes: readonly Size[]): Wrongs {
  return sizes
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ what, bytes, limit }) => `${what} is ${bytes} bytes, and ${limit} is the limit.`);
}

export function licenceWrongs(
  notices: readonly Pick<ThirdPartyNotice, 'name' | 'license'>[],
  allowed: readonly string[],
): Wrongs {
  return notices
    .filter(({ license }) => !allowed.includes(license))
    .map(({ name, license }) => `${name} has the licence ${license}, which is not among those listed.`);
}

/** What addons-linter tells of a package, as far as it is looked at. */
export interface LinterReport {
  readonly errors: readonly { readonly code: string; readonly message: string }[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

export function linterWrongs({ errors, warnings }: LinterReport, known: readonly KnownWarning[]): Wrongs {
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return [
    ...errors.map(({ code, message }) => `Error ${code}: ${message}`),
    ...codes.flatMap((code) => {
      const count = warnings.filter((warning) => warning.code === code).length;
      const most = known.find((one) => one.code === code)?.most ?? 0;
      return count > most ? [`Warning ${code} stands ${count} times, and ${most} are explained.`] : [];
    }),
    ...known
      .filter(({ code }) => !codes.includes(code))
      .map(({ code }) => `Warning ${code} is explained and no longer there: take it out of the list.`),
  ];
}
