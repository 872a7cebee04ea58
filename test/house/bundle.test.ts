import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifests } from '../../entrypoints/release/manifests.ts';
import { type Build, buildExtension, dirOf } from '../browser/build.ts';

const AGENT = 'agent.js';
const AGENT_LIMIT = 12 * 1024;
/** Gzipped JavaScript before the first paint, in kB; what is loaded after it is not counted. */
const BEFORE_FIRST_PAINT: Readonly<Record<string, number>> = {
  'popup.html': 110,
  'panel.html': 130,
  'sidepanel.html': 130,
  'prescription.html': 76,
  'welcome.html': 130,
  'wizard.html': 132,
  'help.html': 215,
  'options.html': 232,
  'cases.html': 300,
};
const BACKGROUND_LIMIT = 25 * 1024;
const POINTER = 'pointer.js';
const POINTER_LIMIT = 16 * 1024;

/** What no script may hold, however it is minified. */
const forbiddenInScripts = {
  'code made at run time': /\beval\b|\bFunction\b(?!\.prototype)/,
  'a call to the network':
    /\bfetch\(|XMLHttpRequest|\bWebSocket\b|EventSource\b|sendBeacon|importScripts(?!\(.\/housekeeping\.js.\))/,
} as const;

/** As the minifier writes them, at the beginning of a file. */
const STATIC_IMPORT = /(?:^|[;}])\s*import(?:[\w$*{},\s]+from)?["'`](\.\/[^"'`]+)["'`]/g;

const forbidden = {
  'a character that Chrome refuses': /[\uffff\ufffe]/,
  'something from elsewhere': /(?:src|href)="https?:|url\(["']?https?:|@import/,
} as const;

/** Each thing that is found, with where it stands. */
function found(what: Readonly<Record<string, RegExp>>, file: string, text: string): string[] {
  return Object.entries(what).flatMap(([name, pattern]) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    return [`${file}: ${name}: …${text.slice(Math.max(0, match.index - 60), match.index + 60)}…`];
  });
}

/** What the page's scripts import, and what that imports, each counted once; what is imported later is not followed. */
function beforeFirstPaint(dir: string, page: string): number {
  const html = readFileSync(join(dir, page), 'utf8');
  const found = new Set(
    [...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, src]) => join(dir, src ?? '')),
  );
  for (const file of found)
    for (const [, from] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT))
      found.add(join(dirname(file), from ?? ''));
  return [...found].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}

describe.each(Object.keys(manifests) as Build[])('the %s build', (build) => {
  const dir = dirOf(build);
  const files = () => readdirSync(dir, { recursive: true, encoding: 'utf8' });
  beforeAll(() => buildExtension(build), 300_000);

  it('has the manifest that was decided, and not a key more', () => {
    expect(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))).toEqual(manifests[build]);
  });

  it('holds no call to the network, no code made at run time and no text that Chrome refuses', () => {
    const wrong = files()
      .filter((file) => /\.(?:js|html|css)$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(dir, file), 'utf8');
        return [
          ...found(forbidden, file, text),
          ...(file.endsWith('.js') ? found(forbiddenInScripts, file, text) : []),
        ];
      });
    expect(wrong).toEqual([]);
  });

  it('ships nothing that is for those who read the repository', () => {
    expect(files().filter((file) => /^docs\b|\.md$|\.map$/.test(file))).toEqual([]);
  });

  it('has an agent of at most 12 kB gzipped, without React, Dexie or zod', () => {
    const agent = readFileSync(join(dir, AGENT));
    expect(gzipSync(agent).length).toBeLessThanOrEqual(AGENT_LIMIT);
    expect(agent.toString()).not.toMatch(/react|dexie|ZodError|_zod/i);
  });

  it('loads no more before the first paint of each page than it may', () => {
    const pages = files().filter((file) => file.endsWith('.html'));
    expect(pages.toSorted()).toEqual(Object.keys(BEFORE_FIRST_PAINT).toSorted());
    const heavy = pages
      .map((page) => ({
        page,
        bytes: beforeFirstPaint(dir, page),
        most: (BEFORE_FIRST_PAINT[page] ?? 0) * 1024,
      }))
      .filter(({ bytes, most }) => bytes > most);
    expect(heavy).toEqual([]);
  });

  it('has a background of at most 25 kB gzipped, without Dexie or zod until they are needed', () => {
    const background = readFileSync(join(dir, 'background.js'));
    expect(gzipSync(background).length).toBeLessThanOrEqual(BACKGROUND_LIMIT);
    expect(background.toString()).not.toMatch(/dexie|ZodError|_zod/i);
  });

  it('has a pointing script of at most 16 kB gzipped, without React, Dexie or zod', () => {
    const pointer = readFileSync(join(dir, POINTER));
    expect(gzipSync(pointer).length).toBeLessThanOrEqual(POINTER_LIMIT);
    // The bare word stands in the attributes that React leaves in pages.
    expect(pointer.toString()).not.toMatch(/react\.|minified react|dexie|ZodError|_zod/i);
  });
});
