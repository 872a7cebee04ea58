import { FileTextIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Heading, InlineMessage, LocalAlert, Textarea } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { FileField } from '../file-field.tsx';
import type { ImportProblem, SiteProfileEntry, SitesImport } from './sites-view.ts';

interface SitesImportProps {
  /** Nothing may be read in. */
  readonly locked: boolean;
  readonly importing: SitesImport;
  readonly onChoose: (file: File) => void;
  readonly onPaste: (text: string) => void;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

const sourceName = (source: string | null) => (source === null ? 'Det du limte inn' : `«${source}»`);

const MOST_SHOWN = 20;

function Refusal({
  source,
  problems,
}: {
  readonly source: string | null;
  readonly problems: readonly ImportProblem[];
}) {
  return (
    <LocalAlert status="error" size="small" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h4">{sourceName(source)} ble ikke lest inn</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        Ingenting er endret.
        <ul>
          {problems.slice(0, MOST_SHOWN).map(({ error, path }) => (
            <li key={`${path} ${error}`}>
              {error}
              {path !== '' && (
                <>
                  {' '}
                  (<code>{path}</code>)
                </>
              )}
            </li>
          ))}
          {problems.length > MOST_SHOWN && <li>og {problems.length - MOST_SHOWN} feil til</li>}
        </ul>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function Group({
  title,
  entries,
}: {
  readonly title: string;
  readonly entries: readonly SiteProfileEntry[];
}) {
  if (entries.length === 0) return null;
  return (
    <div>
      <BodyShort size="small" weight="semibold">
        {title}
      </BodyShort>
      <ul>
        {entries.map(({ id, name, origins }) => (
          <li key={id}>
            {name} – {origins.join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Ready = Extract<SitesImport, { kind: 'ready' }>;

function Preview({
  ready,
  locked,
  onTake,
  onDiscard,
}: { readonly ready: Ready } & Pick<SitesImportProps, 'locked' | 'onTake' | 'onDiscard'>) {
  const changes = ready.added.length + ready.replaced.length;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="hj-options-preview">
      <Heading level="4" size="xsmall" ref={heading} tabIndex={-1}>
        {sourceName(ready.source)} er lest. Ingenting er endret ennå.
      </Heading>
      <Group title="Nye" entries={ready.added} />
      <Group title="Erstatter oppsett med samme id" entries={ready.replaced} />
      <Group title="Like dem som er her fra før" entries={ready.unchanged} />
      {changes === 0 && <BodyShort size="small">Det er ingenting nytt å ta i bruk.</BodyShort>}
      {ready.trouble !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {ready.trouble}
        </InlineMessage>
      )}
      <div className="hj-options-buttons">
        {changes > 0 && (
          <Button type="button" size="small" disabled={locked} onClick={onTake}>
            Ta i bruk
          </Button>
        )}
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={onDiscard}>
          Forkast
        </Button>
      </div>
    </div>
  );
}

function Chooser({ locked, onChoose, onPaste }: Pick<SitesImportProps, 'locked' | 'onChoose' | 'onPaste'>) {
  const [pasted, setPasted] = useState('');
  const [pasteError, setPasteError] = useState<string | null>(null);
  return (
    <div className="hj-options-fields">
      <FileField
        label="Les inn oppsett fra en fil"
        description="JSON-fil som er lagret fra Hjemmel. Du ser over den før noe endres."
        accept=".json"
        disabled={locked}
        icon={FileTextIcon}
        invitation="Slipp JSON-filen her."
        wanted="JSON-filen som er lagret fra Hjemmel"
        onChoose={onChoose}
      />
      <Textarea
        autoComplete="off"
        label="Eller lim inn oppsettet"
        size="small"
        minRows={2}
        maxRows={8}
        disabled={locked}
        value={pasted}
        error={pasteError}
        onChange={(event) => setPasted(event.target.value)}
      />
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={locked}
          onClick={() => {
            const empty = pasted.trim() === '';
            setPasteError(empty ? 'Lim inn oppsettet først.' : null);
            if (!empty) onPaste(pasted);
          }}
        >
          Se over
        </Button>
      </div>
    </div>
  );
}

/** Profiles from elsewhere: read, looked over, and only then taken into use. */
export function SitesImporter({ locked, importing, onChoose, onPaste, onTake, onDiscard }: SitesImportProps) {
  const ending = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (importing.kind === 'ended') ending.current?.focus();
  }, [importing.kind]);
  return (
    <div className="hj-options-fields">
      {importing.kind === 'ready' && (
        <Preview ready={importing} locked={locked} onTake={onTake} onDiscard={onDiscard} />
      )}
      <div ref={ending} tabIndex={-1} role="status">
        {importing.kind === 'ended' && (
          <InlineMessage status={importing.how === 'taken' ? 'success' : 'info'} size="small">
            {importing.how === 'taken'
              ? 'Oppsettene er tatt i bruk. Åpne sider som er tillatt, leses straks med dem.'
              : 'Det som ble lest, er forkastet. Ingenting er endret.'}
          </InlineMessage>
        )}
      </div>
      {importing.kind === 'refused' && <Refusal source={importing.source} problems={importing.problems} />}
      {importing.kind !== 'ready' && <Chooser locked={locked} onChoose={onChoose} onPaste={onPaste} />}
    </div>
  );
}
