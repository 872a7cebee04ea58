import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answeredCase,
  type DemoBrowser,
  demoCase,
  formAround,
  openDemoBrowser,
} from '../browser/answered-case.ts';

const TIMES = 1_000;

let browser: DemoBrowser;

beforeAll(async () => {
  browser = await openDemoBrowser();
});
afterAll(() => browser?.close());

/** Runs in the page with the form: to itself, to every window that it can reach, and to the element that the panel is in. */
async function forge(times: number): Promise<number> {
  const windows: Window[] = [];
  const gather = (from: Window) => {
    if (windows.includes(from)) return;
    windows.push(from);
    for (let at = 0; at < from.length; at += 1) gather(from[at] as Window);
  };
  gather(window.top ?? window);
  const reading = {
    siteProfile: 'x',
    fields: { drug: 'Morfin', dosage: '9 x 9', scheme: '§ 3', refundCode: '-71', remark: '' },
    remarkField: { value: '', multiline: true, maxLength: null, readOnly: false },
    lost: [],
  };
  const order = { guard: reading.fields, before: '', after: 'Prosjekt DM 99999' };
  const forged: readonly ((at: number) => unknown)[] = [
    (at) => ({ token: crypto.randomUUID(), at }),
    () => ({ token: '' }),
    () => ({ token: {} }),
    () => ({ type: 'reading', reading }),
    () => ({ type: 'reading', reading: null, unread: { kind: 'several', siteProfile: 'x' } }),
    (at) => ({ type: 'filled', id: at, outcome: { kind: 'filled' } }),
    (at) => ({ type: 'looked', id: at, masked: false }),
    () => ({ type: 'kept', kept: '{"answers":{}}', sameReading: true }),
    () => ({ type: 'failed' }),
    (at) => ({ type: 'fill', id: at, order }),
    () => ({ type: 'layout', layout: { side: 'left', width: 1, collapsed: true } }),
    () => ({ __proto__: { token: 'x' }, constructor: { prototype: { type: 'fill' } } }),
    () => 'cases-changed',
    () => 'side-panel',
    () => null,
    (at) => at,
    () => [[[]]],
    () => new Uint8Array(1_000),
  ];
  const hosts = document.querySelectorAll<HTMLElement>('[data-hjemmel]');
  let sent = 0;
  for (let at = 0; at < times; at += 1) {
    const message = forged[at % forged.length]?.(at);
    for (const each of windows) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(window, { answered: true });
      each.postMessage(message, '*', at % 2 === 0 ? [port2] : []);
      port1.postMessage(message);
      sent += 1;
    }
    for (const target of [window, document, ...hosts]) {
      const name = ['hjemmel', 'message', 'look', 'fill', 'click'][at % 5] ?? '';
      target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
      target.dispatchEvent(new MessageEvent('message', { data: message, origin: location.origin }));
    }
    for (const host of hosts) {
      const place = { bubbles: true, composed: true, clientX: innerWidth - 100, clientY: at % innerHeight };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host.dispatchEvent(new PointerEvent(type, place));
      for (const key of ['Enter', ' ', 'Tab'])
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      host.click();
    }
    if (at % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return sent;
}

it(`a page that forges ${TIMES} messages, events and presses changes nothing, and the next real press fills`, async () => {
  const page = await browser.extension.context.newPage();
  const { host, panel } = await answeredCase(page, browser.hosts.origin, demoCase);
  const form = formAround(panel);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const text = () => panel.frame.locator('body').textContent();
  // What is read aloud comes a moment after what is seen.
  await panel.frame.getByRole('status').filter({ hasText: 'I orden' }).waitFor({ state: 'attached' });
  const before = await text();

  const sent = await form.evaluate(forge, TIMES);
  // To itself and the page around it: the panel's own window, in a closed root, is in no list of frames.
  expect(sent).toBe(TIMES * 2);
  expect(await text()).toBe(before);
  expect(await host.remark.inputValue()).toBe('');
  expect(await form.evaluate(() => Reflect.get(window, 'answered') ?? false)).toBe(false);
  expect(errors).toEqual([]);

  await panel.click('Fyll inn');
  await expect.poll(() => host.remark.inputValue()).toBe(demoCase.remark);
});
