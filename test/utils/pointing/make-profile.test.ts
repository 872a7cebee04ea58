import { describe, expect, it } from 'vitest';
import { parseSiteProfile } from '../../../utils/page/site-profile-schema.ts';
import { knownScheme, makeProfile, newProfileId } from '../../../utils/pointing/make-profile.ts';
import type { FrameState, PickState } from '../../../utils/pointing/pointing-protocol.ts';
import { testSite } from '../page/pages.ts';

const found = (text: string, read: 'value' | 'selected-text' = 'value'): PickState => ({
  kind: 'found',
  seen: { text, label: text },
  description: { find: [{ by: 'label', text }], read },
  choices: [],
  kept: false,
});

const state: FrameState = {
  frame: 'f',
  origin: 'https://journal.example.no',
  suggestions: {},
  picks: { drug: found('Legemiddel'), scheme: found('Hjemmel', 'selected-text') },
  form: [{ by: 'selector', selector: 'form' }],
  row: null,
  adopted: null,
  reading: null,
};

const make = (changes: Partial<FrameState> = {}, words = {}, stored: typeof testSite | null = null) =>
  makeProfile({ state: { ...state, ...changes }, stored, words, name: 'Journalen', id: 'journal' });

describe('the profile', () => {
  it('is one that the schema takes', () => {
    expect(parseSiteProfile(make({}, { 'Ordning X': 'h-resept', Velg: null }))).toMatchObject({
      ok: true,
      profile: {
        origins: ['https://journal.example.no'],
        fields: { scheme: { normalise: { 'Ordning X': 'h-resept' } } },
      },
    });
  });

  it('is none without a drug', () => {
    expect(make({ picks: { scheme: found('Hjemmel') } })).toBeNull();
  });

  it('lets what the user says of a text go before what is known of it, also that it names no scheme', () => {
    const normalise = make({}, { '§ 3': null, '§ 2': 'section-3' })?.fields.scheme?.normalise;
    expect(normalise).not.toHaveProperty('§ 3');
    expect(normalise).toMatchObject({ '§ 2': 'section-3' });
  });

  it('keeps what is lost as it was stored, and its origins', () => {
    const stored = { ...testSite, patient: 'address' } as const;
    const profile = make({ picks: { ...state.picks, dosage: { kind: 'lost', kept: true } } }, {}, stored);
    expect(profile?.patient).toBe('address');
    expect(profile?.fields.dosage).toEqual(testSite.fields.dosage);
    expect(profile?.origins).toEqual(testSite.origins);
  });

  it('has rows only where the drug of a row was pointed at', () => {
    const row = { by: 'selector', selector: 'li' } as const;
    expect(make({ row })?.otherMedicines).toBeUndefined();
    expect(make({ row, picks: { ...state.picks, otherDrug: found('Navn') } })?.otherMedicines).toEqual({
      row,
      drug: { find: [{ by: 'label', text: 'Navn' }], read: 'value' },
    });
  });
});

it.each([
  ['https://journal.example.no', [], 'journal-example-no'],
  ['http://localhost:8080', ['localhost-8080'], 'localhost-8080-2'],
  ['https://xn--lkare-gra.no', [], 'xn-lkare-gra-no'],
])('is called after its address: %s', (origin, taken, id) => {
  expect(newProfileId(origin, taken)).toBe(id);
});

it('knows the schemes as pages write them', () => {
  expect(knownScheme(' Blå resept  § 2 ')).toBe('section-2');
  expect(knownScheme('Velg')).toBeNull();
});
