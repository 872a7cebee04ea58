import { InlineMessage } from '@navikt/ds-react';
import type { Unread } from '../../rules/session/reading.ts';
import { lostPartNames } from '../../rules/vocabulary.ts';
import { VerdictBanner } from '../assessment/verdict-banner.tsx';
import { SetUpAgain } from './set-up-again.tsx';

interface NothingReadProps {
  readonly unread: Unread | null;
  readonly onSetUpAgain?: (() => void) | undefined;
}

/** No prescription is read, so none is assessed; and why, as far as that can be told. */
export function NothingRead({ unread, onSetUpAgain }: NothingReadProps) {
  return (
    <>
      <VerdictBanner standing="not-read" />
      <div className="hj-section" role="status">
        <Why unread={unread} />
        {unread?.kind === 'not-recognised' && onSetUpAgain && <SetUpAgain onPress={onSetUpAgain} />}
      </div>
    </>
  );
}

function Why({ unread }: Pick<NothingReadProps, 'unread'>) {
  switch (unread?.kind) {
    case 'several':
      return (
        <InlineMessage status="warning" size="small">
          Flere resepter er åpne, og siden viser ikke hvilken som skrives. Sett markøren i den du skriver.
        </InlineMessage>
      );
    case 'not-recognised':
      return (
        <InlineMessage status="warning" size="small">
          Siden er satt opp i Hjemmel, men skjemaet er ikke gjenkjent. Fant ikke:{' '}
          {unread.lost.map((part) => lostPartNames[part]).join(', ')}.
        </InlineMessage>
      );
    default:
      return (
        <span>
          Fant ikke noe reseptskjema på siden. Åpne en resept, eller vis Hjemmel hvor feltene er under
          innstillingene.
        </span>
      );
  }
}
