import { describe, expect, it } from 'vitest';
import { createStillness, type PointerAt } from '../../../utils/session/stillness.ts';

/** A frame with its corner at `x`, `y` of the screen, in which one pixel is `scale` of the screen's. */
interface Frame {
  x: number;
  y: number;
  scale: number;
}

/** What the pointer tells when it is at a place on the screen, in whole pixels as browsers give them. */
const at = (frame: Frame, screenX: number, screenY: number): PointerAt => ({
  screenX: Math.round(screenX),
  screenY: Math.round(screenY),
  clientX: Math.round((screenX - frame.x) / frame.scale),
  clientY: Math.round((screenY - frame.y) / frame.scale),
});

const clock = (): { now: number } => ({ now: 10_000 });

/** As a hand moves: 16 ms between two events, slower towards the end. */
function move(
  stillness: ReturnType<typeof createStillness>,
  frame: Frame,
  time: { now: number },
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): void {
  const steps = 25;
  for (let step = 0; step <= steps; step += 1) {
    const share = 1 - (1 - step / steps) ** 2;
    stillness.saw(at(frame, fromX + share * (toX - fromX), fromY + share * (toY - fromY)), time.now);
    time.now += 16;
  }
}

describe('a frame', () => {
  it('is not known to stand still before the pointer has been there', () => {
    expect(createStillness().stillFor(5_000)).toBe(0);
  });

  it('stands still from when the pointer first found it, wherever the pointer goes and comes back', () => {
    const [stillness, frame, time] = [createStillness(), { x: 900, y: 100, scale: 1 }, clock()];
    const from = time.now;
    move(stillness, frame, time, [905, 300], [1100, 500]);
    time.now += 60_000;
    stillness.saw(at(frame, 1200, 150), time.now);
    expect(stillness.stillFor(time.now)).toBe(time.now - from);
  });

  it.each([30, -30, 300])('that is moved by %d pixels under a pointer that rests has just moved', (by) => {
    const [stillness, frame, time] = [createStillness(), { x: 900, y: 100, scale: 1 }, clock()];
    move(stillness, frame, time, [905, 300], [1100, 500]);
    time.now += 60_000;
    frame.x += by;
    stillness.saw(at(frame, 1100, 500), time.now);
    expect(stillness.stillFor(time.now + 80)).toBe(80);
    stillness.saw(at(frame, 1100, 500), time.now + 80);
    expect(stillness.stillFor(time.now + 600)).toBe(600);
  });

  it('that comes to the same other place for the second time has just moved, each time', () => {
    const [stillness, frame, time] = [createStillness(), { x: 900, y: 100, scale: 1 }, clock()];
    move(stillness, frame, time, [905, 300], [1100, 500]);
    stillness.left();
    frame.x -= 220;
    for (const _ of [1, 2, 3]) {
      time.now += 5_000;
      stillness.saw(at(frame, 800, 300), time.now);
      stillness.saw(at(frame, 800, 300), time.now + 60);
      expect(stillness.stillFor(time.now + 60)).toBe(60);
      stillness.left();
    }
  });

  it('that the pointer rests in is still, and so is one that it has been in for a while and comes back to', () => {
    const [stillness, frame, time] = [createStillness(), { x: 900, y: 100, scale: 1 }, clock()];
    stillness.saw(at(frame, 1000, 300), time.now);
    time.now += 700;
    stillness.saw(at(frame, 1000, 300), time.now);
    expect(stillness.stillFor(time.now)).toBe(700);
    stillness.left();
    time.now += 10_000;
    stillness.saw(at(frame, 1100, 400), time.now);
    expect(stillness.stillFor(time.now)).toBe(10_700);
  });

  it('that is moved towards the pointer while it comes has just moved', () => {
    const [stillness, frame, time] = [createStillness(), { x: 900, y: 100, scale: 1 }, clock()];
    move(stillness, frame, time, [1000, 300], [901, 300]);
    time.now += 5_000;
    frame.x -= 280;
    stillness.saw(at(frame, 640, 300), time.now);
    expect(stillness.stillFor(time.now)).toBe(0);
  });

  it.each([0.5, 0.8, 1.1, 1.25, 1.5, 2, 3])('is no less still where the page is zoomed to %d', (scale) => {
    const [stillness, frame, time] = [createStillness(), { x: 900, y: 100, scale }, clock()];
    move(stillness, frame, time, [905, 300], [1100, 500]);
    move(stillness, frame, time, [1100, 500], [950, 120]);
    move(stillness, frame, time, [950, 120], [1150, 700]);
    const from = time.now;
    time.now += 700;
    move(stillness, frame, time, [1000, 650], [1010, 300]);
    time.now += 700;
    stillness.saw(at(frame, 1180, 160), time.now);
    expect(stillness.stillFor(time.now)).toBeGreaterThanOrEqual(time.now - from);
  });
});
