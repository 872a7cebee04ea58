import { browser } from 'wxt/browser';

const CASE = /^#sak=([0-9a-f-]{36})$/;

/** Opens the cases in a tab of their own, with the one of that id open where it is given. */
export async function openCasesTab(caseId?: string): Promise<void> {
  await browser.tabs.create({ url: `/cases.html${caseId === undefined ? '' : `#sak=${caseId}`}` });
}

/** The id of the case that the address asks for. */
export const caseInAddress = (hash: string): string | null => CASE.exec(hash)?.[1] ?? null;
