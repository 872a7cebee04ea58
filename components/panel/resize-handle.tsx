import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Layout, panelWidth } from './panel-view.ts';

interface ResizeHandleProps {
  readonly side: Layout['side'];
  readonly width: number;
  readonly onResize: (width: number, settled: boolean) => void;
}

const STEP = 20;

/** The panel's inner edge: dragged with the pointer, or moved with the arrow keys. */
export function ResizeHandle({ side, width, onResize }: ResizeHandleProps) {
  const dragged = useRef<number | null>(null);

  /** The frame follows the pointer, so where the pointer is in the frame is always the new width. */
  const widthAt = (event: PointerEvent) =>
    within(side === 'left' ? event.clientX : window.innerWidth - event.clientX);

  const onKeyDown = (event: KeyboardEvent) => {
    const outwards = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
    const inwards = side === 'left' ? 'ArrowLeft' : 'ArrowRight';
    const widths: Readonly<Record<string, number>> = {
      [outwards]: width + STEP,
      [inwards]: width - STEP,
      Home: panelWidth.least,
      End: panelWidth.most,
    };
    const wanted = widths[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onResize(within(wanted), true);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves takes focus, and <hr> does not
    <div
      className="hj-resize"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Panelets bredde"
      aria-controls="hj-main"
      aria-valuemin={panelWidth.least}
      aria-valuemax={panelWidth.most}
      aria-valuenow={width}
      aria-valuetext={`${width} piksler`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = width;
      }}
      onPointerMove={(event) => {
        if (dragged.current === null) return;
        dragged.current = widthAt(event);
        onResize(dragged.current, false);
      }}
      onLostPointerCapture={() => {
        if (dragged.current === null) return;
        onResize(dragged.current, true);
        dragged.current = null;
      }}
    />
  );
}

function within(width: number): number {
  return Math.round(Math.min(panelWidth.most, Math.max(panelWidth.least, width)));
}
