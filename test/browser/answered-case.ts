import type { Page } from 'playwright-core';
import type { DemoCase } from '../demo/cases.ts';
import { openPrescribingPage, type PrescribingPage } from '../hosts/prescribing-page.ts';
import { openPanel, type PanelPage } from './panel-page.ts';

/** A case of the demo in its page, answered until its verdict stands. */
export async function answeredCase(
  page: Page,
  origin: string,
  demoCase: DemoCase,
): Promise<{ readonly host: PrescribingPage; readonly panel: PanelPage }> {
  const host = await openPrescribingPage(page, origin);
  await host.prescribe(demoCase.prescription);
  const panel = await openPanel(page);
  for (const situation of demoCase.situations) await panel.tick(situation);
  await panel.answerAll(demoCase.answers);
  await panel.verdictIs(demoCase.verdict);
  return { host, panel };
}
