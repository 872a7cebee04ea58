import { discardStaged, takeIntoUse } from '../catalogue/catalogue-store.ts';
import type { StorageResult } from '../database/attempt.ts';
import type { ImportFailure, ImportReport, ImportStep, StagedImport } from './staged-import.ts';

export type { ImportFailure, ImportReport, ImportStep } from './staged-import.ts';

/** From the worker to the page; the page sends the worker nothing but the file. */
export type FromFestWorker = ImportStep | StagedImport;

export type ImportOutcome =
  | {
      readonly kind: 'staged';
      readonly report: ImportReport;
      /** May be tried again when it fails. */
      takeIntoUse(): Promise<StorageResult<void>>;
      discard(): Promise<StorageResult<void>>;
    }
  | { readonly kind: 'failed'; readonly failure: ImportFailure }
  | { readonly kind: 'cancelled' };

export interface FestImport {
  readonly outcome: Promise<ImportOutcome>;
  /** Ends the reading at once; without effect once it is staged. */
  cancel(): void;
}

const LOCK = 'hjemmel-catalogue-import';

/** The release of the lock, which goes with the window too; null when another window holds it. */
function holdLock(): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, { ifAvailable: true }, (lock) => {
        if (lock) return new Promise<void>((release) => resolve(() => release()));
        resolve(null);
        return undefined;
      })
      .catch(reject);
  });
}

/** Removes what an import left when its window was closed, unless one is under way. */
export async function discardLeftovers(): Promise<void> {
  const release = await holdLock();
  if (!release) return;
  await discardStaged();
  release();
}

/**
 * Reads the file in a worker, which writes the staged catalogue itself. From the start until the catalogue is taken into
 * use or discarded, no other window can read one in. The catalogue in use stays as it is until `takeIntoUse`.
 */
export function startFestImport(
  file: File,
  createWorker: () => Worker,
  onStep: (step: ImportStep) => void,
): FestImport {
  const { promise: cancelled, resolve: cancel } = Promise.withResolvers<{ kind: 'cancelled' }>();

  async function run(): Promise<ImportOutcome> {
    const release = await holdLock();
    if (!release) return { kind: 'failed', failure: { kind: 'busy' } };
    const worker = createWorker();
    const end = await Promise.race([workOf(worker, file, onStep), cancelled]);
    worker.terminate();
    if (end.kind === 'staged') return waiting(end, release);
    await discardStaged();
    release();
    return end;
  }

  return { outcome: run(), cancel: () => cancel({ kind: 'cancelled' }) };
}

function workOf(worker: Worker, file: File, onStep: (step: ImportStep) => void): Promise<StagedImport> {
  return new Promise((resolve) => {
    const stopped = () => resolve({ kind: 'failed', failure: { kind: 'stopped' } });
    worker.addEventListener('message', ({ data }: MessageEvent<FromFestWorker>) => {
      if (data.kind === 'reading' || data.kind === 'storing') onStep(data);
      else resolve(data);
    });
    worker.addEventListener('error', stopped);
    worker.addEventListener('messageerror', stopped);
    worker.postMessage(file);
  });
}

function waiting(
  { catalogue, report }: Extract<StagedImport, { kind: 'staged' }>,
  release: () => void,
): ImportOutcome {
  return {
    kind: 'staged',
    report,
    async takeIntoUse() {
      const taken = await takeIntoUse(catalogue);
      if (taken.kind === 'ok') release();
      return taken;
    },
    async discard() {
      const discarded = await discardStaged();
      release();
      return discarded;
    },
  };
}
