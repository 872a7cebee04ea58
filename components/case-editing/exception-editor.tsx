import { Select, TextField } from '@navikt/ds-react';
import { decisions } from '../../rules/contract/terms.ts';
import type { ExceptionDecision } from '../../rules/kept-case/kept-case.ts';
import { decisionNames } from '../../rules/vocabulary.ts';
import { EditForm, savingOf } from './edit-form.tsx';
import { useWriting } from './use-writing.ts';
import { readException, writeException } from './written-decision.ts';

interface ExceptionEditorProps {
  readonly exception: ExceptionDecision | null;
  /** Why a text may not be stored; null where it may. */
  readonly refusal: (text: string) => string | null;
  /** Answers why nothing was stored; null where it was. */
  readonly onSave: (exception: ExceptionDecision | null) => Promise<string | null>;
}

/** The decision on an exception. With every field empty there is none. */
export function ExceptionEditor({ exception, refusal, onSave }: ExceptionEditorProps) {
  const { written, setProblems, beginAnew, field } = useWriting(() => writeException(exception));

  return (
    <EditForm
      heading="Unntak"
      openText={exception ? 'Endre unntaket' : 'Legg inn unntak'}
      savedText="Unntaket er lagret."
      onOpen={beginAnew}
      onSave={async () => {
        const read = readException(written, decisions, refusal);
        setProblems(read.kind === 'wrong' ? read.problems : {});
        return read.kind === 'wrong' ? read : savingOf(await onSave(read.value));
      }}
    >
      <Select label="Beslutning" {...field('decision')}>
        <option value="">Ikke oppgitt</option>
        {decisions.map((decision) => (
          <option key={decision} value={decision}>
            {decisionNames[decision]}
          </option>
        ))}
      </Select>
      <TextField autoComplete="off" label="Besluttet" description="dd.mm.åååå" {...field('decidedOn')} />
      <TextField
        autoComplete="off"
        label="Gjelder til og med"
        description="dd.mm.åååå"
        {...field('validTo')}
      />
      <TextField autoComplete="off" label="Saksnummer" {...field('caseNumber')} />
      <TextField
        autoComplete="off"
        label="Kostnad per år, kr"
        inputMode="decimal"
        {...field('costPerYearNok')}
      />
      <TextField autoComplete="off" label="Eget prosjektnummer" {...field('ownProjectNumber')} />
    </EditForm>
  );
}
