import { BodyShort, Button, Select, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { fromDecimal, isZero, multiply, type Rational, subtract } from '../../rules/number/rational.ts';
import { type CalculatorRow, productOf, type Sum } from '../../rules/omeq/calculator.ts';
import type { CountedRow } from '../../rules/omeq/room.ts';
import type { SoldForm } from '../../rules/omeq/sold-forms.ts';
import { MOST_DOSES, taper } from '../../rules/omeq/taper.ts';
import { strengthUnit } from './opioid-labels.ts';
import { noPlanText, taperCaveat, taperText, weekText } from './taper-text.ts';
import './what-if.css';

interface TaperFormProps {
  readonly row: CalculatorRow;
  readonly reading: CountedRow;
  readonly sum: Sum;
  readonly forms: readonly SoldForm[];
  /** ISO date. */
  readonly today: string;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: (text: string) => void;
}

const dosesPerDay = Array.from({ length: MOST_DOSES }, (_, index) => index + 1);

/** From today's dose of one row to a lower one, week by week, in whole tablets or patches that are sold. */
export function TaperForm({ row, reading, sum, forms, today, onCopy, onPrint }: TaperFormProps) {
  const sameRoute = forms.filter(({ factor }) => factor === reading.factor);
  const [form, setForm] = useState<string | null>(null);
  const [target, setTarget] = useState('');
  const [weeks, setWeeks] = useState('4');
  const isPatch = reading.factor.unit === 'µg/h';
  const [times, setTimes] = useState(String(isPatch ? 1 : likelyTimes(reading.count)));
  const [copied, setCopied] = useState(false);
  const unit = strengthUnit(reading.factor);
  const sold =
    sameRoute.find((each) => each.form === form) ?? formOfProduct(row, sameRoute) ?? sameRoute[0] ?? null;
  if (sold === null) {
    return <BodyShort size="small">Katalogen har ingen styrker å trappe ned i.</BodyShort>;
  }
  const from = multiply(reading.strength, reading.count);
  const to = target.trim() === '' ? null : fromDecimal(target.trim());
  const made =
    to &&
    taper({
      strengths: sold.strengths,
      from,
      to,
      weeks: Number(weeks),
      dosesPerDay: isPatch ? 1 : Number(times),
    });
  const others = sum.notCounted > 0 ? null : subtract(sum.atLeast, reading.omeq);
  const told = to && { sold, from, to, others, on: today };
  const text = made?.kind === 'plan' && told ? taperText(made.weeks, told) : null;

  return (
    <div className="hj-what-if-part">
      <div className="hj-what-if-fields">
        {sameRoute.length > 1 && (
          <Select
            label="Form"
            size="small"
            value={sold.form}
            onChange={(event) => setForm(event.target.value)}
          >
            {sameRoute.map((each) => (
              <option key={each.form} value={each.form}>
                {each.form}
              </option>
            ))}
          </Select>
        )}
        <TextField
          label={`Ned til (${unit} per døgn)`}
          size="small"
          inputMode="decimal"
          autoComplete="off"
          value={target}
          error={target.trim() !== '' && to === null}
          onChange={(event) => setTarget(event.target.value)}
        />
        <TextField
          label="Uker"
          size="small"
          inputMode="numeric"
          autoComplete="off"
          value={weeks}
          onChange={(event) => setWeeks(event.target.value)}
        />
        {!isPatch && (
          <Select
            label="Ganger daglig"
            size="small"
            value={times}
            onChange={(event) => setTimes(event.target.value)}
          >
            {dosesPerDay.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </Select>
        )}
      </div>
      {made && made.kind !== 'plan' && <BodyShort size="small">{noPlanText(made, reading.factor)}</BodyShort>}
      {made?.kind === 'plan' && told && text !== null && (
        <>
          <ol className="hj-bare-list hj-what-if-weeks">
            {made.weeks.map((week) => (
              <li key={week.week}>{weekText(week, told)}</li>
            ))}
          </ol>
          <div className="hj-calculator-actions">
            <Button
              type="button"
              size="small"
              variant="secondary"
              onClick={async () => setCopied(await onCopy(text))}
            >
              Kopier planen
            </Button>
            <Button type="button" size="small" variant="tertiary" onClick={() => onPrint(text)}>
              Skriv ut planen
            </Button>
            <BodyShort size="small" role="status">
              {copied && 'Planen er kopiert.'}
            </BodyShort>
          </div>
        </>
      )}
      <BodyShort size="small" className="hj-calculator-subtle">
        {taperCaveat} Bare hele tabletter og plastre.
      </BodyShort>
    </div>
  );
}

/** How many times a day the row is likely to be taken. */
function likelyTimes(count: Rational): number {
  const whole = dosesPerDay.find((times) => isZero(subtract(count, { n: BigInt(times), d: 1n })));
  return whole ?? 2;
}

function formOfProduct(row: CalculatorRow, forms: readonly SoldForm[]): SoldForm | null {
  const product = productOf(row)?.product;
  return forms.find(({ products }) => products.some(({ drug }) => drug.name === product)) ?? null;
}
