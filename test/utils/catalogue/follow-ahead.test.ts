import { expect, it, vi } from 'vitest';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { followAhead } from '../../../utils/catalogue/follow-ahead.ts';
import { embeddedInfo, type ReadyCatalogue } from '../../../utils/catalogue/load-catalogue.ts';

const catalogueOf = (on: string): ReadyCatalogue => ({
  on,
  info: embeddedInfo,
  index: createCatalogueIndex([], on),
  source: 'embedded',
  attribution: '',
});
const first = catalogueOf('2026-11-29');
const second = catalogueOf('2026-11-30');

function begun() {
  let tell = (_: ReadyCatalogue): void => {};
  const following = { renew: vi.fn(), stop: vi.fn() };
  const follow = followAhead(
    () => second.on,
    (_, onReady) => {
      tell = onReady;
      return following;
    },
  );
  const heard: string[] = [];
  return {
    heard,
    following,
    tell: (catalogue: ReadyCatalogue) => tell(catalogue),
    listen: () => follow(({ on }) => heard.push(on)),
  };
}

it('tells the newest of what came before anybody listened, and once', () => {
  const { heard, tell, listen } = begun();
  tell(first);
  tell(second);
  listen();
  expect(heard).toEqual([second.on]);
});

it('tells what comes after, and is renewed and stopped as any', () => {
  const { heard, following, tell, listen } = begun();
  const own = listen();
  expect(heard).toEqual([]);
  tell(first);
  tell(second);
  expect(heard).toEqual([first.on, second.on]);
  expect(own).toBe(following);
});
