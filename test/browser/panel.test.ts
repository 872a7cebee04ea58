import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askedAfterwards } from '../../rules/questions.ts';
import { demoCases } from '../demo/cases.ts';
import { openPrescribingPage, type PrescribingPage } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { openPanel, type PanelPage, setUpPrescriber } from './panel-page.ts';

let extension: LaunchedExtension;
let hosts: Hosts;
let page: Page;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
  const setUp = await extension.context.newPage();
  await setUpPrescriber(setUp, extension.extensionId, {
    roles: ['public-hospital'],
    rightAB: 'all',
    seniorConsultant: true,
  });
  await setUp.close();
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

beforeEach(async () => {
  page = await extension.context.newPage();
});

afterEach(() => page.close());

/** Green on a verdict, or on a finding that is not met. */
const LOOKS_FINE =
  '[data-verdict][data-tone="success"], [data-rule]:not([data-outcome="met"])[data-tone="success"]';

const [hResept, white, opioid] = demoCases;
const caseOf = (found: (typeof demoCases)[number] | undefined) => {
  if (!found) throw new Error('The demo has lost a case');
  return found;
};

/** What the verdict waits for; the rest is asked for the record. */
const decisive = (answers: (typeof demoCases)[number]['answers']) =>
  Object.fromEntries(
    Object.entries(answers).filter(([path]) => !askedAfterwards.some((asked) => asked === path)),
  );

/** The page with a prescription written and the panel beside it, and what the verdict waits for answered. */
async function prescribed(
  which: (typeof demoCases)[number] | undefined,
  { options = '', answers = decisive(caseOf(which).answers) } = {},
): Promise<{ host: PrescribingPage; panel: PanelPage }> {
  const demoCase = caseOf(which);
  const host = await openPrescribingPage(page, hosts.origin, options);
  await host.prescribe(demoCase.prescription);
  const panel = await openPanel(page);
  await panel.frame.getByText(demoCase.prescription.dosage, { exact: false }).first().waitFor();
  for (const situation of demoCase.situations) await panel.tick(situation);
  await panel.answerAll(answers);
  return { host, panel };
}

/** The line that a group of questions folds to when it is answered. */
const openAnswered = (panel: PanelPage, group: string) =>
  panel.frame.getByRole('button', { name: new RegExp(`^${group}: \\d+ besvart`) });

describe('the two remarks', () => {
  const granted = [
    ['H-resept', hResept],
    ['hvit resept', white],
  ] as const;

  it.each(standingFor(granted, isFirst))(
    '%s: green, filled to the letter, taken back, and never submitted',
    async (_, which) => {
      const { host, panel } = await prescribed(which, { answers: caseOf(which).answers });
      await panel.verdictIs('ok');
      expect(await panel.preview.textContent()).toBe(caseOf(which).remark);
      await panel.click('Fyll inn');
      await expect.poll(() => host.remark.inputValue()).toBe(caseOf(which).remark);
      await panel.click('Angre');
      await expect.poll(() => host.remark.inputValue()).toBe('');
      expect(await host.timesSubmitted()).toBe(0);
    },
  );

  it.runIf(inLongRun)('goes below what stands there, and only once', async () => {
    const { host, panel } = await prescribed(hResept);
    await host.remark.fill('Ring ved spørsmål.');
    await panel.frame.getByText('Det står tekst i feltet fra før').waitFor();
    const button = panel.frame.getByRole('button', { name: 'Fyll inn', exact: true });
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    if (box === null) throw new Error('The button is not shown.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount: 10 });
    const wanted = `Ring ved spørsmål.\n${caseOf(hResept).remark}`;
    await expect.poll(() => host.remark.inputValue()).toBe(wanted);
    await panel.frame.getByText('Merknaden står i feltet.').waitFor();
    await page.waitForTimeout(300);
    expect(await host.remark.inputValue()).toBe(wanted);
    // Nothing has moved under the pointer, so that another press, however late, presses nothing else either.
    expect(Math.abs(((await button.boundingBox())?.y ?? 0) - box.y)).toBeLessThan(1);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await panel.frame.getByRole('button', { name: 'Angre', exact: true }).waitFor();
    expect(await panel.frame.getByRole('checkbox', { name: 'Unntaksordningen gjelder' }).isChecked()).toBe(
      true,
    );
    expect(await panel.frame.getByRole('checkbox', { checked: true }).count()).toBe(1);
  });

  it.runIf(inLongRun)('has boxes to tick that are large enough to hit, one beneath the other', async () => {
    const { panel } = await prescribed(hResept, { answers: {} });
    const boxes = panel.frame.locator('.aksel-checkbox:visible');
    const heights = await boxes.evaluateAll((each) => each.map((box) => box.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  it.runIf(inLongRun)('is one line where the field is one line', async () => {
    const { host, panel } = await prescribed(hResept, { options: 'remark=input' });
    await panel.frame.getByText('linjene skilles med « / »', { exact: false }).waitFor();
    await panel.click('Fyll inn');
    await expect.poll(() => host.remark.inputValue()).toBe(caseOf(hResept).remark?.replace('\n', ' / '));
  });

  it.runIf(inLongRun)('is not cut where there is no room', async () => {
    const { host, panel } = await prescribed(white, { options: 'maxlength=80' });
    await panel.frame.getByText('Teksten får ikke plass', { exact: false }).waitFor();
    expect(await panel.frame.getByRole('button', { name: 'Fyll inn', exact: true }).count()).toBe(0);
    expect(await host.remark.inputValue()).toBe('');
  });

  it.runIf(inLongRun)('is gone as soon as the exception is not granted', async () => {
    const { panel } = await prescribed(hResept);
    await panel.preview.waitFor();
    await openAnswered(panel, 'Unntaket').click();
    await panel.answer('exception.decision', 'pending');
    await panel.verdictIs('stop');
    await panel.preview.waitFor({ state: 'detached' });
  });
});

describe('a page that changed', () => {
  it('is not filled when the dosage is another than the verdict’s', async () => {
    const { host, panel } = await prescribed(hResept);
    await panel.preview.waitFor();
    const button = panel.frame.getByRole('button', { name: 'Fyll inn', exact: true });
    await button.scrollIntoViewIfNeeded();
    // Set by the page's own script, without an event, and again and again: the agent, which reads every second, finds out
    // when it reads again at the click.
    await host.form.getByLabel('Dosering', { exact: true }).evaluate((field) => {
      let doses = 1;
      setInterval(() => {
        doses += 1;
        (field as HTMLInputElement).value = `${doses} doser hver 3. uke`;
      }, 10);
    });
    const refused = panel.frame.getByText('Resepten er endret siden vurderingen', { exact: false }).first();
    await Promise.all([refused.waitFor(), button.click()]);
    expect(await host.remark.inputValue()).toBe('');
  });

  it.runIf(inLongRun)('sets the answers aside when the drug is another', async () => {
    const { host, panel } = await prescribed(hResept);
    await panel.preview.waitFor();
    await host.chooseDrug('OxyContin Depottab 20 mg');
    await panel.preview.waitFor({ state: 'detached' });
    await expect.poll(() => panel.verdict()).not.toBe('ok');
    expect(await panel.frame.getByRole('button', { name: 'Behold svarene' }).count()).toBe(1);
  });

  it.runIf(inLongRun)('is not taken back after somebody has edited', async () => {
    const { host, panel } = await prescribed(hResept);
    await panel.click('Fyll inn');
    await expect.poll(() => host.remark.inputValue()).toBe(caseOf(hResept).remark);
    await panel.frame.getByRole('button', { name: 'Angre', exact: true }).waitFor();
    await host.remark.press('End');
    await host.remark.pressSequentially(' Takk.');
    const edited = await host.remark.inputValue();
    await panel.click('Angre');
    await panel.frame.getByRole('status').filter({ hasText: 'endret' }).first().waitFor();
    expect(await host.remark.inputValue()).toBe(edited);
  });
});

describe('a panel that the page hides', () => {
  const ways = [
    [
      'see-through',
      (_: Element, on: boolean) => {
        document.documentElement.style.opacity = on ? '0.001' : '';
      },
    ],
    [
      'covered in the top layer',
      (_: Element, on: boolean) => {
        if (!on) {
          document.querySelector('[popover]')?.remove();
          return;
        }
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'inset: 0; margin: 0; width: 100%; height: 100%; pointer-events: none';
        document.body.append(cover);
        cover.showPopover();
      },
    ],
  ] as const;

  it.each(standingFor(ways, isFirst))(
    'fills nothing when it is %s, says so, and fills when it is seen again',
    async (_, hide) => {
      const { host, panel } = await prescribed(hResept);
      const button = panel.frame.getByRole('button', { name: 'Fyll inn', exact: true });
      await button.scrollIntoViewIfNeeded();
      await host.form.locator('body').evaluate(hide, true);
      await page.waitForTimeout(800);
      await button.click();
      await panel.frame.getByText('dekker panelet', { exact: false }).waitFor();
      expect(await host.remark.inputValue()).toBe('');
      await host.form.locator('body').evaluate(hide, false);
      await page.waitForTimeout(1_500);
      await button.click();
      await expect.poll(() => host.remark.inputValue()).toBe(caseOf(hResept).remark);
    },
  );
});

it.runIf(inLongRun)(
  'keeps the question at hand where it is on the screen when the group above it folds',
  async () => {
    const {
      'patient.fromOtherTrust': _,
      'exception.greaterBenefit': benefit = true,
      ...others
    } = caseOf(hResept).answers;
    const { panel } = await prescribed(hResept, { answers: others });
    await panel.answer('exception.greaterBenefit', benefit);
    const no = panel.frame
      .getByRole('radiogroup', { name: /opptaksområde/ })
      .getByRole('radio', { name: 'Nei', exact: true });
    await no.scrollIntoViewIfNeeded();
    const before = await no.boundingBox();
    expect(await openAnswered(panel, 'Unntaket').getAttribute('aria-expanded')).toBe('true');
    await no.click();
    await expect.poll(() => openAnswered(panel, 'Unntaket').getAttribute('aria-expanded')).toBe('false');
    const after = await no.boundingBox();
    // The verdict above may grow by a line meanwhile; the group that folds is many hundred pixels high.
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(24);
    expect(await hasFocus(no)).toBe(true);
  },
);

/** On a page of Hjemmel's own. */
const store = (own: Page, items: object) =>
  own.evaluate(async (given) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set(given);
  }, items);

/** The settings in a tab of their own, where the doctor's trust is not stored in a form that can be read. */
async function withoutTrust(): Promise<Page> {
  const settings = await extension.context.newPage();
  await settings.goto(`chrome-extension://${extension.extensionId}/options.html`);
  await store(settings, { 'settings.institutionProfile': { id: 1 } });
  await page.bringToFront();
  return settings;
}

describe('a trust that cannot be read', () => {
  it('is told of, and asked for where the remark would stand, and the remark comes with one press', async () => {
    const settings = await withoutTrust();
    const { host, panel } = await prescribed(hResept);
    await panel.frame.getByText('Lagrede innstillinger kan ikke leses', { exact: false }).waitFor();
    await panel.frame.getByRole('button', { name: 'Min står ikke her' }).waitFor();
    expect(await panel.preview.count()).toBe(0);
    expect(await panel.frame.getByText('Brumunddal', { exact: false }).count()).toBe(0);
    await panel.click('Sykehuset Innlandet HF');
    await expect.poll(() => panel.preview.textContent()).toBe(caseOf(hResept).remark);
    expect(await host.remark.inputValue()).toBe('');
    await settings.close();
  });
});

describe('what is not known', () => {
  it('is never green', async () => {
    const host = await openPrescribingPage(page, hosts.origin);
    await host.prescribe(caseOf(opioid).prescription);
    const panel = await openPanel(page);
    await panel.verdictIs('incomplete');
    await expect.poll(() => panel.sum()).toBe('minst 120\u00a0mg');
    expect(await panel.frame.locator(LOOKS_FINE).count()).toBe(0);
    await host.typeDosage('som før');
    await panel.frame.getByText('som før', { exact: false }).first().waitFor();
    await panel.answer('indication', 'chronic-pain');
    await expect.poll(() => panel.verdict()).not.toBe('ok');
    expect(await panel.frame.locator(LOOKS_FINE).count()).toBe(0);
  });

  it.runIf(inLongRun)('is settled by an answer at once', async () => {
    const { panel } = await prescribed(opioid);
    await panel.verdictIs('stop');
    await panel.frame.getByText('120 mg', { exact: false }).first().waitFor();
  });
});

describe('by keyboard alone', () => {
  it('a question is answered and the remark is filled in', async () => {
    const { host, panel } = await prescribed(hResept, { answers: caseOf(hResept).answers });
    await openAnswered(panel, 'Unntaket').focus();
    await page.keyboard.press('Enter');
    await panel.answer('exception.decision', 'pending');
    await panel.verdictIs('stop');
    await panel.preview.waitFor({ state: 'detached' });
    await panel.frame.getByLabel('Hva er beslutningen i søknaden?', { exact: true }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await panel.verdictIs('ok');
    const button = panel.frame.getByRole('button', { name: 'Fyll inn', exact: true });
    for (let step = 0; step < 200 && !(await hasFocus(button)); step += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => host.remark.inputValue()).toBe(caseOf(hResept).remark);
  });

  it('the panel is folded away and brought back', async () => {
    const { panel } = await prescribed(opioid);
    await panel.frame
      .getByRole('button', { name: /Skjul|Fold|Slå sammen/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const host = page
      .frames()
      .find((frame) => frame.url().includes('/prescription'))
      ?.locator('[data-hjemmel="panel"]');
    await expect.poll(async () => (await host?.boundingBox())?.width).toBe(40);
    await panel.frame.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await host?.boundingBox())?.width).toBeGreaterThan(200);
    // What the next panel opens with must have been stored before this page is closed.
    await expect.poll(storedFold).toBe(false);
  });
});

async function storedFold(): Promise<boolean | undefined> {
  const settings = await extension.context.newPage();
  await settings.goto(`chrome-extension://${extension.extensionId}/options.html`);
  const stored = await settings.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, { collapsed?: boolean }>> } } };
    };
    return (await chrome.storage.local.get('settings.panel'))['settings.panel'];
  });
  await settings.close();
  return stored?.collapsed;
}

const hasFocus = (locator: ReturnType<Frame['locator']>) =>
  locator.evaluate((element) => element === document.activeElement);

describe('axe finds nothing in the light theme, nor in the dark', () => {
  const themes = ['light', 'dark'] as const;

  const shown = [
    ['H-resept', hResept],
    ['opioid', opioid],
  ] as const;

  it.each(standingFor(shown, isFirst))('in the panel: %s', async (_, which) => {
    const { panel } = await prescribed(which, { answers: caseOf(which).answers });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFindings(panel.frame), colorScheme).toEqual([]);
    }
  });

  it.each(standingFor(['popup', 'options'], isFirst))('in %s', async (name) => {
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${extension.extensionId}/${name}.html`);
      await page.getByRole('heading').first().waitFor();
      expect(await axeFindings(page.mainFrame()), colorScheme).toEqual([]);
    }
  });
});

describe('the popup', () => {
  it('sums several opioids against the limits', async () => {
    await page.goto(`chrome-extension://${extension.extensionId}/popup.html`);
    const row = (number: number) => page.getByRole('group', { name: `Opioid ${number}` });
    await row(1).getByRole('combobox').selectOption({ label: 'Oksykodon, oral' });
    await row(1)
      .getByLabel(/Styrke/)
      .fill('20');
    await row(1)
      .getByLabel(/Antall/)
      .fill('2');
    await page.getByRole('button', { name: /Legg til/ }).click();
    await row(2).getByRole('combobox').selectOption({ label: 'Fentanyl, transdermal' });
    await row(2)
      .getByLabel(/Styrke/)
      .fill('12,5');
    await row(2).getByLabel('Plastre samtidig').fill('1');
    await page.getByText('90 mg OMEQ per døgn', { exact: false }).first().waitFor();
    await row(2).getByLabel('Plastre samtidig').fill('-1');
    await page.getByText('minst 60 mg OMEQ', { exact: false }).first().waitFor();
  });
});

describe.runIf(inLongRun)('the case history', () => {
  it('holds each fill and each saved assessment, newest first, until it is deleted', async () => {
    const { host, panel } = await prescribed(hResept);
    await panel.click('Fyll inn');
    await expect.poll(() => host.remark.inputValue()).toBe(caseOf(hResept).remark);
    await panel.click('Lagre vurderingen');
    await panel.frame.getByText('Vurderingen er lagret', { exact: false }).first().waitFor();
    const history = await extension.context.newPage();
    await history.goto(`chrome-extension://${extension.extensionId}/cases.html`);
    const entries = history
      .getByRole('listbox', { name: 'Saker' })
      .getByRole('option')
      .filter({ hasText: 'Herceptin' });
    await entries.first().waitFor();
    const before = await entries.count();
    expect(before).toBeGreaterThanOrEqual(2);
    await entries.first().click();
    await history
      .getByRole('button', { name: /^Slett/ })
      .first()
      .click();
    await expect.poll(() => entries.count()).toBe(before - 1);
    await history.close();
  });
});
