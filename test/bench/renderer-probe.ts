import { readFile } from 'node:fs/promises';
import type { LaunchedExtension } from '../browser/chromium.ts';

export interface Memory {
  /** What is the process's own, as Chromium's task manager counts it (RssAnon): at rest, and the most that was seen. */
  readonly ownAtRestMb: number;
  readonly ownMb: number;
  /** With what it shares with every other process, the browser's own code foremost (VmHWM). */
  readonly residentMb: number;
}

export interface RendererUse {
  /** Null where the system does not show its processes. */
  readonly memory: Memory | null;
  /** Of the page's thread, in its own processor time, so that what else the machine does is not counted. */
  readonly longestTaskMs: number;
}

const LOOK_EVERY_MS = 20;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

async function statusMb(processId: number, field: string): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

function longestTask(events: readonly TraceEvent[], renderer: number): number {
  const thread = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === renderer && args.name === 'CrRendererMain',
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === renderer && tid === thread?.tid,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks of the page.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/** What the extension's renderer uses while the work is done. */
export async function rendererUse(
  { context }: LaunchedExtension,
  work: () => Promise<unknown>,
): Promise<RendererUse> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (!devtools) throw new Error('The browser has no connection for developers.');
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const commands = await Promise.all(
    pages.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  const renderer = pages.find((_, at) => commands[at]?.includes('--extension-process')) ?? null;
  const ownAtRestMb = renderer === null ? 0 : await statusMb(renderer, 'RssAnon');

  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  let ownMb = ownAtRestMb;
  const looking = setInterval(() => {
    if (renderer === null) return;
    void statusMb(renderer, 'RssAnon').then((now) => {
      ownMb = Math.max(ownMb, now);
    });
  }, LOOK_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  const traced = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await traced;
  if (renderer === null) return { memory: null, longestTaskMs: Number.NaN };
  return {
    memory: { ownAtRestMb, ownMb, residentMb: await statusMb(renderer, 'VmHWM') },
    longestTaskMs: longestTask(events, renderer),
  };
}
