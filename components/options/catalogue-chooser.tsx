import { FileIcon } from '@navikt/aksel-icons';
import { BodyShort, FileUpload, InlineMessage, Link } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import type { TrustAddress } from './catalogue-view.ts';

/** DMP's open address for the newest extract. Opened by the doctor in a tab; never fetched from here. */
const DMP_ADDRESS =
  'https://www.dmp.no/globalassets/documents/om-oss/distribusjon-av-legemiddeldata/fest/festfiler/fest251.zip';

interface CatalogueChooserProps {
  readonly trustAddress: TrustAddress;
  readonly onChoose: (file: File) => void;
}

interface Chosen {
  readonly accepted: readonly File[];
  readonly rejected: readonly { readonly file: File }[];
}

/** What is wrong with what was chosen or dropped; null where it is one file of a kind that may be read. */
function wrongChoice({ accepted, rejected }: Chosen): string | null {
  const count = accepted.length + rejected.length;
  if (count === 0) return 'Det som ble sluppet, var ingen fil. Slipp filen fest251.zip her.';
  if (count > 1) return `Du valgte ${count} filer. Velg én: fest251.zip, eller XML-filen i den.`;
  const [wrong] = rejected;
  return wrong
    ? `«${wrong.file.name}» er verken zip eller XML. Velg fest251.zip, eller XML-filen i den.`
    : null;
}

const MISSED = 'Filen ble sluppet utenfor feltet. Slipp den her, eller velg den.';

/** A file that misses the field would else take the place of the page. */
function useMissedDrops(onMiss: (message: string) => void): void {
  useEffect(() => {
    const isMiss = (event: DragEvent) =>
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (isMiss(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isMiss(event)) return;
      event.preventDefault();
      onMiss(MISSED);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [onMiss]);
}

function TrustFile({ address }: { readonly address: TrustAddress }) {
  if (address.kind === 'none') return null;
  if (address.kind === 'unusable') {
    return (
      <InlineMessage status="warning" size="small">
        Foretakets oppsett peker på «{address.stored}», som ikke er en adresse som kan vises som lenke. Si fra
        til dem som drifter nettleseren.
      </InlineMessage>
    );
  }
  if (address.address.startsWith('file:')) {
    // Browsers refuse to follow such a link from a page that is no file itself.
    return (
      <BodyShort size="small" className="options__address">
        Foretaket legger filen her: <code>{address.address}</code> Kopier adressen til nettleserens
        adressefelt, eller finn mappen når du velger fil.
      </BodyShort>
    );
  }
  return (
    <BodyShort size="small" className="options__address">
      Foretaket legger filen her:{' '}
      <Link href={address.address} target="_blank" rel="noreferrer">
        {address.address}
      </Link>
    </BodyShort>
  );
}

/** Where an extract is to be had, and the field that takes it. */
export function CatalogueChooser({ trustAddress, onChoose }: CatalogueChooserProps) {
  const [error, setError] = useState<string | null>(null);
  useMissedDrops(setError);

  return (
    <div className="options__fields">
      <TrustFile address={trustAddress} />
      <BodyShort size="small" className="options__address">
        Nyeste uttrekk hos DMP (åpnes i en ny fane; Hjemmel henter ingenting selv):{' '}
        <Link href={DMP_ADDRESS} target="_blank" rel="noreferrer">
          {DMP_ADDRESS}
        </Link>
      </BodyShort>
      <FileUpload.Dropzone
        label="Les inn et uttrekk av FEST"
        description="fest251.zip, institusjonsuttrekket fest251_inst.zip, eller XML-filen i dem. Filen blir på maskinen."
        accept=".zip,.xml"
        multiple={false}
        icon={FileIcon}
        error={error}
        onSelect={(_, chosen) => {
          const wrong = wrongChoice(chosen);
          setError(wrong);
          const [file] = chosen.accepted;
          if (wrong === null && file) onChoose(file);
        }}
      />
    </div>
  );
}
