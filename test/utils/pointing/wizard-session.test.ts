import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../../rules/session/reading.ts';
import type { SiteProfile } from '../../../utils/page/site-profile.ts';
import { makeProfile } from '../../../utils/pointing/make-profile.ts';
import type {
  FrameState,
  FromPointer,
  PickState,
  ToPointer,
} from '../../../utils/pointing/pointing-protocol.ts';
import { WizardSession } from '../../../utils/pointing/wizard-session.ts';
import { nameOf, schemeWordsShown } from '../../../utils/pointing/wizard-state.ts';

const found = (label: string, choices: readonly string[] = []): PickState => ({
  kind: 'found',
  seen: { text: 'x', label },
  description: { find: [{ by: 'label', text: label }], read: 'value' },
  choices,
  kept: false,
});

const frame = (name: string, picks: FrameState['picks'] = {}): FrameState => ({
  frame: name,
  origin: `https://${name}.no`,
  suggestions: {},
  picks,
  form: [{ by: 'selector', selector: 'form' }],
  row: null,
  adopted: null,
  reading: null,
});

const candidates = (frame: string, count: number, start = -1): FromPointer => ({
  type: 'candidates',
  frame,
  names: Array.from({ length: count }, (_, i) => `Felt ${i}`),
  start,
});

function open(store = async () => ({ kind: 'stored' }) as const, stored: readonly SiteProfile[] = []) {
  const sent: ToPointer[] = [];
  let tell: (message: FromPointer) => void = () => {};
  const session = new WizardSession({
    line: {
      send: (message) => sent.push(message),
      onMessage: (listener) => {
        tell = listener;
      },
    },
    stored,
    store,
  });
  session.start();
  return {
    session,
    sent,
    tell: (message: FromPointer) => tell(message),
    drop: () => tell({ type: 'failed' }),
  };
}

it('steps with the keyboard through the fields of all frames, from the one that was suggested', () => {
  const { session, sent, tell } = open();
  session.point('drug');
  tell(candidates('a', 2));
  tell(candidates('b', 2, 0));
  const shown = () => sent.filter((message) => message.type === 'show').at(-1);
  session.pressKey('next');
  expect(shown()).toEqual({ type: 'show', frame: 'b', index: 0 });
  session.pressKey('previous');
  expect(shown()).toEqual({ type: 'show', frame: 'a', index: 1 });
  session.pressKey('last');
  session.pressKey('next');
  expect(shown()).toEqual({ type: 'show', frame: 'a', index: 0 });
  session.pressKey('choose');
  expect(sent.at(-1)).toEqual({ type: 'choose', frame: 'a', index: 0 });
  session.pressKey('cancel');
  expect(sent.at(-1)).toEqual({ type: 'rest' });
  expect(session.state().pointing).toBeNull();
});

it('carries out the keys that were pressed before the page had told what there is to step through', () => {
  const { session, sent, tell } = open();
  session.point('drug');
  session.pressKey('next');
  tell(candidates('a', 0));
  session.pressKey('next');
  session.pressKey('choose');
  expect(sent.at(-1)).toMatchObject({ type: 'point' });
  tell(candidates('b', 3));
  expect(sent.slice(-2)).toEqual([
    { type: 'show', frame: 'b', index: 1 },
    { type: 'choose', frame: 'b', index: 1 },
  ]);
  session.point('dosage');
  session.pressKey('next');
  session.cancelPointing();
  session.point('dosage');
  tell(candidates('b', 3));
  expect(sent.at(-1)).toMatchObject({ type: 'point' });
});

it('stands at the same element, or the last one, when a page has another number of them', () => {
  const { session, sent, tell } = open();
  session.point('drug');
  tell(candidates('a', 3));
  tell(candidates('b', 3));
  session.pressKey('last');
  const at = () => [session.state().pointing?.at, session.state().pointing?.count];
  expect(at()).toEqual([6, 6]);
  tell(candidates('a', 5));
  expect(at()).toEqual([8, 8]);
  tell(candidates('b', 2));
  expect(at()).toEqual([7, 7]);
  session.pressKey('choose');
  expect(sent.at(-1)).toEqual({ type: 'choose', frame: 'b', index: 1 });
  tell(candidates('b', 0));
  expect(at()).toEqual([0, 5]);
  session.pressKey('next');
  expect(sent.at(-1)).toEqual({ type: 'show', frame: 'a', index: 0 });
});

it('lets only the frame that has a field take more', () => {
  const { session, sent, tell } = open();
  tell({ type: 'state', state: frame('a') });
  tell({ type: 'state', state: frame('b', { drug: found('Legemiddel') }) });
  session.point('dosage');
  expect(sent.at(-1)).toEqual({ type: 'point', target: 'dosage', owner: 'b' });
  expect(nameOf(session.state())).toBe('b.no');
});

it('tries the profile in the frame each time it is another, and only then', () => {
  const { sent, tell } = open();
  const tries = () => sent.filter((message) => message.type === 'try').length;
  tell({ type: 'state', state: frame('a', { drug: found('Legemiddel') }) });
  tell({ type: 'state', state: frame('a', { drug: found('Legemiddel') }) });
  expect(tries()).toBe(1);
  tell({ type: 'state', state: frame('a', { drug: found('Legemiddel'), dosage: found('Dosering') }) });
  expect(tries()).toBe(2);
});

it('asks of the texts for the scheme that it does not know', () => {
  const { session, tell } = open();
  tell({
    type: 'state',
    state: frame('a', { drug: found('Legemiddel'), scheme: found('Hjemmel', ['Velg', '§ 3']) }),
  });
  session.say('Velg', 'white');
  expect(schemeWordsShown(session.state())).toEqual([
    { text: 'Velg', scheme: 'white', known: false },
    { text: '§ 3', scheme: 'section-3', known: true },
  ]);
});

it('stores once, says why not, and closes only when it is stored', async () => {
  const failing = open(async () => ({ kind: 'failed', reason: 'Lageret er fullt' }) as never);
  failing.tell({ type: 'state', state: frame('a', { drug: found('Legemiddel') }) });
  await failing.session.save();
  expect(failing.session.state().saving).toEqual({ kind: 'refused', reason: 'Lageret er fullt' });
  expect(failing.sent.some(({ type }) => type === 'close')).toBe(false);
  failing.session.rename('');
  await failing.session.save();
  expect(failing.session.state().saving).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/tom/),
  });

  const working = open();
  working.tell({ type: 'state', state: frame('a', { drug: found('Legemiddel') }) });
  await working.session.save();
  expect(working.sent.at(-1)).toEqual({ type: 'close' });
});

it('says so when the frame with the fields has gone, or all of the page', () => {
  const { session, tell, drop } = open();
  tell({ type: 'state', state: frame('a') });
  tell({ type: 'state', state: frame('b', { drug: found('Legemiddel') }) });
  tell({ type: 'left', frame: 'a' });
  expect(session.state().left).toBe(false);
  tell({ type: 'left', frame: 'b' });
  expect(session.state().left).toBe(true);
  drop();
  expect(session.state().connected).toBe(false);
});

const suggesting = (name: string, ...fields: readonly FieldName[]): FrameState => ({
  ...frame(name),
  suggestions: Object.fromEntries(fields.map((field) => [field, { text: 'x', label: field }])),
});

describe('what is suggested', () => {
  const accepted = (sent: readonly ToPointer[]) =>
    sent.flatMap((message) => (message.type === 'accept' ? [`${message.frame} ${message.field}`] : []));

  it('is taken by itself where the drug is, each once', () => {
    const { session, sent, tell } = open();
    tell({ type: 'state', state: suggesting('a', 'remark') });
    expect(accepted(sent)).toEqual([]);
    tell({ type: 'state', state: suggesting('b', 'remark', 'drug') });
    expect(accepted(sent)).toEqual(['b drug', 'b remark']);
    session.leaveOut('remark');
    tell({ type: 'state', state: suggesting('b', 'remark', 'drug') });
    expect(accepted(sent)).toHaveLength(2);
  });

  it('is taken in the frame where the drug was pointed at, whatever was taken in another', () => {
    const { session, sent, tell } = open();
    const picks = { drug: found('Legemiddel') };
    tell({ type: 'state', state: { ...suggesting('a', 'drug'), picks } });
    tell({ type: 'state', state: suggesting('b', 'dosage') });
    session.point('drug');
    expect(sent.at(-1)).toEqual({ type: 'point', target: 'drug', owner: null });
    tell({ type: 'state', state: { ...suggesting('b', 'dosage'), picks } });
    tell({ type: 'picked', frame: 'b', target: 'drug' });
    expect(accepted(sent).at(-1)).toBe('b dosage');
    session.point('remark');
    expect(sent.at(-1)).toMatchObject({ owner: 'b' });
  });

  it('is not taken where a stored profile has the say', () => {
    const stored = makeProfile({
      state: frame('a', { drug: found('Legemiddel') }),
      stored: null,
      words: {},
      name: 'A',
      id: 'a',
    });
    const { sent, tell } = open(undefined, stored === null ? [] : [stored]);
    tell({ type: 'state', state: { ...suggesting('a', 'drug', 'dosage'), adopted: 'a' } });
    expect(accepted(sent)).toEqual([]);
  });

  it('and is refused leaves the field to the user', () => {
    const { session, tell } = open();
    tell({ type: 'state', state: suggesting('a', 'drug', 'dosage') });
    tell({ type: 'picked', frame: 'a', target: 'drug' });
    tell({ type: 'refused', frame: 'a', refusal: { kind: 'not-found-again' } });
    expect([...session.state().refused]).toEqual([['dosage', { kind: 'not-found-again' }]]);
  });
});

describe('a refusal', () => {
  it.each([
    ['nothing-to-read', true],
    ['not-found-again', false],
    ['other-frame', false],
  ] as const)('for %s lets the user go on pointing: %s', (kind, goesOn) => {
    const { session, tell } = open();
    session.point('dosage');
    tell({ type: 'refused', frame: 'a', refusal: { kind } });
    expect(session.state().pointing !== null).toBe(goesOn);
    expect(session.state().refused.has('dosage')).toBe(!goesOn);
    session.point('dosage');
    expect(session.state().refused.size).toBe(0);
  });

  it('is followed by a file that says what is missing and nothing of what is read', () => {
    const { session, tell } = open();
    tell({ type: 'state', state: frame('a', { drug: found('Legemiddel') }) });
    session.point('remark');
    tell({ type: 'refused', frame: 'a', refusal: { kind: 'not-found-again' } });
    expect(JSON.parse(session.unfinished())).toEqual({
      missing: [{ field: 'remark', why: 'not-found-again' }],
      profile: {
        version: 1,
        id: 'a-no',
        name: 'a.no',
        origins: ['https://a.no'],
        form: [{ by: 'selector', selector: 'form' }],
        fields: { drug: { find: [{ by: 'label', text: 'Legemiddel' }], read: 'value' } },
      },
    });
  });
});

it('takes a field by the words that are said to stand at it, or says that none does', () => {
  const { session, sent, tell } = open();
  tell({ type: 'state', state: frame('a', { drug: found('Legemiddel') }) });
  session.describe('remark', 'Til den som utleverer');
  expect(sent.slice(-2)).toEqual([
    expect.objectContaining({
      type: 'adopt',
      labels: expect.objectContaining({ remark: [['Til den som utleverer']] }),
    }),
    { type: 'accept', frame: 'a', field: 'remark' },
  ]);
  tell({ type: 'refused', frame: 'a', refusal: { kind: 'nothing-to-read' } });
  expect(session.state().refused.get('remark')).toEqual({ kind: 'no-words', text: 'Til den som utleverer' });
});

it('goes to the field with the name that is typed, in the page or in the wizard', () => {
  const { session, sent, tell } = open();
  session.point('remark');
  const names = ['Legemiddel', 'Reit', 'Merknad til apotek', 'Melding', 'Ref.kode'];
  tell({ type: 'candidates', frame: 'a', names, start: -1 });
  const shown = () => sent.flatMap((message) => (message.type === 'show' ? [names[message.index]] : []));
  session.pressKey({ typed: 'm' });
  session.pressKey({ typed: 'e' });
  session.pressKey({ typed: 'l' });
  expect(shown()).toEqual(['Merknad til apotek', 'Merknad til apotek', 'Melding']);
  const later = open();
  later.session.point('remark');
  later.tell({ type: 'candidates', frame: 'a', names, start: -1 });
  later.tell({ type: 'key', key: 'A', shiftKey: true });
  expect(later.sent.at(-1)).toEqual({ type: 'show', frame: 'a', index: 2 });
});
