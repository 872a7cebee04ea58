import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { caseDay, caseTitle } from '../history/case-words.ts';
import type { EntryDifference, ExportState, FileEntry } from './transfer-view.ts';

const LONGEST = 120;

export const casesCounted = (count: number) => `${norwegianNumber(count)} ${count === 1 ? 'sak' : 'saker'}`;

export const entryWords = ({ place, case: entry }: FileEntry) =>
  `${place}: ${caseTitle(entry)}, ${caseDay(entry.at)}`;

const quoted = (text: string) => {
  if (text === '') return 'ikke satt';
  return `«${text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text}»`;
};

export function differenceWords({ name, before, after }: EntryDifference): string {
  if (before === null || after === null) return `${name} er annerledes`;
  return `${name}: ${quoted(before)} her, ${quoted(after)} i filen`;
}

/** How an export ended; empty while it goes on. */
export function exportWords(state: ExportState): string {
  switch (state.kind) {
    case 'idle':
    case 'writing':
      return '';
    case 'cancelled':
      return 'Avbrutt. Ingen fil er lagret.';
    case 'failed':
      return `${state.message} Ingen fil er lagret.`;
    case 'written': {
      const damaged = state.damaged === 0 ? '' : `, og ${norwegianNumber(state.damaged)} som er skadet,`;
      return `${casesCounted(state.cases)}${damaged} er skrevet til ${state.fileName}, som nettleseren lagrer.`;
    }
  }
}
