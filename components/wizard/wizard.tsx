import { SidebarLeftIcon, SidebarRightIcon, XMarkIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Heading, InlineMessage, TextField } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { FieldStep } from './field-step.tsx';
import { PointingBar } from './pointing-bar.tsx';
import { ReadingPreview } from './reading-preview.tsx';
import { SchemeWords } from './scheme-words.tsx';
import type { KeyWhilePointing, WizardActions, WizardField, WizardView } from './wizard-view.ts';
import './wizard.css';

interface WizardProps {
  readonly view: WizardView;
  readonly actions: WizardActions;
  readonly keyOf: (event: { readonly key: string; readonly shiftKey: boolean }) => KeyWhilePointing | null;
}

/** Setting up a site: field by field, then what is read, then its name. */
export function Wizard({ view, actions, keyOf }: WizardProps) {
  const [opened, setOpened] = useState<WizardField | null>(null);
  const { rows, pointing } = view;
  const next = rows.find(({ standing }) => ['open', 'suggested', 'lost'].includes(standing.kind))?.field;
  const refused = rows.find(({ refusal }) => refusal !== null)?.field;
  const current = opened ?? refused ?? next ?? null;
  // What was opened by hand is settled by an answer, and then the next one is at hand.
  const settle =
    (act: (field: WizardField) => void) =>
    (field: WizardField): void => {
      setOpened(null);
      act(field);
    };

  const { onClose } = actions;
  useEffect(() => {
    // Heard by the document: what had the focus may just have gone.
    function onEscape(event: KeyboardEvent) {
      if (event.key === 'Escape' && pointing === null && !event.defaultPrevented) onClose();
    }
    document.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('keydown', onEscape);
  }, [pointing, onClose]);

  return (
    <div className="hj-wizard">
      <Head view={view} actions={actions} />
      <main className="hj-wizard-main">
        <Trouble view={view} />
        {pointing !== null && <PointingBar pointing={pointing} onKey={actions.onKey} keyOf={keyOf} />}
        {pointing === null && view.connected && !view.left && (
          <>
            <BodyShort size="small" className="hj-section">
              {view.editing === null
                ? introduction(view)
                : `Du endrer oppsettet «${view.editing}». Det som fortsatt passer, kan stå.`}
            </BodyShort>
            <ol className="hj-bare-list">
              {rows.map((row) => (
                <FieldStep
                  key={row.field}
                  row={row}
                  current={row.field === current}
                  takesFocus
                  actions={{
                    ...actions,
                    onAccept: settle(actions.onAccept),
                    onPoint: settle(actions.onPoint),
                    onLeaveOut: settle(actions.onLeaveOut),
                    onDescribe: (field, words) => {
                      setOpened(null);
                      actions.onDescribe(field, words);
                    },
                  }}
                  onOpen={() => setOpened(row.field)}
                />
              ))}
            </ol>
            <SchemeWords shown={view.words} onWord={actions.onWord} />
            {view.tried && <ReadingPreview tried={view.tried} />}
            <Finish view={view} actions={actions} takesFocus={current === null} />
          </>
        )}
      </main>
    </div>
  );
}

const introduction = ({ missing }: WizardView): string =>
  missing === null
    ? 'Se over at det som leses, er det som står i resepten. Stemmer det, lagrer du.'
    : 'Vis Hjemmel hvor feltene er. Legemiddel, dosering og merknad er de som betyr mest.';

function Head({ view, actions }: Pick<WizardProps, 'view' | 'actions'>) {
  const OtherSide = view.side === 'left' ? SidebarRightIcon : SidebarLeftIcon;
  return (
    <header className="hj-header">
      <Heading level="1" size="xsmall">
        Sett opp siden
      </Heading>
      <div className="hj-header-buttons">
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<OtherSide title={`Flytt til ${view.side === 'left' ? 'høyre' : 'venstre'} side`} />}
          onClick={actions.onSwitchSide}
        />
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<XMarkIcon title="Lukk uten å lagre" />}
          onClick={actions.onClose}
        />
      </div>
    </header>
  );
}

function Trouble({ view }: Pick<WizardProps, 'view'>) {
  if (view.connected && !view.left) return null;
  return (
    <div className="hj-section" role="alert">
      <InlineMessage status="error" size="small">
        {view.connected
          ? 'Siden med feltene ble byttet ut. Ingenting er lagret. Lukk, og start oppsettet på nytt.'
          : 'Kontakten med siden er borte. Ingenting er lagret. Last siden på nytt, og start oppsettet igjen.'}
      </InlineMessage>
    </div>
  );
}

function Finish({
  view,
  actions,
  takesFocus,
}: Pick<WizardProps, 'view' | 'actions'> & { takesFocus: boolean }) {
  const save = useRef<HTMLButtonElement>(null);
  const isReady = takesFocus && view.missing === null;
  // It may be a while before what was answered can be saved. The doctor may be writing the name by then.
  useEffect(() => {
    if (isReady && document.activeElement === document.body) save.current?.focus();
  }, [isReady]);
  return (
    <section className="hj-section hj-finish" aria-label="Lagre">
      <TextField
        size="small"
        label="Navn på siden"
        description={view.origin === '' ? undefined : `Gjelder ${view.origin}`}
        value={view.name}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => actions.onName(target.value)}
      />
      <BodyShort size="small" className="hj-subtle">
        Blir et felt borte en dag, sier panelet det, og du setter opp siden på nytt derfra.
      </BodyShort>
      <div role="status">
        {view.missing !== null && <BodyShort size="small">{view.missing}</BodyShort>}
        {view.refused !== null && (
          <InlineMessage status="error" size="small">
            Ikke lagret: {view.refused}
          </InlineMessage>
        )}
      </div>
      <Button
        ref={save}
        size="small"
        loading={view.saving === 'saving'}
        disabled={view.missing !== null}
        onClick={actions.onSave}
      >
        Lagre og ta i bruk
      </Button>
    </section>
  );
}
