import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SetUpLab } from '../bench/set-up-lab.ts';
import { findChromium } from '../browser/chromium.ts';
import { bundle } from '../hosts/build-app.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { first, second, type UnlistedPage, unlistedPages } from '../hosts/unlisted-pages.ts';

const text = 'Prosjekt DM 02224  Enkeltpasientunntak\n\nFaktureres «Helfo» – 1 × 2 µg';

let hosts: Hosts;
let browser: Browser;
let page: Page;
let script: string;
const table: string[] = [];

beforeAll(async () => {
  hosts = await serveHosts();
  script = await bundle(join(import.meta.dirname, '../bench/set-up-lab.ts'));
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
});

afterAll(async () => {
  process.stdout.write(`${table.join('\n')}\n`);
  await browser?.close();
  await hosts?.close();
});

function note(file: string, come: Readonly<Record<string, string>>, said: Readonly<Record<string, unknown>>) {
  const cells = [file, ...Object.entries(come).map(([name, how]) => `${name} ${how}`)];
  table.push(`${cells.join(', ')}: ${JSON.stringify(said)}`);
}

/** In the page. */
declare const lab: SetUpLab;
declare const sent: () => Readonly<Record<string, string>>;
declare const choose: (drug: string, dosage: string) => void;

async function open({ file, around }: UnlistedPage): Promise<Frame> {
  await page.goto(`${hosts.origin}/unlisted/${around ?? file}.html`);
  const frame = page.frames().find((each) => each.url().endsWith(`/${file}.html`));
  if (frame === undefined) throw new Error(`There is no frame of ${file}.`);
  await frame.waitForFunction(() => 'choose' in globalThis);
  await frame.addScriptTag({ type: 'module', content: script });
  await frame.waitForFunction(() => 'lab' in globalThis);
  return frame;
}

const inLines = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));

describe('a page that the product was not made for', () => {
  it.each(unlistedPages)('$name', async (host) => {
    const frame = await open(host);
    const come = await frame.evaluate((at) => lab.setUp(at), host.at);
    const read = await frame.evaluate(() => lab.read());
    await frame.evaluate(({ drug, dosage }) => choose(drug, dosage), second);
    const next = await frame.evaluate(() => lab.read());
    const before = inLines(await frame.evaluate(() => sent()));
    const filled = await frame.evaluate((remark) => lab.fill(remark), text);
    const after = inLines(await frame.evaluate(() => sent()));
    const undone = await frame.evaluate(() => lab.undo());
    const back = inLines(await frame.evaluate(() => sent()));
    const isExact = [text, text.replaceAll('\n', ' ')].includes(after[host.sentAs] ?? '');
    note(host.file, come, { read, next, filled: `${filled}${isExact ? ', exact' : ''}`, undone });
    expect.soft(Object.values(come)).not.toContain('wrong');
    const namesOf = (wanted: string) =>
      Object.entries(come).flatMap(([name, how]) => (how === wanted ? [name] : []));
    expect.soft(namesOf('pointed')).toEqual(host.pointed ?? []);
    expect.soft(namesOf('refused')).toEqual(host.refused ?? []);
    if (host.refused !== undefined) return;
    expect.soft(read).toEqual({ drug: first.drug, dosage: host.dosage });
    expect.soft(next).toEqual(host.next ?? second);
    expect.soft(filled).toBe('filled');
    expect.soft({ ...after, [host.sentAs]: '' }).toEqual({ ...before, [host.sentAs]: '' });
    expect.soft(isExact).toBe(true);
    expect.soft(undone).toBe('undone');
    expect.soft(back).toEqual(before);
  });
});
