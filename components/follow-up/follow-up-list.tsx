import { BodyShort, Button, Heading, InlineMessage } from '@navikt/ds-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { CaseEntry } from '../history/case-entry.ts';
import { SOON } from '../history/case-search.ts';
import type { FollowUpRow, FollowUpState, ListedFollowUps, PutAsideRow } from './follow-up-view.ts';
import { allWellText, matterText, notKnownText, rowName } from './follow-up-words.ts';

/** How many rows of a group are drawn at a time. */
const ROWS = 10;

interface FollowUpActions<C extends CaseEntry> {
  readonly onOpen: (entry: C) => void;
  /** The doctor is done with it. Answers whether that is written on the case. */
  readonly onDone: (row: FollowUpRow<C>) => Promise<boolean>;
  /** It is to be followed up after all. */
  readonly onTakeBack: (row: PutAsideRow<C>) => Promise<boolean>;
}

interface FollowUpListProps<C extends CaseEntry> extends FollowUpActions<C> {
  readonly state: FollowUpState<C>;
}

/** What has ended, what soon will, and what is above its vedtak; each opens its case. */
export function FollowUpList<C extends CaseEntry>({ state, ...actions }: FollowUpListProps<C>) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [doneWith, setDoneWith] = useState<FollowUpRow<C> | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (doneWith) undo.current?.focus();
  }, [doneWith]);

  async function done(row: FollowUpRow<C>) {
    if (await actions.onDone(row)) setDoneWith(row);
  }

  async function takeBack(row: PutAsideRow<C>) {
    if (!(await actions.onTakeBack(row))) return;
    setDoneWith(null);
    heading.current?.focus();
  }

  const listed = state.kind === 'listed' ? state : null;
  const undoable = doneWith && listed?.putAside.find(({ item }) => isSame(item, doneWith));
  return (
    <section aria-labelledby={title} className="follow-up">
      <Heading level="2" size="medium" id={title} ref={heading} tabIndex={-1}>
        Oppfølging
      </Heading>
      {state.kind === 'loading' && <BodyShort size="small">Ser etter vedtak og unntak …</BodyShort>}
      {state.kind === 'failed' && (
        <InlineMessage status="error" size="small">
          {state.message} Det er derfor ikke kjent hva som skal følges opp.
        </InlineMessage>
      )}
      {listed && <Groups listed={listed} onOpen={actions.onOpen} onDone={(row) => void done(row)} />}
      <div className="history__undo">
        <BodyShort size="small" role="status">
          {doneWith && `${rowName(doneWith)} er fulgt opp.`}
        </BodyShort>
        {undoable && (
          <Button
            ref={undo}
            type="button"
            size="small"
            variant="secondary"
            onClick={() => void takeBack(undoable)}
          >
            Angre
          </Button>
        )}
      </div>
      {listed && listed.putAside.length > 0 && (
        <details className="history__folded">
          <summary>Fulgt opp ({listed.putAside.length})</summary>
          <Rows
            rows={listed.putAside.map(({ item }) => item)}
            button="Ta tilbake"
            onOpen={actions.onOpen}
            onPress={(row) => {
              const aside = listed.putAside.find(({ item }) => item === row);
              if (aside) void takeBack(aside);
            }}
          />
        </details>
      )}
    </section>
  );
}

const isSame = <C extends CaseEntry>(one: FollowUpRow<C>, other: FollowUpRow<C>) =>
  one.case.id === other.case.id && one.matter === other.matter;

interface GroupsProps<C extends CaseEntry> {
  readonly listed: ListedFollowUps<C>;
  readonly onOpen: (entry: C) => void;
  readonly onDone: (row: FollowUpRow<C>) => void;
}

function Groups<C extends CaseEntry>({ listed, onOpen, onDone }: GroupsProps<C>) {
  const groups: readonly (readonly [string, readonly FollowUpRow<C>[]])[] = [
    ['Utløpt', listed.expired],
    [`Utløper innen ${SOON} dager`, listed.soon],
    ['Overskrider vedtaket', listed.above],
  ];
  const unknown = notKnownText(listed.notKnown);
  return (
    <>
      {groups.every(([, rows]) => rows.length === 0) && (
        <BodyShort size="small">{allWellText(listed)}</BodyShort>
      )}
      {groups.map(
        ([name, rows]) =>
          rows.length > 0 && (
            <div key={name} className="follow-up__group">
              <Heading level="3" size="xsmall">
                {name} ({rows.length})
              </Heading>
              <Rows rows={rows} button="Ferdig fulgt opp" onOpen={onOpen} onPress={onDone} />
            </div>
          ),
      )}
      {unknown && (
        <BodyShort size="small" className="history__subtle">
          {unknown}
        </BodyShort>
      )}
    </>
  );
}

interface RowsProps<C extends CaseEntry> {
  readonly rows: readonly FollowUpRow<C>[];
  /** What the button on each row says. */
  readonly button: string;
  readonly onOpen: (entry: C) => void;
  readonly onPress: (row: FollowUpRow<C>) => void;
}

function Rows<C extends CaseEntry>({ rows, button, onOpen, onPress }: RowsProps<C>) {
  const [shown, setShown] = useState(ROWS);
  return (
    <>
      <ul className="follow-up__rows">
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.case.id} ${row.matter}`} className="follow-up__row">
            <div className="follow-up__words">
              <button type="button" className="follow-up__open" onClick={() => onOpen(row.case)}>
                {rowName(row)}
              </button>
              <BodyShort size="small">{matterText(row)}</BodyShort>
            </div>
            <Button
              type="button"
              size="small"
              variant="secondary"
              data-color="neutral"
              aria-label={`${button}: ${rowName(row)}. ${matterText(row)}`}
              onClick={() => onPress(row)}
            >
              {button}
            </Button>
          </li>
        ))}
      </ul>
      {shown < rows.length && (
        <div>
          <Button type="button" size="small" variant="tertiary" onClick={() => setShown(shown + 5 * ROWS)}>
            Vis flere (viser {shown} av {rows.length})
          </Button>
        </div>
      )}
    </>
  );
}
