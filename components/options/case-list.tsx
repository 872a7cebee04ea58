import { TrashIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Heading, InlineMessage, ReadMore } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { verdictNames } from '../../rules/vocabulary.ts';
import { type CaseEntry, caseDate, caseDoses, caseTitle, occasionText, rulesWith } from './case-entry.ts';

export type CaseListState<C extends CaseEntry> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly cases: readonly C[] }
  | { readonly kind: 'failed'; readonly message: string };

interface CaseListProps<C extends CaseEntry> {
  readonly state: CaseListState<C>;
  readonly onDelete: (deleted: C) => void;
  readonly onRestore: (deleted: C) => void;
}

interface CaseItemProps {
  readonly entry: CaseEntry;
  readonly onDelete: () => void;
}

function CaseItem({ entry, onDelete }: CaseItemProps) {
  const notMet = rulesWith(entry, 'not-met');
  const unknown = rulesWith(entry, 'unknown');
  const doses = caseDoses(entry);
  const date = caseDate(entry.at);
  return (
    <li className="options__case">
      <div className="options__case-head">
        <Heading level="3" size="xsmall">
          {caseTitle(entry)}
        </Heading>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          onClick={onDelete}
          aria-label={`Slett saken ${caseTitle(entry)} fra ${date}`}
        />
      </div>
      <BodyShort size="small">
        <time dateTime={entry.at}>{date}</time> – {occasionText(entry)}
      </BodyShort>
      {entry.dosage && <BodyShort size="small">Dosering: {entry.dosage}</BodyShort>}
      <BodyShort size="small">
        Vurdering: <strong>{verdictNames[entry.verdict]}</strong>
      </BodyShort>
      {doses.map((dose) => (
        <BodyShort size="small" key={dose}>
          {dose}
        </BodyShort>
      ))}
      {notMet.length > 0 && <BodyShort size="small">Ikke oppfylt: {notMet.join(', ')}</BodyShort>}
      {unknown.length > 0 && <BodyShort size="small">Ukjent: {unknown.join(', ')}</BodyShort>}
      {entry.remark && (
        <ReadMore size="small" header="Merknaden">
          <pre>{entry.remark.text}</pre>
        </ReadMore>
      )}
    </li>
  );
}

/** The cases kept on this machine, newest first. */
export function CaseList<C extends CaseEntry>({ state, onDelete, onRestore }: CaseListProps<C>) {
  const [deleted, setDeleted] = useState<C | null>(null);
  const [restored, setRestored] = useState<C | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (deleted) undo.current?.focus();
  }, [deleted]);

  function remove(entry: C) {
    setDeleted(entry);
    setRestored(null);
    onDelete(entry);
  }

  function putBack(entry: C) {
    setDeleted(null);
    setRestored(entry);
    onRestore(entry);
    top.current?.focus();
  }

  return (
    <div ref={top} tabIndex={-1} className="options__cases">
      <div className="options__undo">
        <BodyShort size="small" role="status">
          {deleted && `Saken ${caseTitle(deleted)} fra ${caseDate(deleted.at)} er slettet.`}
          {restored && `Saken ${caseTitle(restored)} er tilbake.`}
        </BodyShort>
        {deleted && (
          <Button type="button" size="small" variant="secondary" ref={undo} onClick={() => putBack(deleted)}>
            Angre
          </Button>
        )}
      </div>
      {state.kind === 'loading' && <BodyShort size="small">Henter sakene …</BodyShort>}
      {state.kind === 'failed' && (
        <InlineMessage status="error" size="small" role="alert">
          {state.message}
        </InlineMessage>
      )}
      {state.kind === 'listed' && state.cases.length === 0 && (
        <BodyShort size="small">
          Ingen saker ennå. En sak lagres når du fyller inn en merknad fra panelet, eller velger å lagre
          vurderingen.
        </BodyShort>
      )}
      {state.kind === 'listed' && state.cases.length > 0 && (
        <ul className="options__case-list">
          {state.cases.map((entry) => (
            <CaseItem key={entry.id} entry={entry} onDelete={() => remove(entry)} />
          ))}
        </ul>
      )}
    </div>
  );
}
