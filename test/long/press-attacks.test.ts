import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answeredCase,
  type DemoBrowser,
  demoCase,
  formAround,
  openDemoBrowser,
} from '../browser/answered-case.ts';
import { isDrawn } from '../browser/is-drawn.ts';
import type { PanelPage } from '../browser/panel-page.ts';
import type { PrescribingPage } from '../hosts/prescribing-page.ts';

let browser: DemoBrowser;
let page: Page;
let host: PrescribingPage;
let panel: PanelPage;
let form: Frame;

/** One prescription, answered and ready to be filled in; every attack is tried on it in turn, and leaves it so. */
beforeAll(async () => {
  browser = await openDemoBrowser();
  page = await browser.extension.context.newPage();
  ({ host, panel } = await answeredCase(page, browser.hosts.origin, demoCase));
  form = formAround(panel);
  await panel.frame.evaluate(() => {
    const note = () => Object.assign(globalThis, { pressedAt: performance.timeOrigin + performance.now() });
    addEventListener('click', note, true);
  });
  // An answer that has not come by then does not come: under a whole cover it has taken some seconds.
  page.setDefaultTimeout(8_000);
});

/** So that what gets through is not told of the next one. */
afterEach(() => host.remark.fill(''));

afterAll(() => browser?.close());

const applies = (): Locator => panel.frame.getByRole('checkbox', { name: 'Unntaksordningen gjelder' });
const fill = (): Locator => panel.frame.getByRole('button', { name: 'Fyll inn', exact: true });
const save = (): Locator => panel.frame.getByRole('button', { name: 'Lagre vurderingen' });
const notice = (words: RegExp): Locator => panel.frame.getByText(words).first();

/** Where the button is drawn, clear of the banner and the notice that stand over the ends of what scrolls. */
async function placeOf(button: Locator) {
  await button.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await button.boundingBox();
  if (box === null) throw new Error('The button is not drawn.');
  return box;
}

type Place = Awaited<ReturnType<typeof placeOf>>;

/** Where a hand presses it. */
const pointOf = ({ x, y, width, height }: Place) => [x + Math.min(20, width / 2), y + height / 2] as const;

/** By the real mouse, where the button is drawn, whatever the page has put over it. */
async function press(button: Locator, rest = 650): Promise<void> {
  const toIt = async () => {
    const box = await placeOf(button);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  };
  await toIt();
  // So that it is not refused for having moved, which some of the attacks do as well.
  await page.waitForTimeout(rest);
  // What the last press was answered with may have moved the button meanwhile.
  await toIt();
  await page.mouse.down();
  await page.mouse.up();
}

async function isToldThat(words: RegExp): Promise<void> {
  try {
    await notice(words).waitFor();
  } catch {
    const told = await panel.frame.getByRole('status').allTextContents();
    throw new Error(`The panel says ${JSON.stringify(told)}, and not ${words}.`);
  }
}

const isSetUp = (): Promise<boolean> => applies().isChecked();

async function nothingCame(): Promise<void> {
  await page.waitForTimeout(150);
  expect(await host.remark.inputValue()).toBe('');
  expect(await isSetUp()).toBe(true);
}

/** Milliseconds after a move within which no press is taken. */
const REFUSED_FOR = 500;
/** A full machine is often too late. */
const TRIES = 8;

/** When the panel was last pressed, in milliseconds by the machine's clock, as its own page read it. */
const pressedAt = (): Promise<number> =>
  panel.frame.evaluate(() => (globalThis as unknown as { pressedAt?: number }).pressedAt ?? 0);

/**
 * Presses after the page has moved the panel, and hands back when it did so, until a press has come so soon that it must be
 * refused. One that came later, or beside the panel, says nothing of it: what it did is undone, and it is tried again.
 */
async function isRefusedSoonAfter(moveAndPress: () => Promise<number>, words: RegExp): Promise<void> {
  const waits: number[] = [];
  while (waits.length < TRIES) {
    const movedAt = await moveAndPress();
    const waited = (await pressedAt()) - movedAt;
    if (waited >= 0 && waited < REFUSED_FOR) {
      await isToldThat(words);
      await nothingCame();
      return;
    }
    waits.push(Math.round(waited));
    await page.mouse.move(10, 10);
    await host.remark.fill('');
    if (!(await isSetUp())) await panel.tick('Unntaksordningen gjelder');
  }
  throw new Error(
    `0 of ${TRIES} presses came within ${REFUSED_FOR} ms of the move, but after ${waits.join(', ')} ms.`,
  );
}

interface Attack {
  readonly name: string;
  /** The page with the form, or the one around it. */
  readonly by: 'form' | 'around';
  /** Where the style goes. */
  readonly on: 'html' | 'iframe' | 'cover';
  readonly style: string;
}

const cover = 'inset: 0; margin: 0; width: 100%; height: 100%; pointer-events: none; border: 0';
/** What is masked or clipped takes no press outside of itself: the page must be as high as the panel. */
const asHigh = '; min-height: 100vh';
const unseen: readonly Attack[] = [
  ...(['form', 'around'] as const).flatMap((by) =>
    [
      ['opacity', 'opacity: 0.001'],
      ['a filter', 'filter: opacity(0)'],
      ['a blur', 'filter: blur(30px)'],
      ['a blend', 'mix-blend-mode: difference'],
      ['a mask', 'mask-image: linear-gradient(transparent, transparent)'],
      ['a mask of a border', '-webkit-mask-box-image: linear-gradient(transparent, transparent)'],
      ['a clip', 'clip-path: inset(1px)'],
    ].map(([name, style]): Attack => ({ name: name ?? '', by, on: 'html', style: `${style}${asHigh}` })),
  ),
  {
    name: 'a mask on the frame',
    by: 'around',
    on: 'iframe',
    style: 'mask-image: linear-gradient(transparent, transparent)',
  },
  { name: 'opacity on the frame', by: 'around', on: 'iframe', style: 'opacity: 0.001' },
  { name: 'a cover in the top layer', by: 'form', on: 'cover', style: `${cover}; background: white` },
  {
    name: 'a see-through cover in the top layer',
    by: 'form',
    on: 'cover',
    style: `${cover}; background: none`,
  },
  { name: 'a cover in the top layer', by: 'around', on: 'cover', style: `${cover}; background: white` },
];

/** Done at that time, by the clock of the page that does it. */
async function attack({ by, on, style }: Attack, begin: boolean): Promise<number> {
  return (by === 'form' ? form : page.mainFrame()).evaluate(
    ([target, css, now]) => {
      if (target === 'cover') {
        document.querySelector('#cover')?.remove();
        if (!now) return performance.timeOrigin + performance.now();
        const made = document.createElement('div');
        made.id = 'cover';
        made.popover = 'manual';
        made.style.cssText = css;
        document.body.append(made);
        made.showPopover();
        return performance.timeOrigin + performance.now();
      }
      const element = document.querySelector<HTMLElement>(target);
      if (element !== null) element.style.cssText = now ? css : '';
      return performance.timeOrigin + performance.now();
    },
    [on, style, begin] as const,
  );
}

describe('a panel that the page keeps from being seen', () => {
  it.each(unseen)('takes no press: $name, by the page of the $by', async (each) => {
    await attack(each, true);
    await press(fill());
    await isToldThat(/dekker panelet.*Ingenting er fylt inn/);
    // The hand has rested by now, and the frame has stood still: one that has not would be told so in other words.
    await press(applies(), 150);
    await isToldThat(/dekker panelet.*Svaret er ikke tatt imot/);
    await press(save(), 150);
    await isToldThat(/dekker panelet.*ikke lagret/);
    await nothingCame();
  });

  afterEach(async () => {
    for (const each of unseen) await attack(each, false);
    await page.waitForTimeout(300);
  });
});

describe('a page that knows when the panel is looked at', () => {
  const masked = 'mask-image: linear-gradient(transparent, transparent)';

  /** Masked while it stands there; the page is told of a press by losing its focus, before anybody can ask it. */
  const unmaskAtPress = () =>
    form.evaluate((style) => {
      document.documentElement.style.cssText = style;
      addEventListener('blur', () => document.documentElement.removeAttribute('style'), { once: true });
    }, masked);

  it('takes its mask away in time, and no press counts', async () => {
    await host.remark.focus();
    await unmaskAtPress();
    await press(fill());
    await isToldThat(/dekker panelet.*Ingenting er fylt inn/);
    await nothingCame();
  });

  it('by an animation, of which nothing in the page tells, and no press counts', async () => {
    await form.evaluate((style) => {
      const made = document.createElement('style');
      made.textContent = `@keyframes fade { from { ${style} } to { ${style} } } html { animation: fade 60s 0.7s }`;
      document.head.append(made);
    }, masked);
    await host.remark.focus();
    const box = await placeOf(fill());
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(1500);
    await form.evaluate(() => {
      addEventListener('blur', () => document.querySelector('style:last-of-type')?.remove(), { once: true });
    });
    await page.mouse.down();
    await page.mouse.up();
    await isToldThat(/dekker panelet.*Ingenting er fylt inn/);
    await nothingCame();
  });

  it('is too busy to say while it is masked, and no press counts', async () => {
    const box = await placeOf(fill());
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(650);
    await form.evaluate((style) => {
      const root = document.documentElement;
      root.style.cssText = style;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          for (const until = performance.now() + 3000; performance.now() < until; );
          root.removeAttribute('style');
        }),
      );
    }, masked);
    await page.waitForTimeout(1200);
    await page.mouse.down();
    await page.mouse.up();
    await isToldThat(/(dekker panelet|for opptatt).*Ingenting er fylt inn/);
    await nothingCame();
  });

  afterEach(() => form.evaluate(() => document.documentElement.removeAttribute('style')));
});

it('a panel that is drawn in another size takes no press', async () => {
  const smaller: Attack = { name: 'a scale', by: 'form', on: 'html', style: 'transform: scale(0.9)' };
  await attack(smaller, true);
  for (const button of [fill(), applies(), save()]) await press(button);
  await nothingCame();
  await attack(smaller, false);
});

describe('a panel that is moved under the hand', () => {
  const move = (by: Attack['by'], begin: boolean, way = 0) => {
    const [on, as] = by === 'form' ? (['html', asHigh] as const) : (['iframe', ''] as const);
    return attack({ name: 'a move', by, on, style: `transform: translateX(${way}px)${as}` }, begin);
  };

  /** CSS pixels to the side, another for each try: a place that the panel has been used in is known. */
  let way = -60;

  /** To where the button will be when the frame has moved, for as long as it takes to rest there. */
  async function restBeside(button: Locator): Promise<void> {
    const at = () => placeOf(button).then(pointOf);
    // What the last press was answered with may move the button meanwhile.
    for (let before: readonly number[] = []; ; ) {
      const [x, y] = await at();
      await page.mouse.move(x + way, y);
      await page.waitForTimeout(before.length === 0 ? 700 : 100);
      if (before[0] === x && before[1] === y) return;
      before = [x, y];
    }
  }

  it.each((['form', 'around'] as const).flatMap((by) => [30, 120, 300].map((before) => ({ by, before }))))(
    'takes no press when the page of the $by moves it $before ms before',
    async ({ by, before }) => {
      for (const [button, stands] of [
        [fill(), /nettopp.*Ingenting er fylt inn/],
        [applies(), /nettopp.*Svaret er ikke tatt imot/],
        [save(), /nettopp.*ikke lagret/],
      ] as const) {
        await isRefusedSoonAfter(async () => {
          await move(by, false);
          way -= 14;
          await restBeside(button);
          const movedAt = await move(by, true, way);
          await page.waitForTimeout(before);
          await page.mouse.down();
          await page.mouse.up();
          return movedAt;
        }, stands);
        await move(by, false);
        await page.mouse.move(10, 10);
      }
    },
  );

  afterEach(() => Promise.all([move('form', false), move('around', false)]));
});

describe('a panel that has been used, and is taken away and back as the hand comes', () => {
  /** What the page shows itself stays where it is, so that it is read as before. */
  const away = (by: Attack['by'], x: number, y: number) =>
    (by === 'form' ? form : page.mainFrame()).evaluate(
      ([around, inside, wayX, wayY]) => {
        const move = (on: string, sign: number) => {
          const element = document.querySelector<HTMLElement>(on);
          const isMoved = wayX !== 0 || wayY !== 0;
          if (element !== null)
            element.style.cssText = isMoved
              ? `transform: translate(${sign * wayX}px, ${sign * wayY}px); min-height: 100vh`
              : '';
        };
        move(around, 1);
        if (inside !== '') move(inside, -1);
        return performance.timeOrigin + performance.now();
      },
      [by === 'form' ? 'html' : 'iframe', by === 'form' ? 'body' : '', x, y] as const,
    );
  async function restOn(box: Place) {
    const hand = pointOf(box);
    await page.mouse.move(...hand);
    return hand;
  }
  /** A notice that has gone since has moved the button. */
  async function follow(button: Locator, [x, y]: readonly [number, number]): Promise<void> {
    const now = pointOf(await placeOf(button));
    if (now[0] !== x || now[1] !== y) await page.mouse.move(...now);
  }
  const places = [
    ['out of sight', 3000, 0, 250],
    ['elsewhere in sight', -400, 0, 250],
    ['a little lower', 0, 60, 250],
  ] as const;

  it.each((['form', 'around'] as const).flatMap((by) => places.map((place) => [by, ...place] as const)))(
    'takes no press, by the page of the %s (%s: %d, %d; back %d ms before)',
    async (by, _, x, y, before) => {
      for (const [button, stands] of [
        [fill(), /nettopp.*Ingenting er fylt inn/],
        [applies(), /nettopp.*Svaret er ikke tatt imot/],
        [save(), /nettopp.*ikke lagret/],
      ] as const) {
        await isRefusedSoonAfter(async () => {
          const box = await placeOf(button);
          // It has been used here for long.
          await page.mouse.move(box.x + 200, box.y + box.height / 2);
          await page.waitForTimeout(700);
          await page.mouse.move(10, 10);
          await away(by, x, y);
          await page.waitForTimeout(600);
          const hand = await restOn(box);
          const backAt = await away(by, 0, 0);
          // A press before that goes to what the page showed there until now.
          await isDrawn(page);
          await page.waitForTimeout(before);
          await follow(button, hand);
          await page.mouse.down();
          await page.mouse.up();
          return backAt;
        }, stands);
        await page.mouse.move(10, 10);
      }
    },
  );

  /** Milliseconds of the animation below. */
  const BACK_AFTER = 3_004;

  it.each(['form', 'around'] as const)(
    'takes no press, by an animation of the %s, of which nothing in the page tells',
    async (by) => {
      await isRefusedSoonAfter(async () => {
        const box = await placeOf(fill());
        await page.mouse.move(box.x + 200, box.y + box.height / 2);
        await page.waitForTimeout(700);
        await page.mouse.move(10, 10);
        // There within a second, and back two seconds later by what the browser draws without asking the page.
        const begunAt = await (by === 'form' ? form : page.mainFrame()).evaluate(
          ([around, inside]) => {
            document.querySelector('#away')?.remove();
            const made = document.createElement('style');
            made.id = 'away';
            const keyframes = (name: string, way: number) =>
              `@keyframes ${name} { 0%, 25% { transform: none } 25.1%, 75% { transform: translateX(${way}px) } 75.1%, 100% { transform: none } }`;
            made.textContent = `${keyframes('there', -400)} ${keyframes('against', 400)}
            ${around} { animation: there 4s } ${inside === '' ? '' : `${inside} { animation: against 4s }`}`;
            document.head.append(made);
            return performance.timeOrigin + performance.now();
          },
          (by === 'form' ? ['html', 'body'] : ['iframe', '']) as [string, string],
        );
        await page.waitForTimeout(2000);
        const hand = await restOn(box);
        await page.waitForTimeout(1200);
        await follow(fill(), hand);
        await page.mouse.down();
        await page.mouse.up();
        return begunAt + BACK_AFTER;
      }, /nettopp.*Ingenting er fylt inn/);
    },
  );

  afterEach(async () => {
    for (const by of ['form', 'around'] as const) {
      await away(by, 0, 0);
      await (by === 'form' ? form : page.mainFrame()).evaluate(() =>
        document.querySelector('#away')?.remove(),
      );
    }
  });
});

it('and after all that it takes every press that is meant, at once: 30 of 30', async () => {
  // The frame was moved back a moment ago, and the hand is in it for a while before it presses.
  await applies().hover();
  await page.waitForTimeout(650);
  for (let time = 0; time < 15; time += 1) {
    await applies().click();
    expect(await isSetUp()).toBe(false);
    await applies().click();
    expect(await isSetUp()).toBe(true);
  }
  await fill().click();
  await expect.poll(() => host.remark.inputValue()).toBe(demoCase.remark);
});
