import type { Frame, Page } from 'playwright-core';

/** How many words stand where they can be seen without scrolling, in the window and in whatever scrolls in it. */
export function wordsInSight(page: Page | Frame): Promise<number> {
  return page.evaluate(() => {
    const isSeen = (range: Range, element: Element): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      const box = range.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (box.width < 2 || box.height < 2 || x < 0 || y < 0 || x > innerWidth || y > innerHeight)
        return false;
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let words = 0;
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      if (element === null || element.closest('script, style, .aksel-sr-only') !== null) continue;
      for (const word of (node.textContent ?? '').matchAll(/[\p{L}\d]+(?:[-/][\p{L}\d]+)*/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        if (isSeen(range, element)) words += 1;
      }
    }
    return words;
  });
}
