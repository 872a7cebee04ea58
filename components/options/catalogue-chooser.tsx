import { FileIcon } from '@navikt/aksel-icons';
import { BodyShort, InlineMessage, Link } from '@navikt/ds-react';
import type { CatalogueAddress } from '../../utils/settings/policy.ts';
import { FileField } from '../file-field.tsx';

/** DMP's open address for the newest extract. Opened by the doctor in a tab; never fetched from here. */
const DMP_ADDRESS =
  'https://www.dmp.no/globalassets/documents/om-oss/distribusjon-av-legemiddeldata/fest/festfiler/fest251.zip';

interface CatalogueChooserProps {
  readonly trustAddress: CatalogueAddress;
  readonly onChoose: (file: File) => void;
}

function TrustFile({ address }: { readonly address: CatalogueAddress }) {
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
      <BodyShort size="small" className="hj-options-address">
        Foretaket legger filen her: <code>{address.address}</code> Kopier adressen til nettleserens
        adressefelt, eller finn mappen når du velger fil.
      </BodyShort>
    );
  }
  return (
    <BodyShort size="small" className="hj-options-address">
      Foretaket legger filen her:{' '}
      <Link href={address.address} target="_blank" rel="noreferrer">
        {address.address}
      </Link>
    </BodyShort>
  );
}

/** Where an extract is to be had, and the field that takes it. */
export function CatalogueChooser({ trustAddress, onChoose }: CatalogueChooserProps) {
  return (
    <div className="hj-options-fields">
      <TrustFile address={trustAddress} />
      <BodyShort size="small" className="hj-options-address">
        Nyeste FEST hos DMP (åpnes i en ny fane; Hjemmel henter ingenting selv):{' '}
        <Link href={DMP_ADDRESS} target="_blank" rel="noreferrer">
          {DMP_ADDRESS}
        </Link>
      </BodyShort>
      <FileField
        label="Les inn FEST"
        description="fest251.zip, fest251_inst.zip for institusjoner, eller XML-filen i dem. Filen blir på maskinen."
        accept=".zip,.xml"
        icon={FileIcon}
        invitation="Slipp filen fest251.zip her."
        wanted="fest251.zip, eller XML-filen i den"
        otherEnding="er verken zip eller XML."
        catchesMissed
        onChoose={onChoose}
      />
    </div>
  );
}
