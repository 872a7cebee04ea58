import { browser } from 'wxt/browser';

/** What the background does with the database and with schemas: a script of its own, brought when it is needed. */
export interface Housekeeping {
  /** Counts the follow-ups and shows them on the toolbar button; answers whether they could be counted. */
  showBadge(): Promise<boolean>;
  lookThroughCases(): Promise<void>;
  lookAfterEncryption(): Promise<'settled' | 'open'>;
  storeTrustSites(): Promise<void>;
}

export const housekeepingWorld: { hjemmelHousekeeping?: Housekeeping } = globalThis as object;

/** Of a service worker, where `import()` is refused. */
interface WorkerWorld {
  addEventListener(type: 'install', listener: () => void): void;
  importScripts(file: string): void;
}

const worker = globalThis as object as WorkerWorld;

/** A service worker may later read only the scripts that it read when it was installed. To be called when the background starts. */
export function installHousekeeping(): void {
  if (!import.meta.env.FIREFOX)
    worker.addEventListener('install', () => worker.importScripts('/housekeeping.js'));
}

/** Brings the script, once for each life of the background. */
export async function housekeeping(): Promise<Housekeeping> {
  if (housekeepingWorld.hjemmelHousekeeping === undefined) {
    if (import.meta.env.FIREFOX) await import(/* @vite-ignore */ browser.runtime.getURL('/housekeeping.js'));
    else worker.importScripts('/housekeeping.js');
  }
  const { hjemmelHousekeeping } = housekeepingWorld;
  if (hjemmelHousekeeping === undefined) throw new Error('The script is not there.');
  return hjemmelHousekeeping;
}
