import type { WorkbookToRead } from '../../utils/methods/read-in-worker.ts';
import { readRegister } from '../../utils/methods/read-register.ts';

self.onmessage = ({ data: { file, today } }: MessageEvent<WorkbookToRead>) => {
  readRegister(file, file.name, today).then(
    (reading) => self.postMessage(reading),
    (error: unknown) => {
      // Outside the promise, so that it reaches the page as the worker's error.
      setTimeout(() => {
        throw error;
      });
    },
  );
};
