import { CEILING, FASTLEGE_LIMIT } from '../../rules/omeq/limits.ts';
import { caseDay } from '../history/case-words.ts';
import { plotCeiling, type TrendPoint } from './trend-points.ts';
import { totalText } from './trend-words.ts';

/** mg a day. */
const limits = [FASTLEGE_LIMIT, CEILING];

interface TrendPlotProps {
  readonly points: readonly TrendPoint[];
  /** Id of the text that sums the plot up. */
  readonly describedBy: string;
}

interface Placed {
  readonly point: TrendPoint;
  /** Shares of the plot's width and height, as CSS writes them. */
  readonly x: string;
  readonly y: string;
  /** The height of the case's own vedtak. */
  readonly vedtak: string | null;
}

/**
 * The totals over time as stairs: a dose is drawn level until the next case, and nothing is drawn across what is not
 * complete. Places are shares of the width, so that text and marks keep their size on any screen.
 */
export function TrendPlot({ points, describedBy }: TrendPlotProps) {
  const top = plotCeiling(points, limits);
  const height = (mg: number) => `${100 - (100 * mg) / top}%`;
  const placed = placedIn(points, height);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return (
    <div className="hj-trend-plot">
      <svg role="img" aria-label="Sum OMEQ over tid" aria-describedby={describedBy} className="hj-trend-svg">
        {[0, ...limits, top].map((mg) => (
          <g key={mg}>
            <line
              className={limits.includes(mg) ? 'hj-trend-limit' : 'hj-trend-grid'}
              x1="0%"
              x2="100%"
              y1={height(mg)}
              y2={height(mg)}
            />
            <text className="hj-trend-scale" x="0" dx="-8" dy="0.32em" y={height(mg)} textAnchor="end">
              {mg}
            </text>
          </g>
        ))}
        {vedtakLines(placed).map(({ key, ...ends }) => (
          <line key={key} className="hj-trend-vedtak" {...ends} />
        ))}
        {placed.slice(1).map((to, index) => {
          const from = placed[index];
          return from && to.point.change !== null ? (
            <Stair key={to.point.id} from={from} to={to} falls={to.point.change < 0} />
          ) : null;
        })}
        {placed.map((place) => (
          <Mark key={place.point.id} {...place} />
        ))}
      </svg>
      <div className="hj-trend-dates" aria-hidden>
        <span>{caseDay(first.at)}</span>
        {points.length > 1 && <span>{caseDay(last.at)}</span>}
      </div>
    </div>
  );
}

/** From each case with a vedtak, level until the next one that has another; what was in force before the first is not known. */
function vedtakLines(placed: readonly Placed[]) {
  const having = placed.filter(({ vedtak }) => vedtak !== null);
  return having.map(({ point, x, vedtak }, index) => ({
    key: point.id,
    x1: x,
    x2: having[index + 1]?.x ?? '100%',
    y1: vedtak ?? '',
    y2: vedtak ?? '',
  }));
}

/** A little is kept free at both ends, so that the outermost marks are whole. */
function placedIn(points: readonly TrendPoint[], height: (mg: number) => string): readonly Placed[] {
  const times = points.map(({ at }) => Date.parse(at));
  const begin = Math.min(...times);
  const span = Math.max(...times) - begin;
  return points.map((point, index) => {
    const share = span === 0 ? 0.5 : ((times[index] ?? begin) - begin) / span;
    const mg = point.total.kind === 'unknown' ? 0 : point.total.mg;
    return {
      point,
      x: `${2 + 96 * share}%`,
      y: height(mg),
      vedtak: point.vedtak === null ? null : height(point.vedtak),
    };
  });
}

interface StairProps {
  readonly from: Placed;
  readonly to: Placed;
  readonly falls: boolean;
}

function Stair({ from, to, falls }: StairProps) {
  return (
    <g className="hj-trend-stair" data-falls={falls || undefined}>
      <line x1={from.x} x2={to.x} y1={from.y} y2={from.y} />
      <line x1={to.x} x2={to.x} y1={from.y} y2={to.y} />
    </g>
  );
}

/** A dot for a full sum, an open arrow upwards for a least sum, a question mark for one that is not known. */
function Mark({ point, x, y }: Placed) {
  const title = <title>{`${caseDay(point.at)}: ${totalText(point.total)}`}</title>;
  switch (point.total.kind) {
    case 'exact':
      return (
        <circle className="hj-trend-exact" cx={x} cy={y} r="5">
          {title}
        </circle>
      );
    case 'at-least':
      return (
        <svg x={x} y={y} overflow="visible" className="hj-trend-at-least" role="presentation">
          <path d="M-6 0 H6 M0 0 V-18 M-5 -12 L0 -19 L5 -12" />
          {title}
        </svg>
      );
    case 'unknown':
      return (
        <text className="hj-trend-unknown" x={x} y={y} dy="-4" textAnchor="middle">
          ?{title}
        </text>
      );
  }
}
