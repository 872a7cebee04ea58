import { browser } from 'wxt/browser';
import { startWizard, type WizardStart } from './start-wizard.ts';

const ASK = 'hjemmel-ask-for-wizard';

/** From a panel in a page, which in Firefox knows nothing of tabs: the background starts the wizard in its tab. */
export async function askForWizard(): Promise<WizardStart> {
  const answer: unknown = await browser.runtime.sendMessage(ASK).catch(() => null);
  return answer === 'started' ? 'started' : 'refused';
}

/** In the background. */
export function answerAskingForWizard(): void {
  browser.runtime.onMessage.addListener((message, sender, answer) => {
    const tab = sender.tab?.id;
    if (message !== ASK || sender.id !== browser.runtime.id || tab === undefined) return;
    void startWizard(tab).then(answer);
    return true;
  });
}
