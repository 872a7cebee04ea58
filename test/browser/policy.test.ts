import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { exportSiteProfiles } from '../../utils/page/site-profile-schema.ts';
import { demoSite } from '../../utils/page/site-profiles.ts';
import { findPanelFrame } from '../bench/agent-bench.ts';
import { demoCases } from '../demo/cases.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { inLongRun } from '../standing-for.ts';
import { linuxExample } from '../utils/settings/policy-guide.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir, releaseExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { type ManagedPolicy, managedPolicyFor, whyNoPolicy } from './managed-policy.ts';
import { openPanel } from './panel-page.ts';
import { type SitePermissions, sitePermissions } from './site-permission.ts';

const why = whyNoPolicy();
const name = why === null ? 'a policy for the machine' : `a policy for the machine (skipped: ${why})`;

/** Chromium looks at its policy files some seconds after they have changed. */
const FOLLOWS = { timeout: 30_000 };

/** As the guide for administrators has it. */
const example = linuxExample();
const theirs = example.institutionProfile;
const own = { ...sykehusetInnlandet, name: 'Min egen', prescriptionProjectNumber: 'DM 4321' };

interface ExtensionPage {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        get(key: string | null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
      };
    };
  };
}

/** A policy is for an extension wherever it runs; this one is in no other browser on the machine. */
async function copyOf(extensionDir: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'hjemmel-policy-'));
  await cp(extensionDir, copy, { recursive: true });
  return copy;
}

async function openOptions(
  { context, extensionId }: LaunchedExtension,
  view: 'foretak' | 'sider',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#${view}`);
  await page.getByRole('heading', { name: 'Innstillinger' }).waitFor();
  return page;
}

const ownProfile = (page: Page) =>
  page.evaluate(async () => {
    const { local } = (globalThis as unknown as ExtensionPage).chrome.storage;
    return (await local.get('settings.institutionProfile'))['settings.institutionProfile'];
  });

describe.skipIf(why !== null)(name, () => {
  describe('in the settings and the panel', () => {
    let extension: LaunchedExtension;
    let hosts: Hosts;
    let policy: ManagedPolicy;
    let extensionDir: string;
    let options: Page;

    beforeAll(async () => {
      extensionDir = await copyOf(demoExtensionDir);
      policy = managedPolicyFor(extensionDir);
      policy.set({ ...example, retentionDays: 0 });
      hosts = await serveHosts();
      extension = await launchWithExtension({ headless: true, extensionDir, atDoctorsPace: true });
      options = await openOptions(extension, 'foretak');
      await options.evaluate(
        (items) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set(items),
        {
          'settings.institutionProfile': own,
          'settings.prescriber': { roles: ['public-hospital'], rightAB: 'all', seniorConsultant: true },
        },
      );
    });

    afterAll(async () => {
      policy?.remove();
      await extension?.close();
      await hosts?.close();
      await rm(extensionDir, { recursive: true, force: true });
    });

    const projectNumber = () => options.getByLabel(/^Prosjektnummer på resept/);

    it('locks the profile, and leaves what the doctor has stored', async () => {
      await options.getByText(/^Styres av foretaket/).waitFor();
      expect(await projectNumber().inputValue()).toBe('DM 1234');
      expect(await projectNumber().getAttribute('readonly')).not.toBeNull();
      await projectNumber().press('End');
      await options.keyboard.type('9');
      await options.keyboard.press('Tab');
      expect(await projectNumber().inputValue()).toBe('DM 1234');
      expect(await ownProfile(options)).toEqual(own);
    });

    it('says which part is not used and why, as the browser lets it through', async () => {
      const problem = options.getByRole('listitem').filter({ hasText: 'retentionDays' });
      expect(await problem.textContent()).toContain('Må være et helt antall dager fra 1 til 3650');
    });

    it.each(['light', 'dark'] as const)('leaves axe nothing to find in the %s theme', async (colorScheme) => {
      await options.emulateMedia({ colorScheme });
      // The colours of what is on the page already change little by little.
      await options.reload();
      await options.getByText(/^Styres av foretaket/).waitFor();
      expect(await axeFindings(options.mainFrame())).toEqual([]);
    });

    it("writes the trust's project number in the remark", async () => {
      const [granted] = demoCases;
      if (!granted) throw new Error('The demo has lost a case');
      const page = await extension.context.newPage();
      const host = await openPrescribingPage(page, hosts.origin);
      await host.prescribe(granted.prescription);
      const panel = await openPanel(page);
      await panel.frame.getByText(granted.prescription.dosage, { exact: false }).first().waitFor();
      for (const situation of granted.situations) await panel.tick(situation);
      await panel.answerAll(granted.answers);
      await panel.verdictIs('ok');
      const remark = granted.remark?.replace('DM 02224', 'DM 1234');
      expect(await panel.preview.textContent()).toBe(remark);
      await panel.click('Fyll inn');
      await expect.poll(() => host.remark.inputValue()).toBe(remark);
      await page.close();
    });

    it.runIf(inLongRun)(
      'is followed while the settings are open: not locked, changed and taken away',
      async () => {
        policy.set({ institutionProfile: theirs });
        await expect.poll(() => projectNumber().inputValue(), FOLLOWS).toBe('DM 4321');
        expect(await projectNumber().getAttribute('readonly')).toBeNull();
        await options.getByText(/^Din egen profil brukes/).waitFor();
        await options.getByText('Lagringstiden for saker', { exact: false }).waitFor({ state: 'detached' });

        await options.getByRole('button', { name: 'Tilbakestill til foretakets oppsett' }).click();
        await options.getByRole('button', { name: 'Ja, tilbakestill' }).click();
        await expect.poll(() => projectNumber().inputValue()).toBe('DM 1234');
        await expect.poll(() => ownProfile(options)).toBeUndefined();

        policy.remove();
        await expect
          .poll(() => projectNumber().inputValue(), FOLLOWS)
          .toBe(sykehusetInnlandet.prescriptionProjectNumber);
      },
    );
  });

  describe('for sites', () => {
    let extension: LaunchedExtension;
    let permissions: SitePermissions;
    let hosts: Hosts;
    let policy: ManagedPolicy;
    let extensionDir: string;

    beforeAll(async () => {
      hosts = await serveHosts();
      extensionDir = await copyOf(releaseExtensionDir);
      policy = managedPolicyFor(extensionDir);
      policy.set({
        allowedOrigins: [`${hosts.origin}/*`],
        siteProfiles: exportSiteProfiles([demoSite]),
        locked: ['siteProfiles'],
      });
      extension = await launchWithExtension({ headless: true, extensionDir });
      permissions = await sitePermissions(extension);
    });

    afterAll(async () => {
      policy?.remove();
      await extension?.close();
      await hosts?.close();
      await rm(extensionDir, { recursive: true, force: true });
    });

    it('grants none by itself, and all of them by one button that the browser asks about', async () => {
      expect((await permissions.granted()).origins).toEqual([]);
      const options = await openOptions(extension, 'sider');
      const section = options.getByRole('region', { name: 'Foretakets oppsett' });
      await section.getByText(hosts.origin, { exact: true }).waitFor();
      const sites = options.getByRole('region', { name: 'Sider' });
      await sites.getByText('Styres av foretaket: Oppsettene er låst', { exact: false }).waitFor();
      expect(await sites.getByRole('button', { name: 'Se over' }).isDisabled()).toBe(true);
      await permissions.consentTo(`${hosts.origin}/*`);
      await section.getByRole('button', { name: 'Tillat siden' }).click();
      await section.getByText('Sidene er tillatt.').waitFor();
      expect((await permissions.granted()).origins).toEqual([`${hosts.origin}/*`]);
      expect(await section.getByRole('button').count()).toBe(0);
      await options.close();
    });

    it("reads the page with the trust's site profile, until the trust takes it away", async () => {
      const page = await extension.context.newPage();
      await page.goto(`${hosts.origin}/prescribing/prescription.html`);
      await findPanelFrame(page);
      policy.set({ allowedOrigins: [`${hosts.origin}/*`] });
      const mounts = () => page.locator('[data-hjemmel="panel"]').count();
      await expect.poll(mounts, FOLLOWS).toBe(0);
      await page.close();
    });
  });
});
