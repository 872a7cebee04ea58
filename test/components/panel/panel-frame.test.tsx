// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelFrame } from '../../../components/panel/panel-frame.tsx';
import type { Layout } from '../../../components/panel/panel-view.ts';
import { verdicts } from '../../../rules/contract/assessment.ts';
import { verdictNames } from '../../../rules/vocabulary.ts';
import { assessment, request } from './fixtures.ts';

afterEach(cleanup);

function show(layout: Partial<Layout> = {}, verdict: (typeof verdicts)[number] = 'check') {
  const onLayout = vi.fn();
  render(
    <PanelFrame
      layout={{ side: 'right', width: 360, collapsed: false, ...layout }}
      check={{ kind: 'assessed', request, assessment: assessment(verdict) }}
      onLayout={onLayout}
      onOpenOptions={() => {}}
      onOpenHistory={() => {}}
    >
      innhold
    </PanelFrame>,
  );
  return onLayout;
}

const edge = () => screen.getByRole('separator', { name: 'Panelets bredde' });

describe('the movable edge', () => {
  it('says how wide the panel is', () => {
    show();
    expect(edge()).toHaveAttribute('aria-valuenow', '360');
    expect(edge()).toHaveAttribute('aria-valuemin', '280');
    expect(edge()).toHaveAttribute('aria-valuemax', '640');
    expect(edge()).toHaveAttribute('aria-orientation', 'vertical');
  });

  it.each([
    { side: 'right', key: '{ArrowLeft}', width: 380 },
    { side: 'right', key: '{ArrowRight}', width: 340 },
    { side: 'left', key: '{ArrowLeft}', width: 340 },
    { side: 'left', key: '{ArrowRight}', width: 380 },
    { side: 'right', key: '{Home}', width: 280 },
    { side: 'right', key: '{End}', width: 640 },
  ] as const)('moves with $key when the panel is at the $side', async ({ side, key, width }) => {
    const onLayout = show({ side });
    edge().focus();
    await userEvent.keyboard(key);
    expect(onLayout).toHaveBeenCalledWith({ side, width, collapsed: false }, true);
  });

  it('does not go beyond its limits', async () => {
    const onLayout = show({ width: 630 });
    edge().focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(onLayout).toHaveBeenCalledWith(expect.objectContaining({ width: 640 }), true);
  });

  const point = (type: string, clientX: number, screenX: number) =>
    fireEvent(edge(), new MouseEvent(type, { bubbles: true, clientX, screenX }));

  it.each([
    { side: 'left', zoom: 1, width: 420 },
    { side: 'right', zoom: 1, width: 300 },
    { side: 'left', zoom: 2, width: 390 },
  ] as const)('follows the pointer at the $side on a page zoomed by $zoom', ({ side, zoom, width }) => {
    const onLayout = show({ side });
    edge().setPointerCapture = () => {};
    point('pointerdown', 100, 1000);
    point('pointermove', 100 + 2 / zoom, 1002);
    expect(onLayout).not.toHaveBeenCalled();
    point('pointermove', 100 + 8 / zoom, 1008);
    // the frame has moved by now, so what the page says of the place is no longer true
    point('pointermove', 103, 1060);
    expect(onLayout).toHaveBeenLastCalledWith({ side, width, collapsed: false }, false);
    fireEvent(edge(), new Event('lostpointercapture', { bubbles: true }));
    expect(onLayout).toHaveBeenLastCalledWith({ side, width, collapsed: false }, true);
    point('pointermove', 300, 1300);
    expect(onLayout).toHaveBeenCalledTimes(3);
  });

  it('does not move when it is only pressed', () => {
    const onLayout = show();
    edge().setPointerCapture = () => {};
    point('pointerdown', 3, 1000);
    fireEvent(edge(), new Event('lostpointercapture', { bubbles: true }));
    expect(onLayout).not.toHaveBeenCalled();
  });
});

describe('the strip', () => {
  it.each(verdicts)('is one button that says %s', async (verdict) => {
    const onLayout = show({ collapsed: true }, verdict);
    const strip = screen.getByRole('button', { name: `Hjemmel: ${verdictNames[verdict]}. Åpne panelet` });
    expect(screen.queryByText('innhold')).toBeNull();
    await userEvent.tab();
    expect(strip).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onLayout).toHaveBeenCalledWith(expect.objectContaining({ collapsed: false }), true);
  });
});

it('moves to the other side and folds away by keyboard alone', async () => {
  const onLayout = show();
  await userEvent.tab();
  expect(edge()).toHaveFocus();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Saker' })).toHaveFocus();
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Flytt panelet til venstre side' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onLayout).toHaveBeenCalledWith(expect.objectContaining({ side: 'left' }), true);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(onLayout).toHaveBeenLastCalledWith(expect.objectContaining({ collapsed: true }), true);
});
