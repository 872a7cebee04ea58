import type { FromFestWorker } from '../../utils/fest/fest-import.ts';
import { stageFest } from '../../utils/fest/staged-import.ts';

const answer = (message: FromFestWorker) => self.postMessage(message);

self.onmessage = ({ data: file }: MessageEvent<File>) => {
  stageFest(file, answer).then(answer, (error: unknown) => {
    // Outside the promise, so that it reaches the page as the worker's error.
    setTimeout(() => {
      throw error;
    });
  });
};
