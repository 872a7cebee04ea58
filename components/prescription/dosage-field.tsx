import { Textarea } from '@navikt/ds-react';
import { useId } from 'react';
import type { DosageProblem, DosageReading } from '../../rules/dosage/dosage.ts';
import { problemWords, readingsWords, readingWords } from '../dosage-words.ts';

interface DosageFieldProps {
  readonly text: string;
  /** Null where there is none. */
  readonly reading: DosageReading | null;
  readonly onChange: (text: string) => void;
}

/** The dosage as it is typed, and below it what it is counted as, or the first part that was not understood, in its place. */
export function DosageField({ text, reading, onChange }: DosageFieldProps) {
  const said = useId();
  return (
    <div className="hj-dosage">
      <Textarea
        size="small"
        label="Dosering"
        value={text}
        minRows={1}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={said}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={said} role="status" className="hj-dosage-said">
        {reading?.understood && readingWords(reading)}
        {reading && !reading.understood && <NotUnderstood text={text} problem={reading.problem} />}
      </div>
    </div>
  );
}

function NotUnderstood({ text, problem }: { readonly text: string; readonly problem: DosageProblem }) {
  const { start, end, why } = problem;
  return (
    <>
      Ikke forstått:{' '}
      {problem.readings ? `Kan leses som ${readingsWords(problem.readings)}.` : problemWords[why]}
      <span className="hj-dosage-echo">
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </span>
    </>
  );
}
