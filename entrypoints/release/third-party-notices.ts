import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { termsOf } from './licence-texts.ts';

/** One package of others' code that is in the built extension. */
export interface ThirdPartyNotice {
  readonly name: string;
  readonly version: string;
  /** As the package states it (SPDX). */
  readonly license: string;
  /** What its licence asks to be kept with copies; null where neither the package nor we have it. */
  readonly text: string | null;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/** The folder of the package that a module is in, or null for a module of our own. */
export function packageOf(moduleId: string): string | null {
  const [path = ''] = moduleId.replace(/^\0/, '').split('?');
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/@]+)\//.exec(path.replaceAll('\\', '/'));
  return match?.[1] ?? null;
}

/** @param folder a package's folder in node_modules. */
export function noticeOf(folder: string): ThirdPartyNotice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
  return { name, version, license, text: text === '' ? termsOf(name, license) : text };
}

const RULE = '-'.repeat(80);

/** The file of notices in the extension, the same text whatever order the packages were met in. */
export function noticesText(notices: readonly ThirdPartyNotice[], own: readonly string[]): string {
  const listed = notices.toSorted((a, b) => compareTexts(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
  return [
    'Hjemmel holds code and data made by others. These are their terms.',
    ...own,
    ...listed.map(({ name, version, license, text }) => {
      if (text === null) throw new Error(`The terms of ${name} (${license}) are not known: add them.`);
      return `${name} ${version} (${license})\n\n${text}`;
    }),
  ].join(`\n\n${RULE}\n\n`);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Each package that such a file names. */
export function noticesIn(text: string): Omit<ThirdPartyNotice, 'text'>[] {
  return text.split(`${RULE}\n\n`).flatMap((part) => {
    const [, name, version, license] = /^(\S+) (\d\S*) \(([^)]*)\)\n\n/.exec(part) ?? [];
    return name && version && license ? [{ name, version, license }] : [];
  });
}
