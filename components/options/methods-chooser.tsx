import { FileExcelIcon } from '@navikt/aksel-icons';
import { BodyShort, FileUpload, Link } from '@navikt/ds-react';
import { useState } from 'react';

/** Where Nye metoder links to the workbook. Opened by the doctor in a tab; never fetched from here. */
const DECISIONS_ADDRESS = 'https://www.nyemetoder.no/innforing-av-nye-metoder/beslutning/';

interface Chosen {
  readonly accepted: readonly File[];
  readonly rejected: readonly { readonly file: File }[];
}

/** What is wrong with what was chosen or dropped; null where it is one file. What is in it is checked when it is read. */
function wrongChoice({ accepted, rejected }: Chosen): string | null {
  const count = accepted.length + rejected.length;
  if (count === 0) return 'Det som ble sluppet, var ingen fil. Slipp arbeidsboken her.';
  return count > 1 ? `Du valgte ${count} filer. Velg én: arbeidsboken fra Nye metoder.` : null;
}

/** Where the workbook is to be had, and the field that takes it. */
export function MethodsChooser({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const [error, setError] = useState<string | null>(null);
  return (
    <div className="options__fields">
      <BodyShort size="small" className="options__address">
        Nye metoder lenker til arbeidsboken her (åpnes i en ny fane; Hjemmel henter ingenting selv):{' '}
        <Link href={DECISIONS_ADDRESS} target="_blank" rel="noreferrer">
          {DECISIONS_ADDRESS}
        </Link>
      </BodyShort>
      <FileUpload.Dropzone
        label="Les inn arbeidsboken med beslutninger"
        description="Excel-filen (.xlsx) slik den er lastet ned. Filen blir på maskinen."
        accept=".xlsx,.xls,.xlsb"
        multiple={false}
        icon={FileExcelIcon}
        error={error}
        onSelect={(_, chosen) => {
          const wrong = wrongChoice(chosen);
          setError(wrong);
          const file = chosen.accepted[0] ?? chosen.rejected[0]?.file;
          if (wrong === null && file) onChoose(file);
        }}
      />
    </div>
  );
}
