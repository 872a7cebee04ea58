import type { PanelActions } from '../../components/panel/panel-view.ts';
import { medicinesIn } from '../../rules/pasted-prescription/medicines-in-text.ts';
import { suggestDrugs } from '../../utils/catalogue/search/suggest-drugs.ts';
import { openHelp } from '../../utils/opening/help.ts';
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
    onReadMedicines: (text) => medicinesIn(text, session.state().catalogue?.index.resolve ?? null),
    onKeepAnswers: () => session.keepAnswers(),
    onForgetAnswers: () => session.forgetSetAside(),
    onRemarkMode: (mode) => session.setRemarkMode(mode),
    onTakeTrustOffered: () => void session.takeTrustOffered(),
    onFill: (gesture) => void session.fill(gesture),
    onUndo: (gesture) => void session.undo(gesture),
    onCopy: (text, name) => void session.copy(text, name),
    onSave: () => void session.save(),
    onAcknowledge: (rule, reason) => void session.acknowledge(rule, reason),
    onShowAgain: (given) => void session.showAgain(given),
    onDismissNotice: () => session.dismissNotice(),
    onOpenOptions,
    onOpenHelp: () => void openHelp(),
  };
}
