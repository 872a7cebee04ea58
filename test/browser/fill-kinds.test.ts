import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FillOrder, Reading } from '../../rules/session/reading.ts';
import { type Bench, type BenchSession, findBench, guardOf, startBench } from '../bench/agent-bench.ts';
import { type FillableHost, fillableHosts, hostOfEachKind } from '../hosts/fillable-hosts.ts';
import { standingFor } from '../standing-for.ts';
import { isDrawn } from './is-drawn.ts';
import { openBarePage } from './own-page.ts';
import { storeSitesIn } from './stored-sites.ts';

const remark = 'Prosjekt DM 02224  Enkeltpasientunntak\n\nFaktureres «Helfo» – 1 × 2 µg\nÅ, så!';
const typed = ['Leveres i dag.', 'Ring 1  2.'] as const;

type Measured = 'read' | 'fill' | 'undo';

let session: BenchSession;
/** Of the extension's, for its settings. */
let settings: Page;
let page: Page;
const times = new Map<string, Partial<Record<Measured, string>>>();

beforeAll(async () => {
  session = await startBench();
  settings = await openBarePage(session);
  // One for all: what was on it goes when another host is opened in it, and its process is the same.
  page = await session.context.newPage();
});

afterAll(async () => {
  await session?.close();
  const rows = [...times].map(([name, { read = '–', fill = '–', undo = '–' }]) =>
    [name.padEnd(40), ...[read, fill, undo].map((time) => time.padStart(8))].join(' '),
  );
  process.stdout.write(`${['host × (read, fill, undo)', ...rows].join('\n')}\n`);
});

interface OpenedHost {
  readonly bench: Bench;
  readonly reading: Reading;
  readonly remark: Locator;
  readonly dosage: Locator;
  readonly text: () => Promise<string>;
  readonly actsOfThePage: () => Promise<string>;
}

async function open(host: FillableHost): Promise<OpenedHost> {
  await storeSitesIn(settings, [host.profile]);
  await page.bringToFront();
  await page.goto(`${session.origin}${host.path}`);
  const form: Page | FrameLocator = host.frame === null ? page : page.frameLocator(`[title="${host.frame}"]`);
  const at = (label: string): Locator =>
    label.startsWith('[') ? form.locator(label) : form.getByLabel(label, { exact: true }).first();
  const bench = await findBench(page);
  await bench.connect();
  const reading = await bench.readingWhere((candidate) => candidate?.remarkField != null);
  if (reading === null) throw new Error('The form was not read.');
  const field =
    host.remarkFrame === undefined
      ? at(host.remark)
      : form.frameLocator(host.remarkFrame).locator(host.remark);
  await form.locator('body').evaluate((body) => {
    const done: string[] = [];
    for (const type of ['click', 'submit', 'keydown'])
      window.addEventListener(type, () => done.push(type), { capture: true });
    Object.assign(body, { done });
  });
  const text = (): Promise<string> =>
    host.state
      ? form
          .locator('#app-state')
          .evaluate((shown) => JSON.parse(shown.textContent ?? '').remark.replaceAll('\u00a0', ' '))
      : field.inputValue();
  return {
    bench,
    reading,
    remark: field,
    dosage: at(host.dosage),
    text,
    actsOfThePage: () =>
      form
        .locator('body')
        .evaluate((body) => (body as unknown as { done: readonly string[] }).done.join(' ')),
  };
}

/** In a closed shadow root nothing can be typed by the label, as it can nowhere be found. */
const isClosed = ({ path }: FillableHost): boolean => path.includes('closed');
/** In each run every host is read, filled once and put back, save where another of its kind is. */
const filledHosts = standingFor(fillableHosts, ({ inLongRun }) => !inLongRun);
/** Each of the other acts is done on all of them in the long run, else by turns on one or two, and on each kind some. */
const inTurn = (turn: number): readonly FillableHost[] =>
  standingFor(fillableHosts, (host) => hostOfEachKind.indexOf(host) % 4 === turn);
const openInTurn = (turn: number) => inTurn(turn).filter((host) => !isClosed(host));

const order = (reading: Reading, after: string): FillOrder => ({
  guard: guardOf(reading),
  before: reading.remarkField?.value ?? '',
  after,
});

async function took<T>(name: string, what: Measured, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  times.set(name, { ...times.get(name), [what]: `${Math.round(performance.now() - from)} ms` });
  return result;
}

describe.each(filledHosts)('$name', (host) => {
  it('is read, filled with exactly the text, and put back', async () => {
    const { bench, reading, text, actsOfThePage } = await open(host);
    const before = reading.remarkField?.value ?? '';
    const after = before === '' ? remark : `${before}\n${remark}`;
    expect(await took(host.name, 'fill', () => bench.fill(order(reading, after)))).toEqual({
      kind: 'filled',
    });
    await bench.readingWhere((next) => next?.remarkField?.value === after);
    if (!isClosed(host) || host.state) await expect.poll(text).toBe(after);
    expect(await took(host.name, 'undo', () => bench.undo())).toEqual({ kind: 'undone' });
    await bench.readingWhere((next) => next?.remarkField?.value === before);
    if (!isClosed(host) || host.state) await expect.poll(text).toBe(before);
    expect(await actsOfThePage()).toBe('');
  });
});

describe('a remark', () => {
  it.each(inTurn(0))('is filled once however often it is told to: $name', async (host) => {
    const { bench, reading, text } = await open(host);
    const { before } = order(reading, '');
    const after = `${before}${remark}`;
    const outcomes = await bench.fillAtOnce(Array.from({ length: 50 }, () => order(reading, after)));
    expect(outcomes).toEqual(Array.from({ length: 50 }, () => ({ kind: 'filled' })));
    await bench.readingWhere((next) => next?.remarkField?.value === after);
    if (!isClosed(host) || host.state) await expect.poll(text).toBe(after);
  });

  it.each(openInTurn(1))(
    'gives the focus back where it was, beside a field that is followed: $name',
    async (host) => {
      const { bench, dosage, reading } = await open(host);
      await dosage.focus();
      await took(host.name, 'read', async () => {
        await page.keyboard.press('End');
        await page.keyboard.type('!');
        return bench.readingWhere((next) => next?.fields.dosage === `${reading.fields.dosage}!`);
      });
      const now = await bench.readingWhere(() => true);
      if (now === null) throw new Error('The form was not read.');
      expect(await bench.fill(order(now, `${order(now, '').before}${remark}`))).toEqual({ kind: 'filled' });
      if (!host.redraws) expect(await dosage.evaluate((field) => field.matches(':focus'))).toBe(true);
    },
  );

  it.each(openInTurn(2))(
    'keeps what the doctor wrote, line by line, and adds after it: $name',
    async (host) => {
      const { bench, reading, remark: field, text } = await open(host);
      await field.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(typed[0]);
      // Each when the last is drawn, as for a hand: Trix adds lines where it is asked for more meanwhile.
      for (const key of ['Enter', 'Enter', ...typed[1]]) {
        await isDrawn(page);
        await page.keyboard.press(key);
      }
      const before = `${order(reading, '').before}${typed.join('\n\n')}`;
      const now = await bench.readingWhere((next) => next?.remarkField?.value === before);
      if (now === null) throw new Error('The form was not read.');
      expect(await bench.fill(order(now, `${before}\n${remark}`))).toEqual({ kind: 'filled' });
      await bench.readingWhere((next) => next?.remarkField?.value === `${before}\n${remark}`);
      expect(await bench.undo()).toEqual({ kind: 'undone' });
      await bench.readingWhere((next) => next?.remarkField?.value === before);
      if (host.kind === 'editor') await expect.poll(text).toBe(before);
    },
  );

  it.each(openInTurn(3))('is filled in the place of another text, and gets it back: $name', async (host) => {
    const { bench, remark: field, reading } = await open(host);
    await field.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('gammel tekst');
    const before = `${order(reading, '').before}gammel tekst`;
    const now = await bench.readingWhere((next) => next?.remarkField?.value === before);
    if (now === null) throw new Error('The form was not read.');
    expect(await bench.fill(order(now, remark))).toEqual({ kind: 'filled' });
    await bench.readingWhere((next) => next?.remarkField?.value === remark);
    expect(await bench.undo()).toEqual({ kind: 'undone' });
    await bench.readingWhere((next) => next?.remarkField?.value === before);
  });

  it.each(openInTurn(0))('is left alone when the page has changed since the verdict: $name', async (host) => {
    const { bench, reading, dosage } = await open(host);
    await dosage.fill('3 tabletter daglig');
    expect(await bench.fill(order(reading, remark))).toEqual({ kind: 'page-changed' });
    const now = await bench.readingWhere((next) => next?.fields.dosage === '3 tabletter daglig');
    expect(now?.remarkField?.value).toBe(order(reading, '').before);
  });

  it.each(openInTurn(1))('is left alone when it is read-only: $name', async (host) => {
    const { bench, remark: field } = await open(host);
    await field.evaluate((element) => {
      if ('readOnly' in element) element.readOnly = true;
      else {
        element.setAttribute('contenteditable', 'false');
        // What can't be edited and is empty has no height of its own, and would not be in sight.
        if (element instanceof HTMLElement) element.style.minHeight = '20px';
      }
    });
    const reading = await bench.readingWhere((next) => next?.remarkField?.readOnly === true);
    if (reading === null) throw new Error('The form was not read.');
    expect(await bench.fill(order(reading, `${order(reading, '').before}${remark}`))).toEqual({
      kind: 'read-only',
    });
    expect((await bench.readings()).at(-1)?.remarkField?.value).toBe(order(reading, '').before);
  });

  const withoutHistory = openInTurn(2).filter(({ ownHistory }) => !ownHistory);
  it.each(withoutHistory)('can be taken back with Ctrl+Z: $name', async (host) => {
    const { bench, reading, remark: field } = await open(host);
    const { before } = order(reading, '');
    expect(await bench.fill(order(reading, `${before}${remark}`))).toEqual({ kind: 'filled' });
    await field.press('Control+z');
    await bench.readingWhere((next) => next?.remarkField?.value === before);
  });
});

describe('an editor', () => {
  const host = fillableHosts.find(({ path }) => path.endsWith('as=blocks'));

  it('that cuts the text gets its own back', async () => {
    if (host === undefined) throw new Error('There is no such host.');
    const { bench, reading, text } = await open({ ...host, path: '/pages/editor.html?as=limited' });
    expect(await bench.fill(order(reading, remark.repeat(2)))).toEqual({ kind: 'not-kept' });
    await bench.readingWhere((next) => next?.remarkField?.value === '');
    await expect.poll(text).toBe('');
  });

  it('with more in it than text is added to, and never emptied', async () => {
    if (host === undefined) throw new Error('There is no such host.');
    const { bench, remark: field } = await open(host);
    await field.evaluate((element) => {
      element.innerHTML = 'Se <b>viktig</b> <img alt="" src="data:,"> her';
    });
    const reading = await bench.readingWhere((next) => next?.remarkField?.value === 'Se viktig her');
    if (reading === null) throw new Error('The form was not read.');
    expect(await bench.fill(order(reading, remark))).toEqual({ kind: 'not-kept' });
    expect(await field.innerHTML()).toContain('<b>viktig</b> <img');
    expect(await bench.fill(order(reading, `Se viktig her\n${remark}`))).toEqual({ kind: 'filled' });
    expect(await bench.undo()).toEqual({ kind: 'undone' });
    expect(await field.innerHTML()).toContain('<b>viktig</b> <img');
  });

  it('that is typed in beside what it shows is never written in', async () => {
    const host = fillableHosts.find(({ name }) => name === 'CodeMirror 5');
    if (host === undefined) throw new Error('There is no such host.');
    await storeSitesIn(settings, [host.profile]);
    await page.bringToFront();
    await page.goto(`${session.origin}/apps/codemirrorfive/textarea.html`);
    await page.locator('.CodeMirror').click();
    await page.keyboard.type('Ring lege');
    const bench = await findBench(page);
    await bench.connect();
    const reading = await bench.readingWhere((next) => next?.fields.drug === 'Palexia Depottab 100 mg');
    expect(reading?.remarkField).toBeNull();
    const written = { guard: guardOf(reading), before: 'Ring lege', after: remark };
    expect(await bench.fill(written)).toEqual({ kind: 'field-gone' });
    expect(await bench.undo()).toEqual({ kind: 'nothing-to-undo' });
    expect(JSON.parse((await page.locator('#app-state').textContent()) ?? '').remark).toBe('Ring lege');
    expect(await page.locator('.CodeMirror textarea').evaluate((field) => field.matches(':focus'))).toBe(
      true,
    );
  });
});
