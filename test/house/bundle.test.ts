import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifests } from '../../entrypoints/release/manifests.ts';
import { type Build, buildExtension, dirOf } from '../browser/build.ts';

const AGENT = 'agent.js';
const AGENT_LIMIT = 12 * 1024;
const POINTER = 'pointer.js';
const POINTER_LIMIT = 16 * 1024;

/** What no script may hold, however it is minified. */
const forbiddenInScripts = {
  'code made at run time': /\beval\b|\bFunction\b(?!\.prototype)/,
  'a call to the network': /\bfetch\(|XMLHttpRequest|\bWebSocket\b|EventSource\b|sendBeacon|importScripts/,
} as const;

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

  it('has a pointing script of at most 16 kB gzipped, without React, Dexie or zod', () => {
    const pointer = readFileSync(join(dir, POINTER));
    expect(gzipSync(pointer).length).toBeLessThanOrEqual(POINTER_LIMIT);
    // The bare word stands in the attributes that React leaves in pages.
    expect(pointer.toString()).not.toMatch(/react\.|minified react|dexie|ZodError|_zod/i);
  });
});
