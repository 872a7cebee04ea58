import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { demoSite } from '../../utils/page/site-profiles.ts';
import { STORED_SITES } from '../../utils/page/stored-sites.ts';
import { buildExtension, dirOf } from '../browser/build.ts';
import {
  frameOf,
  type LaunchedFirefox,
  makeProfile,
  removeProfile,
  startFirefox,
  storeIn,
  until,
  whyNotInFirefox,
} from '../browser/firefox.ts';
import { byText, prescribe, press, restIn, sees, setUpDoctor, write } from '../browser/firefox-doctor.ts';
import { bundle } from '../hosts/build-app.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';

interface OwnPage {
  startWizard(tab: number): Promise<string>;
  readonly browser: {
    readonly runtime: { getManifest(): { readonly version: string } };
    readonly tabs: { query(of: object): Promise<readonly { id: number; url?: string }[]> };
    readonly storage: {
      readonly local: { get(key: string): Promise<Record<string, readonly SiteProfile[]>> };
    };
  };
}

const versionShown = () => (globalThis as unknown as OwnPage).browser.runtime.getManifest().version;

const whyNot = whyNotInFirefox();

/** In pages that are not ours, in Firefox. */
describe.skipIf(whyNot !== '')(`beside a page in Firefox${whyNot}`, () => {
  let folder: string;
  let hosts: Hosts;
  let profile: string;
  let firefox: LaunchedFirefox;

  beforeAll(async () => {
    buildExtension('firefox');
    // With one page more, from which the wizard is started: a popup can't be opened on a page by automation.
    folder = await mkdtemp(join(tmpdir(), 'hjemmel-firefox-build-'));
    await cp(dirOf('firefox'), folder, { recursive: true });
    await writeFile(join(folder, 'starter.html'), '<script src="/starter.js" type="module"></script>');
    const starter = await bundle(join(import.meta.dirname, '../browser/start-wizard-page.ts'));
    await writeFile(join(folder, 'starter.js'), starter);
    hosts = await serveHosts();
    profile = await makeProfile(folder);
    firefox = await startFirefox(profile);
    await setUpDoctor(firefox, [demoSite]);
    await firefox.allow(['http://localhost/*']);
  });

  afterAll(async () => {
    await firefox?.close();
    await hosts?.close();
    if (profile !== undefined) await removeProfile(profile);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const openDemo = async (): Promise<{ page: Page; form: Frame; panel: Frame }> => {
    const page = await firefox.openPage(`${hosts.origin}/prescribing/index.html`);
    const form = await frameOf(page, 'prescribing/prescription.html');
    return { page, form, panel: await frameOf(page, 'panel.html') };
  };

  it('sums the opioids of the form', async () => {
    const { page, form, panel } = await openDemo();
    await prescribe(form, {
      drug: 'OxyContin Depottab 20 mg',
      dosage: '2 tabletter 2 ganger daglig',
      scheme: '§ 3',
    });
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('.hj-omeq tfoot td')?.textContent))
      .toBe('minst 120\u00a0mg');
    await page.close();
  });

  it('shows a changed page in the wizard, with what is lost', async () => {
    const own = await firefox.openOwnPage('options.html');
    const dosage = { ...demoSite.fields.dosage, find: [{ by: 'label', text: 'Borte' }] };
    await storeIn(own, { [STORED_SITES]: [{ ...demoSite, fields: { ...demoSite.fields, dosage } }] });
    const { page, panel } = await openDemo();
    await press(panel, 'Sett opp siden på nytt');
    const wizard = await frameOf(page, 'wizard.html');
    await sees(wizard, 'Legemiddel');
    await page.close();
    await storeIn(own, { [STORED_SITES]: [] });
    await own.close();
  });

  it('is set up by pointing, and reads what was pointed at', async () => {
    const page = await firefox.openPage(`${hosts.origin}/pages/table.html`);
    const starter = await firefox.openOwnPage('starter.html');
    await page.bringToFront();
    const started = await starter.evaluate(async (url) => {
      const { browser, startWizard } = globalThis as unknown as OwnPage;
      const tab = (await browser.tabs.query({})).find((each) => each.url === url);
      return tab === undefined ? 'no such tab' : startWizard(tab.id);
    }, page.url());
    expect(started).toBe('started');
    const wizard = await frameOf(page, 'wizard.html');
    for (const name of ['Legemiddel', 'Dosering', 'Merknad til apotek'])
      await byText(wizard, 'li span', 'Leses', name);
    await press(wizard, 'Endre…', 'Dosering');
    await press(wizard, 'Pek på…', 'Dosering');
    await sees(wizard, 'Pek på: Dosering');
    const dosage = await page.$('[name="dosering"]');
    await dosage?.hover();
    await sees(wizard, 'Leser');
    await dosage?.click();
    await byText(wizard, 'li span', 'Leses', 'Dosering');
    await write(wizard, 'Navn på siden', 'Tabellen');
    await press(wizard, 'Lagre og ta i bruk');
    const panel = await frameOf(page, 'panel.html');
    await sees(panel, 'Palexia Depottab 100 mg');
    const stored = await starter.evaluate(
      async (key) => (await (globalThis as unknown as OwnPage).browser.storage.local.get(key))[key],
      STORED_SITES,
    );
    expect(stored?.map(({ name, fields }) => [name, Object.keys(fields).toSorted()])).toEqual([
      ['Tabellen', ['dosage', 'drug', 'refundCode', 'remark', 'scheme']],
    ]);
    await page.close();
    await starter.close();
  });

  it('is updated under an open panel: the new one takes its place, and the cases are there', async () => {
    const own = await firefox.openOwnPage('options.html');
    await storeIn(own, { [STORED_SITES]: [demoSite] });
    const { page, form, panel } = await openDemo();
    await prescribe(form, { drug: 'OxyContin Depottab 20 mg', dosage: '1 tablett daglig', scheme: '§ 3' });
    await restIn(panel);
    await press(panel, 'Lagre vurderingen');
    await sees(panel, 'er lagret');
    const manifest = join(folder, 'manifest.json');
    const newer = { ...JSON.parse(await readFile(manifest, 'utf8')), version: '1.0.1' };
    await writeFile(manifest, JSON.stringify(newer));
    await firefox.update(folder);
    await until('the panel is of the new version', async () => {
      const next = await frameOf(page, 'panel.html');
      return (await next.evaluate(versionShown)) === '1.0.1' && next;
    });
    await sees(await frameOf(page, 'panel.html'), 'OxyContin Depottab 20 mg');
    expect(await form.$$('[data-hjemmel]')).toHaveLength(1);
    const cases = await firefox.openOwnPage('cases.html');
    await sees(cases, 'OxyContin Depottab 20 mg');
  });
});
