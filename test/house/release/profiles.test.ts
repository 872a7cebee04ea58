import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { profileFiles, releasedProfiles } from '../../../entrypoints/release/profile-files.ts';
import { readTrustFile } from '../../../rules/exception/trust-list.ts';
import { parseSiteProfiles } from '../../../utils/page/site-profile-schema.ts';

/** As the options page reads them in. */
const isRead = {
  trust: (text: string) => readTrustFile(text).kind === 'read',
  sites: (text: string) => parseSiteProfiles(text).ok,
} as const;

const cases = releasedProfiles.flatMap(({ kind, schema: [, text], files }) =>
  Object.entries(files).map(([file, content]) => ({ kind, file, content, schema: JSON.parse(text) })),
);

describe.each(cases)('$file', ({ kind, content, schema }) => {
  const bySchema = (value: unknown) => z.fromJSONSchema(schema).safeParse(value).success;

  it('is as its schema says, and is read in', () => {
    expect(bySchema(JSON.parse(content))).toBe(true);
    expect(isRead[kind](content)).toBe(true);
  });

  it('is refused by both with a key that nobody knows, or without one that is needed', () => {
    const whole = JSON.parse(content);
    const change = (edit: (one: Record<string, unknown>) => Record<string, unknown>) =>
      Array.isArray(whole) ? whole.map(edit) : edit(whole);
    const { name: _, ...nameless } = Array.isArray(whole) ? whole[0] : whole;
    for (const wrong of [change((one) => ({ ...one, ekstra: 1 })), change(() => nameless)]) {
      expect(bySchema(wrong)).toBe(false);
      expect(isRead[kind](JSON.stringify(wrong))).toBe(false);
    }
  });
});

it('no two have one name', () => {
  const names = releasedProfiles.flatMap(({ schema: [file], files }) => [file, ...Object.keys(files)]);
  expect(Object.keys(profileFiles()).toSorted()).toEqual(names.toSorted());
});
