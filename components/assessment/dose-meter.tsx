import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { withUnit } from './omeq-words.ts';

/** A limit in mg a day; exactly the limit is within it. */
export interface DoseLimit {
  readonly value: number;
  readonly name: string;
}

interface DoseMeterProps {
  readonly label: string;
  /** mg a day. */
  readonly value: number;
  /** The value is only the part that could be computed. */
  readonly lowerBound: boolean;
  readonly limits: readonly DoseLimit[];
}

/** A dose as a bar with the limits marked on it, each one also said in words. */
export function DoseMeter({ label, value, lowerBound, limits }: DoseMeterProps) {
  const highest = Math.max(0, ...limits.map((limit) => limit.value));
  const full = Math.max(highest * 1.15, value);
  const share = (part: number) => `${(100 * part) / full}%`;
  const words = `${lowerBound ? 'minst ' : ''}${withUnit(value, 'mg')}`;
  return (
    <div className="hj-meter">
      {/* biome-ignore lint/a11y/useSemanticElements: <meter> cannot hold the marks of the limits */}
      <div
        className="hj-meter-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.ceil(full)}
        aria-valuenow={value}
        aria-valuetext={words}
      >
        <div
          className="hj-meter-bar"
          data-over={limits.some((limit) => value > limit.value) || undefined}
          data-lower-bound={lowerBound || undefined}
          style={{ inlineSize: share(value) }}
        />
        {limits.map((limit) => (
          <div
            key={limit.value}
            className="hj-meter-limit"
            style={{ insetInlineStart: share(limit.value) }}
          />
        ))}
      </div>
      <ul className="hj-meter-words">
        {limits.map((limit) => (
          <li key={limit.value}>
            <strong>{standing(value, lowerBound, limit.value)}</strong> {norwegianNumber(limit.value)}
            &nbsp;mg: {limit.name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function standing(value: number, lowerBound: boolean, limit: number): string {
  if (value > limit) return 'Over';
  if (lowerBound) return 'Ukjent mot';
  return value === limit ? 'Akkurat' : 'Innenfor';
}
