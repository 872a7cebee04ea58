import { expect, it } from 'vitest';
import { createPicking } from '../../../utils/pointing/picking.ts';

/** A window that only hears, so that events can be a person's. */
function start() {
  const heard = new Map<string, (event: object) => void>();
  const window = {
    addEventListener: (type: string, listener: (event: object) => void) => heard.set(type, listener),
    removeEventListener: (type: string) => heard.delete(type),
  } as unknown as Window;
  const hovers: ({ x: number; y: number } | null)[] = [];
  const picking = createPicking({
    window,
    editors: () => [],
    onHover: (at) => hovers.push(at),
    onPick() {},
    onKey() {},
  });
  picking.start();
  const send = (type: string, event: object) => heard.get(type)?.({ type, isTrusted: true, ...event });
  const move = (screenX: number, clientX = screenX) =>
    send('pointermove', { clientX, clientY: 5, screenX, screenY: 5 });
  const leave = (screenX: number) =>
    send('pointerout', { relatedTarget: null, screenX, screenY: 5, clientX: screenX, clientY: 5 });
  return { picking, hovers, move, leave, heard };
}

it('follows the pointer, and forgets what it was at when it leaves', () => {
  const { hovers, move, leave } = start();
  move(10);
  move(11);
  leave(400);
  expect(hovers).toEqual([{ x: 10, y: 5 }, { x: 11, y: 5 }, null]);
});

it('takes no move for one where the pointer rests and the page moved under it', () => {
  const { hovers, move, leave } = start();
  move(10);
  move(10, 60);
  leave(10);
  expect(hovers).toEqual([{ x: 10, y: 5 }]);
  move(12);
  expect(hovers).toHaveLength(2);
});

it('knows where the pointer rests from the pointing before', () => {
  const { picking, hovers, move } = start();
  move(10);
  picking.stop();
  picking.start();
  move(10);
  expect(hovers).toHaveLength(1);
});

it('leaves no listener', () => {
  const { picking, heard } = start();
  expect(heard.size).toBeGreaterThan(10);
  picking.remove();
  expect(heard.size).toBe(0);
});
