import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSiteProfile } from '../../utils/page/site-profile-schema.ts';
import type { LocatorLab, Mutant } from '../bench/locator-lab.ts';
import { createChance } from '../chance.ts';
import { bundle } from '../hosts/build-app.ts';
import { type HostPageCase, hostPages } from '../hosts/host-pages.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { isFirst, standingFor } from '../standing-for.ts';
import { findChromium } from './chromium.ts';

/** Of each page; there are ten. */
const variants = Number(process.env.VARIANTS ?? 1);

let hosts: Hosts;
let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  hosts = await serveHosts();
  script = await bundle(join(import.meta.dirname, '../bench/locator-lab.ts'));
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
  await page.addInitScript(() => {
    const closedRoots = new WeakMap<Element, ShadowRoot>();
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachShadow(options) {
      const root = attach.call(this, options);
      closedRoots.set(this, root);
      return root;
    };
    Object.assign(globalThis, { closedRoots });
  });
});

afterAll(async () => {
  await browser?.close();
  await hosts?.close();
});

/** In the page. */
declare const lab: LocatorLab;

async function open({ path }: Pick<HostPageCase, 'path'>): Promise<void> {
  await page.goto(`${hosts.origin}${path}`);
  await page.waitForFunction(() => document.querySelector('rx-app, textarea, dd') !== null);
  await page.addScriptTag({ type: 'module', content: script });
  await page.waitForFunction(() => 'lab' in globalThis);
}

const build = (host: HostPageCase) => page.evaluate((places) => lab.build(places), host.pointedAt);

describe.each(hostPages)('on an unknown page ($name)', (host) => {
  beforeAll(() => open(host));

  it('the right fields are suggested, or none', async () => {
    const suggested = await page.evaluate(() => lab.suggest());
    const right = await page.evaluate((places) => lab.describe(places), host.pointedAt);
    expect(Object.keys(suggested).length).toBeGreaterThanOrEqual(3);
    expect(right).toMatchObject(suggested);
  });

  it('a profile made by pointing reads the page it was made on', async () => {
    const { profile, impossible } = await build(host);
    expect(impossible).toEqual([]);
    expect(parseSiteProfile(profile)).toEqual({ ok: true, profile });
    expect(JSON.stringify(profile)).not.toMatch(/mat-|_r_|sc-|kXyzQw|css-|data-v-|"f-\d|nth-/);
    const read = await page.evaluate((made) => lab.read(made), profile);
    expect(read).toMatchObject({ kind: 'read', reading: { fields: host.fields, lost: [] } });
  });
});

it('reads a page of 5000 elements with shadow roots without walking it', async () => {
  const host = hostPages.find(({ profile }) => profile.id === 'shadow');
  if (host === undefined) throw new Error('There is no page with shadow roots.');
  await open({ path: `${host.path}?nodes=5000` });
  const { reading, nodes } = await page.evaluate((profile) => lab.time(profile), host.profile);
  expect(nodes).toBeGreaterThan(5000);
  // Milliseconds; about half of one on a machine at rest.
  expect(reading).toBeLessThan(8);
});

/** Of changes made by chance; the second is another each time in `npm run test:long`. */
const seeds = standingFor([1, Number(process.env.TEST_SEED ?? 2)], isFirst);

it.each(seeds)(
  `loses a field sooner than it reads another, in ${variants} variant(s) of each page, by seed %i`,
  {
    timeout: 600_000,
  },
  async (seed) => {
    const chance = createChance(seed);
    const counts = { right: 0, lost: 0, wrong: 0, unseen: 0 };
    const fills = { right: 0, refused: 0, wrong: 0, unseen: 0 };
    const wrong: string[] = [];
    for (const host of hostPages) {
      await open(host);
      const { profile } = await build(host);
      for (let variant = 1; variant <= variants; variant += 1) {
        await open(host);
        const own = Math.floor(chance() * 2 ** 31);
        const mutant: Mutant = await page.evaluate(
          ([made, places, from]) => lab.tryMutant(made, places, from),
          [profile, host.pointedAt, own] as const,
        );
        const told = (what: string) =>
          wrong.push(`${host.name} ${own} ${what} after ${mutant.changes.join(', ')}`);
        for (const { name, outcome, read } of mutant.fields) {
          counts[outcome] += 1;
          if (outcome === 'wrong' || outcome === 'unseen') told(`${name} ${outcome}: «${read}»`);
        }
        const { said, outcome } = mutant.fill;
        fills[outcome] += 1;
        if (outcome === 'wrong' || outcome === 'unseen') told(`fill ${outcome}, said «${said}»`);
      }
    }
    const all = counts.right + counts.lost + counts.wrong + counts.unseen;
    process.stdout.write(
      `seed ${seed}: ${all} fields read: ${JSON.stringify(counts)}; filled: ${JSON.stringify(fills)}\n`,
    );
    expect(wrong).toEqual([]);
    // A finder that loses everything would pass the line above.
    expect(counts.right / all).toBeGreaterThan(0.5);
  },
);
