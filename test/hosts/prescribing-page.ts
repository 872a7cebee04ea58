import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface Prescription {
  readonly drug: string;
  readonly dosage: string;
  /** As the page writes it: `§ 2`, `§ 3`, `H-resept` or `Hvit resept`. */
  readonly scheme?: string;
  readonly refundCode?: string;
}

export interface PrescribingPage {
  readonly page: Page;
  readonly form: FrameLocator;
  readonly remark: Locator;
  prescribe(prescription: Prescription): Promise<void>;
  chooseDrug(name: string): Promise<void>;
  typeDosage(text: string): Promise<void>;
  chooseScheme(text: string): Promise<void>;
  typeRefundCode(code: string): Promise<void>;
  timesSubmitted(): Promise<number>;
}

/** The demo host as a doctor uses it. `options` is the query, such as `remark=input&csp=strict`. */
export async function openPrescribingPage(
  page: Page,
  origin: string,
  options = '',
): Promise<PrescribingPage> {
  await page.goto(`${origin}/prescribing/index.html${options === '' ? '' : `?${options}`}`);
  const form = page.frameLocator('iframe[title="Forskrivning"]');
  const exactly = (label: string): Locator => form.getByLabel(label, { exact: true });

  const prescribing: PrescribingPage = {
    page,
    form,
    remark: exactly('Merknad til apotek'),
    async prescribe({ drug, dosage, scheme, refundCode }) {
      await prescribing.chooseDrug(drug);
      await prescribing.typeDosage(dosage);
      if (scheme !== undefined) await prescribing.chooseScheme(scheme);
      if (refundCode !== undefined) await prescribing.typeRefundCode(refundCode);
    },
    async chooseDrug(name) {
      const change = form.getByRole('button', { name: 'Bytt legemiddel' });
      const search = exactly('Søk etter legemiddel');
      await change.or(search).first().waitFor();
      if (await change.isVisible()) await change.click();
      await search.fill(name.slice(0, -1));
      await form.getByRole('option').filter({ hasText: name }).click();
    },
    typeDosage: (text) => exactly('Dosering').fill(text),
    chooseScheme: async (text) => {
      await exactly('Refusjonshjemmel').selectOption({ label: text });
    },
    typeRefundCode: (code) => exactly('Refusjonskode').fill(code),
    timesSubmitted: async () => Number(await form.locator('body').getAttribute('data-submitted')),
  };
  await form.getByRole('button', { name: 'Send resept' }).waitFor();
  return prescribing;
}
