import {
  type FieldRow,
  type FieldStanding,
  fieldWords,
  type TriedView,
  type WizardField,
  type WizardView,
} from '../../components/wizard/wizard-view.ts';
import type { FieldName } from '../../rules/session/reading.ts';
import { schemeNames } from '../../rules/vocabulary.ts';
import type { FrameState, PointingRefusal, Target, TriedReading } from '../../utils/pointing/protocol.ts';
import {
  nameOf,
  ownerOf,
  pickOf,
  schemeWordsShown,
  suggestingFrame,
  type WizardState,
} from '../../utils/pointing/wizard-session.ts';

const readNames: Readonly<Record<keyof Extract<TriedReading, { kind: 'read' }>['fields'], string>> = {
  drug: fieldWords.drug,
  dosage: fieldWords.dosage,
  scheme: fieldWords.scheme,
  refundCode: fieldWords.refundCode,
  remark: fieldWords.remark,
};

/** What the wizard shows of the session, in the user's words. */
export function wizardView(state: WizardState): WizardView {
  const owner = ownerOf(state);
  const { pointing, saving } = state;
  const tried = owner?.reading ? triedView(owner.reading, owner) : null;
  return {
    connected: state.connected,
    left: state.left,
    side: state.side,
    editing: state.stored?.name ?? null,
    rows: shownTargets(state).map((target) => rowOf(state, target)),
    pointing: pointing && {
      field: pointing.target,
      seen: pointing.seen,
      refusal: pointing.refusal && refusalWords(pointing.refusal),
      count: pointing.count,
      at: pointing.at,
    },
    words: schemeWordsShown(state),
    tried,
    name: nameOf(state),
    origin: suggestingFrame(state)?.origin ?? '',
    saving: saving.kind === 'refused' ? 'not-yet' : saving.kind,
    refused: saving.kind === 'refused' ? saving.reason : null,
    missing: missingIn(state, owner),
  };
}

const inOrder: readonly Target[] = [
  'drug',
  'strength',
  'form',
  'dosage',
  'scheme',
  'refundCode',
  'remark',
  'otherDrug',
  'otherDosage',
];

/** A dosage stands in the row of a drug. */
const shownTargets = (state: WizardState): readonly Target[] =>
  pickOf(state, 'otherDrug') === null ? inOrder.filter((target) => target !== 'otherDosage') : inOrder;

function rowOf(state: WizardState, field: WizardField): FieldRow {
  const { refusal } = state;
  return {
    field,
    standing: standingOf(state, field),
    refusal: refusal?.target === field ? refusalWords(refusal.refusal) : null,
  };
}

const isFieldName = (target: Target): target is FieldName =>
  target !== 'otherDrug' && target !== 'otherDosage';

function standingOf(state: WizardState, target: Target): FieldStanding {
  const pick = pickOf(state, target);
  if (state.absent.has(target)) return { kind: 'absent' };
  if (pick?.kind === 'found') return { kind: 'found', ...pick.seen, kept: pick.kept };
  if (pick?.kind === 'hidden') return { kind: 'hidden' };
  if (pick?.kind === 'lost') return { kind: 'lost', kept: pick.kept };
  const suggested = isFieldName(target) ? suggestingFrame(state)?.suggestions[target] : undefined;
  return suggested === undefined ? { kind: 'open' } : { kind: 'suggested', ...suggested };
}

function missingIn(state: WizardState, owner: FrameState | null): string | null {
  const drug = pickOf(state, 'drug');
  if (drug === null) return 'Legemidlet må pekes ut før siden kan lagres.';
  if (drug.kind === 'lost') return 'Legemidlet må pekes ut på nytt før siden kan lagres.';
  if (nameOf(state).trim() === '') return 'Siden må ha et navn.';
  if (owner?.reading?.kind !== 'read' || owner.reading.lost.includes('drug'))
    return 'Siden kan ikke lagres før legemidlet kan leses.';
  return null;
}

function triedView(reading: TriedReading, owner: FrameState): TriedView {
  switch (reading.kind) {
    case 'read': {
      const names = (Object.keys(readNames) as (keyof typeof readNames)[]).filter(
        (name) => owner.picks[name],
      );
      return {
        kind: 'read',
        fields: names.map((name) => ({
          name: readNames[name],
          text: name === 'scheme' ? schemeText(reading.fields.scheme) : reading.fields[name],
        })),
        lost: reading.lost.map((name) => readNames[name]),
        otherMedicines: reading.otherMedicines,
      };
    }
    case 'several':
      return {
        kind: 'unread',
        reason: 'Flere resepter står åpne. Klikk i den du skriver, så leses den.',
      };
    case 'not-recognised':
      return { kind: 'unread', reason: 'Feltene ble ikke funnet igjen. Pek på dem på nytt.' };
    case 'none':
      return { kind: 'unread', reason: 'Skjemaet ble ikke funnet igjen på siden.' };
  }
}

const schemeText = (scheme: string | null): string | null =>
  scheme === null ? null : (Object.entries(schemeNames).find(([word]) => word === scheme)?.[1] ?? scheme);

function refusalWords(refusal: PointingRefusal): string {
  switch (refusal.kind) {
    case 'nothing-to-read':
      return 'Her er det ikke noe felt å lese. Pek på selve feltet eller teksten.';
    case 'not-found-again':
      return 'Feltet kan ikke finnes igjen: ingenting på siden skiller det fra andre. Pek på teksten eller feltet like ved ledeteksten.';
    case 'taken':
      return `Feltet er alt brukt til ${fieldWords[refusal.by]}.`;
    case 'other-frame':
      return 'Feltet står i en annen del av siden enn de andre. Alle feltene må stå i samme ramme.';
    case 'no-address':
      return 'Feltet står i en ramme uten egen adresse. Den kan ikke settes opp.';
    case 'no-row':
      return 'Fant ingen rad som gjentas rundt det du pekte på. Pek på legemidlets navn i listen først, og så på doseringen i samme rad.';
  }
}
