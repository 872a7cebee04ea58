import { BodyShort, Tag } from '@navikt/ds-react';
import type { Assessment, OmeqLine } from '../../rules/contract/assessment.ts';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { routeNames } from '../../rules/vocabulary.ts';
import { type DoseLimit, LimitWords } from './dose-meter.tsx';
import { doseWords, notConfirmed, problemOf, totalWords, withUnit } from './omeq-words.ts';
import './omeq-table.css';

interface OmeqTableProps {
  readonly omeq: NonNullable<Assessment['omeq']>;
  /** Nobody has said what else the patient uses: the sum is then a lower bound, however complete the table. */
  readonly othersUnknown: boolean;
  readonly limits: readonly DoseLimit[];
}

/** Every opioid with its arithmetic, and the sum against the limits. */
export function OmeqTable({ omeq, othersUnknown, limits }: OmeqTableProps) {
  const perDay = othersUnknown ? null : omeq.perDay;
  return (
    <div>
      <table className="hj-omeq">
        <caption>Orale morfinekvivalenter (OMEQ) per døgn</caption>
        <thead>
          <tr>
            <th scope="col">Opioid</th>
            <th scope="col">Dose</th>
            <th scope="col">Faktor</th>
            <th scope="col">OMEQ</th>
          </tr>
        </thead>
        {omeq.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity of their own, and are never moved
          <OmeqRow key={index} line={line} />
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Sum
            </th>
            <td colSpan={2}>{totalWords({ perDay, atLeast: omeq.atLeast })}</td>
          </tr>
        </tfoot>
      </table>
      {limits.length > 0 && (
        <LimitWords value={perDay ?? omeq.atLeast} lowerBound={perDay === null} limits={limits} />
      )}
      {perDay === null && (
        <BodyShort size="small">
          Summen er ikke fullstendig. Den kan vise «over» en grense, aldri «innenfor».
        </BodyShort>
      )}
    </div>
  );
}

function OmeqRow({ line }: { readonly line: OmeqLine }) {
  const doubt = notConfirmed(line.verification);
  return (
    <tbody>
      <tr>
        <th scope="row">
          {line.drug}
          <span className="hj-subtle">{substanceWords(line)}</span>
        </th>
        <td>{doseWords(line)}</td>
        <td>{line.factor === null ? '–' : norwegianNumber(line.factor, 4)}</td>
        <td>{line.omeq === null ? '–' : withUnit(line.omeq, 'mg')}</td>
      </tr>
      {(line.problem || doubt) && (
        <tr className="hj-omeq-note">
          <td colSpan={4}>
            {line.problem && <span>{problemOf(line)} </span>}
            {doubt && (
              <Tag size="xsmall" data-color="warning" variant="outline">
                Faktoren er {doubt}
              </Tag>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function substanceWords({ substance, route }: OmeqLine): string {
  const known = Object.entries(routeNames).find(([key]) => key === route)?.[1];
  return [substance, known ?? route].filter((part) => part !== null).join(', ');
}
