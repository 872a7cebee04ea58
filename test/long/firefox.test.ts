import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { askedAfterwards, questionFor } from '../../rules/questions.ts';
import { demoSite } from '../../utils/page/site-profiles.ts';
import { STORED_SITES } from '../../utils/page/stored-sites.ts';
import { buildExtension, dirOf } from '../browser/build.ts';
import {
  byText,
  firefoxOrInstalled,
  frameOf,
  type LaunchedFirefox,
  launchFirefox,
  storeIn,
} from '../browser/firefox.ts';
import { isRoot } from '../browser/programs.ts';
import { demoCases } from '../demo/cases.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';

const absent = firefoxOrInstalled() === null;
const doctor = { roles: ['public-hospital'], rightAB: 'all', seniorConsultant: true };
const [granted] = demoCases;
if (granted === undefined) throw new Error('There is no case to play.');

describe.skipIf(absent)(absent ? 'Firefox (skipped: not on this machine)' : 'Firefox', () => {
  let hosts: Hosts;
  let firefox: LaunchedFirefox;
  let page: Page;
  let form: Frame;
  let panel: Frame;

  beforeAll(async () => {
    buildExtension('firefox');
    hosts = await serveHosts();
    firefox = await launchFirefox(dirOf('firefox'));
    const own = await firefox.openOwnPage('options.html');
    await storeIn(own, {
      [STORED_SITES]: [demoSite],
      'settings.prescriber': doctor,
      'settings.institutionProfile': sykehusetInnlandet,
    });
    await own.close();
    await firefox.allow(['http://localhost/*']);
    page = await firefox.openPage(`${hosts.origin}/prescribing/index.html`);
    form = await frameOf(page, 'prescribing/prescription.html');
    panel = await frameOf(page, 'panel.html');
  });

  afterAll(async () => {
    await firefox?.close();
    await hosts?.close();
  });

  it('reads the form, takes the answers, fills exactly the remark and takes it back', async () => {
    await prescribe(form, granted.prescription);
    for (const situation of granted.situations) await (await byText(panel, 'label', situation)).click();
    for (const [path, value] of Object.entries(granted.answers)) await answer(panel, path, value);
    await panel.waitForSelector(`[data-verdict="${granted.verdict}"]`);
    await (await byText(panel, 'button', 'Fyll inn')).click();
    const remark = await byText(form, 'textarea', 'Merknad til apotek');
    const written = () => remark.evaluate((field) => (field as HTMLTextAreaElement).value);
    await expect.poll(written).toBe(granted.remark);
    await (await byText(panel, 'button', 'Angre')).click();
    await expect.poll(written).toBe('');
  });

  it('has kept the case', async () => {
    const cases = await firefox.openOwnPage('cases.html');
    await cases.waitForFunction((drug) => document.body.textContent.includes(drug), {}, 'Herceptin');
    await cases.close();
  });

  it('sums the opioids of the form', async () => {
    const again = await firefox.openPage(`${hosts.origin}/prescribing/index.html`);
    const other = await frameOf(again, 'prescribing/prescription.html');
    await prescribe(other, {
      drug: 'OxyContin Depottab 20 mg',
      dosage: '2 tabletter 2 ganger daglig',
      scheme: '§ 3',
    });
    const shown = await frameOf(again, 'panel.html');
    await expect
      .poll(() => shown.evaluate(() => document.querySelector('.hj-omeq tfoot td')?.textContent))
      .toBe('minst 120\u00a0mg');
    await again.close();
  });

  it.each(['popup.html', 'sidepanel.html'])(
    'shows %s as narrow as a sidebar with nothing cut off',
    async (name) => {
      const narrow = await firefox.openOwnPage(name);
      await narrow.setViewport({ width: 245, height: 700 });
      await expect
        .poll(() => narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
      await narrow.close();
    },
  );

  it('opens the wizard on a page that has changed, and shows what is read of it', async () => {
    const own = await firefox.openOwnPage('options.html');
    const dosage = { ...demoSite.fields.dosage, find: [{ by: 'label', text: 'Borte' }] };
    await storeIn(own, { [STORED_SITES]: [{ ...demoSite, fields: { ...demoSite.fields, dosage } }] });
    await own.close();
    const changed = await firefox.openPage(`${hosts.origin}/prescribing/index.html`);
    const lost = await frameOf(changed, 'panel.html');
    await (await byText(lost, 'button', 'Sett opp siden på nytt')).click();
    const wizard = await frameOf(changed, 'wizard.html');
    await wizard.waitForFunction(() => document.querySelector('main')?.textContent?.includes('Legemiddel'));
    await changed.close();
  });

  const policy = '/etc/firefox/policies/policies.json';
  const free = isRoot && process.platform === 'linux' && !existsSync(policy);

  it.skipIf(!free)('takes what the trust has decided, once it has started anew', async () => {
    const decided = { retentionDays: 365, locked: ['retentionDays'] };
    mkdirSync(dirname(policy), { recursive: true });
    writeFileSync(
      policy,
      JSON.stringify({ policies: { '3rdparty': { Extensions: { 'hjemmel@hjemmel.no': decided } } } }),
    );
    try {
      const managed = await launchFirefox(dirOf('firefox'));
      try {
        const options = await managed.openOwnPage('options.html');
        await options.waitForFunction(
          () =>
            document.body.textContent.includes('Styres av foretaket') &&
            [...document.querySelectorAll('input')].some(({ value }) => value === '365'),
        );
      } finally {
        await managed.close();
      }
    } finally {
      rmSync(policy);
    }
  });
});

async function prescribe(
  form: Frame,
  { drug, dosage, scheme, refundCode }: (typeof demoCases)[number]['prescription'],
): Promise<void> {
  await (await byText(form, 'input', 'Søk etter legemiddel')).type(drug.slice(0, -1));
  await form.waitForSelector('[role="option"]');
  await (await form.$('[role="option"]'))?.click();
  await (await byText(form, 'input', 'Dosering')).type(dosage);
  if (scheme !== undefined) {
    const list = await byText(form, 'select', 'Refusjonshjemmel');
    const value = await list.evaluate(
      (element, label) =>
        [...(element as HTMLSelectElement).options].find((one) => one.label === label)?.value,
      scheme,
    );
    await list.select(value ?? '');
  }
  if (refundCode !== undefined) await (await byText(form, 'input', 'Refusjonskode')).type(refundCode);
}

async function answer(panel: Frame, path: string, value: string | number | boolean): Promise<void> {
  const question = questionFor(path);
  if (question === null) throw new Error(`Nobody asks about ${path}`);
  if (askedAfterwards.includes(question.path)) {
    const fold = await panel.$('button[aria-expanded="false"]::-p-text(Til journalen)');
    await fold?.click();
  }
  switch (question.answer) {
    case 'yes-no':
      await (await byText(panel, 'label', value === true ? 'Ja' : 'Nei', question.text)).click();
      return;
    case 'choice':
      await (await byText(panel, 'select', question.text)).select(String(value));
      return;
    default: {
      const unit =
        question.answer === 'date' ? 'dd.mm.åååå' : question.answer === 'number' ? question.unit : '';
      const field = await byText(panel, 'input', unit === '' ? question.text : `${question.text} (${unit})`);
      const date = question.answer === 'date' ? norwegianDate(String(value)) : String(value);
      await field.type(typeof value === 'number' ? norwegianNumber(value) : date);
      await field.press('Tab');
    }
  }
}
