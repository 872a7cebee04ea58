import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type {
  FillGuard,
  FillOrder,
  FillOutcome,
  Reading,
  UndoOutcome,
  Unread,
} from '../../rules/session/reading.ts';
import type { FromAgent, PanelLayout } from '../../utils/page/protocol.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { ANSWERS_WITHIN, type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { serveHosts } from '../hosts/serve.ts';

/** The built extension with a bench in it. The agent under test is the built one. */
async function copyWithBench(extensionDir: string): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'hjemmel-bench-'));
  await cp(extensionDir, dir, { recursive: true });
  await putBenchIn(dir);
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** In the place of the panel: a page without looks that takes its line when it is told to. */
export async function putBenchIn(dir: string): Promise<void> {
  await writeFile(
    join(dir, 'panel.html'),
    '<!doctype html><title>bench</title><script src="/bench.js"></script><p>bench</p>',
  );
  await writeFile(join(dir, 'bench.js'), `(${benchScript.toString()})();`);
}

export interface BenchSession extends LaunchedExtension {
  readonly origin: string;
}

/** A browser with the bench in it and the host pages served. */
export async function startBench(): Promise<BenchSession> {
  const copy = await copyWithBench(demoExtensionDir);
  const hosts = await serveHosts();
  const extension = await launchWithExtension({ headless: true, extensionDir: copy.dir });
  return {
    ...extension,
    origin: hosts.origin,
    async close() {
      await extension.close();
      await hosts.close();
      await copy.remove();
    },
  };
}

interface BenchWindow {
  bench: {
    readonly messages: FromAgent[];
    /** Every port that came, from whomever. */
    readonly ports: MessagePort[];
    connect(): Promise<void>;
    post(message: unknown): void;
    ask(message: { id: number }): Promise<FromAgent>;
  };
}

/** Runs in the extension's page, so it may use nothing from this file but types. */
function benchScript(): void {
  const page = globalThis as unknown as BenchWindow;
  const ports: MessagePort[] = [];
  const messages: FromAgent[] = [];
  let port: MessagePort | undefined;
  addEventListener('message', (event) => ports.push(...event.ports));
  const bench: BenchWindow['bench'] = {
    messages,
    ports,
    async connect() {
      while (ports[0] === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
      port = ports[0];
      port.onmessage = ({ data }) => messages.push(data);
    },
    post: (message) => port?.postMessage(message),
    async ask(message) {
      port?.postMessage(message);
      for (;;) {
        const answer = messages.find((candidate) => 'id' in candidate && candidate.id === message.id);
        if (answer !== undefined) return answer;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
  page.bench = bench;
}

export interface Bench {
  readonly frame: Frame;
  connect(): Promise<void>;
  place(layout: PanelLayout): Promise<void>;
  readings(): Promise<readonly (Reading | null)[]>;
  /** The newest reading for which the condition holds; waits until there is one and no newer one. */
  readingWhere(condition: (reading: Reading | null) => boolean): Promise<Reading | null>;
  /** Why the newest message has no reading; null where nothing is said. */
  unread(): Promise<Unread | null>;
  fill(order: FillOrder): Promise<FillOutcome>;
  fillAtOnce(orders: readonly FillOrder[]): Promise<readonly FillOutcome[]>;
  undo(): Promise<UndoOutcome>;
  /** How many ports the frame has been sent. */
  ports(): Promise<number>;
}

let lastId = 0;
const nextId = (): number => {
  lastId += 1;
  return lastId;
};

export async function findBench(page: Page): Promise<Bench> {
  return benchIn(await findPanelFrame(page));
}

export async function findPanelFrame(page: Page, except?: Frame): Promise<Frame> {
  const until = Date.now() + ANSWERS_WITHIN;
  while (Date.now() < until) {
    const frame = page
      .frames()
      .find(
        (candidate) =>
          candidate !== except && /^chrome-extension:(?!.*\/wizard\.html).*#./.test(candidate.url()),
      );
    if (frame !== undefined) {
      await frame.waitForLoadState();
      return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The page has no panel.');
}

export function benchIn(frame: Frame): Bench {
  const readings = () =>
    frame.evaluate(() =>
      (globalThis as unknown as BenchWindow).bench.messages
        .filter((message) => message.type === 'reading')
        .map(({ reading }) => reading),
    );
  const fill = async (order: FillOrder): Promise<FillOutcome> => {
    const answer = await frame.evaluate(
      (message) => (globalThis as unknown as BenchWindow).bench.ask(message),
      { type: 'fill', id: nextId(), order },
    );
    if (answer.type !== 'filled') throw new Error(`The agent answered ${answer.type}.`);
    return answer.outcome;
  };
  return {
    frame,
    connect: () => frame.evaluate(() => (globalThis as unknown as BenchWindow).bench.connect()),
    place: (layout) =>
      frame.evaluate((message) => (globalThis as unknown as BenchWindow).bench.post(message), {
        type: 'layout',
        layout,
      }),
    readings,
    async readingWhere(condition) {
      const until = Date.now() + ANSWERS_WITHIN;
      for (;;) {
        const newest = (await readings()).at(-1);
        if (newest !== undefined && condition(newest)) return newest;
        if (Date.now() > until) throw new Error(`No such reading; the last was ${JSON.stringify(newest)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    unread: () =>
      frame.evaluate(() => {
        const told = (globalThis as unknown as BenchWindow).bench.messages.filter(
          (message) => message.type === 'reading',
        );
        return told.at(-1)?.unread ?? null;
      }),
    fill,
    async fillAtOnce(orders) {
      const answers = await frame.evaluate(
        (messages) =>
          Promise.all(messages.map((message) => (globalThis as unknown as BenchWindow).bench.ask(message))),
        orders.map((order) => ({ type: 'fill', id: nextId(), order })),
      );
      return answers.flatMap((answer) => (answer.type === 'filled' ? [answer.outcome] : []));
    },
    async undo() {
      const answer = await frame.evaluate(
        (message) => (globalThis as unknown as BenchWindow).bench.ask(message),
        { type: 'undo', id: nextId() },
      );
      if (answer.type !== 'undone') throw new Error(`The agent answered ${answer.type}.`);
      return answer.outcome;
    },
    ports: () => frame.evaluate(() => (globalThis as unknown as BenchWindow).bench.ports.length),
  };
}

export function guardOf(reading: Reading | null): FillGuard {
  if (reading === null) throw new Error('There is no reading to guard.');
  const { drug, dosage, scheme, refundCode } = reading.fields;
  return { drug, dosage, scheme, refundCode };
}
