import { browser } from 'wxt/browser';

/** More are not shown: a page with so many is no prescription. */
const mostFrames = 3;

/** Milliseconds that the page may take to answer. */
const patience = 500;

/** Runs in the page, so it may use nothing from this file. Frames too small to hold a form, or not in sight, are left out. */
function addressesOfFrames(): string[] {
  return [...document.querySelectorAll('iframe')]
    .filter((frame) => {
      const { width, height } = frame.getBoundingClientRect();
      return width >= 300 && height >= 150 && frame.checkVisibility();
    })
    .map(({ src }) => src);
}

/**
 * The origins of the large frames in the tab that are others than its own, as a prescribing module in a record is. None
 * where the page may not be looked at.
 */
export async function framesOfPage(tab: number, own: string): Promise<readonly string[]> {
  try {
    const looking = browser.scripting.executeScript({
      target: { tabId: tab },
      func: addressesOfFrames,
      injectImmediately: true,
    });
    const seen = await Promise.race([
      looking.then(([result]) => result?.result ?? []),
      new Promise<string[]>((resolve) => setTimeout(() => resolve([]), patience)),
    ]);
    const origins = seen
      .filter((address) => /^https?:/.test(address) && URL.canParse(address))
      .map((address) => new URL(address).origin);
    return [...new Set(origins)].filter((origin) => origin !== own).slice(0, mostFrames);
  } catch {
    return [];
  }
}
