import type { CaseSearch } from '../../components/history/case-search.ts';
import { DAYS_AHEAD } from '../../rules/kept-case/follow-up.ts';
import { daysAfter } from '../../rules/number/calendar-days.ts';
import type { CaseFilter } from '../../utils/history/search/case-filter.ts';
import { localDate } from '../../utils/time/local-date.ts';

/** What the store is asked for. The period's days are the machine's own, and cases are stamped in UTC. */
export function caseFilter(search: CaseSearch, now: Date): CaseFilter {
  const { text, verdict, rule, drug, label, from, to, expiring } = search;
  return {
    ...(text.trim() !== '' && { text }),
    ...(verdict !== '' && { verdict }),
    ...(rule !== '' && { rule }),
    ...(drug !== '' && { drug }),
    ...(label !== '' && { label }),
    ...(from !== '' && { from: instant(from, '00:00:00.000') }),
    ...(to !== '' && { to: instant(to, '23:59:59.999') }),
    ...(expiring && { expiresTo: daysAfter(localDate(now), DAYS_AHEAD) }),
  };
}

/** `clock` on the ISO date, by the machine's own time, in UTC. */
const instant = (date: string, clock: string) => new Date(`${date}T${clock}`).toISOString();
