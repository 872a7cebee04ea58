import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../utils/settings/policy.ts';
import { linuxExample, windowsExample } from './policy-guide.ts';

describe.each([
  ['Linux', linuxExample],
  ['Windows', windowsExample],
])("the guide's example for %s", (_, example) => {
  it('is valid in every part, and locks the profile', () => {
    expect(Object.keys(example()).toSorted()).toEqual([
      'allowedOrigins',
      'catalogueAddress',
      'institutionProfile',
      'locked',
      'retentionDays',
    ]);
    expect(readPolicy(example())).toMatchObject({
      allowedOrigins: ['https://*.forskrivning.no/*'],
      catalogueAddress: { kind: 'link' },
      institutionProfile: { prescriptionProjectNumber: 'DM 1234' },
      retentionDays: 365,
      locked: ['institutionProfile'],
      problems: [],
    });
  });
});
