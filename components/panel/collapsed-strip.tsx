import type { Standing } from '../../rules/session/standing.ts';
import { verdictLooks } from '../assessment/verdict-look.tsx';
import type { Layout } from './panel-view.ts';
import '../assessment/tone.css';
import './collapsed-strip.css';

interface CollapsedStripProps {
  readonly standing: Standing;
  readonly side: Layout['side'];
  /** Takes focus when it appears. */
  readonly focused: boolean;
  readonly onExpand: () => void;
}

/** The panel folded to a strip: the whole of it is one button that says the verdict. */
export function CollapsedStrip({ standing, side, focused, onExpand }: CollapsedStripProps) {
  const { name, tone, Icon } = verdictLooks[standing];
  return (
    <button
      type="button"
      className="hj-strip"
      data-side={side}
      data-tone={tone}
      data-verdict={standing}
      // biome-ignore lint/a11y/noAutofocus: the doctor has just pressed the button that this one replaces
      autoFocus={focused}
      aria-expanded={false}
      aria-label={`Hjemmel: ${name}. Åpne panelet`}
      title={`Hjemmel: ${name}`}
      onClick={onExpand}
    >
      <Icon className="hj-strip-icon" aria-hidden />
      <span className="hj-strip-name" aria-hidden>
        Hjemmel
      </span>
    </button>
  );
}
