import { DAYS_AHEAD, type FollowUpItem } from '../../rules/kept-case/follow-up.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { caseDay, caseTitle } from '../history/case-words.ts';
import type { ListedFollowUps } from './follow-up-view.ts';

/** What is to be followed up, in one line. */
export function matterText(row: FollowUpItem): string {
  switch (row.matter) {
    case 'vedtak-ends':
    case 'exception-ends': {
      const what = row.matter === 'vedtak-ends' ? 'Vedtaket' : 'Unntaket';
      const verb = row.daysLeft < 0 ? 'utløp' : 'utløper';
      return `${what} ${verb} ${norwegianDate(row.validTo)}, ${distance(row.daysLeft)}`;
    }
    case 'above-omeq':
    case 'above-pregabalin': {
      const unit = row.matter === 'above-omeq' ? 'OMEQ' : 'pregabalin';
      return `${row.complete ? 'I alt' : 'Minst'} ${mg(row.mgPerDay)} ${unit} per døgn; vedtaket er på ${mg(row.limit)}`;
    }
    case 'other-than-methadone':
      return `Resepten er på ${row.substances.join(' og ')}; vedtaket gjelder bare metadon`;
  }
}

const mg = (amount: number) => `${norwegianNumber(amount)}\u00a0mg`;

function distance(daysLeft: number): string {
  if (daysLeft === 0) return 'i dag';
  const days = Math.abs(daysLeft) === 1 ? '1 dag' : `${norwegianNumber(Math.abs(daysLeft))} dager`;
  return daysLeft < 0 ? `for ${days} siden` : `om ${days}`;
}

/** Which case it is about, so that two rows are never alike. */
export const rowName = ({ case: entry }: FollowUpItem) =>
  [caseTitle(entry), entry.label, `sak fra ${caseDay(entry.at)}`].filter(Boolean).join(', ');

/** The line where nothing is to be done. It never says «within» of what is not known. */
export function allWellText({ decided, notKnown }: Pick<ListedFollowUps, 'decided' | 'notKnown'>) {
  if (decided === 0) {
    return 'Ingen saker har vedtak eller unntak. Åpne en sak for å skrive inn hvor lenge vedtaket gjelder.';
  }
  const ends = `Ingen vedtak eller unntak er utløpt eller utløper innen ${DAYS_AHEAD} dager`;
  return notKnown.length === 0
    ? `${ends}, og ingen resepter overskrider vedtaket.`
    : `${ends}, og ingen resepter overskrider vedtaket så langt det er kjent.`;
}

/** Null where every sum is known. */
export function notKnownText(notKnown: readonly unknown[]): string | null {
  if (notKnown.length === 0) return null;
  const cases = notKnown.length === 1 ? '1 sak' : `${norwegianNumber(notKnown.length)} saker`;
  return `I ${cases} er summen ikke fullt kjent, så det er ikke kjent om resepten er innenfor vedtaket.`;
}
