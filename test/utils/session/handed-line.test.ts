import { expect, it } from 'vitest';
import { type FrameWindow, handedLine } from '../../../utils/session/handed-line.ts';

function frame() {
  const listeners = new Set<(event: MessageEvent) => void>();
  const parent = {};
  const window: FrameWindow = {
    parent,
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
  const post = (event: { source?: unknown; data?: unknown; ports?: readonly MessagePort[] }) => {
    for (const listener of [...listeners])
      listener({ source: parent, data: { token: 't0ken' }, ports: [], ...event } as unknown as MessageEvent);
  };
  return { window, post, listeners };
}

const answered = async (line: Promise<unknown>): Promise<boolean> =>
  Promise.race([line.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 5, false))]);

it('takes one port, and hears no more', async () => {
  const { window, post, listeners } = frame();
  const handed = handedLine<string>('t0ken', window);
  const { port1, port2 } = new MessageChannel();
  post({ ports: [port2] });
  const line = await handed;
  expect(listeners.size).toBe(0);
  const heard = new Promise((resolve) => {
    line.onMessage.addListener(resolve);
  });
  port1.postMessage('hei');
  expect(await heard).toBe('hei');
  port1.close();
});

it.each([
  ['a wrong token', { data: { token: 'another' } }],
  ['no token', { data: {} }],
  ['nothing', { data: null }],
  ['a text', { data: 't0ken' }],
  ['another window', { source: {} }],
  ['no window', { source: null }],
])('refuses %s, and takes the right one after', async (_, event) => {
  const { window, post } = frame();
  const handed = handedLine('t0ken', window);
  const { port1, port2 } = new MessageChannel();
  post({ ports: [port2], ...event });
  expect(await answered(handed)).toBe(false);
  post({ ports: [port2] });
  expect(await answered(handed)).toBe(true);
  port1.close();
});

it('refuses a message without a port', async () => {
  const { window, post } = frame();
  const handed = handedLine('t0ken', window);
  post({});
  expect(await answered(handed)).toBe(false);
});

it('takes none where the address has no token', async () => {
  const { window, post } = frame();
  const handed = handedLine('', window);
  const { port1, port2 } = new MessageChannel();
  post({ data: { token: '' }, ports: [port2] });
  expect(await answered(handed)).toBe(false);
  port1.close();
});
