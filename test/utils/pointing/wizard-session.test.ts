import { expect, it } from 'vitest';
import type { FrameState, FromPointer, PickState, ToPointer } from '../../../utils/pointing/protocol.ts';
import { nameOf, schemeWordsShown, WizardSession } from '../../../utils/pointing/wizard-session.ts';

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

function open(store = async () => ({ kind: 'stored' }) as const) {
  const sent: ToPointer[] = [];
  let tell: (message: FromPointer) => void = () => {};
  const session = new WizardSession({
    line: {
      send: (message) => sent.push(message),
      onMessage: (listener) => {
        tell = listener;
      },
    },
    stored: [],
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
  tell({ type: 'candidates', frame: 'a', count: 2, start: -1 });
  tell({ type: 'candidates', frame: 'b', count: 2, start: 0 });
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
  tell({ type: 'candidates', frame: 'a', count: 0, start: -1 });
  session.pressKey('next');
  session.pressKey('choose');
  expect(sent.at(-1)).toMatchObject({ type: 'point' });
  tell({ type: 'candidates', frame: 'b', count: 3, start: -1 });
  expect(sent.slice(-2)).toEqual([
    { type: 'show', frame: 'b', index: 1 },
    { type: 'choose', frame: 'b', index: 1 },
  ]);
  session.point('dosage');
  session.pressKey('next');
  session.cancelPointing();
  session.point('dosage');
  tell({ type: 'candidates', frame: 'b', count: 3, start: -1 });
  expect(sent.at(-1)).toMatchObject({ type: 'point' });
});

it('stands at the same element, or the last one, when a page has another number of them', () => {
  const { session, sent, tell } = open();
  session.point('drug');
  tell({ type: 'candidates', frame: 'a', count: 3, start: -1 });
  tell({ type: 'candidates', frame: 'b', count: 3, start: -1 });
  session.pressKey('last');
  const at = () => [session.state().pointing?.at, session.state().pointing?.count];
  expect(at()).toEqual([6, 6]);
  tell({ type: 'candidates', frame: 'a', count: 5, start: -1 });
  expect(at()).toEqual([8, 8]);
  tell({ type: 'candidates', frame: 'b', count: 2, start: -1 });
  expect(at()).toEqual([7, 7]);
  session.pressKey('choose');
  expect(sent.at(-1)).toEqual({ type: 'choose', frame: 'b', index: 1 });
  tell({ type: 'candidates', frame: 'b', count: 0, start: -1 });
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
