import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSite } from '../../utils/page/site-profiles.ts';
import { demoCases } from '../demo/cases.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { buildExtension, dirOf } from './build.ts';
import {
  frameOf,
  type LaunchedFirefox,
  makeProfile,
  removeProfile,
  startFirefox,
  whyNotInFirefox,
} from './firefox.ts';
import {
  answerAll,
  byText,
  prescribe,
  pressUntil,
  restIn,
  sees,
  setUpDoctor,
  tick,
} from './firefox-doctor.ts';

const [granted] = demoCases;
if (granted === undefined) throw new Error('There is no case to play.');

const whyNot = whyNotInFirefox();

/** The shortest way through, in the browser that is not Chromium; the others are among the tests that take long. */
describe.skipIf(whyNot !== '')(`in Firefox${whyNot}`, () => {
  let hosts: Hosts;
  let profile: string;
  let firefox: LaunchedFirefox;
  let page: Page;
  let form: Frame;

  beforeAll(async () => {
    buildExtension('firefox');
    hosts = await serveHosts();
    profile = await makeProfile(dirOf('firefox'));
    firefox = await startFirefox(profile);
    await setUpDoctor(firefox, [demoSite]);
  });

  afterAll(async () => {
    await firefox?.close();
    await hosts?.close();
    if (profile !== undefined) await removeProfile(profile);
  });

  it('stands beside the form once it is allowed to', async () => {
    page = await firefox.openPage(`${hosts.origin}/prescribing/index.html`);
    form = await frameOf(page, 'prescribing/prescription.html');
    expect(await form.$('[data-hjemmel]')).toBeNull();
    await firefox.allow(['http://localhost/*']);
    await page.bringToFront();
    await form.waitForSelector('[data-hjemmel="panel"]');
  });

  it('reads, assesses, fills exactly the remark, takes it back, and has kept the case', async () => {
    const panel = await frameOf(page, 'panel.html');
    await prescribe(form, granted.prescription);
    await restIn(panel);
    for (const situation of granted.situations) await tick(panel, situation);
    await answerAll(panel, granted.answers);
    await panel.waitForSelector(`[data-verdict="${granted.verdict}"]`);
    const remark = await byText(form, 'textarea', 'Merknad til apotek');
    const written = () => remark.evaluate((field) => (field as HTMLTextAreaElement).value);
    await pressUntil(panel, 'Fyll inn', async () => (await written()) !== '');
    expect(await written()).toBe(granted.remark);
    await pressUntil(panel, 'Angre', async () => (await written()) === '');
    const cases = await firefox.openOwnPage('cases.html');
    await sees(cases, 'Herceptin');
    await cases.close();
  });
});
