import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { CEILING, FASTLEGE_LIMIT } from '../../rules/omeq/limits.ts';
import { caseDay } from '../history/case-words.ts';
import { type TrendPoint, type TrendTotal, taperingNow } from './trend-points.ts';

const mgWords = (mg: number) => `${norwegianNumber(mg)}\u00a0mg`;

export function totalText(total: TrendTotal): string {
  switch (total.kind) {
    case 'exact':
      return mgWords(total.mg);
    case 'at-least':
      return `minst ${mgWords(total.mg)}`;
    case 'unknown':
      return 'ukjent';
  }
}

/** Since the case before: `−40 mg`, `uendret`, or that it can't be told. */
export function changeText({ change }: TrendPoint, isFirst: boolean): string {
  if (isFirst) return '–';
  if (change === null) return 'kan ikke regnes ut';
  if (change === 0) return 'uendret';
  return `${change > 0 ? '+' : ''}${mgWords(change)}`;
}

/** Which limits the total is known to be over. A least sum can show «over», never «innenfor». */
export function limitText(total: TrendTotal): string {
  if (total.kind === 'unknown') return 'ukjent';
  if (total.mg > CEILING) return `over ${CEILING}\u00a0mg`;
  if (total.kind === 'at-least') {
    return total.mg > FASTLEGE_LIMIT
      ? `over ${FASTLEGE_LIMIT}\u00a0mg, ukjent mot ${CEILING}\u00a0mg`
      : 'ukjent';
  }
  return total.mg > FASTLEGE_LIMIT ? `over ${FASTLEGE_LIMIT}\u00a0mg` : `innenfor ${FASTLEGE_LIMIT}\u00a0mg`;
}

/** How the total stands to the vedtak on the case. A least sum can show «over», never «innenfor». */
export function vedtakText({ total, vedtak }: Pick<TrendPoint, 'total' | 'vedtak'>): string {
  if (vedtak === null) return '–';
  if (total.kind !== 'unknown' && total.mg > vedtak) return `over ${mgWords(vedtak)}`;
  return total.kind === 'exact' ? `innenfor ${mgWords(vedtak)}` : `ukjent mot ${mgWords(vedtak)}`;
}

/** The plot in a few sentences. */
export function trendSummary(points: readonly TrendPoint[]): string {
  const last = points.at(-1);
  if (!last) return 'Ingen saker med opioid.';
  const incomplete = points.filter(({ total }) => total.kind !== 'exact').length;
  const tapering = taperingNow(points);
  return [
    `${points.length === 1 ? 'Én sak' : `${norwegianNumber(points.length)} saker`} med opioid.`,
    `Siste sum, ${caseDay(last.at)}: ${totalText(last.total)} OMEQ per døgn.`,
    tapering &&
      `Nedtrapping: fra ${mgWords(tapering.fromMg)} ${caseDay(tapering.since)} til ${mgWords(tapering.toMg)}, ${tapering.steps} trinn.`,
    incomplete > 0 &&
      `${incomplete === 1 ? 'Én sum er' : `${norwegianNumber(incomplete)} summer er`} ikke fullstendig og er ikke bundet sammen med de andre.`,
  ]
    .filter(Boolean)
    .join(' ');
}
