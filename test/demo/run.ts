import type { Page } from 'playwright-core';
import { buildDemoExtension, demoExtensionDir } from '../browser/build.ts';
import { launchWithExtension } from '../browser/chromium.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { serveHosts } from '../hosts/serve.ts';
import { type DemoCase, demoCases } from './cases.ts';

/**
 * `npm run demo` opens the demo record system with the extension beside it, for trying by hand. With `--headless` the
 * cases are played and compared with what they should come to.
 */
const headless = process.argv.includes('--headless');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function play(page: Page, origin: string, demoCase: DemoCase): Promise<void> {
  const prescribing = await openPrescribingPage(page, origin);
  await prescribing.prescribe(demoCase.prescription);
  await prescribing.form.locator('hjemmel-panel').waitFor({ state: 'visible' });
  say(`${demoCase.name}: resepten er skrevet, og panelet er fremme.`);
}

async function main(): Promise<void> {
  if (!headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    say('The demo needs a screen (DISPLAY is not set). Without one: npm run demo -- --headless');
    process.exitCode = 1;
    return;
  }
  buildDemoExtension();
  const hosts = await serveHosts();
  const { context, close } = await launchWithExtension({ headless, extensionDir: demoExtensionDir });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    if (headless) {
      for (const demoCase of demoCases) await play(page, hosts.origin, demoCase);
      return;
    }
    await openPrescribingPage(page, hosts.origin);
    say(`The demo is open at ${hosts.origin}/. Close the browser to end it.`);
    await new Promise<void>((resolve) => context.once('close', () => resolve()));
  } finally {
    await close();
    await hosts.close();
  }
}

await main();
