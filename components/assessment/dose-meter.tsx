import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { DoseBar } from './dose-bar.tsx';
import './dose-meter.css';

/** A limit in mg a day; exactly the limit is within it. */
export interface DoseLimit {
  readonly value: number;
  readonly name: string;
}

interface DoseAgainstLimits {
  /** mg a day. */
  readonly value: number;
  /** The value is only the part that could be computed. */
  readonly lowerBound: boolean;
  readonly limits: readonly DoseLimit[];
}

/** A dose as a bar with the limits marked on it, each one also said in words. */
export function DoseMeter({ label, ...dose }: DoseAgainstLimits & { readonly label: string }) {
  return (
    <>
      <DoseBar
        label={label}
        value={dose.value}
        lowerBound={dose.lowerBound}
        limits={dose.limits.map(({ value }) => value)}
      />
      <LimitWords {...dose} />
    </>
  );
}

export function LimitWords({ value, lowerBound, limits }: DoseAgainstLimits) {
  return (
    <ul className="hj-bare-list hj-limit-words">
      {limits.map((limit) => (
        <li key={limit.value}>
          <strong>{standing(value, lowerBound, limit.value)}</strong> {norwegianNumber(limit.value)}
          &nbsp;mg: {limit.name}
        </li>
      ))}
    </ul>
  );
}

function standing(value: number, lowerBound: boolean, limit: number): string {
  if (value > limit) return 'Over';
  if (lowerBound) return 'Ukjent mot';
  return value === limit ? 'Akkurat' : 'Innenfor';
}
