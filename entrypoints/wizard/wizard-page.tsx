import { useSyncExternalStore } from 'react';
import { Wizard } from '../../components/wizard/wizard.tsx';
import type { WizardActions, WizardField } from '../../components/wizard/wizard-view.ts';
import { pointingKeyOf } from '../../utils/pointing/picking.ts';
import type { WizardSession } from '../../utils/pointing/wizard-session.ts';
import { wizardView } from './view.ts';

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
