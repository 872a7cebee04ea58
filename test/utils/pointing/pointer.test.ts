// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Pointer, type PointerPort, startPointer } from '../../../utils/pointing/pointer.ts';
import type { FromPointer, ToPointer } from '../../../utils/pointing/protocol.ts';
import { WIZARD_PORT } from '../../../utils/pointing/protocol.ts';
import { drawWithoutLayout } from '../page/pages.ts';

drawWithoutLayout();

let onScroll: () => void = () => {};
let pointer: Pointer | null = null;

beforeEach(() => {
  onScroll = () => {};
  Element.prototype.scrollIntoView = () => onScroll();
  document.body.innerHTML = '<ul></ul><p class="resept">Legemiddel: <b>Ibux</b></p>';
});

afterEach(() => pointer?.end());

function list(...rows: readonly string[]): void {
  document
    .querySelector('ul')
    ?.replaceChildren(
      ...rows.map((row) => Object.assign(document.createElement('li'), { textContent: row })),
    );
}

/** The frame with a wizard on the line. */
function start() {
  const said: FromPointer[] = [];
  let hear: (message: unknown) => void = () => {};
  let connect: (port: PointerPort) => void = () => {};
  const nothing = { addListener() {}, removeListener() {} };
  const listener = (take: (listener: never) => void) => ({ addListener: take, removeListener() {} });
  pointer = startPointer(
    { type: 'start-pointing', token: 'en', seat: false },
    {
      window,
      runtime: {
        id: 'hjemmel',
        getURL: (path) => path,
        onConnect: listener((next) => {
          connect = next;
        }),
      },
      openRoot: (element) => element.shadowRoot,
      frame: 'a',
      onEnd() {},
    },
  );
  connect({
    name: `${WIZARD_PORT}en`,
    sender: { id: 'hjemmel', url: 'chrome-extension://hjemmel/wizard.html' },
    onMessage: listener((next) => {
      hear = next;
    }),
    onDisconnect: nothing,
    postMessage: (message) => said.push(message),
    disconnect() {},
  });
  const tell = (message: ToPointer) => {
    said.length = 0;
    hear(message);
    return said;
  };
  tell({ type: 'point', target: 'drug', owner: null });
  return { tell };
}

const step = (index: number): ToPointer => ({ type: 'show', frame: 'a', index });
const choose = (index: number): ToPointer => ({ type: 'choose', frame: 'a', index });
const seen = (text: string) => expect.objectContaining({ seen: expect.objectContaining({ text }) });

/** What the wizard is told in the end of what was picked. */
const picked = (said: readonly FromPointer[]) =>
  said.flatMap((message) =>
    message.type === 'state' && message.state.picks.drug?.kind === 'found'
      ? [message.state.picks.drug.seen.text]
      : [],
  );

const page = '<main><form><label>Legemiddel <output>Ibux</output></label><input></form></main>';

it('chooses what is shown, though the page has other elements before it by now', () => {
  document.body.innerHTML = page;
  const { tell } = start();
  expect(tell(step(0))).toEqual([seen('Ibux')]);
  document
    .querySelector('main')
    ?.prepend(Object.assign(document.createElement('p'), { textContent: 'Nytt' }));
  expect(picked(tell(choose(0)))).toEqual(['Ibux']);
});

it('shows what has come in the place of what was shown, instead of picking it', () => {
  list('En', 'To', 'Tre');
  const { tell } = start();
  onScroll = () => list('To', 'Tre', 'Fire');
  expect(tell(step(1))).toEqual([seen('To')]);
  onScroll = () => {};
  expect(tell(choose(1))).toEqual([seen('Tre')]);
  expect(tell(choose(1))).not.toEqual([seen('Tre')]);
});

it('chooses what has been drawn anew and says the same', () => {
  document.body.innerHTML = page;
  const { tell } = start();
  tell(step(0));
  document.body.innerHTML = page;
  expect(picked(tell(choose(0)))).toEqual(['Ibux']);
});

it('tells how many there are now and shows the last one where there are fewer than before', () => {
  list('En', 'To', 'Tre');
  const { tell } = start();
  document.querySelector('.resept')?.remove();
  list('En', 'To');
  expect(tell(step(3))).toEqual([{ type: 'candidates', frame: 'a', count: 2, start: -1 }, seen('To')]);
  list('En');
  expect(tell(choose(1))).toEqual([{ type: 'candidates', frame: 'a', count: 1, start: -1 }, seen('En')]);
  list();
  expect(tell(choose(0))).toEqual([
    { type: 'candidates', frame: 'a', count: 0, start: -1 },
    { type: 'hovered', frame: 'a', seen: null },
  ]);
});
