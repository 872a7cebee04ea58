import { expect, it } from 'vitest';
import type { SiteProfile } from '../../../utils/page/site-profile.ts';
import { demoSite } from '../../../utils/page/site-profiles.ts';
import { compareProfiles } from '../../../utils/sites/compare-profiles.ts';

const site = (id: string, name = id): SiteProfile => ({ ...demoSite, id, name });

it('tells what is new, what is another and what is the same', () => {
  const { version, ...rest } = site('same');
  const stored = [
    { profile: site('same'), on: false },
    { profile: site('other'), on: true },
  ];
  const read = [{ ...rest, version }, site('other', 'Nytt navn'), site('new')];
  const { added, replaced, unchanged } = compareProfiles(stored, read);
  expect([added, replaced, unchanged].map((group) => group.map(({ id }) => id))).toEqual([
    ['new'],
    ['other'],
    ['same'],
  ]);
});

it('takes another order of the ways to a field for a change', () => {
  const find = (first: string, second: string): SiteProfile => ({
    ...site('a'),
    fields: {
      drug: {
        find: [
          { by: 'label', text: first },
          { by: 'label', text: second },
        ],
        read: 'text',
      },
    },
  });
  const changes = compareProfiles([{ profile: find('A', 'B'), on: true }], [find('B', 'A')]);
  expect(changes.replaced).toHaveLength(1);
});
