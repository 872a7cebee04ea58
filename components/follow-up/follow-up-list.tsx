import { BodyShort, Button, Heading, InlineMessage } from '@navikt/ds-react';
import { useEffect, useId, useRef, useState } from 'react';
import {
  DAYS_AHEAD,
  type Ending,
  type FollowUpItem,
  type PutAside,
} from '../../rules/kept-case/follow-up.ts';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import type { Acknowledgement } from '../../rules/session/acknowledgement.ts';
import { AcknowledgedList } from './acknowledged-list.tsx';
import type { FollowUpState, ListedFollowUps } from './follow-up-view.ts';
import { allWellText, matterText, notKnownText, rowName } from './follow-up-words.ts';
import '../history/history.css';
import './follow-up.css';

/** How many rows of a group are drawn at a time. */
const ROWS = 10;

interface FollowUpActions {
  readonly onOpen: (entry: KeptCase) => void;
  /** The doctor is done with it. Answers whether that is written on the case. */
  readonly onDone: (row: FollowUpItem) => Promise<boolean>;
  /** The last day goes into the doctor's own calendar. */
  readonly onCalendar: (ending: Ending) => void;
  /** It is to be followed up after all. */
  readonly onTakeBack: (row: PutAside) => Promise<boolean>;
  /** The panel is to show it again. */
  readonly onShowAgain: (given: Acknowledgement) => void;
}

interface FollowUpListProps extends FollowUpActions {
  readonly state: FollowUpState;
  /** What the doctor has asked the panel not to show again. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/** What has ended, what soon will, and what is above its vedtak; each opens its case. */
export function FollowUpList({ state, acknowledgements, ...actions }: FollowUpListProps) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [doneWith, setDoneWith] = useState<FollowUpItem | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (doneWith) undo.current?.focus();
  }, [doneWith]);

  async function done(row: FollowUpItem) {
    if (await actions.onDone(row)) setDoneWith(row);
  }

  async function takeBack(row: PutAside) {
    if (!(await actions.onTakeBack(row))) return;
    setDoneWith(null);
    heading.current?.focus();
  }

  const listed = state.kind === 'listed' ? state : null;
  const undoable = doneWith && listed?.putAside.find(({ item }) => isSame(item, doneWith));
  return (
    <section aria-labelledby={title} className="hj-follow-up">
      <Heading level="2" size="medium" id={title} ref={heading} tabIndex={-1}>
        Oppfølging
      </Heading>
      {state.kind === 'loading' && <BodyShort size="small">Ser etter vedtak og unntak …</BodyShort>}
      {state.kind === 'failed' && (
        <InlineMessage status="error" size="small">
          {state.message} Det er derfor ikke kjent hva som skal følges opp.
        </InlineMessage>
      )}
      {listed && (
        <Groups
          listed={listed}
          onOpen={actions.onOpen}
          onCalendar={actions.onCalendar}
          onDone={(row) => void done(row)}
        />
      )}
      <div className="hj-history-undo">
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
        <details className="hj-history-folded">
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
      <AcknowledgedList acknowledgements={acknowledgements} onShowAgain={actions.onShowAgain} />
    </section>
  );
}

const isSame = (one: FollowUpItem, other: FollowUpItem) =>
  one.case.id === other.case.id && one.matter === other.matter;

interface GroupsProps {
  readonly listed: ListedFollowUps;
  readonly onOpen: (entry: KeptCase) => void;
  readonly onCalendar: (ending: Ending) => void;
  readonly onDone: (row: FollowUpItem) => void;
}

function Groups({ listed, onOpen, onCalendar, onDone }: GroupsProps) {
  const groups: readonly (readonly [string, readonly FollowUpItem[]])[] = [
    ['Utløpt', listed.expired],
    [`Utløper innen ${DAYS_AHEAD} dager`, listed.soon],
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
            <div key={name} className="hj-follow-up-group">
              <Heading level="3" size="xsmall">
                {name} ({rows.length})
              </Heading>
              <Rows
                rows={rows}
                button="Ferdig fulgt opp"
                onOpen={onOpen}
                onCalendar={onCalendar}
                onPress={onDone}
              />
            </div>
          ),
      )}
      {unknown && (
        <BodyShort size="small" className="hj-history-subtle">
          {unknown}
        </BodyShort>
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly FollowUpItem[];
  /** What the button on each row says. */
  readonly button: string;
  readonly onOpen: (entry: KeptCase) => void;
  /** Left out where nothing is to be reminded of. */
  readonly onCalendar?: (ending: Ending) => void;
  readonly onPress: (row: FollowUpItem) => void;
}

function Rows({ rows, button, onOpen, onCalendar, onPress }: RowsProps) {
  const [shown, setShown] = useState(ROWS);
  return (
    <>
      <ul className="hj-bare-list hj-follow-up-rows">
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.case.id} ${row.matter}`} className="hj-follow-up-row">
            <div className="hj-follow-up-words">
              <button type="button" className="hj-follow-up-open" onClick={() => onOpen(row.case)}>
                {rowName(row)}
              </button>
              <BodyShort size="small">{matterText(row)}</BodyShort>
            </div>
            {onCalendar && 'validTo' in row && row.daysLeft >= 0 && (
              <Button
                type="button"
                size="small"
                variant="tertiary"
                aria-label={`Til kalenderen: ${rowName(row)}. ${matterText(row)}`}
                onClick={() => onCalendar(row)}
              >
                Til kalenderen
              </Button>
            )}
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
