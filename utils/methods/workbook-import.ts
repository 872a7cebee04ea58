import type { ImportAnswer, ImportOrder } from './workbook-importer.ts';

export type { ImportAnswer, ImportOrder } from './workbook-importer.ts';

/** One workbook's way in, in a worker of its own, so that the page answers meanwhile. */
export interface WorkbookImport {
  /** One order at a time; null when it was ended meanwhile. */
  ask(order: ImportOrder): Promise<ImportAnswer | null>;
  end(): void;
}

const stopped: ImportAnswer = {
  kind: 'refused',
  message: 'Innlesingen stanset uventet. Arbeidsboken er kanskje skadet; last den ned på nytt.',
};

export function startWorkbookImport(createWorker: () => Worker): WorkbookImport {
  const worker = createWorker();
  const ended = Promise.withResolvers<null>();
  const ask = (order: ImportOrder) =>
    new Promise<ImportAnswer>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => resolve(data);
      worker.onmessageerror = () => resolve(stopped);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(stopped);
      };
      worker.postMessage(order);
    });
  return {
    ask: (order) => Promise.race([ask(order), ended.promise]),
    end() {
      worker.terminate();
      ended.resolve(null);
    },
  };
}
