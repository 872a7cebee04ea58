import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

const POINTER_FILE = '/content-scripts/pointer.js' as ScriptPublicPath;

export type WizardStart = 'started' | 'refused';

/** Starts the pointing in every frame of the tab that the extension may run in. Only on the user's own click. */
export async function startWizard(tabId: number): Promise<WizardStart> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [POINTER_FILE] });
    return 'started';
  } catch {
    return 'refused';
  }
}
