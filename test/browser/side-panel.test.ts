import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { norwegianDate } from '../../rules/number/norwegian.ts';
import { questionFor } from '../../rules/questions.ts';
import { demoCases } from '../demo/cases.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { setUpPrescriber } from './panel-page.ts';
import { openSidePanel, type SidePanelTarget } from './side-panel-target.ts';

let extension: LaunchedExtension;
let hosts: Hosts;
let own: Page;
let sidePanel: SidePanelTarget;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
  own = await extension.context.newPage();
  await setUpPrescriber(own, extension.extensionId, {
    roles: ['public-hospital'],
    rightAB: 'all',
    seniorConsultant: true,
  });
  sidePanel = await openSidePanel(own);
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

const shows = (words: string) => expect.poll(() => sidePanel.text()).toContain(words);
async function panelsIn(page: Page): Promise<number> {
  const counts = await Promise.all(
    page.frames().map((frame) => frame.locator('[data-hjemmel="panel"]').count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Answers as a doctor would, but without the mouse: only filling asks for a real gesture. */
async function answer(path: string, value: string | number | boolean): Promise<void> {
  const question = questionFor(path);
  if (!question) throw new Error(`Nobody asks about ${path}`);
  const typed = question.answer === 'date' ? norwegianDate(String(value)) : String(value);
  const wanted = JSON.stringify({ text: question.text, kind: question.answer, typed, yes: value === true });
  await expect
    .poll(() =>
      sidePanel.evaluate<boolean>(`(() => {
        const { text, kind, typed, yes } = ${wanted};
        const list = document.querySelector('[aria-labelledby="hj-questions"]') ?? document;
        const named = (tag) => [...list.querySelectorAll(tag)].find((each) => each.textContent.startsWith(text));
        if (kind === 'yes-no') {
          const radio = [...(named('fieldset')?.querySelectorAll('label') ?? [])].find((each) => each.textContent === (yes ? 'Ja' : 'Nei'));
          radio?.click();
          return radio !== undefined;
        }
        const field = document.getElementById(named('label')?.htmlFor ?? '');
        if (!field) return false;
        field.focus();
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, typed);
        field.dispatchEvent(new Event(kind === 'choice' ? 'change' : 'input', { bubbles: true }));
        field.blur();
        return true;
      })()`),
    )
    .toBe(true);
}

describe('the real side panel', () => {
  it('leaves the panel in the page until it is asked for, and then takes it over', async () => {
    const page = await extension.context.newPage();
    const host = await openPrescribingPage(page, hosts.origin);
    await host.prescribe({
      drug: 'OxyContin Depottab 20 mg',
      dosage: '2 tabletter 2 ganger daglig',
      scheme: '§ 3',
    });
    await expect.poll(() => panelsIn(page)).toBe(1);
    await shows('Panelet vises på siden');
    await sidePanel.click('Vis panelet her');
    await shows('OMEQ minst 120 mg');
    expect(await panelsIn(page)).toBe(0);

    const other = await extension.context.newPage();
    await shows('Ingen resept gjenkjent på denne siden.');
    expect(await sidePanel.text()).not.toContain('OxyContin');
    await other.close();
    await page.bringToFront();
    await shows('OMEQ minst 120 mg');

    await page.goto('about:blank');
    await shows('Ingen resept gjenkjent på denne siden.');
    await page.close();
  });

  it('fills, by a real click alone, and takes back', async () => {
    const [hResept] = demoCases;
    if (!hResept) throw new Error('The demo has lost a case');
    const page = await extension.context.newPage();
    const host = await openPrescribingPage(page, hosts.origin);
    await host.prescribe(hResept.prescription);
    await shows('Herceptin');
    await sidePanel.evaluate(
      `[...document.querySelectorAll('label')].find((each) => each.textContent === 'Unntaksordningen gjelder').click()`,
    );
    for (const [path, value] of Object.entries(hResept.answers)) await answer(path, value);
    await shows('Fyll inn');
    await page.waitForTimeout(700);
    await sidePanel.evaluate(
      `[...document.querySelectorAll('button')].find((each) => each.textContent === 'Fyll inn').click()`,
    );
    await page.waitForTimeout(300);
    expect(await host.remark.inputValue()).toBe('');
    await sidePanel.click('Fyll inn');
    await expect.poll(() => host.remark.inputValue()).toBe(hResept.remark);
    await shows('Merknaden er fylt inn');
    await sidePanel.click('Angre');
    await expect.poll(() => host.remark.inputValue()).toBe('');
    expect(await host.timesSubmitted()).toBe(0);
    await page.close();
  });

  it('gives the panel back to the page', async () => {
    const page = await extension.context.newPage();
    const host = await openPrescribingPage(page, hosts.origin);
    await host.prescribe({
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: '§ 3',
    });
    await shows('OxyContin');
    expect(await panelsIn(page)).toBe(0);
    await sidePanel.click('Vis på siden');
    await expect.poll(() => panelsIn(page)).toBe(1);
    await shows('Panelet vises på siden');
    await page.close();
  });
});
