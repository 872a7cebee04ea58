import { describe, expect, it } from 'vitest';
import {
  copiedNotice,
  fillNotice,
  type Notice,
  ownPage,
  pageMustBeReloaded,
  type Sight,
  savedNotice,
  sinceFilledNotice,
  undoNotice,
  unseenNotice,
  wizardRefused,
} from '../../../rules/session/outcome-words.ts';
import type { FillOutcome, UndoOutcome } from '../../../rules/session/reading.ts';

/** Says something, in whole sentences, and no more than a sentence to the doctor may hold. */
function expectSaid(notice: Notice | null, tone: Notice['tone'], ...words: string[]) {
  expect(notice?.tone).toBe(tone);
  for (const each of words) expect(notice?.text).toContain(each);
  expect(notice?.text).toMatch(/^[A-ZÆØÅ].*\.$/);
  expect(notice?.text.length).toBeLessThanOrEqual(140);
}

describe('what came of a fill', () => {
  const untouched = 'Ingenting er fylt inn.';
  const putBack = 'Feltet er satt tilbake slik det sto.';
  const lookOver = 'Se over alle feltene før du signerer.';

  it.each<[FillOutcome, Notice['tone'], string[]]>([
    [{ kind: 'filled' }, 'success', ['Merknaden er fylt inn.', 'Les den i feltet før du signerer.']],
    [{ kind: 'page-changed' }, 'warning', ['Resepten er endret', untouched, 'Se den nye vurderingen.']],
    [{ kind: 'field-gone' }, 'error', ['Merknadsfeltet finnes ikke lenger', untouched]],
    [{ kind: 'read-only' }, 'error', ['Merknadsfeltet kan ikke endres.', untouched]],
    [
      { kind: 'too-long', length: 12_000, limit: 10_000 },
      'error',
      ['for lang: 12\u00a0000 tegn', 'feltet tar 10\u00a0000.', untouched],
    ],
    [{ kind: 'not-kept' }, 'error', ['Siden tok ikke vare på teksten', putBack]],
    [
      { kind: 'invalid', words: 'Høyst 30 tegn' },
      'error',
      ['godtok ikke teksten: «Høyst 30 tegn».', putBack],
    ],
    [{ kind: 'invalid', words: '' }, 'error', ['Siden merket feltet som feil', putBack]],
    [{ kind: 'emptied' }, 'error', ['Siden tok teksten ut av feltet', lookOver]],
    [{ kind: 'left-behind' }, 'error', ['teksten lot seg ikke ta bort', lookOver]],
  ])('%j', (outcome, tone, words) => {
    expectSaid(fillNotice(outcome), tone, ...words);
  });

  it('quotes no words where the page has none', () => {
    expect(fillNotice({ kind: 'invalid', words: '' }).text).not.toContain('«');
  });
});

describe('what came of taking it back', () => {
  it.each<[UndoOutcome['kind'], Notice['tone'], string]>([
    ['undone', 'success', 'Merknadsfeltet er som før.'],
    ['edited-since', 'warning', 'Det er ikke rørt.'],
    ['field-gone', 'error', 'Ingenting er angret.'],
    ['nothing-to-undo', 'info', 'ingenting å angre'],
    ['not-kept', 'error', 'Se over merknadsfeltet.'],
  ])('%s', (kind, tone, words) => {
    expectSaid(undoNotice({ kind }), tone, words);
  });
});

describe('what has become of a text that was filled in', () => {
  it.each(['Tas med mat.', 'Først. Tas med mat.', 'Tas med mat.\nOg mer.'])('it stands in %j', (field) => {
    expect(sinceFilledNotice('Tas med mat.', field)).toBeNull();
  });

  it.each([
    ['no field', null, 'finnes ikke lenger på siden'],
    ['an empty field', '', 'feltet er tømt'],
    ['a field of spaces', ' \n', 'feltet er tømt'],
    ['a part of it', 'Tas med', 'teksten i feltet er endret'],
  ] as const)('with %s it is warned about', (_, field, words) => {
    expectSaid(sinceFilledNotice('Tas med mat.', field), 'warning', words);
  });
});

describe('a press', () => {
  const seen: Sight = { seenFor: 500, stillFor: 500, mask: 'none' };
  const presses = [
    ['fill', 'Ingenting er fylt inn.'],
    ['undo', 'Teksten står.'],
    ['save', 'Vurderingen er ikke lagret.'],
    ['answer', 'Svaret er ikke tatt imot.'],
  ] as const;

  it.each(presses)('to %s counts half a second after the panel came to rest in sight', (press) => {
    expect(unseenNotice(press, seen)).toBeNull();
    expect(unseenNotice(press, { ...seen, seenFor: 501, stillFor: 501 })).toBeNull();
  });

  it.each(presses)(
    'to %s counts where nobody can tell what is in sight, and on a page of its own',
    (press) => {
      expect(unseenNotice(press, { seenFor: null, stillFor: null, mask: 'none' })).toBeNull();
      expect(unseenNotice(press, ownPage)).toBeNull();
    },
  );

  it.each(presses)('to %s does nothing while the panel is covered or masked', (press, stands) => {
    const covered = 'Noe på siden dekker panelet';
    expectSaid(unseenNotice(press, { ...seen, seenFor: 0 }), 'warning', covered, stands);
    expectSaid(unseenNotice(press, { ...seen, mask: 'masked' }), 'warning', covered, stands);
    expectSaid(unseenNotice(press, { ...ownPage, mask: 'masked' }), 'warning', covered, stands);
  });

  it.each(presses)('to %s does nothing while the page is too busy to say', (press, stands) => {
    expectSaid(unseenNotice(press, { ...seen, mask: 'unanswered' }), 'warning', 'for opptatt', stands);
  });

  it.each(presses)('to %s does nothing less than half a second after the panel moved', (press, stands) => {
    for (const stillFor of [0, 499])
      expectSaid(unseenNotice(press, { ...seen, stillFor }), 'warning', 'nettopp flyttet seg', stands);
  });

  it.each(presses)('to %s does nothing less than half a second after it came in sight', (press, stands) => {
    for (const seenFor of [1, 499])
      expectSaid(unseenNotice(press, { ...seen, seenFor }), 'warning', 'kom nettopp til syne', stands);
  });

  it('that answers by the keyboard is seen as it is given, and need not wait for the sight', () => {
    expect(unseenNotice('answer', { ...seen, seenFor: 1, stillFor: null })).toBeNull();
    for (const [press] of presses.slice(0, 3))
      expect(unseenNotice(press, { ...seen, seenFor: 499, stillFor: null })).not.toBeNull();
  });
});

describe('what else is told', () => {
  it.each([
    ['a page without contact', () => pageMustBeReloaded, 'error', 'Siden må lastes på nytt.'],
    ['a set-up that is refused', () => wizardRefused, 'error', 'Last siden på nytt'],
    ['a copied text', () => copiedNotice('søknadsteksten'), 'success', 'Søknadsteksten er kopiert.'],
    ['a saved case', () => savedNotice({ leftOut: false }), 'success', 'Vurderingen er lagret i Saker.'],
    ['a case saved in part', () => savedNotice({ leftOut: true }), 'success', 'er ikke lagret.'],
  ] as const)('%s', (_, notice, tone, words) => {
    expectSaid(notice(), tone, words);
  });

  it('says that a case is saved, whatever was left out of it', () => {
    expect(savedNotice({ leftOut: true }).text).toContain(savedNotice({ leftOut: false }).text);
    expect(savedNotice({ leftOut: false }).text).not.toContain('ikke');
  });
});
