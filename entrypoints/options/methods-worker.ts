import type { ImportOrder } from '../../utils/methods/workbook-import.ts';
import { createWorkbookImporter } from '../../utils/methods/workbook-importer.ts';

const importer = createWorkbookImporter();

self.onmessage = ({ data: order }: MessageEvent<ImportOrder>) => {
  importer(order).then(
    (answer) => self.postMessage(answer),
    (error: unknown) => {
      // Outside the promise, so that it reaches the page as the worker's error.
      setTimeout(() => {
        throw error;
      });
    },
  );
};
