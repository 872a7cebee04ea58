import { browser } from 'wxt/browser';
import { AGENT_MARK, seeFrame } from './agent-presence.ts';
import { ALLOWED_ORIGINS, patternsIn } from './allowed-origins.ts';
import type { RegistrationPorts } from './registration.ts';

const AGENT_ID = 'agent';
const AGENT_FILE = 'agent.js';

const agentOn = (matches: readonly string[]) => ({
  id: AGENT_ID,
  js: [AGENT_FILE],
  matches: [...matches],
  allFrames: true,
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

/** Match patterns that the browser has granted, by the user or by policy. Never a copy of ours. */
export async function grantedPatterns(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export const browserRegistration: RegistrationPorts = {
  granted: grantedPatterns,
  async told() {
    const stored: Record<string, unknown> = await browser.storage.local.get(ALLOWED_ORIGINS);
    return stored[ALLOWED_ORIGINS] === undefined ? null : patternsIn(stored[ALLOWED_ORIGINS]);
  },
  tell: (patterns) => browser.storage.local.set({ [ALLOWED_ORIGINS]: [...patterns] }),
  async registered() {
    const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [AGENT_ID] });
    return script ? (script.matches ?? []) : null;
  },
  register: (patterns) => browser.scripting.registerContentScripts([agentOn(patterns)]),
  update: (patterns) => browser.scripting.updateContentScripts([agentOn(patterns)]),
  unregister: () => browser.scripting.unregisterContentScripts({ ids: [AGENT_ID] }),
  async openTabs() {
    const tabs = await browser.tabs.query({ discarded: false });
    return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  },
  async framesOf(tab) {
    const seen = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: seeFrame,
      args: [AGENT_MARK],
    });
    return seen.flatMap(({ frameId, result }) => (result ? [{ frame: frameId, ...result }] : []));
  },
  async inject(tab, frames) {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [...frames] },
      files: [`/${AGENT_FILE}`],
    });
  },
};
