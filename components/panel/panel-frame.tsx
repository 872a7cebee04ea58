import { type ReactNode, useRef } from 'react';
import type { Check } from '../../rules/session/standing.ts';
import { standingOf } from '../../rules/session/standing.ts';
import { CollapsedStrip } from './collapsed-strip.tsx';
import { PanelHeader } from './panel-header.tsx';
import type { Layout } from './panel-view.ts';
import { ResizeHandle } from './resize-handle.tsx';

interface PanelFrameProps {
  readonly layout: Layout;
  /** Null where no prescription is read. */
  readonly check: Check | null;
  /** `settled` is false while the edge is still being dragged. */
  readonly onLayout: (layout: Layout, settled: boolean) => void;
  readonly onOpenOptions: () => void;
  readonly onOpenHistory: () => void;
  readonly children: ReactNode;
}

/** Where the panel stands and how wide it is: a full panel with a movable inner edge, or a slim strip. */
export function PanelFrame({
  layout,
  check,
  onLayout,
  onOpenOptions,
  onOpenHistory,
  children,
}: PanelFrameProps) {
  const standing = check === null ? 'not-read' : standingOf(check);
  // The button that was pressed goes away with its shape of the panel; focus goes on to the one that brings it back.
  const folded = useRef(false);
  const fold = (collapsed: boolean) => {
    folded.current = true;
    onLayout({ ...layout, collapsed }, true);
  };
  if (layout.collapsed) {
    return (
      <CollapsedStrip
        standing={standing}
        side={layout.side}
        focused={folded.current}
        onExpand={() => fold(false)}
      />
    );
  }
  return (
    <div className="hj-panel" data-side={layout.side}>
      <PanelHeader
        side={layout.side}
        onSwitchSide={() => onLayout({ ...layout, side: layout.side === 'left' ? 'right' : 'left' }, true)}
        focused={folded.current}
        onCollapse={() => fold(true)}
        onOpenOptions={onOpenOptions}
        onOpenHistory={onOpenHistory}
      >
        <ResizeHandle
          side={layout.side}
          width={layout.width}
          onResize={(width, settled) => onLayout({ ...layout, width }, settled)}
        />
      </PanelHeader>
      <main className="hj-main" id="hj-main">
        {children}
      </main>
    </div>
  );
}
