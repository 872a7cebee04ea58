import type { Frame, Locator, Page } from 'playwright-core';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { askedAfterwards, questionFor } from '../../rules/questions.ts';
import { findPanelFrame } from '../bench/agent-bench.ts';

export type Answer = string | number | boolean;

/** The panel as a doctor uses it: by its own words, with real clicks and keys. */
export interface PanelPage {
  readonly frame: Frame;
  /** The verdict on the screen, by its code. */
  verdict(): Promise<string>;
  verdictIs(wanted: string): Promise<void>;
  tick(label: string): Promise<void>;
  /** Answers the question about a request path, once the panel asks it. */
  answer(path: string, value: Answer): Promise<void>;
  answerAll(answers: Readonly<Record<string, Answer>>): Promise<void>;
  click(button: string): Promise<void>;
  /** The OMEQ total as the table writes it. */
  sum(): Promise<string>;
  readonly preview: Locator;
}

/** A panel that has moved a moment ago takes no press, and says so; a doctor presses once more. */
async function untilTaken(act: () => Promise<unknown>, isTaken: () => Promise<boolean>): Promise<void> {
  let taken = await isTaken();
  for (let tries = 0; tries < 5 && !taken; tries += 1) {
    await act();
    taken = await isTaken();
    for (let looks = 0; looks < 35 && !taken; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      taken = await isTaken();
    }
  }
  if (!taken) throw new Error('The panel takes no answer.');
}

const press = (box: Locator): Promise<void> =>
  untilTaken(
    () => box.click(),
    () => box.isChecked(),
  );

const choose = (select: Locator, value: string): Promise<void> =>
  untilTaken(
    () => select.selectOption(value),
    async () => (await select.inputValue()) === value,
  );

export async function openPanel(page: Page): Promise<PanelPage> {
  return panelIn(await findPanelFrame(page));
}

export async function panelIn(frame: Frame): Promise<PanelPage> {
  const banner = frame.locator('[data-verdict]').first();
  await banner.waitFor();
  await restIn(frame);

  /** What is asked afterwards is folded until the rest is answered. */
  const openAfterwards = async (): Promise<void> => {
    const fold = frame.getByRole('button', { name: /^Til journalen: \d+ ubesvart$/, expanded: false });
    if ((await fold.count()) > 0) await fold.click();
  };

  const list = frame.getByRole('region', { name: /^Spørsmål/ });

  const answer = async (path: string, value: Answer): Promise<void> => {
    const question = questionFor(path);
    if (!question) throw new Error(`Nobody asks about ${path}`);
    await openQuestions(frame);
    if (askedAfterwards.includes(question.path)) await openAfterwards();
    switch (question.answer) {
      case 'yes-no':
        await press(
          list
            .getByRole('radiogroup', { name: question.text })
            .getByRole('radio', { name: value === true ? 'Ja' : 'Nei', exact: true }),
        );
        return;
      case 'choice':
        await choose(list.getByLabel(question.text, { exact: true }), String(value));
        return;
      case 'choices': {
        const label = question.options.find((option) => option.value === value)?.label ?? '';
        await press(
          list
            .getByRole('group', { name: question.text })
            .getByRole('checkbox', { name: label, exact: true }),
        );
        return;
      }
      default: {
        const typed =
          typeof value === 'number'
            ? norwegianNumber(value)
            : question.answer === 'date'
              ? norwegianDate(String(value))
              : String(value);
        const field = list.getByRole('textbox', { name: question.text });
        await field.fill(typed);
        await field.blur();
      }
    }
  };

  return {
    frame,
    verdict: async () => (await banner.getAttribute('data-verdict')) ?? '',
    verdictIs: (wanted) => frame.locator(`[data-verdict="${wanted}"]`).first().waitFor(),
    tick: (label) => press(frame.getByRole('checkbox', { name: label })),
    answer,
    async answerAll(answers) {
      for (const [path, value] of Object.entries(answers)) await answer(path, value);
    },
    click: (button) => frame.getByRole('button', { name: button, exact: true }).click(),
    sum: async () => (await frame.locator('.hj-omeq tfoot td').textContent()) ?? '',
    preview: frame.locator('[data-preview]'),
  };
}

/** The questions are asked one at a time at the verdict; the list of them all is folded until it is opened. */
export async function openQuestions(frame: Frame | Page): Promise<void> {
  const fold = frame.locator('details:has(> summary #hj-questions)');
  await fold.waitFor();
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
}

/** A hand is in the panel for a while before it presses: one that presses at once may press what was just moved there. */
export async function restIn(frame: Frame): Promise<void> {
  await frame.locator('html').hover({ position: { x: 6, y: 6 }, force: true });
  await new Promise((resolve) => setTimeout(resolve, 550));
}

/** The doctor's set-up, as the options page stores it. */
export async function setUpPrescriber(page: Page, extensionId: string, prescriber: object): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate(
    async (value) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set(value);
    },
    { 'settings.prescriber': prescriber, 'settings.institutionProfile': sykehusetInnlandet },
  );
}
