import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { askedAfterwards, questionFor } from '../../rules/questions.ts';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { STORED_SITES } from '../../utils/page/stored-sites.ts';
import type { Prescription } from '../hosts/prescribing-page.ts';
import { type LaunchedFirefox, storeIn, until } from './firefox.ts';
import type { Answer } from './panel-page.ts';

/** What a doctor does in Firefox, by the words on the screen, with real clicks and keys. */
type Shown = Page | Frame;

const LIST = 'section[aria-labelledby="hj-questions"]';

/**
 * An element that shows exactly this text, or begins with it where it ends in «…», or is labelled or named by it; waited for.
 * `inside` is what the group, the section or
 * the item that it is in is called.
 */
export function byText(
  shown: Shown,
  selector: string,
  text: string,
  inside: string | null = null,
): Promise<ElementHandle<Element>> {
  return until(`something says «${text}»`, async () => {
    const found = await shown.evaluateHandle(
      (wanted, words, group) => {
        const flat = (one: Element | null | undefined) =>
          (one?.textContent ?? '').replace(/\s+/g, ' ').trim();
        const isNamed = (element: Element, name: string) =>
          flat(element) === name ||
          (name.endsWith('…') && flat(element).startsWith(name.slice(0, -1))) ||
          element.getAttribute('aria-label') === name ||
          (element.id !== '' && flat(document.querySelector(`label[for="${element.id}"]`)) === name);
        const isIn = (element: Element, name: string) => {
          const groups: Element[] = [];
          for (let one = element.parentElement; one !== null; one = one.parentElement)
            if (one.matches('fieldset, section, li')) groups.push(one);
          return groups.some(
            (one) =>
              one.getAttribute('aria-label') === name || flat(one.querySelector('legend, h2, h3')) === name,
          );
        };
        return (
          [...document.querySelectorAll(wanted)].find(
            (element) => isNamed(element, words) && (group === null || isIn(element, group)),
          ) ?? null
        );
      },
      selector,
      text,
      inside,
    );
    return found.asElement() as ElementHandle<Element> | null;
  });
}

export const sees = (shown: Shown, text: string): Promise<true> =>
  until(`«${text}» is seen`, async () => {
    const all = await shown.evaluate(() => document.body.textContent.replace(/\s+/g, ' '));
    return all.includes(text) || null;
  });

export async function press(shown: Shown, text: string, inside: string | null = null): Promise<void> {
  const button = () => byText(shown, 'button, summary', text, inside);
  // The click goes to the place where the button was when it was looked for, which a list that scrolls has left since.
  await (await button()).scrollIntoView();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await (await button()).click();
}

/** Whether it is so within a second, in which a press is taken or never. */
async function isSoon(done: () => Promise<boolean | undefined>): Promise<boolean> {
  const over = Date.now() + 1_000;
  while (!(await done())) {
    if (Date.now() > over) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/**
 * Presses what writes in the page. A panel that has moved a moment ago, or that a busy page does not answer for, takes no
 * press, and says so; a doctor presses once more.
 */
export async function pressUntil(panel: Frame, text: string, done: () => Promise<boolean>): Promise<void> {
  await until(`«${text}» has done it`, async () => {
    await restIn(panel);
    await press(panel, text);
    return isSoon(done);
  });
}

/** As for what writes in the page. */
export async function tick(
  shown: Shown,
  text: string,
  inside: string | null = null,
  among = '',
): Promise<void> {
  const label = await byText(shown, `${among} label`, text, inside);
  const isTicked = () =>
    label.evaluate((element) => {
      const { control } = element as HTMLLabelElement;
      return control instanceof HTMLInputElement && control.checked;
    });
  await until(`«${text}» is ticked`, async () => {
    await label.click();
    // The panel looks whether it can be seen before it takes the press; a second one before that would untick it.
    return isSoon(isTicked);
  });
}

/** In the place of what is there. */
export async function write(shown: Shown, label: string, text: string, among = ''): Promise<ElementHandle> {
  const field = await byText(shown, `${among} :is(input, textarea)`, label);
  await field.click({ count: 3 });
  await field.type(text);
  return field;
}

export async function choose(shown: Shown, label: string, option: string, among = ''): Promise<void> {
  const list = await byText(shown, `${among} select`, label);
  const value = await list.evaluate(
    (element, wanted) =>
      [...(element as HTMLSelectElement).options].find((one) => one.label === wanted)?.value,
    option,
  );
  if (value === undefined) throw new Error(`«${label}» has no «${option}».`);
  await list.select(value);
}

/** In the field for files of that kind, as it stands in the field: `.zip,.xml`. */
export async function chooseFile(page: Page, accepted: string, path: string): Promise<void> {
  const field = await page.waitForSelector(`input[type=file][accept="${accepted}"]`);
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** The doctor's own settings, and the sites that are set up. */
export async function setUpDoctor(firefox: LaunchedFirefox, sites: readonly SiteProfile[]): Promise<void> {
  const own = await firefox.openOwnPage('options.html');
  await storeIn(own, {
    [STORED_SITES]: sites,
    'settings.prescriber': { roles: ['public-hospital'], rightAB: 'all', seniorConsultant: true },
    'settings.institutionProfile': sykehusetInnlandet,
  });
  await own.close();
}

/** On the demo's page. */
export async function prescribe(
  form: Frame,
  { drug, dosage, scheme, refundCode }: Prescription,
): Promise<void> {
  await write(form, 'Søk etter legemiddel', drug.slice(0, -1));
  await form.waitForSelector('[role="option"]');
  await (await form.$('[role="option"]'))?.click();
  await write(form, 'Dosering', dosage);
  if (scheme !== undefined) await choose(form, 'Refusjonshjemmel', scheme);
  if (refundCode !== undefined) await write(form, 'Refusjonskode', refundCode);
}

/** A hand is in the panel for a while before it presses: one that presses at once may press what was just moved there. */
export async function restIn(panel: Frame): Promise<void> {
  await panel.waitForSelector('[data-verdict]');
  await (await panel.$('main'))?.hover();
  await new Promise((resolve) => setTimeout(resolve, 600));
}

/** The questions are asked one at a time at the verdict; the list of them all is folded until it is opened. */
async function openQuestions(shown: Shown): Promise<void> {
  const fold = await shown.waitForSelector('details:has(> summary #hj-questions)');
  const isOpen = () => fold?.evaluate((element) => (element as HTMLDetailsElement).open);
  await until('the questions are shown', async () => {
    if (await isOpen()) return true;
    await (await fold?.$('summary'))?.click();
    return null;
  });
}

export async function answerAll(shown: Shown, answers: Readonly<Record<string, Answer>>): Promise<void> {
  await openQuestions(shown);
  for (const [path, value] of Object.entries(answers)) await answer(shown, path, value);
}

/** In the list, as the question that comes first stands at the verdict as well. */
async function answer(shown: Shown, path: string, value: Answer): Promise<void> {
  const question = questionFor(path);
  if (question === null) throw new Error(`Nobody asks about ${path}`);
  if (askedAfterwards.includes(question.path)) {
    const fold = await shown.$('button[aria-expanded="false"]::-p-text(Til journalen)');
    await fold?.click();
  }
  switch (question.answer) {
    case 'yes-no':
      return tick(shown, value === true ? 'Ja' : 'Nei', question.text, LIST);
    case 'choice': {
      const label = question.options.find((option) => option.value === value)?.label;
      return choose(shown, question.text, label ?? '', LIST);
    }
    default: {
      const unit =
        question.answer === 'date' ? 'dd.mm.åååå' : question.answer === 'number' ? question.unit : '';
      const written =
        typeof value === 'number'
          ? norwegianNumber(value)
          : question.answer === 'date'
            ? norwegianDate(String(value))
            : String(value);
      const label = unit === '' ? question.text : `${question.text} (${unit})`;
      await (await write(shown, label, written, LIST)).press('Tab');
    }
  }
}
