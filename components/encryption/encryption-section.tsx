import { BodyShort, Button, InlineMessage, Select } from '@navikt/ds-react';
import { type ReactNode, useId, useState } from 'react';
import { casesWords, type EncryptionView, type WhyNot } from './encryption-view.ts';
import { ForgottenPassphrase } from './forgotten-passphrase.tsx';
import { NewPassphraseForm } from './new-passphrase-form.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { SealingProgress } from './sealing-progress.tsx';
import './encryption.css';

export interface EncryptionSectionProps {
  readonly view: EncryptionView;
  /** The trust wants the cases encrypted: it is not turned off. */
  readonly demanded: boolean;
  /** Minutes without use until the cases are locked. */
  readonly lockAfter: number;
  readonly refusal: (passphrase: string) => WhyNot;
  readonly onTurnOn: (passphrase: string) => Promise<WhyNot>;
  readonly onTurnOff: (passphrase: string) => Promise<WhyNot>;
  readonly onUnlock: (passphrase: string) => Promise<WhyNot>;
  readonly onLock: () => void;
  readonly onChangePassphrase: (passphrase: string, current: string) => Promise<WhyNot>;
  readonly onDeleteSealed: () => Promise<WhyNot>;
  readonly onLockAfter: (minutes: number) => void;
}

const demand = 'Styres av foretaket: Sakene skal være kryptert.';

/** Whether the cases are encrypted on the machine, and the passphrase that opens them. */
export function EncryptionSection(props: EncryptionSectionProps) {
  const { view, demanded } = props;
  switch (view.kind) {
    case 'loading':
      return <BodyShort size="small">Ser etter om sakene er kryptert …</BodyShort>;
    case 'failed':
      return (
        <InlineMessage status="error" size="small" role="alert">
          {view.message}
        </InlineMessage>
      );
    case 'off':
      return (
        <div className="hj-encryption-fields">
          <InlineMessage status={demanded ? 'warning' : 'info'} size="small">
            {demanded
              ? `${demand} Nye saker lagres ikke før du har valgt et passord.`
              : 'Sakene er ikke kryptert. Den som kan lese filene dine på maskinen, kan lese dem.'}
          </InlineMessage>
          <NewPassphraseForm
            asksForCurrent={false}
            button="Krypter sakene"
            refusal={props.refusal}
            onChoose={props.onTurnOn}
          />
        </div>
      );
    case 'unreadable':
      return (
        <div className="hj-encryption-fields">
          <InlineMessage status="error" size="small" role="alert">
            Det som er lagret om nøkkelen, er skadet, så sakene kan ikke åpnes. Nye saker lagres ikke.
          </InlineMessage>
          <ForgottenPassphrase sealed={view.sealed} onDelete={props.onDeleteSealed} />
        </div>
      );
    default:
      return <TurnedOn {...props} view={view} />;
  }
}

interface TurnedOnProps extends EncryptionSectionProps {
  readonly view: Extract<EncryptionView, { locked: boolean }>;
}

function TurnedOn({ view, demanded, ...props }: TurnedOnProps) {
  const { locked, sealed } = view;
  return (
    <div className="hj-encryption-fields">
      <div role="status">
        <InlineMessage status={view.kind === 'on' ? 'success' : 'info'} size="small">
          {statusWords(view)}
        </InlineMessage>
      </div>
      {view.kind !== 'on' && <SealingProgress {...view} kind={view.kind} />}
      {demanded && <BodyShort size="small">{demand}</BodyShort>}
      {locked ? (
        <PassphraseForm button="Lås opp" onPassphrase={props.onUnlock} />
      ) : (
        <div>
          <Button type="button" size="small" variant="secondary" onClick={props.onLock}>
            Lås nå
          </Button>
        </div>
      )}
      <LockAfter minutes={props.lockAfter} onMinutes={props.onLockAfter} />
      <div className="hj-encryption-buttons">
        <Folded title="Bytt passord">
          {(fold) => (
            <NewPassphraseForm
              asksForCurrent
              button="Bytt passord"
              refusal={props.refusal}
              onChoose={props.onChangePassphrase}
              onDone={fold}
            />
          )}
        </Folded>
        {!demanded && view.kind !== 'decrypting' && (
          <Folded title="Slå av krypteringen">
            {() => (
              <PassphraseForm
                button="Slå av krypteringen"
                description="Sakene blir liggende lesbare på maskinen."
                onPassphrase={props.onTurnOff}
              />
            )}
          </Folded>
        )}
        <ForgottenPassphrase sealed={sealed} onDelete={props.onDeleteSealed} />
      </div>
    </div>
  );
}

function statusWords({ kind, locked, sealed }: TurnedOnProps['view']): string {
  const open = locked
    ? 'De er låst. Nye saker lagres kryptert likevel.'
    : 'De er låst opp i denne nettleseren.';
  if (kind === 'on') return `Sakene er kryptert (${casesWords(sealed).toLocaleLowerCase('nb')}). ${open}`;
  if (kind === 'encrypting') return `Krypteringen er i gang. ${open}`;
  return locked
    ? 'Krypteringen slås av. Lås opp for å gå videre.'
    : 'Krypteringen slås av. Nye saker lagres ukryptert.';
}

const choices = [1, 5, 15, 30, 60, 120, 240, 480];

function LockAfter({
  minutes,
  onMinutes,
}: {
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}) {
  const all = choices.includes(minutes) ? choices : [...choices, minutes].sort((a, b) => a - b);
  return (
    <Select
      label="Lås sakene etter"
      description="Så lenge uten at sakene er i bruk. De låses også når nettleseren lukkes."
      size="small"
      className="hj-encryption-narrow"
      value={String(minutes)}
      onChange={({ target }) => onMinutes(Number(target.value))}
    >
      {all.map((choice) => (
        <option key={choice} value={choice}>
          {choice === 1 ? '1 minutt' : `${choice} minutter`}
        </option>
      ))}
    </Select>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly children: (fold: () => void) => ReactNode;
}

function Folded({ title, children }: FoldedProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {title}
      </Button>
      <div id={id}>
        {open && <div className="hj-encryption-confirm">{children(() => setOpen(false))}</div>}
      </div>
    </div>
  );
}
