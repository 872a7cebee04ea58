import { TrashIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Checkbox, Heading, InlineMessage } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import type { SiteProfileEntry, SiteProfileList } from './sites-view.ts';
import { fieldWords, lastFitText } from './sites-words.ts';

interface SitesProfilesProps {
  readonly list: SiteProfileList;
  /** Nothing may be changed. */
  readonly locked: boolean;
  /** Why the last change was not stored; empty where it was. */
  readonly trouble: string;
  readonly onSwitch: (id: string, inUse: boolean) => void;
  readonly onDelete: (id: string) => void;
  /** Puts back the one that was deleted last. */
  readonly onRestore: (id: string) => void;
}

interface ProfileItemProps {
  readonly entry: SiteProfileEntry;
  readonly locked: boolean;
  readonly onSwitch: (inUse: boolean) => void;
  readonly onDelete: () => void;
}

function ProfileItem({ entry, locked, onSwitch, onDelete }: ProfileItemProps) {
  return (
    <li className="hj-options-case">
      <div className="hj-options-case-head">
        <Heading level="4" size="xsmall">
          {entry.name}
        </Heading>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          disabled={locked}
          onClick={onDelete}
          aria-label={`Slett oppsettet ${entry.name}`}
        />
      </div>
      <BodyShort size="small">{entry.origins.join(', ')}</BodyShort>
      <BodyShort size="small">Leser {fieldWords(entry.fields)}</BodyShort>
      <BodyShort size="small">{lastFitText(entry.lastFit)}</BodyShort>
      <Checkbox
        size="small"
        checked={entry.inUse}
        disabled={locked}
        onChange={(event) => onSwitch(event.target.checked)}
        aria-label={`I bruk: ${entry.name}`}
      >
        I bruk
      </Checkbox>
    </li>
  );
}

/** The sites that are set up on this machine. */
export function SitesProfiles({ list, locked, trouble, onSwitch, onDelete, onRestore }: SitesProfilesProps) {
  const [deleted, setDeleted] = useState<SiteProfileEntry | null>(null);
  const [restored, setRestored] = useState<SiteProfileEntry | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (deleted) undo.current?.focus();
  }, [deleted]);

  function remove(entry: SiteProfileEntry) {
    setDeleted(entry);
    setRestored(null);
    onDelete(entry.id);
  }

  function putBack(entry: SiteProfileEntry) {
    setDeleted(null);
    setRestored(entry);
    onRestore(entry.id);
    top.current?.focus();
  }

  return (
    <div ref={top} tabIndex={-1} className="hj-options-fields">
      <div className="hj-options-undo">
        <BodyShort size="small" role="status">
          {deleted && `Oppsettet ${deleted.name} er slettet.`}
          {restored && `Oppsettet ${restored.name} er tilbake.`}
        </BodyShort>
        {deleted && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            ref={undo}
            disabled={locked}
            onClick={() => putBack(deleted)}
          >
            Angre
          </Button>
        )}
      </div>
      {trouble !== '' && (
        <InlineMessage status="error" size="small" role="alert">
          {trouble}
        </InlineMessage>
      )}
      {list.kind === 'loading' && <BodyShort size="small">Henter oppsettene …</BodyShort>}
      {list.kind === 'failed' && (
        <InlineMessage status="error" size="small" role="alert">
          Oppsettene kunne ikke leses ({list.reason}).
        </InlineMessage>
      )}
      {list.kind === 'listed' && list.unreadable > 0 && (
        <InlineMessage status="warning" size="small">
          {list.unreadable === 1
            ? 'Ett lagret oppsett kan ikke leses av denne versjonen. Det er latt urørt.'
            : `${list.unreadable} lagrede oppsett kan ikke leses av denne versjonen. De er latt urørt.`}
        </InlineMessage>
      )}
      {list.kind === 'listed' && list.profiles.length === 0 && (
        <BodyShort size="small">
          Ingen sider er satt opp. Velg «Tillat og sett opp siden» i verktøylinjen på siden der du forskriver,
          eller les inn oppsett under.
        </BodyShort>
      )}
      {list.kind === 'listed' && list.profiles.length > 0 && (
        <ul className="hj-bare-list hj-options-case-list">
          {list.profiles.map((entry) => (
            <ProfileItem
              key={entry.id}
              entry={entry}
              locked={locked}
              onSwitch={(inUse) => onSwitch(entry.id, inUse)}
              onDelete={() => remove(entry)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
