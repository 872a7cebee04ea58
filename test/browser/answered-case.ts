import type { Frame, Page } from 'playwright-core';
import { type DemoCase, demoCases } from '../demo/cases.ts';
import { openPrescribingPage, type PrescribingPage } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { openPanel, type PanelPage, setUpPrescriber } from './panel-page.ts';

/** The first case of the demo: an exception on an H-resept. */
export const demoCase = firstCase();

function firstCase(): DemoCase {
  const [first] = demoCases;
  if (first === undefined) throw new Error('The demo has lost its cases.');
  return first;
}

/** The doctor who may write it. */
export const overlege = { roles: ['public-hospital'], seniorConsultant: true };

export interface DemoBrowser {
  readonly hosts: Hosts;
  readonly extension: LaunchedExtension;
  close(): Promise<void>;
}

/** The demo's extension in a browser, set up for the doctor who may write its first case. */
export async function openDemoBrowser(): Promise<DemoBrowser> {
  const hosts = await serveHosts();
  const extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
  const setUp = await extension.context.newPage();
  await setUpPrescriber(setUp, extension.extensionId, overlege);
  await setUp.close();
  return {
    hosts,
    extension,
    async close() {
      await extension.close();
      await hosts.close();
    },
  };
}

/** A case of the demo in its page, answered until its verdict stands. */
export async function answeredCase(
  page: Page,
  origin: string,
  answered: DemoCase,
): Promise<{ readonly host: PrescribingPage; readonly panel: PanelPage }> {
  const host = await openPrescribingPage(page, origin);
  await host.prescribe(answered.prescription);
  const panel = await openPanel(page);
  for (const situation of answered.situations) await panel.tick(situation);
  await panel.answerAll(answered.answers);
  await panel.verdictIs(answered.verdict);
  return { host, panel };
}

/** The page with the form, that the panel stands in. */
export function formAround({ frame }: PanelPage): Frame {
  const form = frame.parentFrame();
  if (form === null) throw new Error('The panel stands in no frame.');
  return form;
}
