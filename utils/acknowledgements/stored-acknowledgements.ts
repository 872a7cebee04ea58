import { browser } from 'wxt/browser';
import { z } from 'zod';
import { overrideReasons } from '../../rules/kept-case/kept-case.ts';
import { type Acknowledgement, isSameMatter } from '../../rules/session/acknowledgement.ts';
import { isInPrivateWindow } from '../database/private-window.ts';

const KEY = 'acknowledgements';
/** The oldest are shown again. */
const MOST = 300;

const acknowledgementSchema: z.ZodType<Acknowledgement> = z.object({
  rule: z.string(),
  atc: z.string(),
  drug: z.string(),
  said: z.number(),
  changed: z.iso.date().nullable(),
  reason: z.enum(overrideReasons),
  on: z.iso.date(),
});

/** The newest last. One that can't be read puts nothing out of sight. */
export async function loadAcknowledgements(): Promise<readonly Acknowledgement[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const rows = z.array(z.unknown()).catch([]).parse(stored[KEY]);
  return rows.flatMap((row) => acknowledgementSchema.safeParse(row).data ?? []);
}

async function inTurn(
  change: (now: readonly Acknowledgement[]) => readonly Acknowledgement[],
): Promise<boolean> {
  if (isInPrivateWindow()) return false;
  return navigator.locks.request('hjemmel-acknowledgements', async () => {
    try {
      await browser.storage.local.set({ [KEY]: change(await loadAcknowledgements()).slice(-MOST) });
      return true;
    } catch {
      return false;
    }
  });
}

/** Puts it out of sight from now on, in every panel. Answers whether it was stored. */
export const acknowledge = (given: Acknowledgement): Promise<boolean> =>
  inTurn((now) => [...now.filter((one) => !isSameMatter(one, given)), given]);

/** Shows it again. Answers whether that was stored. */
export const showAgain = (given: Acknowledgement): Promise<boolean> =>
  inTurn((now) => now.filter((one) => !isSameMatter(one, given)));

/** Calls back now and after each change, from whichever window it came. A storage that does not answer puts nothing out of sight. */
export function watchAcknowledgements(
  onChange: (acknowledgements: readonly Acknowledgement[]) => void,
): () => void {
  let latest = 0;
  async function tell(): Promise<void> {
    latest += 1;
    const turn = latest;
    const acknowledgements = await loadAcknowledgements().catch(() => []);
    if (turn === latest) onChange(acknowledgements);
  }
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) void tell();
  };
  browser.storage.local.onChanged.addListener(listener);
  void tell();
  return () => {
    latest = Number.POSITIVE_INFINITY;
    browser.storage.local.onChanged.removeListener(listener);
  };
}
