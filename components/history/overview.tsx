import { BodyShort, Heading } from '@navikt/ds-react';
import { useId } from 'react';
import type { OverviewFigures } from '../../rules/kept-case/overview.ts';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { verdictNames } from '../../rules/vocabulary.ts';
import { ruleTitle } from './rule-words.ts';
import './overview.css';

const MONTHS = 12;
const RULES = 10;

const monthFormat = new Intl.DateTimeFormat('nb-NO', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11` as `november 2026`. */
const monthName = (month: string) => monthFormat.format(new Date(`${month}-01T00:00:00Z`));

/** What all the cases on the machine come to; null while they are counted. */
export function Overview({ figures }: { readonly figures: OverviewFigures | null }) {
  const title = useId();
  return (
    <section aria-labelledby={title} className="hj-history-section">
      <Heading level="2" size="medium" id={title}>
        Oversikt
      </Heading>
      {figures ? <Figures figures={figures} /> : <BodyShort size="small">Teller sakene …</BodyShort>}
    </section>
  );
}

function Figures({ figures }: { readonly figures: OverviewFigures }) {
  const { total, fills, months, verdicts, notMet } = figures;
  const isFilled = ({ fills: count }: (typeof months)[number]) => count > 0;
  const latest = months.slice(-MONTHS);
  const sinceFirst = latest.some(isFilled) ? latest.slice(latest.findIndex(isFilled)) : [];
  return (
    <>
      <BodyShort size="small">
        {norwegianNumber(total)} {total === 1 ? 'sak' : 'saker'} på maskinen, {norwegianNumber(fills)} med
        utfylling.
      </BodyShort>
      {total > 0 && (
        <div className="hj-history-overview">
          {sinceFirst.length > 0 && (
            <BarTable
              caption={
                months.length > MONTHS ? `Utfyllinger per måned, siste ${MONTHS}` : 'Utfyllinger per måned'
              }
              heads={['Måned', 'Utfyllinger']}
              rows={sinceFirst.map(({ month, fills: count }) => ({ name: monthName(month), count }))}
            />
          )}
          <BarTable
            caption="Vurderinger"
            heads={['Vurdering', 'Saker']}
            rows={verdicts.map(({ verdict, cases }) => ({ name: verdictNames[verdict], count: cases }))}
          />
          {notMet.length > 0 && (
            <BarTable
              caption="Regler som oftest ikke er oppfylt"
              heads={['Regel', 'Saker']}
              rows={notMet.slice(0, RULES).map(({ rule, cases }) => ({
                name: ruleTitle(rule),
                count: cases,
              }))}
            />
          )}
        </div>
      )}
    </>
  );
}

interface BarTableProps {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly { readonly name: string; readonly count: number }[];
}

/** The figure says it all; the bar is only for the eye. */
function BarTable({ caption, heads, rows }: BarTableProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className="hj-history-table hj-history-bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <span className="hj-history-count">{norwegianNumber(count)}</span>
              <span
                className="hj-history-bar"
                aria-hidden
                style={{ inlineSize: `${(70 * count) / most}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
