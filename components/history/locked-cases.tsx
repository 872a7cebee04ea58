import { BodyShort, Heading, InlineMessage } from '@navikt/ds-react';
import { useId } from 'react';
import { casesWords, type WhyNot } from '../encryption/encryption-view.ts';
import { ForgottenPassphrase } from '../encryption/forgotten-passphrase.tsx';
import { PassphraseForm } from '../encryption/passphrase-form.tsx';
import './history.css';

interface LockedCasesProps {
  readonly sealed: number;
  /** What is stored of the keys is damaged, so that no passphrase opens them. */
  readonly damaged: boolean;
  readonly onUnlock: (passphrase: string) => Promise<WhyNot>;
  readonly onDeleteSealed: () => Promise<WhyNot>;
}

/** In the place of the cases while they are locked. */
export function LockedCases({ sealed, damaged, onUnlock, onDeleteSealed }: LockedCasesProps) {
  const title = useId();
  return (
    <section aria-labelledby={title} className="hj-history-section hj-history-narrow">
      <Heading level="2" size="medium" id={title}>
        Sakene er låst
      </Heading>
      {damaged ? (
        <InlineMessage status="error" size="small" role="alert">
          Det som er lagret om nøkkelen, er skadet, så sakene kan ikke åpnes.
        </InlineMessage>
      ) : (
        <>
          <BodyShort size="small">
            {casesWords(sealed)} er kryptert. Skriv passordet for å se {sealed === 1 ? 'den' : 'dem'}. Det du
            lagrer fra panelet imens, går ikke tapt.
          </BodyShort>
          <PassphraseForm button="Lås opp" onPassphrase={onUnlock} />
        </>
      )}
      <ForgottenPassphrase sealed={sealed} onDelete={onDeleteSealed} />
    </section>
  );
}
