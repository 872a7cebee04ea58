import { BodyLong, BodyShort, Button, Heading, InlineMessage, ReadMore } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Prescriber } from '../../rules/contract/request.ts';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import type { TrustFile } from '../../rules/exception/trust-list.ts';
import { SideNavigation } from '../side-navigation.tsx';
import { focusOn, useFocusOnView } from '../view-in-address.ts';
import { PrescriberForm } from './prescriber-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { type SettingsView, settingsViewNames, settingsViews } from './settings-views.ts';
import type { TrustControl } from './trust-control.ts';
import './options-page.css';

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** `at` is the clock time as shown. */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface StoredProblem {
  readonly part:
    | 'prescriber'
    | 'institutionProfile'
    | 'trusts'
    | 'panel'
    | 'retentionDays'
    | 'lockAfterMinutes';
  readonly stored: unknown;
  readonly reason: string;
}

interface OptionsPageProps {
  readonly view: SettingsView;
  readonly onOpenWelcome: () => void;
  readonly prescriber: Prescriber | null;
  readonly prescriberSave: SaveState;
  readonly onPrescriberChange: (prescriber: Prescriber) => void;
  readonly profile: InstitutionProfile;
  readonly defaultProfile: InstitutionProfile;
  /** Whether the doctor, or the trust itself, has said that the profile is theirs. */
  readonly profileChosen: boolean;
  readonly profileControl: TrustControl;
  /** Those that can be chosen, the one in use among them. */
  readonly trusts: readonly InstitutionProfile[];
  readonly profileSave: SaveState;
  /** Answers what the file holds. */
  readonly onReadTrust: (file: File) => Promise<TrustFile>;
  readonly onShareTrust: (profile: InstitutionProfile) => void;
  readonly onProfileChange: (profile: InstitutionProfile) => void;
  readonly onProfileReset: () => void;
  readonly onProfileRemove: (profile: InstitutionProfile) => void;
  /** ISO date for the preview. */
  readonly today: string;
  readonly problems: readonly StoredProblem[];
  readonly onDiscardProblems: () => void;
  /** What of the trust's policy the doctor should know of, other than the values; absent where there is none. */
  readonly trust?: ReactNode;
  /** Where Hjemmel may run, and how each site is read. */
  readonly sites?: ReactNode;
  /** Where the panel is to be; left out until it is known. */
  readonly panelPlace?: ReactNode;
  readonly catalogue?: ReactNode;
  /** Nye metoder's decision workbook; absent where it is not to be shown. */
  readonly methods?: ReactNode;
  /** Whether the cases are encrypted; absent where it is not to be shown. */
  readonly encryption?: ReactNode;
  /** How long cases are kept. */
  readonly retention?: ReactNode;
  readonly retentionSave?: SaveState;
  readonly onOpenHistory: () => void;
  readonly onOpenHelp: () => void;
}

const partNames: Readonly<Record<StoredProblem['part'], string>> = {
  prescriber: 'rollen din',
  institutionProfile: 'foretakets profil',
  trusts: 'foretakene du kan velge mellom',
  panel: 'panelets plassering',
  retentionDays: 'lagringstid for saker',
  lockAfterMinutes: 'når sakene låses',
};

function SaveStatus({ state }: { readonly state: SaveState }) {
  return (
    <div role="status" className="hj-options-save">
      {state.kind === 'saving' && <BodyShort size="small">Lagrer …</BodyShort>}
      {state.kind === 'saved' && (
        <InlineMessage status="success" size="small">
          Lagret kl. {state.at}
        </InlineMessage>
      )}
      {state.kind === 'failed' && (
        <InlineMessage status="error" size="small">
          Ikke lagret: {state.reason}
        </InlineMessage>
      )}
    </div>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly save?: SaveState;
  readonly children: ReactNode;
}

function Section({ id, title, lead, save, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="hj-options-section">
      <div className="hj-options-section-head">
        <Heading level="2" size="large" id={id} tabIndex={-1}>
          {title}
        </Heading>
        {save && <SaveStatus state={save} />}
      </div>
      <BodyLong>{lead}</BodyLong>
      {children}
    </section>
  );
}

const isThere = (node: ReactNode) => node !== undefined && node !== null && node !== false;

/** What is begun in a view that is left, is there when it is come back to. */
function View({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  return (
    <div className="hj-options-view" hidden={!shown} data-shown={shown || undefined}>
      {children}
    </div>
  );
}

const headingInSight = () => document.querySelector<HTMLElement>('.hj-options-view[data-shown] h2');

interface ProblemsProps {
  readonly problems: readonly StoredProblem[];
  readonly onDiscard: () => void;
}

/** What was stored and could not be read, kept until the doctor throws it away. */
function Problems({ problems, onDiscard }: ProblemsProps) {
  if (problems.length === 0) return null;
  const names = [...new Set(problems.map(({ part }) => partNames[part]))].join(' og ');
  return (
    <section className="hj-options-section" aria-label="Innstillinger som ikke kunne leses">
      <InlineMessage status="warning">
        Noe av det som var lagret om {names}, kunne ikke leses. Standardverdiene brukes til du velger på nytt.
        Det gamle er tatt vare på under.
      </InlineMessage>
      <ReadMore size="small" header="Vis det som var lagret">
        <pre>
          {problems
            .map(({ part, stored, reason }) => `${part}: ${JSON.stringify(stored, null, 2)}\n${reason}`)
            .join('\n\n')}
        </pre>
      </ReadMore>
      <div>
        <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onDiscard}>
          Forkast det gamle
        </Button>
      </div>
    </section>
  );
}

/** One task to a view, and the way between them at the side. */
export function OptionsPage(props: OptionsPageProps) {
  const contents: Readonly<Record<SettingsView, ReactNode>> = {
    du: (
      <Section
        id="prescriber"
        title="Du som forskriver"
        lead="Brukes til å vurdere hvem som kan skrive resepten og søke. Det du ikke oppgir, er ukjent for reglene."
        save={props.prescriberSave}
      >
        <PrescriberForm prescriber={props.prescriber} onChange={props.onPrescriberChange} />
      </Section>
    ),
    foretak: (
      <Section
        id="profile"
        title={settingsViewNames.foretak}
        lead="Tekstene og numrene som skrives i merknadsfeltet og på bestillinger."
        save={props.profileSave}
      >
        <ProfileForm
          profile={props.profile}
          defaultProfile={props.defaultProfile}
          chosen={props.profileChosen}
          control={props.profileControl}
          trusts={props.trusts}
          onRead={props.onReadTrust}
          onShare={props.onShareTrust}
          exampleDate={props.today}
          onChange={props.onProfileChange}
          onReset={props.onProfileReset}
          onRemove={props.onProfileRemove}
        />
      </Section>
    ),
    sider: props.sites && (
      <Section
        id="sites"
        title="Sider"
        lead="Hvor Hjemmel kan virke, og hvordan skjemaet leses der. Du tillater en side fra verktøylinjen."
      >
        {props.sites}
      </Section>
    ),
    panel: props.panelPlace && (
      <Section id="panel-place" title="Panelet" lead="Flyttes straks, også i faner som er åpne.">
        {props.panelPlace}
      </Section>
    ),
    katalog: props.catalogue && (
      <Section
        id="catalogue"
        title="Legemiddelkatalog"
        lead="Legemidlene som Hjemmel kjenner. Du henter FEST-filen og leser den inn her, på maskinen."
      >
        {props.catalogue}
      </Section>
    ),
    metoder: props.methods && (
      <Section
        id="methods"
        title="Nye metoder"
        lead="Hva Beslutningsforum har besluttet. Du laster ned arbeidsboken fra Nye metoder og leser den inn her, på maskinen."
      >
        {props.methods}
      </Section>
    ),
    saker: (
      <Section
        id="cases"
        title={settingsViewNames.saker}
        lead="Vurderingene du har brukt eller lagret, har sin egen side, med søk, oversikt og utskrift."
        {...(props.retentionSave && { save: props.retentionSave })}
      >
        {props.retention}
        <div>
          <Button type="button" size="small" variant="secondary" onClick={props.onOpenHistory}>
            Åpne sakene
          </Button>
        </div>
      </Section>
    ),
    kryptering: props.encryption && (
      <Section
        id="encryption"
        title="Kryptering"
        lead="Sakene kan krypteres på maskinen med et passord du velger selv. Uten passordet kan ingen lese dem."
      >
        {props.encryption}
      </Section>
    ),
  };
  const views = settingsViews.filter((view) => isThere(contents[view]));
  const shown = views.includes(props.view) ? props.view : 'du';
  useFocusOnView(shown, headingInSight);
  return (
    <div className="hj-views">
      <SideNavigation
        title="Innstillinger"
        groups={[{ views }]}
        names={settingsViewNames}
        view={shown}
        onAskedAgain={() => focusOn(headingInSight())}
        ways={[
          { name: 'Kom i gang', onPress: props.onOpenWelcome },
          { name: 'Åpne sakene', onPress: props.onOpenHistory },
          { name: 'Hjelp', onPress: props.onOpenHelp },
        ]}
      />
      <main className="hj-views-main">
        <Problems problems={props.problems} onDiscard={props.onDiscardProblems} />
        {props.trust}
        {views.map((view) => (
          <View key={view} shown={view === shown}>
            {contents[view]}
          </View>
        ))}
        <BodyLong size="small" className="hj-options-foot">
          Ingenting forlater maskinen: Innstillingene og sakene lagres bare i denne nettleseren. Opplysninger
          som peker på en pasient, lagres ikke.
        </BodyLong>
      </main>
    </div>
  );
}
