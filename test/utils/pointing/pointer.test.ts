// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Pointer, startPointer } from '../../../utils/pointing/pointer.ts';
import type { FromPointer, Relayed, ToPointer } from '../../../utils/pointing/pointing-protocol.ts';
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
async function start() {
  const said: FromPointer[] = [];
  let hear: (message: unknown) => void = () => {};
  pointer = startPointer(
    { type: 'start-pointing', token: 'en', seat: false, others: true },
    {
      window,
      runtime: {
        id: 'hjemmel',
        getURL: (path) => path,
        onMessage: {
          addListener: (next: (message: unknown) => void) => {
            hear = (message) => next({ type: 'relay', token: 'en', to: 'others', message });
          },
          removeListener() {},
        },
        sendMessage: async ({ message }: Relayed) => void said.push(message as FromPointer),
      },
      openRoot: (element) => element.shadowRoot,
      frame: 'a',
      onEnd() {},
    },
  );
  const tell = async (message: ToPointer) => {
    said.length = 0;
    hear(message);
    await new Promise((resolve) => setTimeout(resolve));
    return [...said];
  };
  await tell({ type: 'point', target: 'drug', owner: null });
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

it('chooses what is shown, though the page has other elements before it by now', async () => {
  document.body.innerHTML = page;
  const { tell } = await start();
  expect(await tell(step(0))).toEqual([seen('Ibux')]);
  document
    .querySelector('main')
    ?.prepend(Object.assign(document.createElement('p'), { textContent: 'Nytt' }));
  expect(picked(await tell(choose(0)))).toEqual(['Ibux']);
});

it('shows what has come in the place of what was shown, instead of picking it', async () => {
  list('En', 'To', 'Tre');
  const { tell } = await start();
  onScroll = () => list('To', 'Tre', 'Fire');
  expect(await tell(step(1))).toEqual([seen('To')]);
  onScroll = () => {};
  expect(await tell(choose(1))).toEqual([seen('Tre')]);
  expect(await tell(choose(1))).not.toEqual([seen('Tre')]);
});

it('chooses what has been drawn anew and says the same', async () => {
  document.body.innerHTML = page;
  const { tell } = await start();
  await tell(step(0));
  document.body.innerHTML = page;
  expect(picked(await tell(choose(0)))).toEqual(['Ibux']);
});

it('tells how many there are now and shows the last one where there are fewer than before', async () => {
  list('En', 'To', 'Tre');
  const { tell } = await start();
  document.querySelector('.resept')?.remove();
  list('En', 'To');
  expect(await tell(step(3))).toEqual([
    { type: 'candidates', frame: 'a', names: ['En', 'To'], start: -1 },
    seen('To'),
  ]);
  list('En');
  expect(await tell(choose(1))).toEqual([
    { type: 'candidates', frame: 'a', names: ['En'], start: -1 },
    seen('En'),
  ]);
  list();
  expect(await tell(choose(0))).toEqual([
    { type: 'candidates', frame: 'a', names: [], start: -1 },
    { type: 'hovered', frame: 'a', seen: null },
  ]);
});
