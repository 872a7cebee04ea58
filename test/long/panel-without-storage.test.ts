import { randomBytes } from 'node:crypto';
import { globSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { answeredCase, demoCase, overlege } from '../browser/answered-case.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { setUpPrescriber } from '../browser/panel-page.ts';
import { countOfCases } from '../browser/put-cases.ts';
import { buildLab, type Lab, mayMount, type RunningLab } from '../history-lab/launch-lab.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { fillUp } from './fill-up.ts';

let hosts: Hosts;
let lab: Lab | null = null;

beforeAll(async () => {
  hosts = await serveHosts();
});
afterEach(async () => {
  await lab?.remove();
  lab = null;
});
afterAll(() => hosts?.close());

async function settings(running: RunningLab) {
  const own = await running.openBarePage();
  await setUpPrescriber(own, new URL(own.url()).host, overlege);
  return own;
}

/** A prescription that is answered, beside a page of the extension's own. */
async function answered(running: RunningLab) {
  const [context] = running.browser.contexts();
  const page = await context?.newPage();
  if (page === undefined) throw new Error('The browser has no window.');
  return answeredCase(page, hosts.origin, demoCase);
}

type Answered = Awaited<ReturnType<typeof answered>>;

async function fillsIn({ host, panel }: Answered): Promise<void> {
  await panel.click('Fyll inn');
  await expect.poll(() => host.remark.inputValue()).toBe(demoCase.remark);
}

async function saysOnceSaved({ panel }: Answered, words: RegExp): Promise<void> {
  const isTold = async () => {
    await panel.click('Lagre vurderingen');
    return panel.frame.getByText(words).first().isVisible();
  };
  await expect.poll(isTold, { interval: 1_000 }).toBe(true);
}

it.skipIf(!mayMount())(
  'with a full disk the panel assesses, fills in and says that nothing was saved',
  async () => {
    lab = await buildLab(demoExtensionDir, 200);
    const running = await lab.start();
    const own = await settings(running);
    const prescription = await answered(running);
    await fillUp(join(lab.profile, 'rest'));
    await fillsIn(prescription);
    await saysOnceSaved(prescription, /ikke lagret i Saker/);
    const popup = await running.openOwnPage('popup.html', () => {});
    await popup.getByRole('heading').first().waitFor();
    await rm(join(lab.profile, 'rest'));
    await popup.close();
    await own.close();
    await running.close();

    const again = await lab.start();
    const page = await again.openOwnPage('cases.html', () => {});
    await saysOnceSaved(await answered(again), /Vurderingen er lagret i Saker/);
    await expect.poll(() => countOfCases(page)).toBeGreaterThan(0);
    await again.close();
  },
);

it.each<[string, (file: string) => Promise<void>]>([
  ['overwritten', async (file) => writeFile(file, randomBytes((await stat(file)).size))],
  ['deleted', (file) => rm(file)],
])(
  'with its database files %s the panel works, and the page of the cases says how many there were',
  async (_, damage) => {
    lab = await buildLab(demoExtensionDir);
    const running = await lab.start();
    const own = await settings(running);
    await saysOnceSaved(await answered(running), /Vurderingen er lagret i Saker/);
    await expect.poll(() => countOfCases(own)).toBe(1);
    await running.close();

    const files = globSync('Default/IndexedDB/chrome-extension_*/*', { cwd: lab.profile });
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) await damage(join(lab.profile, file));

    const again = await lab.start();
    const page = await again.openOwnPage('cases.html', () => {});
    await page
      .getByText(/Hjemmel har hatt 1 sak her, og finner nå 0 saker|kan ikke åpnes|kan ikke leses/)
      .first()
      .waitFor();
    const prescription = await answered(again);
    await fillsIn(prescription);
    await again.close();
  },
);
