import { norwegianNumber } from '../number/norwegian.ts';
import { sentenceCase } from '../text/sentence.ts';
import type { FillOutcome, UndoOutcome } from './reading.ts';

export interface Notice {
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

export const pageMustBeReloaded: Notice = {
  tone: 'error',
  text: 'Siden må lastes på nytt. Hjemmel har mistet kontakten med den, og kan ikke fylle inn.',
};

export function copiedNotice(name: string): Notice {
  return { tone: 'success', text: `${sentenceCase(name)} er kopiert.` };
}

export interface SavedAs {
  /** Whether texts that were not understood were left out. */
  readonly leftOut: boolean;
}

export function savedNotice({ leftOut }: SavedAs): Notice {
  const text = 'Vurderingen er lagret i Saker.';
  return {
    tone: 'success',
    text: leftOut ? `${text} Tekst som ikke er forstått, er ikke lagret.` : text,
  };
}

/** How long the panel must have been in sight, and in its place, in milliseconds, before a press in it counts as meant. */
const LONG_ENOUGH = 500;

/** What is known of the panel as a press finds it. Each is null where it cannot be told. */
export interface Sight {
  /** Milliseconds on end that nothing has covered it or made it see-through. */
  readonly seenFor: number | null;
  /** Milliseconds on end that it has stood where it stands. */
  readonly stillFor: number | null;
  /** Whether the page has cut or masked it lately. */
  readonly mask: Mask;
}

/** `unanswered`: the page was too busy to say, and may have been masked meanwhile. */
export type Mask = 'none' | 'masked' | 'unanswered';

/** A page of Hjemmel's own: nothing else draws in it, so nothing is there to cover it. */
export const ownPage: Sight = { seenFor: null, stillFor: null, mask: 'none' };

const notDone = {
  fill: {
    stands: 'Ingenting er fylt inn.',
    uncover: 'eller kopier merknaden',
    again: 'Les merknaden, og trykk',
  },
  undo: { stands: 'Teksten står.', uncover: 'og trykk en gang til', again: 'Trykk' },
  save: {
    stands: 'Vurderingen er ikke lagret.',
    uncover: 'og trykk en gang til',
    again: 'Se over den, og trykk',
  },
  answer: { stands: 'Svaret er ikke tatt imot.', uncover: 'og trykk en gang til', again: 'Trykk' },
} as const;

/**
 * Why a press does nothing; null where it counts. An answer by the keyboard, which no page can lead astray and which is seen as it is
 * given, need not have been seen for long.
 */
export function unseenNotice(press: keyof typeof notDone, { seenFor, stillFor, mask }: Sight): Notice | null {
  const { stands, uncover, again } = notDone[press];
  const warn = (text: string): Notice => ({ tone: 'warning', text });
  if (seenFor === 0 || mask === 'masked')
    return warn(
      `Noe på siden dekker panelet eller gjør det gjennomsiktig. ${stands} Fjern det som dekker, ${uncover}.`,
    );
  if (mask === 'unanswered')
    return warn(`Siden var for opptatt til å svare på om panelet vises. ${stands} ${again} en gang til.`);
  const byKeyboard = stillFor === null;
  if (seenFor !== null && seenFor < LONG_ENOUGH && !(press === 'answer' && byKeyboard))
    return warn(`Panelet kom nettopp til syne. ${stands} ${again} en gang til.`);
  if (stillFor !== null && stillFor < LONG_ENOUGH)
    return warn(`Panelet har nettopp flyttet seg. ${stands} ${again} en gang til.`);
  return null;
}

export function fillNotice(outcome: FillOutcome): Notice {
  switch (outcome.kind) {
    case 'filled':
      return { tone: 'success', text: 'Merknaden er fylt inn. Les den i feltet før du signerer.' };
    case 'page-changed':
      return {
        tone: 'warning',
        text: 'Resepten er endret siden vurderingen. Ingenting er fylt inn. Se den nye vurderingen.',
      };
    case 'field-gone':
      return { tone: 'error', text: 'Merknadsfeltet finnes ikke lenger på siden. Ingenting er fylt inn.' };
    case 'read-only':
      return { tone: 'error', text: 'Merknadsfeltet kan ikke endres. Ingenting er fylt inn.' };
    case 'too-long':
      return { tone: 'error', text: tooLong(outcome.length, outcome.limit) };
    case 'not-kept':
      return {
        tone: 'error',
        text: 'Siden tok ikke vare på teksten som den var. Feltet er satt tilbake slik det sto.',
      };
    case 'invalid':
      return {
        tone: 'error',
        text: `${outcome.words === '' ? 'Siden merket feltet som feil med teksten i.' : `Siden godtok ikke teksten: «${outcome.words}».`} Feltet er satt tilbake slik det sto.`,
      };
    case 'emptied':
      return {
        tone: 'error',
        text: 'Siden tok teksten ut av feltet og kan ha lagt den et annet sted. Se over alle feltene før du signerer.',
      };
    case 'left-behind':
      return {
        tone: 'error',
        text: 'Siden endret seg mens merknaden ble fylt inn, og teksten lot seg ikke ta bort. Se over alle feltene før du signerer.',
      };
  }
}

/** What has become of a text that was filled in; null while it stands in the field, alone or with more. */
export function sinceFilledNotice(filled: string, field: string | null): Notice | null {
  if (field?.includes(filled)) return null;
  if (field === null)
    return {
      tone: 'warning',
      text: 'Merknaden ble fylt inn, men merknadsfeltet finnes ikke lenger på siden. Se over feltene før du signerer.',
    };
  return {
    tone: 'warning',
    text:
      field.trim() === ''
        ? 'Merknaden ble fylt inn, men feltet er tømt etterpå.'
        : 'Merknaden ble fylt inn, men teksten i feltet er endret etterpå. Les den før du signerer.',
  };
}

/** Characters, counted the way the page counts them. */
function tooLong(length: number, limit: number): string {
  return `Teksten er for lang: ${norwegianNumber(length)} tegn, og feltet tar ${norwegianNumber(limit)}. Ingenting er fylt inn.`;
}

export function undoNotice(outcome: UndoOutcome): Notice {
  switch (outcome.kind) {
    case 'undone':
      return { tone: 'success', text: 'Angret. Merknadsfeltet er som før.' };
    case 'edited-since':
      return { tone: 'warning', text: 'Feltet er endret etter utfyllingen. Det er ikke rørt.' };
    case 'field-gone':
      return { tone: 'error', text: 'Merknadsfeltet finnes ikke lenger på siden. Ingenting er angret.' };
    case 'nothing-to-undo':
      return { tone: 'info', text: 'Det er ingenting å angre.' };
    case 'not-kept':
      return { tone: 'error', text: 'Siden tok ikke vare på den gamle teksten. Se over merknadsfeltet.' };
  }
}

export const wizardRefused: Notice = {
  tone: 'error',
  text: 'Oppsettet kunne ikke startes på denne siden. Last siden på nytt og prøv igjen.',
};
