// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Agent, createAgent, type SidePanelPort } from '../../../utils/page/agent.ts';
import { createFiller } from '../../../utils/page/carry-out.ts';
import { fillerWorld } from '../../../utils/page/filler.ts';
import type { FromAgent } from '../../../utils/page/protocol.ts';
import { drawWithoutLayout, testSite, wholeForm } from './pages.ts';

drawWithoutLayout();

class Line<T> {
  readonly listeners = new Set<(value: T) => void>();
  addListener = (listener: (value: T) => void) => void this.listeners.add(listener);
  removeListener = (listener: (value: T) => void) => void this.listeners.delete(listener);
  emit(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
}

/** The line to the browser's side panel. */
class FakePort implements SidePanelPort {
  readonly sent: FromAgent[] = [];
  readonly onMessage = new Line<unknown>();
  readonly onDisconnect = new Line<SidePanelPort>();
  disconnected = false;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  postMessage(message: FromAgent): void {
    this.sent.push(message);
  }
  disconnect(): void {
    this.disconnected = true;
  }
}

/** The panel's end of a channel, told at once. */
class FakeChannel {
  readonly sent: FromAgent[] = [];
  closed = false;
  readonly port2 = { channel: this };
  readonly port1 = {
    onmessage: (_: { data: unknown }) => {},
    postMessage: (message: FromAgent) => void this.sent.push(message),
    close: () => {
      this.closed = true;
    },
  };
  say(data: unknown): void {
    this.port1.onmessage({ data });
  }
}
vi.stubGlobal('MessageChannel', FakeChannel);

const roots = new Map<Element, ShadowRoot>();
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function attach(init) {
  const root = attachShadow.call(this, init);
  roots.set(this, root);
  return root;
};

let calls: Line<unknown>;
let dialled: FakePort[];
const dial = ({ name }: { name: string }) => {
  const port = new FakePort(name);
  dialled.push(port);
  return port;
};
const bring = async () => {
  fillerWorld.hjemmelFiller = createFiller();
};
let tokens: number;
let agent: Agent;
let orphaned: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  calls = new Line();
  dialled = [];
  tokens = 0;
  orphaned = false;
  agent = createAgent({
    document,
    runtime: {
      id: 'hjemmel',
      getURL: (path) => `https://hjemmel.example${path}`,
      onMessage: calls,
      connect: dial,
      sendMessage: bring,
    },
    openRoot: (element) => element.shadowRoot,
    randomToken: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
    isOrphaned: () => orphaned,
  });
  agent.use([{ ...testSite, origins: [location.origin] }]);
  document.body.innerHTML = wholeForm;
});

afterEach(() => {
  agent.stop();
  vi.useRealTimers();
});

/** The panel's page has loaded, and takes what it is handed. */
function load(): { token: string; origin: string; line: FakeChannel } {
  const host = panel();
  const frame = host && roots.get(host)?.querySelector('iframe');
  if (!frame) throw new Error('There is no panel.');
  const handed: { token: string; origin: string; line: FakeChannel }[] = [];
  Object.defineProperty(frame, 'contentWindow', {
    configurable: true,
    value: {
      postMessage: ({ token }: { token: string }, origin: string, [port]: [{ channel: FakeChannel }]) =>
        handed.push({ token, origin, line: port.channel }),
    },
  });
  frame.onload?.(new Event('load'));
  const [only] = handed;
  if (!only) throw new Error('Nothing was handed over.');
  return only;
}
const connect = () => load().line;

const wordsLeft = () => roots.get(panel() as Element)?.textContent ?? '';

const panel = () => document.querySelector<HTMLElement>('[data-hjemmel="panel"]');

describe('the agent', () => {
  it('hands what a panel left to the next one, before the reading, until the site is no longer its own', () => {
    agent.start();
    const first = connect();
    first.say({ type: 'keep', kept: 'svar' });
    expect(() => load()).toThrow('Nothing');
    const second = connect();
    expect(second.sent.map(({ type }) => type)).toEqual(['kept', 'reading']);
    expect(second.sent[0]).toEqual({ type: 'kept', kept: 'svar', sameReading: false });
    agent.use([]);
    agent.use([{ ...testSite, origins: [location.origin] }]);
    expect(connect().sent.map(({ type }) => type)).toEqual(['reading']);
  });

  it('does nothing until it is started, and nothing on a page of another origin', () => {
    expect(panel()).toBeNull();
    const elsewhere = createAgent({
      document,
      runtime: {
        id: 'hjemmel',
        getURL: (path) => `https://hjemmel.example${path}`,
        onMessage: calls,
        connect: dial,
        sendMessage: bring,
      },
      openRoot: () => null,
      randomToken: () => 'x',
      isOrphaned: () => false,
    });
    elsewhere.use([{ ...testSite, origins: ['https://example.no'] }]);
    elsewhere.start();
    expect(panel()).toBeNull();
  });

  it('mounts no panel where there is no form', () => {
    document.body.innerHTML = '<p>Noe annet</p>';
    agent.start();
    expect(panel()).toBeNull();
  });

  it('mounts one panel, unseen, in a shadow root that the page cannot open', () => {
    agent.start();
    agent.start();
    expect(document.querySelectorAll('[data-hjemmel="panel"]')).toHaveLength(1);
    expect(panel()?.shadowRoot).toBeNull();
    expect(panel()?.style.visibility).toBe('hidden');
  });

  it('tells the panel what it reads, and shows it', () => {
    agent.start();
    const port = connect();
    expect(port.sent).toMatchObject([{ type: 'reading', reading: { fields: { refundCode: 'C50' } } }]);
    port.say({ type: 'layout', layout: { side: 'left', width: 10, collapsed: false } });
    expect(panel()?.style.visibility).toBe('visible');
    expect(panel()?.style.width).toContain('max(280px,');
  });

  it('hands its line to the frame that it made, with the token in its address and to its origin alone', () => {
    agent.start();
    const { token, origin } = load();
    expect(token).toBe('token-1');
    expect(origin).toBe('https://hjemmel.example');
  });

  it('mounts a new panel with a new token when the frame is loaded a second time, and closes the line', () => {
    agent.start();
    const first = connect();
    expect(() => load()).toThrow('Nothing');
    expect(first.closed).toBe(true);
    const second = load();
    expect(second.token).toBe('token-2');
    expect(second.line.sent).toHaveLength(1);
    expect(document.querySelectorAll('[data-hjemmel="panel"]')).toHaveLength(1);
  });

  it('does not load a failing panel for ever, and says so', () => {
    agent.start();
    for (let i = 1; i <= 50 && roots.get(panel() as Element)?.querySelector('iframe'); i += 1) {
      connect();
      expect(() => load()).toThrow('Nothing');
    }
    expect(tokens).toBeLessThan(15);
    expect(wordsLeft()).toContain('Last siden på nytt');
    panel()?.remove();
  });

  it('says that it is over when the page holds what it can not read', async () => {
    agent.start();
    const port = connect();
    vi.spyOn(window, 'getComputedStyle').mockImplementation(() => {
      throw new Error('not thought of');
    });
    document.body.innerHTML = wholeForm;
    await vi.advanceTimersByTimeAsync(200);
    expect(port.sent.at(-1)).toEqual({ type: 'failed' });
    expect(vi.getTimerCount()).toBe(0);
    vi.restoreAllMocks();
  });

  it('says so in the page where there is no panel yet', () => {
    vi.spyOn(window, 'getComputedStyle').mockImplementation(() => {
      throw new Error('not thought of');
    });
    agent.start();
    vi.restoreAllMocks();
    expect(wordsLeft()).toContain('kunne ikke lese siden');
    panel()?.remove();
  });

  it('keeps the panel while the form is away for a moment, and takes it off when the form stays away', async () => {
    agent.start();
    const port = connect();
    document.body.innerHTML = '';
    await vi.advanceTimersByTimeAsync(200);
    expect(port.sent.at(-1)).toEqual({ type: 'reading', reading: null });
    document.body.innerHTML = wholeForm;
    await vi.advanceTimersByTimeAsync(5000);
    expect(panel()).not.toBeNull();
    expect(port.closed).toBe(false);
    document.body.innerHTML = '';
    await vi.advanceTimersByTimeAsync(5000);
    expect(panel()).toBeNull();
    expect(port.closed).toBe(true);
  });

  it('does nothing for a message that is not one', async () => {
    agent.start();
    const port = connect();
    for (const message of [null, 'fill', { type: 'fill', id: 1 }, { type: 'undo', id: 'x' }])
      port.say(message);
    await vi.advanceTimersByTimeAsync(500);
    expect(port.sent).toHaveLength(1);
  });

  it('has nothing to undo before it has filled anything', async () => {
    agent.start();
    const port = connect();
    port.say({ type: 'undo', id: 7 });
    await vi.advanceTimersByTimeAsync(100);
    expect(port.sent.at(-1)).toEqual({ type: 'undone', id: 7, outcome: { kind: 'nothing-to-undo' } });
  });

  it('leaves only a word when its extension was updated with the page open', async () => {
    agent.start();
    connect();
    orphaned = true;
    await vi.advanceTimersByTimeAsync(1200);
    expect(panel()?.style.height).toBe('auto');
    expect(vi.getTimerCount()).toBe(0);
    panel()?.remove();
  });

  it('comes when its site is named, and goes when it no longer is', () => {
    agent.use([]);
    agent.start();
    expect(panel()).toBeNull();
    agent.use([{ ...testSite, origins: [location.origin] }]);
    expect(panel()).not.toBeNull();
    agent.use([]);
    expect(panel()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says why it reads nothing, and leaves the panel there to say so', async () => {
    document.body.innerHTML = wholeForm + wholeForm;
    agent.start();
    const port = connect();
    expect(port.sent).toEqual([
      { type: 'reading', reading: null, unread: { kind: 'several', siteProfile: 'demo' } },
    ]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(panel()).not.toBeNull();
  });

  it('leaves nothing behind when stopped', async () => {
    agent.start();
    const port = connect();
    agent.stop();
    agent.stop();
    expect(panel()).toBeNull();
    expect(port.closed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the browser\u2019s side panel', () => {
  const called = 'hjemmel-side-panel';

  it('is called in place of a panel in the page, and told what is read', async () => {
    agent.place('side-panel');
    agent.start();
    await vi.advanceTimersByTimeAsync(200);
    expect(panel()).toBeNull();
    expect(dialled.map(({ name }) => name)).toEqual([called]);
    expect(dialled[0]?.sent.at(-1)).toMatchObject({ type: 'reading', reading: { siteProfile: testSite.id } });
  });

  it('is answered once, when it opens after the page', async () => {
    agent.place('side-panel');
    agent.start();
    await vi.advanceTimersByTimeAsync(200);
    const [first] = dialled;
    if (first) first.onDisconnect.emit(first);
    calls.emit('something else');
    expect(dialled).toHaveLength(1);
    calls.emit(called);
    calls.emit(called);
    expect(dialled).toHaveLength(2);
  });

  it('is not answered where the panel is in the page', async () => {
    agent.start();
    await vi.advanceTimersByTimeAsync(200);
    calls.emit(called);
    expect(dialled).toHaveLength(0);
    expect(panel()).not.toBeNull();
  });

  it('takes the panel out of the page at once, and gives it back', async () => {
    agent.start();
    await vi.advanceTimersByTimeAsync(200);
    agent.place('side-panel');
    expect(panel()).toBeNull();
    expect(dialled).toHaveLength(1);
    agent.place('page');
    expect(dialled[0]?.disconnected).toBe(true);
    expect(panel()).not.toBeNull();
  });

  it('hears no more of an agent that has stopped', async () => {
    agent.place('side-panel');
    agent.start();
    await vi.advanceTimersByTimeAsync(200);
    agent.stop();
    expect(dialled[0]?.disconnected).toBe(true);
    calls.emit(called);
    expect(dialled).toHaveLength(1);
  });
});
