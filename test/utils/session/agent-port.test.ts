import { describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../../rules/session/reading.ts';
import type { FromAgent, ToAgent } from '../../../utils/page/protocol.ts';
import { AgentGone, type AgentLine, agentAt } from '../../../utils/session/agent-port.ts';

const reading: Reading = {
  siteProfile: 'demo',
  fields: { drug: 'A', dosage: 'B', scheme: null, refundCode: null, remark: '' },
  remarkField: { value: '', multiline: true, maxLength: null, readOnly: false },
  lost: ['scheme'],
};
const order = { guard: { drug: 'A', dosage: 'B', scheme: null, refundCode: null }, before: '', after: 'x' };

function otherEnd() {
  const sent: ToAgent[] = [];
  const onMessage: ((message: unknown) => void)[] = [];
  const onDisconnect: (() => void)[] = [];
  const line: AgentLine = {
    postMessage: (message) => void sent.push(message),
    onMessage: { addListener: (listener) => void onMessage.push(listener) },
    onDisconnect: { addListener: (listener) => void onDisconnect.push(listener) },
  };
  const say = (message: FromAgent | unknown) => {
    for (const listener of onMessage) listener(message);
  };
  const hangUp = () => {
    for (const listener of onDisconnect) listener();
  };
  return { line, sent, say, hangUp };
}

async function connected() {
  const end = otherEnd();
  return { ...end, waiting: agentAt(end.line) };
}

async function talking() {
  const end = await connected();
  end.say({ type: 'reading', reading });
  const port = await end.waiting;
  return { ...end, port };
}

describe('connecting', () => {
  it('does not take what is not a message for a first message', async () => {
    const { waiting, say } = await connected();
    let answered = false;
    void waiting.then(() => {
      answered = true;
    });
    say({ type: 'reading', reading: { fields: {} } });
    say('hei');
    await Promise.resolve();
    expect(answered).toBe(false);
    say({ type: 'reading', reading });
    expect((await waiting).kept()).toBeNull();
  });
});

describe('the line', () => {
  it('tells a late listener the reading that has come, and then each new one', async () => {
    const { port, say } = await talking();
    const heard: (Reading | null)[] = [];
    const stop = port.onReading((each) => heard.push(each));
    say({ type: 'reading', reading: null });
    stop();
    say({ type: 'reading', reading });
    expect(heard).toEqual([reading, null]);
  });

  it('gives each order its own outcome', async () => {
    const { port, say, sent } = await talking();
    const first = port.fill(order);
    const second = port.fill(order);
    const undone = port.undo();
    const [a, b, c] = sent.map((message) => ('id' in message ? message.id : -1));
    say({ type: 'filled', id: b, outcome: { kind: 'too-long', length: 9, limit: 8 } });
    say({ type: 'filled', id: a, outcome: { kind: 'filled' } });
    say({ type: 'undone', id: c, outcome: { kind: 'undone' } });
    expect(await first).toEqual({ kind: 'filled' });
    expect(await second).toEqual({ kind: 'too-long', length: 9, limit: 8 });
    expect(await undone).toEqual({ kind: 'undone' });
  });

  it('is gone when the agent says that it has failed', async () => {
    const { port, say } = await talking();
    const gone = vi.fn();
    port.onDisconnect(gone);
    say({ type: 'failed' });
    expect(gone).toHaveBeenCalledOnce();
    await expect(port.fill(order)).rejects.toThrow(AgentGone);
  });

  it('rejects what is under way and what comes after when the line is gone', async () => {
    const { port, hangUp, sent } = await talking();
    const gone = vi.fn();
    port.onDisconnect(gone);
    const under = port.fill(order);
    hangUp();
    await expect(under).rejects.toThrow(AgentGone);
    await expect(port.fill(order)).rejects.toThrow(AgentGone);
    expect(gone).toHaveBeenCalledOnce();
    port.setLayout({ side: 'left', width: 300, collapsed: false });
    expect(sent).toHaveLength(1);
  });
});
