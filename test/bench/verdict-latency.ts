import { buildExtension, demoExtensionDir } from '../browser/build.ts';
import { launchWithExtension } from '../browser/chromium.ts';
import { openPanel } from '../browser/panel-page.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { serveHosts } from '../hosts/serve.ts';

/**
 * From a changed dosage on the page to the new sum painted in the panel, in milliseconds, over 200 changes. Both frames
 * read the same machine's clock.
 */
const CHANGES = 200;

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

buildExtension('demo');
const hosts = await serveHosts();
const { context, close } = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
try {
  const page = await context.newPage();
  const prescribing = await openPrescribingPage(page, hosts.origin);
  await prescribing.prescribe({
    drug: 'OxyContin Depottab 20 mg',
    dosage: '1 tablett 2 ganger daglig',
    scheme: '§ 3',
    refundCode: '-71',
  });
  const panel = await openPanel(page);
  // Folded until the doctor asks how the sum was reached.
  await panel.frame.locator('details:has(tfoot) > summary').last().click();
  await panel.frame.locator('.hj-omeq tfoot').waitFor();
  const dosage = prescribing.form.getByLabel('Dosering', { exact: true });
  const times: number[] = [];
  for (let change = 1; change <= CHANGES; change += 1) {
    const painted = panel.frame.evaluate(
      (wanted) => {
        const sum = () => document.querySelector('.hj-omeq tfoot td')?.textContent ?? '';
        return new Promise<number>((resolve) => {
          const look = () =>
            sum().includes(wanted)
              ? resolve(performance.timeOrigin + performance.now())
              : requestAnimationFrame(look);
          look();
        });
      },
      `${change * 60}\u00a0mg`.replace(/^(\d{2})(\d{3})/, '$1\u00a0$2'),
    );
    const changed = await dosage.evaluate((field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return performance.timeOrigin + performance.now();
    }, `${change} tabletter 2 ganger daglig`);
    times.push((await painted) - changed);
  }
  const sorted = times.slice(1).toSorted((a, b) => a - b);
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(sorted, share).toFixed(1));
  process.stdout.write(
    `dosage changed → verdict painted, ${CHANGES} changes: p50 ${p50} ms, p95 ${p95} ms, most ${most} ms\n`,
  );
} finally {
  await close();
  await hosts.close();
}
