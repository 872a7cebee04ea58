import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../rules/contract/assessment.ts';
import { localDate } from '../../utils/time/local-date.ts';
import { answeredCase } from '../browser/answered-case.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { panelIn, restIn } from '../browser/panel-page.ts';
import { wordsInSight } from '../browser/words-in-sight.ts';
import { type DemoCase, demoCases } from '../demo/cases.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';

/**
 * From installing to following up, as two who are not fastlege: what is pressed and what is in sight is counted and held to,
 * the time is told.
 */
interface User {
  readonly name: string;
  /** What the doctor presses on the first pane. */
  readonly card: string;
  readonly trust: string;
  /** What the prescription that is made up comes to in this role. */
  readonly settled: Verdict;
  readonly own: DemoCase;
  /** What is done with the verdict on the page where they prescribe. */
  finish(panel: Frame): Promise<void>;
  /** Where the day that it ends is written on the case; null where the panel has asked for it. */
  readonly ending: 'Legg inn unntak' | 'Endre unntaket' | null;
  readonly followedUp: string;
}

const mostBeforeVerdict = 8;
const mostWords = 250;
const mostBeforeSettled = 12;

const lastDay = localDate(new Date(Date.now() + 20 * 86_400_000));
const written = lastDay.split('-').toReversed().join('.');

/** What is said of the prescription that is made up, by the question. */
const trial: readonly (readonly [question: RegExp, press: string])[] = [
  [/vedtak om stønad/, 'Nei'],
  [/indikasjonen/, 'Bekreft'],
  [/avklart/, 'Ja'],
  [/minste effektive dose/, 'Ja, alle tre'],
];

const press = async (panel: Frame, name: string): Promise<void> => {
  await restIn(panel);
  await panel.getByRole('button', { name, exact: true }).click();
};

const [herceptin] = demoCases;
if (herceptin === undefined) throw new Error('The demo has no case.');

const users: readonly User[] = [
  {
    name: 'an overlege in a hospital, with an exception on an H-resept',
    card: 'Overlege på sykehus',
    trust: 'Sykehuset Innlandet HF',
    // It is not for a doctor in a hospital to apply for.
    settled: 'stop',
    own: herceptin,
    async finish(panel) {
      await press(panel, 'Fyll inn');
      await panel.getByText('Merknaden står i feltet.').waitFor();
    },
    ending: 'Endre unntaket',
    followedUp: 'Unntaket utløper',
  },
  {
    name: 'a doctor at a pain clinic, with a vedtak',
    card: 'Lege på smerteklinikk',
    trust: 'Min står ikke her',
    settled: 'ok',
    own: {
      name: 'Et vedtak som snart er ute',
      prescription: {
        drug: 'OxyContin Depottab 20 mg',
        dosage: '2 tabletter 2 ganger daglig',
        scheme: '§ 3',
        refundCode: '-71',
      },
      situations: ['Pasienten bruker ingen andre'],
      answers: {
        'vedtak.exists': true,
        'vedtak.omeqPerDay': 150,
        'vedtak.validTo': lastDay,
        'vedtak.namesPrescriber': true,
        'vedtak.onlyMethadone': false,
        indication: 'chronic-pain',
      },
      remark: null,
      omeqPerDay: 120,
      verdict: 'ok',
    },
    async finish(panel) {
      await press(panel, 'Lagre vurderingen');
      await panel.getByText('Vurderingen er lagret').waitFor();
    },
    ending: null,
    followedUp: 'Vedtaket utløper',
  },
];

describe.each(users)('$name', (user) => {
  let extension: LaunchedExtension;
  let hosts: Hosts;
  let page: Page;
  let presses = 0;
  let words = 0;
  const told: string[] = [];

  beforeAll(async () => {
    hosts = await serveHosts();
    extension = await launchWithExtension({
      headless: true,
      extensionDir: demoExtensionDir,
      welcomed: true,
    });
  });
  afterAll(async () => {
    process.stdout.write(`${user.name}: ${told.join('; ')}.\n`);
    await extension?.close();
    await hosts?.close();
  });

  let from = 0;
  beforeEach(() => {
    from = performance.now();
  });
  const tell = (what: string) => told.push(`${what} in ${((performance.now() - from) / 1000).toFixed(1)} s`);

  const take = async (pressed: Locator): Promise<void> => {
    await pressed.click();
    presses += 1;
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const look = async (heading: string): Promise<void> => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    words += await wordsInSight(page);
  };

  it('comes from a browser that has just got Hjemmel to a first verdict', async () => {
    const welcome = `chrome-extension://${extension.extensionId}/welcome.html`;
    const opened = () => extension.context.pages().find((each) => each.url().startsWith(welcome));
    await expect.poll(opened).toBeDefined();
    page = opened() ?? page;
    await look('Hvem er du når du forskriver?');
    await take(button(user.card));
    await take(page.getByRole('radio', { name: 'Både A og B' }));
    await take(button('Neste'));
    await look('Hvilket foretak skriver du for?');
    await take(button(user.trust));
    await look('Der du forskriver');
    await take(button('Prøv på en oppdiktet resept'));
    await page.locator('[data-verdict="incomplete"]').first().waitFor();
    await look('En oppdiktet resept');
    tell(`first verdict after ${presses} presses and ${words} words`);
    expect(presses).toBeLessThanOrEqual(mostBeforeVerdict);
    expect(words).toBeLessThanOrEqual(mostWords);
  });

  it('settles it', async () => {
    const panel = await panelIn(page.mainFrame());
    for (const [question, name] of trial)
      await take(page.getByRole('group', { name: question }).getByRole('button', { name, exact: true }));
    await panel.verdictIs(user.settled);
    tell(`settled after ${presses} presses`);
    expect(presses).toBeLessThanOrEqual(mostBeforeSettled);
  });

  it('has the verdict where they prescribe, and keeps it', async () => {
    page = await extension.context.newPage();
    const { panel } = await answeredCase(page, hosts.origin, user.own);
    await user.finish(panel.frame);
    tell(`${await wordsInSight(panel.frame)} words in sight beside the form`);
  });

  it('finds what ends among what is to be followed up, and puts it in the calendar', async () => {
    page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.extensionId}/cases.html#saker`);
    if (user.ending !== null) {
      await page.getByRole('listbox', { name: 'Saker' }).getByRole('option').first().click();
      const detail = page.locator('.hj-history-detail');
      await detail.getByRole('button', { name: user.ending }).click();
      await detail.getByLabel('Gjelder til og med').fill(written);
      await detail.getByRole('button', { name: 'Lagre', exact: true }).click();
      await detail.getByText('Unntaket er lagret.').waitFor();
    }
    await page.getByRole('link', { name: /^Oppfølging/ }).click();
    await page.getByText(`${user.followedUp} ${written}, om 20 dager`).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Til kalenderen/ }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.ics$/);
    tell('followed up');
  });
});
