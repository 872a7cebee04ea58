import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  FieldDescription,
  Landmark,
  Locator,
  ReadAs,
  SiteProfile,
} from '../../../utils/page/site-profile.ts';
import {
  exportSiteProfiles,
  parseProfileList,
  parseSiteProfile,
  parseSiteProfiles,
} from '../../../utils/page/site-profile-schema.ts';
import { demoSite } from '../../../utils/page/site-profiles.ts';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter(
    (candidate) =>
      candidate.trim() !== '' && candidate.length <= 200 && !/[\r\n\u2028\u2029]/.test(candidate),
  );
const attribute = fc.constantFrom('id', 'name', 'data-felt', 'aria-label', 'formcontrolname');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const withoutUndefined = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value));

const landmark: fc.Arbitrary<Landmark> = fc.oneof(
  fc.record({ by: fc.constant('label' as const), text }),
  fc.record({ by: fc.constant('attribute' as const), name: attribute, value: text }),
  fc.record({ by: fc.constant('selector' as const), selector: text }),
);
const locator: fc.Arbitrary<Locator> = fc
  .tuple(
    fc.oneof(
      landmark,
      fc.record({ by: fc.constantFrom('hint' as const, 'beside' as const, 'column' as const), text }),
    ),
    fc.integer({ min: 1, max: 5 }),
    fc.boolean(),
  )
  .map(([way, expect, counted]) => (counted ? { ...way, expect, which: expect } : way));
const readAs: fc.Arbitrary<ReadAs> = fc.oneof(
  fc.constantFrom('value' as const, 'text' as const, 'selected-text' as const, 'checked-label' as const),
  fc.record({ attribute }),
);
const described = (word: fc.Arbitrary<string>): fc.Arbitrary<FieldDescription> =>
  fc
    .record({
      find: fc.array(locator, { minLength: 1, maxLength: 5 }),
      read: readAs,
      prefix: optional(text),
      normalise: optional(
        fc.dictionary(
          text.filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
          word,
        ),
      ),
    })
    .map((field) => withoutUndefined(field) as unknown as FieldDescription);
const field = described(text);
const profile: fc.Arbitrary<SiteProfile> = fc
  .record({
    version: fc.constant(1 as const),
    id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
    name: text,
    origins: fc.array(
      fc.constantFrom('https://example.no', 'https://*.example.no:*', 'http://localhost:80'),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    form: fc.array(landmark, { minLength: 1, maxLength: 3 }),
    fields: fc.record({
      drug: field,
      form: optional(field),
      strength: optional(field),
      dosage: optional(field),
      scheme: optional(described(fc.constantFrom('section-2', 'section-3', 'h-resept', 'white'))),
      refundCode: optional(field),
      remark: optional(field),
    }),
    patient: optional(fc.oneof(fc.constant('address' as const), field)),
    otherMedicines: optional(fc.record({ row: landmark, drug: field, dosage: optional(field) })),
  })
  .map(withoutUndefined);

const problemIn = (json: unknown) => {
  const parsed = parseSiteProfile(json);
  return parsed.ok ? null : parsed.problems[0];
};

describe('profiles', () => {
  it('come back from a file as they were', () => {
    const list = fc.uniqueArray(profile, { maxLength: 4, selector: ({ id }) => id });
    fc.assert(
      fc.property(list, (profiles) => {
        const parsed = parseSiteProfiles(exportSiteProfiles(profiles));
        expect(parsed).toEqual({ ok: true, profiles });
      }),
      { numRuns: 60 },
    );
  });

  it('are refused or whole, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parseSiteProfile(json).ok).toBe(false);
      }),
    );
  });
});

const set = (change: (draft: Record<string, never>) => void): unknown => {
  const draft = JSON.parse(JSON.stringify(demoSite));
  change(draft);
  return draft;
};

describe('what is wrong is said in Norwegian, with where it is', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['nothing', null, '', /./],
    ['another version', { ...demoSite, version: 2 }, 'version', /versjonen/],
    ['an unknown key', { ...demoSite, extra: 1 }, 'extra', /kjent|Ukjent/i],
    ['no drug', { ...demoSite, fields: {} }, 'fields.drug', /./],
    ['an id with spaces', { ...demoSite, id: 'a b' }, 'id', /bindestrek/],
    ['a path in an origin', { ...demoSite, origins: ['https://a.no/sti'] }, 'origins.0', /adresse/],
    ['any host', { ...demoSite, origins: ['https://*'] }, 'origins.0', /adresse/],
    ['every host of a country', { ...demoSite, origins: ['https://*.no'] }, 'origins.0', /adresse/],
    ['no landmark', { ...demoSite, form: [] }, 'form', /./],
    ['an empty label', { ...demoSite, form: [{ by: 'label', text: ' ' }] }, 'form.0.text', /tom/],
    [
      'an unknown way',
      { ...demoSite, fields: { drug: { find: [{ by: 'xpath', text: 'a' }], read: 'text' } } },
      'fields.drug.find.0.by',
      /./,
    ],
    ['no way', { ...demoSite, fields: { drug: { find: [], read: 'text' } } }, 'fields.drug.find.0', /./],
    [
      'several without which',
      { ...demoSite, fields: { drug: { find: [{ by: 'label', text: 'a', expect: 2 }], read: 'text' } } },
      'fields.drug.find.0.which',
      /hvilket/,
    ],
    [
      'the third of two',
      {
        ...demoSite,
        fields: { drug: { find: [{ by: 'label', text: 'a', expect: 2, which: 3 }], read: 'text' } },
      },
      'fields.drug.find.0.which',
      /større/,
    ],
    [
      'a script for an attribute',
      {
        ...demoSite,
        fields: { drug: { find: [{ by: 'label', text: 'a' }], read: { attribute: 'onclick' } } },
      },
      'fields.drug.read.attribute',
      /skript/,
    ],
    [
      'a scheme of its own',
      {
        ...demoSite,
        fields: { ...demoSite.fields, scheme: { ...demoSite.fields.scheme, normalise: { a: 'blue' } } },
      },
      'fields.scheme.normalise.a',
      /./,
    ],
    ['a name without end', { ...demoSite, name: 'x'.repeat(101) }, 'name', /./],
  ])('%s', (_, json, path, error) => {
    const problem = problemIn(json);
    expect(problem?.path).toBe(path);
    expect(problem?.error).toMatch(error);
    expect(problem?.error).not.toMatch(/invalid|expected|must|unrecognized/i);
  });
});

describe('a file', () => {
  it.each([
    ['{', /JSON/],
    ['{}', /./],
    [' '.repeat(1_000_001), /stor/],
    ['['.repeat(200_000), /JSON/],
    [`${'['.repeat(5_000)}${']'.repeat(5_000)}`, /./],
    ['{"a":1e999}', /./],
    [JSON.stringify(Array.from({ length: 51 }, () => demoSite)), /./],
    [JSON.stringify([demoSite, demoSite]), /brukt før/],
  ])('is refused (%#)', (file, error) => {
    const parsed = parseSiteProfiles(file);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problems[0].error).toMatch(error);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('cannot reach the prototype by %s', (key) => {
    const whole = JSON.stringify([demoSite]);
    const top = whole.replace('"version":1', `"version":1,"${key}":{"polluted":true}`);
    const inWords = whole.replace('"§ 2":', `"${key}":"white","§ 2":`);
    for (const file of [top, inWords]) {
      const parsed = parseSiteProfiles(file);
      expect(parsed.ok).toBe(false);
      if (!parsed.ok) expect(parsed.problems[0].error).toContain(key);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('with one bad profile is refused whole, and says which', () => {
    const bad = set((draft) => Reflect.deleteProperty(draft, 'name'));
    const parsed = parseSiteProfiles(JSON.stringify([demoSite, bad]));
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: '1.name' }] });
  });
});

it('a stored list is read as a file is', () => {
  expect(parseProfileList([demoSite])).toEqual({ ok: true, profiles: [demoSite] });
  expect(parseProfileList([{ ...demoSite, id: '' }])).toMatchObject({
    ok: false,
    problems: [{ path: '0.id' }],
  });
});
