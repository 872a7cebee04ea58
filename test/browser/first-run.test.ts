import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { releaseExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { type PanelPage, panelIn } from './panel-page.ts';
import { wordsInSight } from './words-in-sight.ts';

/** Where to leave pictures of each pane for a person to look at. */
const pictures = process.env.WELCOME_PICTURES;

let extension: LaunchedExtension;
let page: Page;
let words = 0;

beforeAll(async () => {
  extension = await launchWithExtension({
    headless: true,
    extensionDir: releaseExtensionDir,
    welcomed: true,
    atDoctorsPace: true,
  });
  if (pictures) mkdirSync(pictures, { recursive: true });
});

afterAll(() => extension?.close());

/** The page that has opened by itself. */
async function welcomePage(): Promise<Page> {
  const address = `chrome-extension://${extension.extensionId}/welcome.html`;
  const found = () => extension.context.pages().filter((each) => each.url().startsWith(address));
  await expect.poll(() => found().length).toBe(1);
  const [first] = found();
  if (!first) throw new Error('The page is not there.');
  return first;
}

/** Every press of the pointer that the page has had since it opened; one in a list that folds out is two. */
const presses = () => page.evaluate(() => Number(document.documentElement.dataset.presses ?? 0));

function countPresses(): Promise<void> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    const add = (more: number) => {
      dataset.presses = String(Number(dataset.presses ?? 0) + more);
    };
    document.addEventListener('pointerdown', () => add(1), true);
    document.addEventListener(
      'change',
      ({ target }) => add(target instanceof HTMLSelectElement ? 2 : 0),
      true,
    );
  });
}

/** What a fastlege says of an opioid against pain that isn't cancer, with everything in order, by the question. */
const answers: readonly (readonly [question: RegExp, press: string])[] = [
  [/vedtak om stønad/, 'Nei'],
  [/indikasjonen/, 'Bekreft'],
  [/avklart/, 'Ja'],
  [/minste effektive dose/, 'Ja, alle tre'],
];

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Each view is looked at once, when it has come. */
async function look(heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  words += await wordsInSight(page);
  await hasNoFault(heading);
}

async function hasNoFault(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page.mainFrame()), `${name}, ${colorScheme}`).toEqual([]);
    if (pictures) await page.screenshot({ path: `${pictures}/${name.split(' ')[0]}-${colorScheme}.png` });
  }
}

it('opens one page when it is new, and leads a fastlege to a first verdict in few presses and words', async () => {
  page = await welcomePage();
  await countPresses();
  await look('Hvem er du når du forskriver?');
  await button('Fastlege').click();
  await page.getByRole('radio', { name: 'Både A og B' }).click();
  await button('Neste').click();
  await look('Hvilket foretak skriver du for?');
  await button('Min står ikke her').click();
  await look('Der du forskriver');
  await button('Prøv på en oppdiktet resept').click();
  await page.locator('[data-verdict="incomplete"]').first().waitFor();
  await look('En oppdiktet resept');
  process.stdout.write(`First verdict after ${await presses()} presses and ${words} words in sight.\n`);
  expect(await presses()).toBeLessThanOrEqual(8);
  expect(words).toBeLessThanOrEqual(250);
});

it('plays the case to a settled verdict, with the real panel', async () => {
  const panel: PanelPage = await panelIn(page.mainFrame());
  for (const [question, press] of answers)
    await page
      .getByRole('group', { name: question })
      .getByRole('button', { name: press, exact: true })
      .click();
  await panel.verdictIs('ok');
  process.stdout.write(`Settled after ${await presses()} presses.\n`);
  expect(await presses()).toBeLessThanOrEqual(12);
  await hasNoFault('Settled');
});

it('comes back to where it was after a reload, and keeps what was answered', async () => {
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'En oppdiktet resept' }).waitFor();
  await page.goBack();
  await page.goto(`chrome-extension://${extension.extensionId}/welcome.html#du`);
  await expect.poll(() => button('Fastlege').getAttribute('aria-pressed')).toBe('true');
});

it('is left with one press', async () => {
  const closed = page.waitForEvent('close');
  await button('Hopp over').click();
  await closed;
});
