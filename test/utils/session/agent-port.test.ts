import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

  describe('a look at whether the page masks the panel', () => {
    const A_MOMENT = 500;
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    async function looking() {
      const end = await talking();
      const looked = end.port.look();
      const last = end.sent.at(-1);
      if (last?.type !== 'look') throw new Error('Nothing was asked.');
      const answer = (masked: boolean) => end.say({ type: 'looked', id: last.id, masked });
      return { ...end, looked, answer };
    }

    it('that finds none leaves nothing behind', async () => {
      const { port, looked, answer } = await looking();
      expect(port.mask()).toBe('none');
      answer(false);
      await looked;
      expect(port.mask()).toBe('none');
    });

    it('that finds one is remembered for a moment', async () => {
      const { port, looked, answer } = await looking();
      answer(true);
      await looked;
      vi.advanceTimersByTime(A_MOMENT - 1);
      expect(port.mask()).toBe('masked');
      vi.advanceTimersByTime(1);
      expect(port.mask()).toBe('none');
    });

    it('that is not answered is waited for a moment, and known as such until it has been answered as long', async () => {
      const { port, looked, answer } = await looking();
      vi.advanceTimersByTime(A_MOMENT - 1);
      expect(port.mask()).toBe('none');
      vi.advanceTimersByTime(1);
      await looked;
      expect(port.mask()).toBe('unanswered');
      vi.advanceTimersByTime(2 * A_MOMENT);
      expect(port.mask()).toBe('unanswered');
      answer(false);
      await Promise.resolve();
      await Promise.resolve();
      expect(port.mask()).toBe('unanswered');
      vi.advanceTimersByTime(A_MOMENT);
      expect(port.mask()).toBe('none');
    });

    it('is over when the page is gone', async () => {
      const { port, looked, hangUp } = await looking();
      hangUp();
      await expect(looked).rejects.toThrow(AgentGone);
      vi.advanceTimersByTime(A_MOMENT);
      expect(port.mask()).toBe('none');
      await expect(port.look()).rejects.toThrow(AgentGone);
    });
  });

  it('tells for how long the page is not known to have moved the panel', async () => {
    const { port, say } = await talking();
    expect(port.stoodFor()).toBe(Number.POSITIVE_INFINITY);
    say({ type: 'moved' });
    const first = port.stoodFor();
    expect(first).toBeLessThan(500);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(port.stoodFor()).toBeGreaterThan(first);
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
