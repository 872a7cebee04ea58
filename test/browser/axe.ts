import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { restIn } from './panel-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, by its own names; the frame runs only the extension's scripts, so axe comes in as the test's own. */
export async function axeFindings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axeSource);
  const found = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  });
  // It holds the frame up for so long that a panel is no longer sure that it has been in sight: it takes no press for a while.
  if (frame.parentFrame() !== null) await restIn(frame);
  return found;
}
