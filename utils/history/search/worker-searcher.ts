import type { CaseKeys } from '../sealing/sealed-row.ts';
import {
  type AnswerTo,
  MemorySearcher,
  type SearchAnswers,
  type Searcher,
  type SearchQuestion,
} from './case-search.ts';

type Order =
  | {
      readonly kind: 'ask';
      readonly number: number;
      readonly question: SearchQuestion;
      readonly keys: CaseKeys | null;
    }
  | { readonly kind: 'forget' };

type Reply = { readonly number: number } & (
  | { readonly kind: 'answer'; readonly answer: SearchAnswers[SearchQuestion['kind']] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
);

/** The end in the page. A worker that breaks down fails what it was asked. */
export function workerSearcher(worker: Worker): Searcher {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: unknown) => void }>();
  let number = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.kind === 'answer') asked?.resolve(data.answer as never);
    else asked?.reject(Object.assign(new Error(data.message), { name: data.name }));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  const send = (order: Order) => worker.postMessage(order);
  return {
    ask<Q extends SearchQuestion>(question: Q, keys: CaseKeys | null): Promise<AnswerTo<Q>> {
      number += 1;
      const mine = number;
      return new Promise((resolve, reject) => {
        waiting.set(mine, { resolve, reject });
        send({ kind: 'ask', number: mine, question, keys });
      });
    },
    forget: () => send({ kind: 'forget' }),
  };
}

/** The end in the worker. */
export function answerInWorker(scope: Pick<Worker, 'addEventListener' | 'postMessage'>): void {
  const search = new MemorySearcher();
  async function replyTo({ number, question, keys }: Extract<Order, { kind: 'ask' }>): Promise<Reply> {
    try {
      return { kind: 'answer', number, answer: await search.ask(question, keys) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { kind: 'failed', number, name, message };
    }
  }
  scope.addEventListener('message', ({ data }: MessageEvent<Order>) => {
    if (data.kind === 'forget') search.forget();
    else void replyTo(data).then((reply) => scope.postMessage(reply));
  });
}
