import type { CDPSession, Page } from 'playwright-core';

/** The browser's own side panel, which is no page to Playwright: worked through the browser's protocol. */
export interface SidePanelTarget {
  /** The value of an expression in the side panel. */
  evaluate<T>(expression: string): Promise<T>;
  text(): Promise<string>;
  /** A real press of the mouse on the button with the name. */
  click(name: string): Promise<void>;
}

/** Opens the side panel of the window that `page`, a page of the extension, stands in, as a key press would. */
export async function openSidePanel(page: Page): Promise<SidePanelTarget> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', {
    expression: 'chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
    userGesture: true,
    awaitPromise: true,
  });
  const targetId = await findTarget(session);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (from === sessionId && id !== undefined) waiting.get(id)?.(result);
  });
  const send = (method: string, params: object) => {
    last += 1;
    const id = last;
    const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    return session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
      .then(() => answer);
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result } = (await send('Runtime.evaluate', params)) as { result: { value: T } };
    return result.value;
  };
  return {
    evaluate,
    text: async () => (await evaluate<string>('document.body.innerText')).replaceAll('\u00a0', ' '),
    async click(name) {
      const at = await evaluate<{ x: number; y: number }>(`(() => {
        const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === ${JSON.stringify(name)});
        button.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`);
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    },
  };
}

async function findTarget(session: CDPSession): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { targetInfos } = await session.send('Target.getTargets');
    const found = targetInfos.find(({ url }) => url.endsWith('/sidepanel.html'));
    if (found) return found.targetId;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The side panel did not open');
}
