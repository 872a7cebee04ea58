import { FileExcelIcon } from '@navikt/aksel-icons';
import { BodyShort, Link } from '@navikt/ds-react';
import { FileField } from '../file-field.tsx';

/** Where Nye metoder links to the workbook. Opened by the doctor in a tab; never fetched from here. */
const DECISIONS_ADDRESS = 'https://www.nyemetoder.no/innforing-av-nye-metoder/beslutning/';

/** Where the workbook is to be had, and the field that takes it. */
export function MethodsChooser({ onChoose }: { readonly onChoose: (file: File) => void }) {
  return (
    <div className="hj-options-fields">
      <BodyShort size="small" className="hj-options-address">
        Nye metoder lenker til arbeidsboken her (åpnes i en ny fane; Hjemmel henter ingenting selv):{' '}
        <Link href={DECISIONS_ADDRESS} target="_blank" rel="noreferrer">
          {DECISIONS_ADDRESS}
        </Link>
      </BodyShort>
      <FileField
        label="Les inn arbeidsboken med beslutninger"
        description="Excel-filen (.xlsx) slik den er lastet ned. Filen blir på maskinen."
        accept=".xlsx,.xls,.xlsb"
        icon={FileExcelIcon}
        invitation="Slipp arbeidsboken her."
        wanted="arbeidsboken fra Nye metoder"
        onChoose={onChoose}
      />
    </div>
  );
}
