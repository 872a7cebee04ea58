import { browser } from 'wxt/browser';
import type { PointingStart } from '../pointing/pointing-protocol.ts';

const POINTER_FILE = '/pointer.js';

export type WizardStart = 'started' | 'refused';

/**
 * Starts the pointing in every frame of the tab that the extension may run in. Only on the user's own click. The wizard
 * takes its seat in the outermost of them; they all learn the one token that it must show.
 */
export async function startWizard(tabId: number): Promise<WizardStart> {
  try {
    const injected = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [POINTER_FILE],
    });
    const frames = injected.map(({ frameId }) => frameId).toSorted((a, b) => a - b);
    const [seat, ...others] = frames;
    if (seat === undefined) return 'refused';
    const token = crypto.randomUUID();
    const tell = (frameId: number, start: PointingStart) =>
      browser.tabs.sendMessage(tabId, start, { frameId });
    // The others first, so that all listen when the wizard calls.
    await Promise.allSettled(
      others.map((frame) => tell(frame, { type: 'start-pointing', token, seat: false, others: true })),
    );
    await tell(seat, { type: 'start-pointing', token, seat: true, others: others.length > 0 });
    return 'started';
  } catch {
    return 'refused';
  }
}
