/** Milliseconds that a frame may take. A page out of sight draws none. */
const longestFrame = 100;

/** Milliseconds within which an editor looks what is selected, where it is not told at once. */
const selectionKnown = 150;

const after = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** When an editor knows what is selected. */
export const selectionTold = (): Promise<void> => after(selectionKnown);

/** When what was left for later has been done. */
export const nextTask = (): Promise<void> => after(0);

/** When the page has drawn twice, or would have. */
export async function drawnTwice(): Promise<void> {
  for (let drawn = 0; drawn < 2; drawn += 1)
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, longestFrame);
      requestAnimationFrame(() => {
        clearTimeout(late);
        resolve();
      });
    });
}
