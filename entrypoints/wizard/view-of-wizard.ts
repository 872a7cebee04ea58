import {
  type FieldRow,
  type FieldStanding,
  fieldWords,
  type RefusalView,
  type TriedView,
  type WizardField,
  type WizardView,
} from '../../components/wizard/wizard-view.ts';
import { schemeNames } from '../../rules/vocabulary.ts';
import type { FrameState, PickState, Target, TriedReading } from '../../utils/pointing/pointing-protocol.ts';
import {
  asked,
  fieldsInOrder,
  isFieldName,
  nameOf,
  ownerOf,
  pickOf,
  type Refusal,
  schemeWordsShown,
  suggestingFrame,
  type WizardState,
} from '../../utils/pointing/wizard-state.ts';

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
      refusal: pointing.refusal && refusalView(pointing.refusal).words,
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

const inOrder: readonly Target[] = [...fieldsInOrder, 'otherDrug', 'otherDosage'];

/** A dosage stands in the row of a drug. */
const shownTargets = (state: WizardState): readonly Target[] =>
  pickOf(state, 'otherDrug') === null ? inOrder.filter((target) => target !== 'otherDosage') : inOrder;

function rowOf(state: WizardState, field: WizardField): FieldRow {
  const refusal = state.refused.get(field);
  return {
    field,
    standing: standingOf(state, field),
    refusal: refusal === undefined ? null : refusalView(refusal),
  };
}

function standingOf(state: WizardState, target: Target): FieldStanding {
  const pick = pickOf(state, target);
  if (state.absent.has(target)) return { kind: 'absent' };
  if (pick?.kind === 'found') {
    return { kind: 'found', ...pick.seen, kept: pick.kept, recognised: recognisedBy(pick) };
  }
  if (pick?.kind === 'hidden') return { kind: 'hidden' };
  if (pick?.kind === 'lost') return { kind: 'lost', kept: pick.kept };
  if (state.refused.has(target)) return { kind: 'open' };
  const suggested = isFieldName(target) ? suggestingFrame(state)?.suggestions[target] : undefined;
  if (suggested !== undefined) return { kind: 'suggested', ...suggested };
  return isTakenForAbsent(state, target) ? { kind: 'absent' } : { kind: 'open' };
}

/** A stored profile had an answer for each field. */
function isTakenForAbsent(state: WizardState, target: Target): boolean {
  if (target === 'drug') return false;
  return state.stored !== null || (pickOf(state, 'drug') !== null && !asked.includes(target));
}

/** The words that the field is found by tomorrow; null where it is by a name that no doctor sees. */
function recognisedBy({ description }: Extract<PickState, { kind: 'found' }>): string | null {
  const [words] = description.find.flatMap((way) => ('text' in way ? [way.text] : []));
  return words ?? description.prefix ?? null;
}

function missingIn(state: WizardState, owner: FrameState | null): string | null {
  const drug = pickOf(state, 'drug');
  if (drug === null) return 'Vis hvor legemidlet står, så kan siden lagres.';
  if (drug.kind === 'lost') return 'Legemidlet må vises på nytt før siden kan lagres.';
  if (nameOf(state).trim() === '') return 'Siden må ha et navn.';
  if (owner?.reading?.kind !== 'read' || owner.reading.lost.includes('drug'))
    return 'Siden kan ikke lagres før legemidlet kan leses.';
  if (!owner.reading.fields.drug)
    return 'Legemidlet er tomt nå. Velg et legemiddel på siden, så ser du om det er det som leses.';
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
      return { kind: 'unread', reason: 'Feltene står ikke slik de sto da siden ble satt opp.' };
    case 'none':
      return { kind: 'unread', reason: 'Resepten vises ikke på siden nå.' };
  }
}

const schemeText = (scheme: string | null): string | null =>
  scheme === null ? null : (Object.entries(schemeNames).find(([word]) => word === scheme)?.[1] ?? scheme);

/** What is wrong, and never the advice to do what was just done. */
function refusalView(refusal: Refusal): RefusalView {
  switch (refusal.kind) {
    case 'nothing-to-read':
      return { words: 'Her står det ikke noe som kan leses.', waysOn: true };
    case 'not-found-again':
      return {
        words:
          'Feltet ville ikke bli funnet på neste resept: siden gir det ikke noe navn som skiller det fra andre.',
        waysOn: true,
      };
    case 'taken':
      return { words: `Dette er alt valgt som ${fieldWords[refusal.by]}.`, waysOn: false };
    case 'other-frame':
      return {
        words: 'Dette står i en annen del av siden enn legemidlet. Alle feltene må stå i samme del.',
        waysOn: true,
      };
    case 'no-address':
      return { words: 'Denne delen av siden har ingen egen adresse, og kan ikke settes opp.', waysOn: true };
    case 'no-row':
      return {
        words: 'Fant ingen liste rundt det du pekte på: hver rad må ha sitt legemiddel.',
        waysOn: true,
      };
    case 'no-words':
      return { words: `Fant ikke ett felt ved «${refusal.text}».`, waysOn: true };
  }
}
