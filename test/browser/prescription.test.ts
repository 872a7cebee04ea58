import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { norwegianDate } from '../../rules/number/norwegian.ts';
import { askedAfterwards, questionFor } from '../../rules/questions.ts';
import { demoCases } from '../demo/cases.ts';
import { isFirst, standingFor } from '../standing-for.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { openQuestions, setUpPrescriber } from './panel-page.ts';
import { lying } from './put-cases.ts';

let extension: LaunchedExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
  const setUp = await extension.context.newPage();
  await setUpPrescriber(setUp, extension.extensionId, {
    roles: ['public-hospital'],
    rightAB: 'all',
    seniorConsultant: true,
  });
  await setUp.close();
});

afterAll(() => extension?.close());
afterEach(() => page?.close());

beforeEach(async () => {
  page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/prescription.html`);
  await page.getByRole('heading', { name: 'Resepten' }).waitFor();
});

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const drugField = () =>
  page.getByRole('region', { name: 'Resepten' }).getByRole('combobox', { name: 'Legemiddel' });
const verdictIs = (wanted: string) => page.locator(`[data-verdict="${wanted}"]`).first().waitFor();
/** Empty where no opioid is known, and so no sum is shown. */
const sum = async () => (await page.locator('.hj-omeq tfoot td').allTextContents()).join();
const paste = async (text: string) => {
  await page.getByRole('button', { name: 'Lim inn resept' }).click();
  await page.getByLabel('Tekst fra journalen').fill(text);
};

async function answer(path: string, value: string | number | boolean): Promise<void> {
  const question = questionFor(path);
  if (!question) throw new Error(`Nobody asks about ${path}`);
  await openQuestions(page);
  const list = page.getByRole('region', { name: /^Spørsmål/ });
  const afterwards = list.getByRole('button', { name: /^Til journalen: \d+ ubesvart$/, expanded: false });
  if (askedAfterwards.some((asked) => asked === path) && (await afterwards.isVisible()))
    await afterwards.click();
  if (question.answer === 'yes-no') {
    const group = list.getByRole('radiogroup', { name: question.text });
    await group.getByRole('radio', { name: value === true ? 'Ja' : 'Nei', exact: true }).check();
  } else if (question.answer === 'choice') {
    await list.getByLabel(question.text, { exact: true }).selectOption(String(value));
  } else {
    const typed = question.answer === 'date' ? norwegianDate(String(value)) : String(value).replace('.', ',');
    await list.getByRole('textbox', { name: question.text }).fill(typed);
    await page.keyboard.press('Tab');
  }
}

/** What is on the clipboard, as it comes out in a field. */
async function pasted(): Promise<string> {
  await page.getByRole('button', { name: 'Lim inn resept' }).click();
  const text = page.getByLabel('Tekst fra journalen');
  await text.focus();
  await page.keyboard.press('Control+V');
  const value = await text.inputValue();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  return value;
}

describe('a prescription that is typed in', () => {
  it('gives the same verdict and remark as on a page, and one key copies the remark', async () => {
    const [hResept] = demoCases;
    if (!hResept) throw new Error('The demo has lost a case');
    await drugField().fill('Herceptin inj');
    await page.getByRole('option', { name: hResept.prescription.drug }).click();
    await field('Dosering').fill(hResept.prescription.dosage);
    await page.getByText('Lest som 1 dose hver 3. uke.').waitFor();
    await page.getByLabel('Ordning', { exact: true }).selectOption('H-resept');
    await field('Refusjonskode').fill('C50');
    for (const situation of hResept.situations) await page.getByRole('checkbox', { name: situation }).check();
    for (const [path, value] of Object.entries(hResept.answers)) await answer(path, value);
    await verdictIs('ok');
    expect(await page.getByRole('button', { name: 'Fyll inn' }).count()).toBe(0);
    expect(await page.getByText('på siden').count()).toBe(0);

    await field('Refusjonskode').focus();
    await page.keyboard.press('Alt+K');
    await page.getByText('Merknaden er kopiert.').waitFor();
    expect(await field('Refusjonskode').inputValue()).toBe('C50');
    expect(await pasted()).toBe(hResept.remark);

    await field('Refusjonskode').fill('');
    await page.locator('[data-verdict="ok"]').waitFor({ state: 'detached' });
  });

  it('assesses no drug while its name is being typed', async () => {
    await field('Dosering').fill('2 tabletter 2 ganger daglig');
    await drugField().fill('OxyContin depottab 20 mg');
    expect(await sum()).not.toContain('120');
    await page.keyboard.press('Enter');
    await expect.poll(sum).toContain('120');
    await drugField().press('Backspace');
    await expect.poll(sum).not.toContain('120');
    await page.keyboard.type('g');
    await page.keyboard.press('Tab');
    await expect.poll(sum).toContain('120');
  });

  it('shows where the dosage is not understood', async () => {
    await field('Dosering').fill('1 tablett to ganger i blant ved fullmåne');
    const mark = page.locator('.hj-dosage-echo > mark');
    await mark.waitFor();
    const echo = await page.locator('.hj-dosage-echo').textContent();
    expect(echo).toBe('1 tablett to ganger i blant ved fullmåne');
    expect((await mark.textContent())?.length).toBeGreaterThan(0);
  });

  it('sets the answers aside when another prescription is begun', async () => {
    await drugField().fill('OxyContin depottab 20 mg');
    await page.keyboard.press('Tab');
    await page.getByRole('checkbox', { name: 'Unntaksordningen gjelder' }).check();
    await page.getByRole('button', { name: 'Ny resept' }).click();
    expect(await drugField().inputValue()).toBe('');
    expect(await page.getByRole('checkbox', { name: 'Unntaksordningen gjelder' }).isChecked()).toBe(false);
    await page.getByText('Svarene for OxyContin depottab 20 mg er tatt bort', { exact: false }).waitFor();
  });

  it('says so when there is no remark to copy', async () => {
    await page.keyboard.press('Alt+K');
    await page.getByText('Det er ingen merknad å kopiere.').waitFor();
  });
});

describe('a pasted text', () => {
  const list =
    'Legemidler i bruk:\n1. OxyContin depottab 20 mg, 1 tablett 2 ganger daglig\n2. Dolcontin 30 mg 1 x 2\nUkjentil 5 mg daglig\nMvh dr. Vik';

  it('lets the doctor say which is prescribed, and the others count in the sum', async () => {
    await paste(list);
    await page.getByRole('radio', { name: 'OxyContin depottab 20 mg' }).check();
    const ticks = await page
      .getByRole('group', { name: 'Hva bruker pasienten ellers?' })
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
    // Dolcontin, the medicine that is not known, and the line that is none.
    expect(ticks).toEqual([true, true, false]);
    await page.getByRole('checkbox', { name: 'Ukjentil' }).uncheck();
    await page.getByRole('button', { name: 'Bruk', exact: true }).click();
    expect(await drugField().inputValue()).toBe('OxyContin depottab 20 mg');
    expect(await field('Dosering').first().inputValue()).toBe('1 tablett 2 ganger daglig');
    // 2 × 20 mg × 1,5 and 2 × 30 mg × 1.
    await page.locator('.hj-omeq tfoot').waitFor({ state: 'attached' });
    expect(await sum()).toMatch(/120/);
  });

  it('never takes a name that only looks like another, and says so', async () => {
    await paste('OxyContimn depottab 20 mg, 1 tablett 2 ganger daglig');
    await page.getByText('Ikke i katalogen.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Bruk', exact: true }).click();
    await page.getByText('Legemidlet er ikke i katalogen.', { exact: false }).waitFor();
    await verdictIs('not-assessed');
    await page.getByLabel('Ordning', { exact: true }).selectOption('Blå resept § 3');
    await verdictIs('incomplete');
    expect(await sum()).toBe('');
  });

  it('may be pasted anywhere outside the fields', async () => {
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, list);
    await page.getByRole('radio', { name: 'Dolcontin 30 mg' }).waitFor();
  });

  it('is gone with the page', async () => {
    await paste('Ola Nordmann 010190 12345\nOxyContin depottab 20 mg 1 x 2');
    await page.getByText('fødselsnummer', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Bruk', exact: true }).click();
    const stored = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> };
      };
      return JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]);
    });
    expect(stored).not.toMatch(/OxyContin|Nordmann|12345/);
  });

  it('leaves no word that was not understood in the case that is saved', async () => {
    await paste('OxyContin depottab 20 mg, 1 tablett 2 ganger daglig\nOla Nordmann tar 2 tabletter');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Bruk', exact: true }).click();
    await page.getByRole('textbox', { name: 'Dosering' }).first().fill('1 tablett, ring Kari Nordmann');
    await page.getByText('Ikke forstått: ', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Lagre vurderingen' }).click();
    await page.getByText('som ikke er forstått, er ikke lagret', { exact: false }).waitFor();
    const rows = JSON.stringify((await lying(page)).rows);
    // The catalogue's name, not the one that was pasted.
    expect(rows).toContain('"drug":"OxyContin Depottab 20 mg"');
    expect(rows).not.toContain('Nordmann');
  });
});

describe('the page', () => {
  const sizes = [
    { width: 280, height: 400, colorScheme: 'dark' as const },

    { width: 280, height: 700, colorScheme: 'light' as const },
    { width: 640, height: 400, colorScheme: 'dark' as const },
    { width: 1600, height: 900, colorScheme: 'light' as const },
  ];

  it.each(standingFor(sizes, isFirst))(
    'is whole and accessible at $width px, $colorScheme',
    async ({ width, height, colorScheme }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await paste('OxyContin depottab 20 mg, 1 tablett 2 ganger\nDolcontin 30 mg 1 x 2\nMvh');
      await page.getByRole('radio').first().check();
      expect(await axeFindings(page.mainFrame())).toEqual([]);
      await page.getByRole('button', { name: 'Bruk', exact: true }).click();
      await page.getByText('Ikke forstått: ', { exact: false }).waitFor();
      await page.waitForTimeout(300);
      expect(await axeFindings(page.mainFrame())).toEqual([]);
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('.hj-main');
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          main ? main.scrollWidth - main.clientWidth : 0,
        );
      });
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );

  it('is worked by keyboard alone', async () => {
    await page.getByRole('heading', { name: 'Hjemmel' }).waitFor();
    const reached: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const active = document.activeElement;
          return active instanceof HTMLInputElement ||
            active instanceof HTMLTextAreaElement ||
            active instanceof HTMLSelectElement
            ? (active.labels?.[0]?.textContent ?? '')
            : (active?.textContent ?? '');
        }),
      );
    }
    expect(reached).toEqual(
      expect.arrayContaining([
        'Lim inn resept',
        'Ny resept',
        'Legemiddel',
        'Dosering',
        'Ordning',
        'Refusjonskode',
      ]),
    );
  });
});

describe('the popup', () => {
  it('opens it', async () => {
    await page.goto(`chrome-extension://${extension.extensionId}/popup.html`);
    const opened = extension.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Skriv inn resept' }).click();
    const prescription = await opened;
    await prescription.getByRole('heading', { name: 'Resepten' }).waitFor();
    await prescription.close();
    page = await extension.context.newPage();
  });
});
