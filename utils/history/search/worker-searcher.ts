import type { CaseKeys } from '../sealing/sealed-row.ts';
import {
  type AnswerTo,
  MemorySearcher,
  type SearchAnswers,
  type Searcher,
  type SearchQuestion,
} from './memory-searcher.ts';

/** With a port for the answer. */
type Order = { readonly question: SearchQuestion; readonly keys: CaseKeys | null } | 'forget';

type Reply =
  | { readonly answer: SearchAnswers[SearchQuestion['kind']] }
  | { readonly name: string; readonly message: string };

/** The end in the page. A worker that breaks down fails what it was asked. */
export function workerSearcher(worker: Worker): Searcher {
  const send = (order: Order, ports: MessagePort[] = []) => worker.postMessage(order, ports);
  return {
    ask<Q extends SearchQuestion>(question: Q, keys: CaseKeys | null): Promise<AnswerTo<Q>> {
      const { port1: mine, port2: its } = new MessageChannel();
      return new Promise((resolve, reject) => {
        const broken = ({ message }: ErrorEvent) => reject(new Error(message));
        worker.addEventListener('error', broken);
        mine.onmessage = ({ data }: MessageEvent<Reply>) => {
          worker.removeEventListener('error', broken);
          mine.close();
          if ('answer' in data) resolve(data.answer as AnswerTo<Q>);
          else reject(Object.assign(new Error(data.message), { name: data.name }));
        };
        send({ question, keys }, [its]);
      });
    },
    forget: () => send('forget'),
  };
}

/** The end in the worker. */
export function answerInWorker(scope: Pick<Worker, 'addEventListener'>): void {
  const search = new MemorySearcher();
  scope.addEventListener('message', ({ data, ports: [port] }: MessageEvent<Order>) => {
    if (data === 'forget') return search.forget();
    search.ask(data.question, data.keys).then(
      (answer) => port?.postMessage({ answer } satisfies Reply),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        port?.postMessage({ name, message } satisfies Reply);
      },
    );
  });
}
