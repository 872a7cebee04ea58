import { assessWithFacts } from '../../rules/assess.ts';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import type { RequestSettings } from '../../rules/session/build-request.ts';
import type { Sight } from '../../rules/session/outcome-words.ts';
import {
  acknowledge,
  showAgain,
  watchAcknowledgements,
} from '../../utils/acknowledgements/stored-acknowledgements.ts';
import { tellCasesChanged } from '../../utils/badge/cases-changed.ts';
import type { FollowCatalogue } from '../../utils/catalogue/follow-ahead.ts';
import { followCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import { copyToClipboard } from '../../utils/handing-over/clipboard.ts';
import type { CaseWrite } from '../../utils/history/case-writes.ts';
import { saveCase } from '../../utils/history/history-store.ts';
import { caseTroubles } from '../../utils/history/sealing/case-keys.ts';
import { watchRegister } from '../../utils/methods/method-store.ts';
import { atHand } from '../../utils/methods/register-at-hand.ts';
import type { AgentPort } from '../../utils/session/agent-port.ts';
import { type CaseSaved, type PanelPorts, PanelSession } from '../../utils/session/panel-session.ts';
import { type LoadedSettings, saveSettings, watchSettings } from '../../utils/settings/settings.ts';
import { localDate } from '../../utils/time/local-date.ts';

export interface OpenSession {
  readonly session: PanelSession;
  /** Nothing is followed any more. */
  readonly close: () => void;
}

/** Where what is done in a session is stored. */
type Stores = Pick<PanelPorts, 'saveCase' | 'acknowledge' | 'showAgain'>;

const ownStores: Stores = {
  saveCase: async (newCase, id) => {
    const saving = await saveCase(newCase, id);
    void tellCasesChanged();
    return savedOrWhyNot(saving);
  },
  acknowledge,
  showAgain,
};

/** For a page in a private window whose panel is a page of the ordinary ones, where it would stay. */
export const nothingStored: Stores = {
  saveCase: async () => ({ kind: 'not-saved', reason: caseTroubles.unavailable }),
  acknowledge: async () => false,
  showAgain: async () => false,
};

/** Settings, rules, catalogue, decisions and history → one session on the agent's line. `sight` as in the session's ports. */
export function openSession(
  agent: AgentPort,
  loaded: LoadedSettings,
  sight: () => Sight,
  stores: Stores = ownStores,
  follow: FollowCatalogue = (onReady) => followCatalogue(today, onReady),
): OpenSession {
  const session = new PanelSession(
    {
      agent,
      assess: assessWithFacts,
      renewCatalogue: () => following.renew(),
      today,
      copy: copyToClipboard,
      sight,
      chooseTrust,
      ...stores,
    },
    requestSettings(loaded),
  );
  const unwatch = watchSettings((changed) => session.setSettings(requestSettings(changed)));
  session.start();
  const following = follow((catalogue) => session.setCatalogue(catalogue));
  const unwatchRegister = watchRegister((stored) => session.setRegister(atHand(stored)));
  const unwatchAcknowledgements = watchAcknowledgements((given) => session.setAcknowledgements(given));
  const renewing = setInterval(() => following.renew(), A_MINUTE);
  return {
    session,
    close: () => {
      clearInterval(renewing);
      following.stop();
      unwatchAcknowledgements();
      unwatchRegister();
      unwatch();
      session.stop();
    },
  };
}

/** The session hears of it as of any change to the settings. */
async function chooseTrust(institutionProfile: InstitutionProfile): Promise<string | null> {
  const outcome = await saveSettings({ institutionProfile });
  return outcome.kind === 'saved' ? null : outcome.reason;
}

function savedOrWhyNot(saving: CaseWrite<KeptCase>): CaseSaved {
  if (saving.kind === 'ok') return { kind: 'saved' };
  const reason = saving.kind === 'refused' ? saving.reason : caseTroubles[saving.failure];
  return { kind: 'not-saved', reason };
}

/** ISO date where the doctor sits. */
export const today = () => localDate(new Date());

/** How long past midnight a panel that nobody touches may show the verdict of yesterday, in milliseconds. */
const A_MINUTE = 60_000;

/** Only where Hjemmel's own stands in for what can't be read: what the trust gives is right for its doctors. */
function requestSettings({ settings, institution, standingIn, policy }: LoadedSettings): RequestSettings {
  const unreadable = standingIn
    .filter((part) => part !== 'retentionDays' && part !== 'lockAfterMinutes' && part !== 'trusts')
    .filter((part) => !policy.given.includes(part));
  return {
    prescriber: settings.prescriber,
    institution,
    unreadable: policy.isRead ? unreadable : [...unreadable, 'policy'],
  };
}
