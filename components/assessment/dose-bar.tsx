import { withUnit } from './omeq-words.ts';
import './dose-bar.css';

interface DoseBarProps {
  readonly label: string;
  /** mg a day. */
  readonly value: number;
  /** The value is only the part that could be computed. */
  readonly lowerBound: boolean;
  /** mg a day; exactly the limit is within it. */
  readonly limits: readonly number[];
}

/** A dose as one bar, with each limit marked and named on it. */
export function DoseBar({ label, value, lowerBound, limits }: DoseBarProps) {
  const highest = Math.max(0, ...limits);
  const full = Math.max(highest * 1.08, value);
  const share = (part: number) => `${(100 * part) / full}%`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> cannot hold the marks of the limits
    <div
      className="hj-dose-bar"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.ceil(full)}
      aria-valuenow={value}
      aria-valuetext={`${lowerBound ? 'minst ' : ''}${withUnit(value, 'mg')}`}
    >
      <div className="hj-dose-bar-track">
        <div
          className="hj-dose-bar-fill"
          data-over={limits.some((limit) => value > limit) || undefined}
          data-lower-bound={lowerBound || undefined}
          style={{ inlineSize: share(value) }}
        />
        {limits.map((limit) => (
          <div key={limit} className="hj-dose-bar-limit" style={{ insetInlineStart: share(limit) }} />
        ))}
      </div>
      {limits.map((limit) => (
        <span key={limit} className="hj-dose-bar-name" style={{ insetInlineStart: share(limit) }} aria-hidden>
          {limit}
        </span>
      ))}
    </div>
  );
}
