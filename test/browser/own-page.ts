import type { Page } from 'playwright-core';
import type { LaunchedExtension } from './chromium.ts';

type Extension = Pick<LaunchedExtension, 'context' | 'extensionId'>;

/** A page of the extension's that may all that its others may, and runs nothing: the browser shows its manifest. */
export async function openBarePage({ context, extensionId }: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

/** Asks in such a page, which is gone afterwards. */
export async function inBarePage<T>(extension: Extension, ask: (page: Page) => Promise<T>): Promise<T> {
  const page = await openBarePage(extension);
  try {
    return await ask(page);
  } finally {
    await page.close();
  }
}
