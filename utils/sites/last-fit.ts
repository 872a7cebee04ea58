import { browser } from 'wxt/browser';
import { z } from 'zod';
import { fieldNames, type LostPart, type Reading, type Unread } from '../../rules/session/reading.ts';
import { isInPrivateWindow } from '../database/private-window.ts';

const KEY = 'sites.lastFit';

const parts = ['landmark', ...fieldNames] as const satisfies readonly LostPart[];

const fitSchema = z.object({ on: z.iso.date(), lost: z.array(z.enum(parts)) });
const fitsSchema = z.record(z.string(), fitSchema);

/** The day that a profile last met a page, and the parts that were not found then; nothing of what was read. */
export type LastFit = z.infer<typeof fitSchema>;

/** By the profile's id. What can't be read is forgotten: it is made anew at the next page. */
export async function loadLastFits(): Promise<Readonly<Record<string, LastFit>>> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  return fitsSchema.catch({}).parse(stored[KEY] ?? {});
}

/** Notes each reading, and writes only when the day or the parts are others than last. `today` answers an ISO date. */
export function createFitNotes(
  today: () => string,
): (reading: Reading | null, unread?: Unread) => Promise<void> {
  let last = '';
  return async (reading, unread) => {
    const seen = reading ?? (unread?.kind === 'not-recognised' ? unread : null);
    if (seen === null || isInPrivateWindow()) return;
    const { siteProfile, lost } = seen;
    const fit: LastFit = { on: today(), lost: [...lost] };
    const now = JSON.stringify([siteProfile, fit]);
    if (now === last) return;
    last = now;
    try {
      await navigator.locks.request('hjemmel-last-fit', async () => {
        const fits = await loadLastFits();
        await browser.storage.local.set({ [KEY]: { ...fits, [siteProfile]: fit } });
      });
    } catch {
      // Only a date in the settings is lost.
    }
  };
}
