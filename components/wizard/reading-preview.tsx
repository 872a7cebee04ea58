import { BodyShort, Heading, InlineMessage } from '@navikt/ds-react';
import type { TriedView } from './wizard-view.ts';

/** What Hjemmel will read here, as the page stands now. */
export function ReadingPreview({ tried }: { readonly tried: TriedView }) {
  return (
    <section className="hj-section" aria-labelledby="hj-preview">
      <Heading level="2" size="xsmall" id="hj-preview">
        Slik leses siden nå
      </Heading>
      {tried.kind === 'unread' ? (
        <InlineMessage status="warning" size="small">
          {tried.reason}
        </InlineMessage>
      ) : (
        <>
          <dl className="hj-reading">
            {tried.fields.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {tried.lost.includes(name)
                    ? 'ikke funnet'
                    : text === null
                      ? 'ukjent'
                      : text === ''
                        ? '(tomt)'
                        : text}
                </dd>
              </div>
            ))}
          </dl>
          {tried.otherMedicines.length > 0 && (
            <>
              <h3 className="hj-step-name">Andre legemidler</h3>
              <ul className="hj-others">
                {tried.otherMedicines.slice(0, mostShown).map(({ drug, dosage }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a page have no key of their own
                  <li key={i}>
                    {drug ?? 'ukjent legemiddel'} – {dosage ?? 'ukjent dosering'}
                  </li>
                ))}
              </ul>
              {tried.otherMedicines.length > mostShown && (
                <BodyShort size="small">og {tried.otherMedicines.length - mostShown} til</BodyShort>
              )}
            </>
          )}
        </>
      )}
    </section>
  );
}

const mostShown = 4;
