/** Milliseconds between two looks. */
const often = 100;

/**
 * Looks while the hand or the keyboard is in the panel. The page hears of neither, so it cannot know when to be without a
 * mask, as it could if it were looked at only when something is pressed.
 */
export function lookWhileInUse(document: Document, look: () => Promise<void>): void {
  setInterval(() => {
    if (document.documentElement.matches(':hover') || document.hasFocus()) look().catch(() => {});
  }, often);
}
