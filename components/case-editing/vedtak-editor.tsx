import { Select, TextField } from '@navikt/ds-react';
import type { Vedtak } from '../../rules/kept-case/kept-case.ts';
import { EditForm, savingOf } from './edit-form.tsx';
import { useWriting } from './use-writing.ts';
import { readVedtak, writeVedtak } from './written-decision.ts';

interface VedtakEditorProps {
  readonly vedtak: Vedtak | null;
  /** Answers why nothing was stored; null where it was. */
  readonly onSave: (vedtak: Vedtak | null) => Promise<string | null>;
}

/** Helfo's vedtak. With every field empty there is none. */
export function VedtakEditor({ vedtak, onSave }: VedtakEditorProps) {
  const { written, setProblems, beginAnew, field } = useWriting(() => writeVedtak(vedtak));

  return (
    <EditForm
      heading="Vedtak fra Helfo"
      openText={vedtak ? 'Endre vedtaket' : 'Legg inn vedtak'}
      savedText="Vedtaket er lagret."
      onOpen={beginAnew}
      onSave={async () => {
        const read = readVedtak(written);
        setProblems(read.kind === 'wrong' ? read.problems : {});
        return read.kind === 'wrong' ? read : savingOf(await onSave(read.value));
      }}
    >
      <TextField
        autoComplete="off"
        label="Opioider, mg OMEQ per døgn"
        inputMode="decimal"
        {...field('omeqPerDay')}
      />
      <TextField
        autoComplete="off"
        label="Pregabalin, mg per døgn"
        inputMode="decimal"
        {...field('pregabalinMgPerDay')}
      />
      <TextField
        autoComplete="off"
        label="Gjelder til og med"
        description="dd.mm.åååå"
        {...field('validTo')}
      />
      <YesNo label="Gjelder vedtaket bare metadon?" {...field('onlyMethadone')} />
      <YesNo label="Er du blant forskriverne i vedtaket?" {...field('namesPrescriber')} />
    </EditForm>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly size: 'small';
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

function YesNo({ label, size, value, onChange }: YesNoProps) {
  return (
    <Select label={label} size={size} value={value} onChange={onChange}>
      <option value="">Ikke oppgitt</option>
      <option value="yes">Ja</option>
      <option value="no">Nei</option>
    </Select>
  );
}
