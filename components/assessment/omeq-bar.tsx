import { BodyShort, Heading } from '@navikt/ds-react';
import type { Assessment } from '../../rules/contract/assessment.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { fromNumber, subtract, ZERO } from '../../rules/number/rational.ts';
import { applicableLimit } from '../../rules/omeq/applicable-limit.ts';
import { factors } from '../../rules/omeq/factors.ts';
import { CEILING } from '../../rules/omeq/limits.ts';
import { DoseBar } from './dose-bar.tsx';
import type { DoseLimit } from './dose-meter.tsx';
import { OmeqTable } from './omeq-table.tsx';
import { notConfirmed, totalWords } from './omeq-words.ts';
import { overText, roomText } from './room-words.ts';

interface OmeqBarProps {
  readonly omeq: NonNullable<Assessment['omeq']>;
  readonly request: AssessmentRequest;
  /** Nobody has said what else the patient uses: the sum is then a lower bound, however complete the table. */
  readonly othersUnknown: boolean;
  readonly limits: readonly DoseLimit[];
}

/** A drug that is not known could be an opioid; of it alone there is no sum to show. */
export function namesAnOpioid({ lines, atLeast }: OmeqBarProps['omeq']): boolean {
  return atLeast > 0 || lines.some(({ problem }) => problem !== 'drug-unknown');
}

/** The sum as one bar, with what is left to the limit that applies; the arithmetic is folded away. */
export function OmeqBar({ omeq, request, othersUnknown, limits }: OmeqBarProps) {
  const perDay = othersUnknown ? null : omeq.perDay;
  const applies = applicableLimit(request);
  const inDoubt = omeq.lines.flatMap(({ substance, verification }) =>
    substance !== null && notConfirmed(verification) !== null ? [substance] : [],
  );
  const room = roomWords(perDay, omeq, applies, othersUnknown);
  const shown = applies === null ? [] : [...new Set([applies.limit, CEILING])].sort((a, b) => a - b);
  return (
    <section className="hj-section" aria-labelledby="hj-omeq">
      <Heading level="2" size="xsmall" id="hj-omeq">
        OMEQ {totalWords({ perDay, atLeast: omeq.atLeast })}
        {applies !== null && ` av ${applies.limit}`}
      </Heading>
      {shown.length > 0 && (
        <DoseBar
          label="Sum OMEQ per døgn"
          value={perDay ?? omeq.atLeast}
          lowerBound={perDay === null}
          limits={shown}
        />
      )}
      {room !== null && <BodyShort size="small">{room}</BodyShort>}
      <details className="hj-disclosure" open={omeq.lines.some(({ problem }) => problem !== null)}>
        <summary>
          Regnestykke{' '}
          {inDoubt.length > 0 && (
            <span className="hj-subtle">Faktoren for {inDoubt.join(' og ')} er ikke bekreftet.</span>
          )}
        </summary>
        <OmeqTable omeq={omeq} othersUnknown={othersUnknown} limits={applies === null ? [] : limits} />
      </details>
    </section>
  );
}

function roomWords(
  perDay: number | null,
  { lines, atLeast }: OmeqBarProps['omeq'],
  applies: ReturnType<typeof applicableLimit>,
  othersUnknown: boolean,
): string | null {
  if (applies === null) return 'Grensene på 100 og 300 gjelder ikke her.';
  const limit = fromNumber(applies.limit);
  const counted = fromNumber(atLeast);
  if (atLeast > applies.limit) {
    const over = limit && counted ? subtract(counted, limit) : ZERO;
    return `${overText(over, applies.of === 'vedtak' ? 'vedtaket' : 'grensen', perDay === null)}.`;
  }
  const sum = perDay === null ? null : fromNumber(perDay);
  if (sum === null || limit === null) {
    // What is not told is said where it is told.
    return othersUnknown ? null : 'Hvor mye som er igjen, er ikke kjent.';
  }
  const [factor = null] = lines.flatMap(({ substance, route }) =>
    factors.filter((each) => each.substance === substance && each.route === route),
  );
  const left = subtract(limit, sum);
  return `${roomText(left.n < 0n ? ZERO : left, applies.limit, factor)}.`;
}
