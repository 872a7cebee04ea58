import * as dom from './dom.ts';

/** CSS pixels. No form is written in a frame that is smaller. */
const leastFrame = 100;

/** Whether the frame that the page is in could be seen. One that is scrolled away may come back. */
export function isFrameShown(): boolean {
  const frame = window.frameElement;
  return (
    Math.min(innerWidth, innerHeight) >= leastFrame &&
    (frame === null || dom.checkVisibility(frame, { opacityProperty: true, visibilityProperty: true }))
  );
}
