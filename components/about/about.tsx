import { BodyShort, Heading, Link } from '@navikt/ds-react';
import { norwegianDate } from '../../rules/number/norwegian.ts';
import { sourceAges } from '../../rules/source-age.ts';
import { Facts } from '../facts.tsx';
import { OldSources } from './old-sources.tsx';
import { releases } from './releases.ts';

interface AboutProps {
  /** The version that is running, as in its manifest. */
  readonly version: string;
  /** The catalogue in use and its date, in words. */
  readonly catalogue: string;
  /** ISO date. */
  readonly today: string;
}

/** Which edition this is, what is new in it, and how old what it rests on is. */
export function About({ version, catalogue, today }: AboutProps) {
  const release = releases.find((one) => one.version === version);
  return (
    <>
      <Facts
        facts={[
          ['Utgave', release === undefined ? version : `${version} fra ${norwegianDate(release.on)}`],
          ['Legemiddelkatalog', catalogue],
          ...sourceAges(today).map(({ title, dates }) => [title, dates] as const),
        ]}
      />
      <OldSources on={today} />
      {release && (
        <>
          <Heading level="3" size="small">
            Nytt i {version}
          </Heading>
          <ul>
            {[...release.news, ...release.clinical].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <BodyShort size="small">
        <Link href="license.txt">Lisens</Link> ·{' '}
        <Link href="third-party-notices.txt">Andres kode og data</Link>
      </BodyShort>
    </>
  );
}
