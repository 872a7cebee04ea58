import type { ReactNode } from 'react';
import { wizardRefused } from '../../rules/session/outcome-words.ts';
import { followAhead } from '../../utils/catalogue/follow-ahead.ts';
import type { AgentPort } from '../../utils/session/agent-port.ts';
import { lookWhileInUse } from '../../utils/session/look-while-in-use.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';
import { observeVisibility, watchVisibility } from '../../utils/session/panel-visibility.ts';
import { watchStillness } from '../../utils/session/stillness.ts';
import type { LoadedSettings } from '../../utils/settings/settings.ts';
import { askForWizard } from '../../utils/sites/ask-for-wizard.ts';
import { createFitNotes } from '../../utils/sites/last-fit.ts';
import { openSession, today } from './open-session.ts';
import { SessionPanel } from './session-panel.tsx';

// The agent's line takes its time to come, and so does the database.
const follow = followAhead(today);

/** What stands in the frame. */
export interface OpenedPanel {
  readonly session: PanelSession;
  readonly contents: ReactNode;
}

interface Leads {
  readonly onOpenOptions: () => void;
  /** With the id of a case, that case is opened. */
  readonly onOpenCases: (caseId?: string) => void;
}

/** By what the hand and what the page's agent have seen; null where no hand pressed. */
const byHand = (stillFor: number | null, stoodFor: number): number | null =>
  stillFor === null ? null : Math.min(stillFor, stoodFor);

/** One session on the agent's line, and what it shows. */
export function openPanel(agent: AgentPort, loaded: LoadedSettings, on: Leads): OpenedPanel {
  const seenFor = watchVisibility(document.documentElement, {
    observe: observeVisibility,
    now: () => performance.now(),
  });
  const stillFor = watchStillness(window, () => performance.now());
  lookWhileInUse(document, () => agent.look());
  const sight = () => ({
    seenFor: seenFor(),
    stillFor: byHand(stillFor(), agent.stoodFor()),
    mask: agent.mask(),
  });
  const { session } = openSession(agent, loaded, sight, undefined, follow);
  const noteFit = createFitNotes(today);
  agent.onReading((reading, unread) => void noteFit(reading, unread));
  const setUpAgain = async () => {
    if ((await askForWizard()) === 'refused') session.tell(wizardRefused);
  };
  const contents = <SessionPanel session={session} onSetUpAgain={() => void setUpAgain()} {...on} />;
  return { session, contents };
}
