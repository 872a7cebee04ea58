import { answerInWorker } from '../../utils/history/search/worker-searcher.ts';

answerInWorker(globalThis as unknown as Worker);
