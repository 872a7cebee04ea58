import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answeredCase, demoCase, overlege } from '../browser/answered-case.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { launchWithExtension } from '../browser/chromium.ts';
import { setUpPrescriber } from '../browser/panel-page.ts';
import { serveHosts } from '../hosts/serve.ts';

interface NetLogEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

it('a whole session asks the network for nothing: by the browser’s own log of it, no request is the extension’s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hjemmel-network-'));
  const log = join(folder, 'net-log.json');
  const hosts = await serveHosts();
  const extension = await launchWithExtension({
    headless: true,
    extensionDir: demoExtensionDir,
    flags: [
      `--log-net-log=${log}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  const own = await extension.context.newPage();
  await setUpPrescriber(own, extension.extensionId, overlege);
  const page = await extension.context.newPage();
  const { host, panel } = await answeredCase(page, hosts.origin, demoCase);
  await panel.click('Fyll inn');
  await expect.poll(() => host.remark.inputValue()).toBe(demoCase.remark);
  for (const name of ['popup', 'prescription', 'cases', 'options', 'help', 'welcome', 'sidepanel']) {
    await own.goto(`chrome-extension://${extension.extensionId}/${name}.html`);
    await own.locator('button, a').first().waitFor();
  }
  await extension.close();
  await hosts.close();

  const { events } = JSON.parse(await readFile(log, 'utf8')) as { events: readonly NetLogEvent[] };
  const requests = events.flatMap(({ params }) => (params?.url === undefined ? [] : [params]));
  const isLocal = (url: string) => ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);
  expect(requests.some(({ url = '' }) => url.startsWith(hosts.origin))).toBe(true);
  const abroad = requests.filter(({ url = '' }) => /^(?:https?|wss?|ftp):/.test(url) && !isLocal(url));
  expect(abroad.filter(({ initiator = '' }) => initiator.startsWith('chrome-extension'))).toEqual([]);
  const hostsAsked = [...new Set(abroad.map(({ url = '' }) => new URL(url).hostname))];
  process.stdout.write(`asked for by the browser itself: ${hostsAsked.join(', ') || 'nothing'}\n`);
  expect(hostsAsked.filter((name) => !/(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/.test(name))).toEqual(
    [],
  );
  await rm(folder, { recursive: true });
});
