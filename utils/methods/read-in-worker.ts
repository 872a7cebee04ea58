import type { RegisterReading } from './read-register.ts';

/** From the page to the worker that reads the workbook. */
export interface WorkbookToRead {
  readonly file: File;
  /** ISO date. */
  readonly today: string;
}

const failed: RegisterReading = {
  kind: 'refused',
  message: 'Arbeidsboken kunne ikke leses. Den er kanskje skadet; last den ned på nytt.',
};

/** Reads a workbook beside the page, so that the page answers meanwhile; null when the signal ends it. */
export function readInWorker(
  work: WorkbookToRead,
  createWorker: () => Worker,
  signal: AbortSignal,
): Promise<RegisterReading | null> {
  return new Promise((resolve) => {
    const worker = createWorker();
    const end = (reading: RegisterReading | null) => {
      worker.terminate();
      resolve(reading);
    };
    worker.onmessage = ({ data }: MessageEvent<RegisterReading>) => end(data);
    worker.onerror = (event) => {
      event.preventDefault();
      end(failed);
    };
    worker.onmessageerror = () => end(failed);
    signal.addEventListener('abort', () => end(null), { once: true });
    worker.postMessage(work);
  });
}
