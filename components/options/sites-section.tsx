import { BodyShort, Button, Heading, InlineMessage } from '@navikt/ds-react';
import { SitesAllowed } from './sites-allowed.tsx';
import { SitesImporter } from './sites-import.tsx';
import { SitesProfiles } from './sites-profiles.tsx';
import type { AllowedSites, SiteProfileList, SitesImport } from './sites-view.ts';
import './options-page.css';
import './sites.css';

interface SitesSectionProps {
  readonly allowed: AllowedSites;
  readonly allowedSaid: string;
  readonly onRemoveAllowed: (pattern: string) => void;
  readonly profiles: SiteProfileList;
  readonly profilesTrouble: string;
  /** Whether the trust's policy decides which sites are set up. */
  readonly locked: boolean;
  readonly onSwitch: (id: string, inUse: boolean) => void;
  readonly onDelete: (id: string) => void;
  readonly onRestore: (id: string) => void;
  readonly onExport: () => void;
  readonly importing: SitesImport;
  readonly onChoose: (file: File) => void;
  readonly onPaste: (text: string) => void;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

/** Where Hjemmel may run, and how each site is read. */
export function SitesSection(props: SitesSectionProps) {
  const { profiles, locked } = props;
  const some = profiles.kind === 'listed' && profiles.profiles.length > 0;
  return (
    <div className="hj-options-fields">
      <Heading level="3" size="small">
        Tillatt på
      </Heading>
      <SitesAllowed allowed={props.allowed} said={props.allowedSaid} onRemove={props.onRemoveAllowed} />
      <Heading level="3" size="small">
        Oppsett
      </Heading>
      {locked && (
        <InlineMessage status="info" size="small">
          Styres av foretaket: Oppsettene er låst i foretakets oppsett og kan ikke endres her. Dine egne er
          tatt vare på, men brukes ikke.
        </InlineMessage>
      )}
      <SitesProfiles
        list={profiles}
        locked={locked}
        trouble={props.profilesTrouble}
        onSwitch={props.onSwitch}
        onDelete={props.onDelete}
        onRestore={props.onRestore}
      />
      {some && (
        <div className="hj-options-buttons">
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            onClick={props.onExport}
          >
            Lagre oppsettene som fil
          </Button>
          <BodyShort size="small">
            Til en annen maskin eller en kollega. Ingen pasientopplysninger er med.
          </BodyShort>
        </div>
      )}
      <SitesImporter
        locked={locked}
        importing={props.importing}
        onChoose={props.onChoose}
        onPaste={props.onPaste}
        onTake={props.onTake}
        onDiscard={props.onDiscard}
      />
    </div>
  );
}
