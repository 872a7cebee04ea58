import { BodyShort, Button, Heading, Select } from '@navikt/ds-react';
import { useId, useState } from 'react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { caseDay, caseTitle } from '../history/case-words.ts';
import { TrendPlot } from './trend-plot.tsx';
import { type TrendCase, trendPoints } from './trend-points.ts';
import { changeText, limitText, totalText, trendSummary, vedtakText } from './trend-words.ts';
import './trend.css';

/** How many rows of the table are drawn at a time. */
const ROWS = 50;
/** More marks than this lie on top of each other. */
const MOST_MARKS = 400;

interface OpioidTrendProps {
  readonly labels: readonly string[];
  /** The label whose cases are shown; an empty text is none. */
  readonly label: string;
  readonly onLabel: (label: string) => void;
  /** The cases under the label; null while they are read. */
  readonly cases: readonly TrendCase[] | null;
}

/** The opioid total of one label's cases over time, as a plot and as a table with the same figures. */
export function OpioidTrend({ labels, label, onLabel, cases }: OpioidTrendProps) {
  const title = useId();
  return (
    <section aria-labelledby={title} className="hj-history-section">
      <Heading level="2" size="medium" id={title}>
        Opioider over tid
      </Heading>
      {labels.length === 0 ? (
        <BodyShort size="small">
          Gi sakene som hører sammen, samme forløp. Da vises summen av opioider over tid her.
        </BodyShort>
      ) : (
        <Select
          label="Forløp"
          size="small"
          value={label}
          onChange={({ target }) => onLabel(target.value)}
          className="hj-history-narrow"
        >
          <option value="">Velg forløp</option>
          {labels.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {label !== '' && cases === null && <BodyShort size="small">Henter sakene …</BodyShort>}
      {label !== '' && cases !== null && <Trend key={label} cases={cases} label={label} />}
    </section>
  );
}

function Trend({ cases, label }: { readonly cases: readonly TrendCase[]; readonly label: string }) {
  const [rows, setRows] = useState(ROWS);
  const summary = useId();
  const points = trendPoints(cases);
  const newestFirst = points.toReversed();
  const marked = points.slice(-MOST_MARKS);
  return (
    <>
      <BodyShort size="small" id={summary}>
        {trendSummary(points)}
      </BodyShort>
      {points.length > 0 && (
        <figure className="hj-trend">
          <TrendPlot points={marked} describedBy={summary} />
          <figcaption>
            mg OMEQ per døgn. ● full sum, ↑ minst så mye, ? ukjent. Grensene er 100 og 300&nbsp;mg. Linjen
            holdes flat til neste sak; hva som ble brukt imellom, er ikke kjent.
            {points.some(({ vedtak }) => vedtak !== null) && ' Den prikkede linjen er vedtaket på sakene.'}
            {marked.length < points.length &&
              ` Viser de ${MOST_MARKS} siste av ${norwegianNumber(points.length)}; tabellen har alle.`}
          </figcaption>
        </figure>
      )}
      {points.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table is scrolled sideways with the keys
        <section className="hj-history-scroll" aria-label={`Summer for ${label}`} tabIndex={0}>
          <table className="hj-history-table">
            <caption>Summene for «{label}», nyeste først</caption>
            <thead>
              <tr>
                <th scope="col">Dato</th>
                <th scope="col">Legemiddel</th>
                <th scope="col">Sum OMEQ</th>
                <th scope="col">Endring</th>
                <th scope="col">Grensene</th>
                <th scope="col">Vedtaket</th>
              </tr>
            </thead>
            <tbody>
              {newestFirst.slice(0, rows).map((point, index) => (
                <tr key={point.id}>
                  <th scope="row">{caseDay(point.at)}</th>
                  <td>{caseTitle(point)}</td>
                  <td>{totalText(point.total)}</td>
                  <td>{changeText(point, index === points.length - 1)}</td>
                  <td>{limitText(point.total)}</td>
                  <td>{vedtakText(point)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows < points.length && (
        <div>
          <Button type="button" size="small" variant="tertiary" onClick={() => setRows(rows + ROWS)}>
            Vis flere (viser {norwegianNumber(rows)} av {norwegianNumber(points.length)})
          </Button>
        </div>
      )}
    </>
  );
}
