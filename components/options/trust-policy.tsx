import { BodyShort, Button, Heading, InlineMessage } from '@navikt/ds-react';
import { settingsViewNames } from './settings-views.ts';
import './options-page.css';

export interface TrustPolicyProblem {
  /** By its name in the policy. */
  readonly part: string;
  readonly reason: string;
}

/** What came of asking the browser for the sites. */
export type SitesNotice = 'none' | 'allowed' | 'declined' | 'refused';

export interface TrustPolicyProps {
  /** Parts of the trust's policy that are not used. */
  readonly problems: readonly TrustPolicyProblem[];
  /** The names of the sites that the trust has set up. */
  readonly sitesSetUp: readonly string[];
  /** Whether only those are used. */
  readonly sitesLocked: boolean;
  /** Match patterns that the trust recommends and the browser does not allow yet. */
  readonly sitesToAllow: readonly string[];
  readonly notice: SitesNotice;
  readonly onAllowSites: () => void;
}

const partNames: Readonly<Record<string, string>> = {
  policy: 'Hele oppsettet',
  institutionProfile: settingsViewNames.foretak,
  allowedOrigins: 'Anbefalte sider',
  siteProfiles: 'Nettstedsprofilene',
  retentionDays: 'Lagringstiden for saker',
  historyEncryption: 'Krypteringen av saker',
  panelSide: 'Panelets side',
  locked: 'Låsingen',
};

const nameOf = (part: string) => {
  const name = Object.hasOwn(partNames, part) ? partNames[part] : undefined;
  return name === undefined ? `«${part}»` : `${name} («${part}»)`;
};

const notices: Readonly<Record<Exclude<SitesNotice, 'none'>, string>> = {
  allowed: 'Sidene er tillatt.',
  declined: 'Sidene ble ikke tillatt.',
  refused: 'Nettleseren lar ikke sidene tillates. Foretaket kan ha bestemt det.',
};

/** What the doctor should know of the trust's policy, besides the values that it sets. Nothing where there is nothing to say. */
export function TrustPolicy(props: TrustPolicyProps) {
  const { problems, sitesSetUp, sitesLocked, sitesToAllow, notice, onAllowSites } = props;
  const silent = [problems, sitesSetUp, sitesToAllow].every(({ length }) => length === 0);
  if (silent && notice === 'none') return null;
  return (
    <section className="hj-options-section" aria-labelledby="trust">
      <Heading level="2" size="medium" id="trust">
        Foretakets oppsett
      </Heading>
      {problems.length > 0 && <UnusedParts problems={problems} />}
      {sitesSetUp.length > 0 && (
        <BodyShort size="small">
          Foretaket har satt opp: {sitesSetUp.join(', ')}.{' '}
          {sitesLocked
            ? 'Styres av foretaket: Bare disse oppsettene brukes, og de under «Sider» kan ikke endres. Dine egne er tatt vare på.'
            : 'Et eget oppsett med samme id går foran.'}
        </BodyShort>
      )}
      {sitesToAllow.length > 0 && (
        <>
          <BodyShort size="small" id="trust-sites">
            Foretaket anbefaler å tillate disse sidene. Hjemmel virker der først når du har tillatt dem.
          </BodyShort>
          <ul className="hj-options-plain-list" aria-labelledby="trust-sites">
            {sitesToAllow.map((pattern) => (
              <li key={pattern}>{pattern.replace(/\/\*$/, '')}</li>
            ))}
          </ul>
          <div>
            <Button type="button" size="small" onClick={onAllowSites}>
              {sitesToAllow.length === 1 ? 'Tillat siden' : `Tillat alle ${sitesToAllow.length} sidene`}
            </Button>
          </div>
        </>
      )}
      <div role="status">
        {notice !== 'none' && (
          <InlineMessage status={notice === 'allowed' ? 'success' : 'warning'} size="small">
            {notices[notice]}
          </InlineMessage>
        )}
      </div>
    </section>
  );
}

function UnusedParts({ problems }: Pick<TrustPolicyProps, 'problems'>) {
  return (
    <>
      <InlineMessage status="warning" size="small">
        Noe i foretakets oppsett er ikke gyldig og brukes ikke. Resten gjelder. Si fra til dem som drifter
        nettleseren.
      </InlineMessage>
      <ul className="hj-options-plain-list" aria-label="Deler som ikke brukes">
        {problems.map(({ part, reason }) => (
          <li key={`${part} ${reason}`}>
            {nameOf(part)} – {reason}.
          </li>
        ))}
      </ul>
    </>
  );
}
