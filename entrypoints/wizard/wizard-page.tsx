import { useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import { Wizard } from '../../components/wizard/wizard.tsx';
import type { WizardActions, WizardField } from '../../components/wizard/wizard-view.ts';
import { saveFile } from '../../utils/handing-over/save-file.ts';
import { pointingKeyOf } from '../../utils/pointing/pointing-keys.ts';
import type { WizardSession } from '../../utils/pointing/wizard-session.ts';
import { wizardView } from './view-of-wizard.ts';

/** The session's state as the wizard's view, and the wizard's actions as the session's. */
export function WizardPage({ session }: { readonly session: WizardSession }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const actions: WizardActions = {
    onAccept: (field) => {
      if (isOneField(field)) session.accept(field);
    },
    onPoint: (field) => session.point(field),
    onKey: (key) => session.pressKey(key),
    onLeaveOut: (field) => session.leaveOut(field),
    onDescribe: (field, words) => {
      if (isOneField(field)) session.describe(field, words);
    },
    onHandOver: () =>
      saveFile('hjemmel-oppsett.json', new Blob([session.unfinished()], { type: 'application/json' })),
    onWriteByHand: () => void window.open(browser.runtime.getURL('/prescription.html')),
    onWord: (text, scheme) => session.say(text, scheme),
    onName: (name) => session.rename(name),
    onSwitchSide: () => session.switchSide(),
    onSave: () => void session.save(),
    onClose: () => session.close(),
  };
  return <Wizard view={wizardView(state)} actions={actions} keyOf={pointingKeyOf} />;
}

/** Rows of other medicines are never suggested. */
const isOneField = (field: WizardField): field is Exclude<WizardField, 'otherDrug' | 'otherDosage'> =>
  field !== 'otherDrug' && field !== 'otherDosage';
