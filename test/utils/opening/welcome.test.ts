import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeWhenNew } from '../../../utils/opening/welcome.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it.each([
  ['install', 1],
  ['update', 0],
  ['browser_update', 0],
] as const)('on %s it opens %i pages', async (reason, pages) => {
  const create = vi.spyOn(browser.tabs, 'create');
  welcomeWhenNew();
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as Parameters<
    typeof fakeBrowser.runtime.onInstalled.trigger
  >[0]);
  expect(create).toHaveBeenCalledTimes(pages);
  if (pages > 0) expect(create.mock.calls[0]?.[0]?.url).toMatch(/\/welcome\.html$/);
});
