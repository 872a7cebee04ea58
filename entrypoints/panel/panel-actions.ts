import type { PanelActions } from '../../components/panel/panel-view.ts';
import { suggestDrugs } from '../../utils/catalogue/suggest-drugs.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';

/** What can be done in the panel, as the session does it. */
export function panelActions(session: PanelSession, onOpenOptions: () => void): PanelActions {
  return {
    onAnswer: (path, value) => session.answer(path, value),
    onSituation: (situation) => session.change(situation),
    onOtherMedication: ({ medicines, none }) =>
      session.stateOthers({ otherMedication: medicines, noOtherMedication: none }),
    onUsePageMedicines: () => session.takePageList(),
    onUndoPageMedicines: () => session.undoPageList(),
    onSearchDrug: (text) => suggestDrugs(session.state().catalogue, text),
    onKeepAnswers: () => session.keepAnswers(),
    onForgetAnswers: () => session.forgetSetAside(),
    onRemarkMode: (mode) => session.setRemarkMode(mode),
    onFill: (gesture) => void session.fill(gesture),
    onUndo: (gesture) => void session.undo(gesture),
    onCopy: (text, name) => void session.copy(text, name),
    onSave: () => void session.save(),
    onDismissNotice: () => session.dismissNotice(),
    onOpenOptions,
  };
}
