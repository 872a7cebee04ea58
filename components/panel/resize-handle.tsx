import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Layout, panelWidth } from './panel-view.ts';
import './resize-handle.css';

interface ResizeHandleProps {
  readonly side: Layout['side'];
  readonly width: number;
  readonly onResize: (width: number, settled: boolean) => void;
}

const STEP = 20;
/** Screen pixels before a press becomes a drag: enough to measure the page's zoom by. */
const SLACK = 4;

interface Drag {
  readonly clientX: number;
  readonly screenX: number;
  readonly startWidth: number;
  /** CSS pixels per screen pixel; null until measured. */
  readonly zoom: number | null;
  readonly width: number;
}

/** The panel's inner edge: dragged with the pointer, or moved with the arrow keys. */
export function ResizeHandle({ side, width, onResize }: ResizeHandleProps) {
  const drag = useRef<Drag | null>(null);

  /** The frame moves under the pointer while it is dragged, so only where the pointer is on the screen can be trusted. */
  const onPointerMove = ({ clientX, screenX }: PointerEvent) => {
    const start = drag.current;
    const moved = screenX - (start?.screenX ?? screenX);
    if (!start || (start.zoom === null && Math.abs(moved) < SLACK)) return;
    const zoom = start.zoom ?? ((clientX - start.clientX) / moved || 1);
    const next = within(start.startWidth + (side === 'left' ? 1 : -1) * moved * zoom);
    drag.current = { ...start, zoom, width: next };
    onResize(next, false);
  };

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
      onPointerDown={({ currentTarget, pointerId, clientX, screenX }) => {
        currentTarget.setPointerCapture(pointerId);
        drag.current = { clientX, screenX, startWidth: width, zoom: null, width };
      }}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        if (drag.current && drag.current.zoom !== null) onResize(drag.current.width, true);
        drag.current = null;
      }}
    />
  );
}

function within(width: number): number {
  return Math.round(Math.min(panelWidth.most, Math.max(panelWidth.least, width)));
}
