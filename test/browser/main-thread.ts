import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, and what it used of the processor. */
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: unknown;
}

/**
 * The most that one task used of the processor in the frame that runs a script whose address holds `script`, after its first paint
 * and while `work` was done, in milliseconds. Not the time on the clock, which other processes of the machine take part in.
 */
export async function longestTask(page: Page, script: string, work: () => Promise<void>): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'loading'] },
  });
  await work();
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();

  const tells = ({ args }: TraceEvent, text: string) => JSON.stringify(args ?? {}).includes(text);
  const ran = new Set(events.filter((event) => tells(event, script)).map(({ pid }) => pid));
  const main = new Set(
    events
      .filter((event) => event.name === 'thread_name' && tells(event, '"CrRendererMain"'))
      .filter(({ pid }) => ran.has(pid))
      .map(threadOf),
  );
  const mine = events.filter((event) => main.has(threadOf(event)));
  const painted = mine.find(({ name }) => name.toLowerCase() === 'firstcontentfulpaint');
  const tasks = mine.filter(({ name, ts }) => name.endsWith('RunTask') && painted && ts > painted.ts);
  if (tasks.length === 0) throw new Error(`The trace has no task of ${script} after a first paint`);
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1_000;
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
