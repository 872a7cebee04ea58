import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { findPanelFrame } from '../bench/agent-bench.ts';
import { hostPages } from '../hosts/host-pages.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { releaseExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { sitePermissions } from './site-permission.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Where to leave pictures of the section for a person to look at. */
const pictures = process.env.SITE_PICTURES;

let extension: LaunchedExtension;
let hosts: Hosts;
let options: Page;
let host: Page;

const react = hostPages.find(({ name }) => name === 'React');
if (react === undefined) throw new Error('There is no host page for React.');
const { path, profile } = react;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({ headless: true, extensionDir: releaseExtensionDir });
  const permissions = await sitePermissions(extension);
  await permissions.consentTo(`${hosts.origin}/*`);
  await permissions.request(`${hosts.origin}/*`);
  host = await extension.context.newPage();
  await host.goto(`${hosts.origin}${path}`);
  options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html#sider`);
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

const section = () => options.getByRole('region', { name: 'Sider' });
const click = (name: string) => section().getByRole('button', { name, exact: true }).click();
const sees = (text: string | RegExp) => section().getByText(text).first().waitFor();
const fileOf = (profiles: readonly unknown[]) => ({
  name: 'sider.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(profiles)),
});
const choose = (profiles: readonly unknown[]) =>
  section().locator('input[type=file]').setInputFiles(fileOf(profiles));

async function panelGoes(): Promise<void> {
  await expect
    .poll(() => host.frames().filter((frame) => frame.url().startsWith('chrome-extension:')).length)
    .toBe(0);
}

async function picture(name: string): Promise<void> {
  if (pictures) await section().screenshot({ path: `${pictures}/${name}.png` });
}

async function hasNoFault(): Promise<void> {
  await options.evaluate(await readFile(axePath, 'utf8'));
  const faults = await options.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: string): Promise<{ violations: { id: string }[] }> };
    };
    const { violations } = await axe.run('[aria-labelledby="sites"]');
    return violations.map(({ id }) => id);
  });
  expect(faults).toEqual([]);
}

it('says what is wrong with a file, and where, and changes nothing', async () => {
  await choose([{ ...profile, origins: ['https://*.no'], extra: 1 }]);
  await sees('«sider.json» ble ikke lest inn');
  await sees('0.origins.0');
  await sees('Ingen sider er satt opp.');
  await picture('refused');
});

it('reads a file, shows what it brings, and takes it into use on open pages', async () => {
  await choose([profile]);
  await sees('«sider.json» er lest. Ingenting er endret ennå.');
  await sees(`${profile.name} – http://localhost:*`);
  await picture('preview');
  await click('Ta i bruk');
  await sees('Oppsettene er tatt i bruk.');
  await findPanelFrame(host);
});

it('tells when the site was last met', async () => {
  await expect
    .poll(async () => {
      await options.reload();
      await sees(profile.name);
      return section()
        .getByText(/^Passet sist \d\d\.\d\d\.\d{4}$/)
        .count();
    })
    .toBe(1);
  await picture('listed');
  await hasNoFault();
});

it('puts a site aside and takes it into use again, at once', async () => {
  const inUse = section().getByRole('checkbox', { name: `I bruk: ${profile.name}` });
  await inUse.uncheck();
  await panelGoes();
  await inUse.check();
  await findPanelFrame(host);
});

it('saves a file that reads in as the same, deletes, and takes it back', async () => {
  const coming = options.waitForEvent('download');
  await click('Lagre oppsettene som fil');
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^hjemmel-sider-\d{4}-\d\d-\d\d\.json$/);
  const saved: SiteProfile[] = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved).toEqual([profile]);

  await click(`Slett oppsettet ${profile.name}`);
  await panelGoes();
  await click('Angre');
  await findPanelFrame(host);

  await section().getByLabel('Eller lim inn oppsettet').fill(JSON.stringify(saved));
  await click('Se over');
  await sees('Det er ingenting nytt å ta i bruk.');
  await click('Forkast');
  await sees('Ingenting er endret.');
});

it('lists where it is allowed, and gives it up', async () => {
  const name = hosts.origin;
  await sees(name);
  await click(`Fjern tillatelsen for ${name}`);
  await sees(`Tillatelsen for ${name} er fjernet.`);
  await sees('Hjemmel er ikke tillatt på noen side.');
  await panelGoes();
});
