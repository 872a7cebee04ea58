import { describe, expect, it } from 'vitest';
import { observeVisibility, watchVisibility } from '../../../utils/session/panel-visibility.ts';

const element = {} as Element;

function setUp() {
  let tell: (visible: boolean | undefined) => void = () => {};
  const clock = { now: 1_000 };
  const seenFor = watchVisibility(element, {
    observe: (_, onChange) => {
      tell = onChange;
    },
    now: () => clock.now,
  });
  return { seenFor, clock, tell: (visible: boolean | undefined) => tell(visible) };
}

describe('how long the panel has been seen', () => {
  it('is nothing until the browser has looked', () => {
    expect(setUp().seenFor()).toBe(0);
  });

  it('is counted from when it came in sight, however often that is told', () => {
    const { seenFor, clock, tell } = setUp();
    tell(true);
    clock.now += 300;
    tell(true);
    clock.now += 300;
    expect(seenFor()).toBe(600);
  });

  it('starts over when something has covered it', () => {
    const { seenFor, clock, tell } = setUp();
    tell(true);
    clock.now += 10_000;
    tell(false);
    expect(seenFor()).toBe(0);
    tell(true);
    clock.now += 40;
    expect(seenFor()).toBe(40);
  });

  it('is not known where the browser cannot tell', () => {
    const { seenFor, tell } = setUp();
    tell(undefined);
    expect(seenFor()).toBeNull();
    const told: (boolean | undefined)[] = [];
    observeVisibility(element, (visible) => told.push(visible));
    expect(told).toEqual([undefined]);
  });
});
