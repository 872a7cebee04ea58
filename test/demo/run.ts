import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildExtension, demoExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { openPanel, setUpPrescriber } from '../browser/panel-page.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { serveHosts } from '../hosts/serve.ts';
import { type DemoCase, demoCases } from './cases.ts';

/**
 * `npm run demo` opens the demo record system with the extension beside it, for trying by hand. With `--headless` the
 * cases are played, and it fails unless the page holds exactly what each of them should come to.
 */
const headless = process.argv.includes('--headless');
const pictures = join(import.meta.dirname, '../../demo-results');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A senior hospital doctor: may write an H-resept, and may not apply for opioids against pain that is not cancer. */
async function setUpDoctor({ context, extensionId }: LaunchedExtension): Promise<void> {
  const page = await context.newPage();
  await setUpPrescriber(page, extensionId, {
    roles: ['public-hospital'],
    rightAB: 'all',
    seniorConsultant: true,
  });
  await page.close();
}

interface Difference {
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
}

/** Plays one case on the page as a doctor would, and tells what differs from what it should come to. */
async function play(
  context: BrowserContext,
  origin: string,
  demoCase: DemoCase,
  picture: string,
): Promise<readonly Difference[]> {
  const page = await context.newPage();
  const prescribing = await openPrescribingPage(page, origin);
  await prescribing.prescribe(demoCase.prescription);
  const panel = await openPanel(page);
  await panel.frame.getByText(demoCase.prescription.dosage, { exact: false }).first().waitFor();
  for (const situation of demoCase.situations) await panel.tick(situation);
  await panel.answerAll(demoCase.answers);
  await panel.verdictIs(demoCase.verdict).catch(() => undefined);
  const verdict = await panel.verdict();
  if (demoCase.remark !== null && (await panel.preview.count()) > 0) {
    await panel.click('Fyll inn');
    await panel.frame.getByRole('button', { name: 'Angre', exact: true }).waitFor();
  }
  const remark = await prescribing.remark.inputValue();
  const sum = demoCase.omeqPerDay === null ? null : await panel.sum();
  await panel.frame.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await page.screenshot({ path: picture });
  await page.close();

  say(`\n${demoCase.name}`);
  say(
    `  Resept:     ${demoCase.prescription.drug}, ${demoCase.prescription.dosage}, ${demoCase.prescription.scheme ?? 'uten ordning'}`,
  );
  say(`  Vurdering:  ${verdict}`);
  if (sum !== null) say(`  OMEQ:       ${sum}`);
  say(`  Merknad:    ${remark === '' ? '(ingen)' : remark.replaceAll('\n', '\n              ')}`);
  say(`  Bilde:      ${picture}`);
  const compare = (what: string, wanted: string, found: string) =>
    wanted === found ? [] : [{ what, wanted, found }];
  return [
    ...compare('verdict', demoCase.verdict, verdict),
    ...compare('remark', demoCase.remark ?? '', remark),
    ...(demoCase.omeqPerDay === null ? [] : compare('OMEQ', `${demoCase.omeqPerDay}\u00a0mg`, sum ?? '')),
  ];
}

async function playAll(extension: LaunchedExtension, origin: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  let failed = 0;
  for (const [index, demoCase] of demoCases.entries()) {
    const differences = await play(
      extension.context,
      origin,
      demoCase,
      join(pictures, `demo-${index + 1}.png`),
    );
    for (const { what, wanted, found } of differences) {
      failed += 1;
      say(`  AVVIK i ${what}: ventet ${JSON.stringify(wanted)}, fant ${JSON.stringify(found)}`);
    }
  }
  say(failed === 0 ? `\nAlle ${demoCases.length} tilfeller stemmer.` : `\n${failed} avvik.`);
  if (failed > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  if (!headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    say('Demoen trenger en skjerm (DISPLAY er ikke satt). Uten skjerm: npm run demo -- --headless');
    process.exitCode = 1;
    return;
  }
  say('Bygger utvidelsen. Det tar rundt et minutt første gang …');
  buildExtension('demo');
  say('Starter nettleseren …');
  const hosts = await serveHosts();
  const extension = await launchWithExtension({ headless, extensionDir: demoExtensionDir });
  try {
    await setUpDoctor(extension);
    if (headless) {
      await playAll(extension, hosts.origin);
      return;
    }
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await openPrescribingPage(page, hosts.origin);
    say(`Demoen er åpen på ${hosts.origin}/. Lukk nettleseren for å avslutte.`);
    await new Promise<void>((resolve) => extension.context.once('close', () => resolve()));
  } finally {
    await extension.close();
    await hosts.close();
  }
}

await main();
