// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Agent, type AgentPort, createAgent } from '../../../utils/page/agent.ts';
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

const panelUrl = 'chrome-extension://hjemmel/panel.html#x';

class FakePort implements AgentPort {
  readonly sent: FromAgent[] = [];
  readonly onMessage = new Line<unknown>();
  readonly onDisconnect = new Line<AgentPort>();
  disconnected = false;
  readonly name: string;
  readonly sender: { id: string; url: string };
  constructor(name: string, sender = { id: 'hjemmel', url: panelUrl }) {
    this.name = name;
    this.sender = sender;
  }
  postMessage(message: FromAgent): void {
    this.sent.push(message);
  }
  disconnect(): void {
    this.disconnected = true;
  }
}

let onConnect: Line<AgentPort>;
let calls: Line<unknown>;
let dialled: FakePort[];
const dial = ({ name }: { name: string }) => {
  const port = new FakePort(name);
  dialled.push(port);
  return port;
};
let tokens: number;
let agent: Agent;
let orphaned: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  onConnect = new Line();
  calls = new Line();
  dialled = [];
  tokens = 0;
  orphaned = false;
  agent = createAgent({
    document,
    runtime: {
      id: 'hjemmel',
      getURL: (path) => `about:blank?${path}`,
      onConnect,
      onMessage: calls,
      connect: dial,
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

function connect(token: string, sender?: { id: string; url: string }): FakePort {
  const port = new FakePort(`hjemmel-panel:${token}`, sender);
  onConnect.emit(port);
  return port;
}

const panel = () => document.querySelector<HTMLElement>('[data-hjemmel="panel"]');

describe('the agent', () => {
  it('hands what a panel left to the next one, before the reading, until the site is no longer its own', () => {
    agent.start();
    const first = connect('token-1');
    first.onMessage.emit({ type: 'keep', kept: 'svar' });
    first.onDisconnect.emit(first);
    const second = connect(`token-${tokens}`);
    expect(second.sent.map(({ type }) => type)).toEqual(['kept', 'reading']);
    expect(second.sent[0]).toEqual({ type: 'kept', kept: 'svar' });
    agent.use([]);
    agent.use([{ ...testSite, origins: [location.origin] }]);
    expect(connect(`token-${tokens}`).sent.map(({ type }) => type)).toEqual(['reading']);
  });

  it('does nothing until it is started, and nothing on a page of another origin', () => {
    expect(onConnect.listeners.size).toBe(0);
    const elsewhere = createAgent({
      document,
      runtime: { id: 'hjemmel', getURL: (path) => path, onConnect, onMessage: calls, connect: dial },
      openRoot: () => null,
      randomToken: () => 'x',
      isOrphaned: () => false,
    });
    elsewhere.use([{ ...testSite, origins: ['https://example.no'] }]);
    elsewhere.start();
    expect(onConnect.listeners.size).toBe(0);
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
    const port = connect('token-1');
    expect(port.sent).toMatchObject([{ type: 'reading', reading: { fields: { refundCode: 'C50' } } }]);
    port.onMessage.emit({ type: 'layout', layout: { side: 'left', width: 10, collapsed: false } });
    expect(panel()?.style.visibility).toBe('visible');
    expect(panel()?.style.width).toBe('280px');
  });

  it('takes a token once', () => {
    agent.start();
    connect('token-1');
    const second = connect('token-1');
    expect(second.sent).toEqual([]);
    expect(second.onMessage.listeners.size).toBe(0);
  });

  it.each([
    ['a wrong token', 'token-2', undefined],
    ['no token', '', undefined],
    ['another extension', 'token-1', { id: 'other', url: panelUrl }],
    [
      'another page of this extension',
      'token-1',
      { id: 'hjemmel', url: 'chrome-extension://hjemmel/options.html' },
    ],
    ['a web page', 'token-1', { id: 'hjemmel', url: 'https://example.no/' }],
  ])('does not answer %s, nor close its line', (_, token, sender) => {
    agent.start();
    const port = connect(token, sender);
    expect(port.sent).toEqual([]);
    expect(port.onMessage.listeners.size).toBe(0);
    expect(port.disconnected).toBe(false);
    expect(connect('token-1').sent).toHaveLength(1);
  });

  it('mounts a new panel with a new token when the panel is lost', () => {
    agent.start();
    const first = connect('token-1');
    first.onDisconnect.emit(first);
    expect(connect('token-1').sent).toEqual([]);
    expect(connect('token-2').sent).toHaveLength(1);
    expect(document.querySelectorAll('[data-hjemmel="panel"]')).toHaveLength(1);
  });

  it('does not load a failing panel for ever', () => {
    agent.start();
    for (let i = 1; i <= 50; i += 1) {
      const port = connect(`token-${i}`);
      port.onDisconnect.emit(port);
    }
    expect(tokens).toBeLessThan(15);
    expect(panel()).toBeNull();
  });

  it('keeps the panel while the form is away for a moment, and takes it off when the form stays away', async () => {
    agent.start();
    const port = connect('token-1');
    document.body.innerHTML = '';
    await vi.advanceTimersByTimeAsync(200);
    expect(port.sent.at(-1)).toEqual({ type: 'reading', reading: null });
    document.body.innerHTML = wholeForm;
    await vi.advanceTimersByTimeAsync(5000);
    expect(panel()).not.toBeNull();
    expect(port.disconnected).toBe(false);
    document.body.innerHTML = '';
    await vi.advanceTimersByTimeAsync(5000);
    expect(panel()).toBeNull();
    expect(port.disconnected).toBe(true);
  });

  it('does nothing for a message that is not one', async () => {
    agent.start();
    const port = connect('token-1');
    for (const message of [null, 'fill', { type: 'fill', id: 1 }, { type: 'undo', id: 'x' }])
      port.onMessage.emit(message);
    await vi.advanceTimersByTimeAsync(500);
    expect(port.sent).toHaveLength(1);
  });

  it('has nothing to undo before it has filled anything', async () => {
    agent.start();
    const port = connect('token-1');
    port.onMessage.emit({ type: 'undo', id: 7 });
    await vi.advanceTimersByTimeAsync(100);
    expect(port.sent.at(-1)).toEqual({ type: 'undone', id: 7, outcome: { kind: 'nothing-to-undo' } });
  });

  it('leaves only a word when its extension was updated with the page open', async () => {
    agent.start();
    connect('token-1');
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
    const port = connect('token-1');
    expect(port.sent).toEqual([
      { type: 'reading', reading: null, unread: { kind: 'several', siteProfile: 'demo' } },
    ]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(panel()).not.toBeNull();
  });

  it('leaves nothing behind when stopped', async () => {
    agent.start();
    const port = connect('token-1');
    agent.stop();
    agent.stop();
    expect(panel()).toBeNull();
    expect(port.disconnected).toBe(true);
    expect(onConnect.listeners.size).toBe(0);
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
