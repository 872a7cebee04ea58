import { BodyShort, Button } from '@navikt/ds-react';
import './site-access.css';

/** Whether Hjemmel may run on a site that the page in front shows. `site` is the address as shown, without a path. */
export type SiteView =
  | { readonly kind: 'not-allowed'; readonly site: string; readonly profile: 'none' | 'on' | 'off' }
  | {
      readonly kind: 'allowed';
      readonly site: string;
      readonly profile: 'none' | 'on' | 'off';
      readonly removable: boolean;
    };

/** The page itself, and then what it holds in frames from elsewhere. */
export type SiteAccessView =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unusable'; readonly why: keyof typeof unusable }
  | { readonly kind: 'sites'; readonly sites: readonly [SiteView, ...SiteView[]] };

export type SiteNotice =
  | 'none'
  | 'declined'
  | 'refused'
  | 'not-removed'
  | 'removed'
  | 'not-started'
  | 'not-opened';

interface SiteAccessProps {
  readonly view: SiteAccessView;
  readonly notice: SiteNotice;
  /** By its place among the sites. */
  readonly onAllow: (at: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onSetUp: () => void;
  /** Null where the browser has no side panel that can be opened from here. */
  readonly onOpenSidePanel: (() => void) | null;
}

const unusable = {
  'browser-page': 'Nettleserens egne sider kan ikke brukes.',
  'extension-page': 'Utvidelsers egne sider kan ikke brukes.',
  'extension-store': 'Nettleserens butikk for utvidelser kan ikke brukes.',
  file: 'Filer på maskinen kan ikke brukes.',
  unknown: 'Nettleseren sier ikke hvilken side dette er.',
} as const;

const notices: Readonly<Record<SiteNotice, string>> = {
  none: '',
  declined: 'Siden ble ikke tillatt.',
  refused: 'Nettleseren lar ikke siden tillates. Foretaket kan ha bestemt det.',
  'not-removed': 'Tillatelsen kunne ikke fjernes. Foretaket kan ha bestemt den.',
  removed: 'Tillatelsen er fjernet. Panelet er borte fra siden.',
  'not-opened': 'Nettleseren åpnet ikke sidepanelet. Prøv Alt+Skift+H.',
  'not-started': 'Oppsettet kunne ikke startes på denne siden. Last siden på nytt og prøv igjen.',
};

const states = {
  none: 'siden er ikke satt opp',
  on: 'tillatt',
  off: 'oppsettet er slått av',
} as const;

interface SiteLineProps {
  readonly view: SiteView;
  readonly isFrame: boolean;
  readonly setUpOffered: boolean;
  readonly onAllow: () => void;
  readonly onRemove: () => void;
  readonly onSetUp: () => void;
}

function SiteLine({ view, isFrame, setUpOffered, onAllow, onRemove, onSetUp }: SiteLineProps) {
  return (
    <div className="hj-site-access-line">
      <BodyShort size="small" className="hj-site-access-site">
        {isFrame ? 'Ramme: ' : <span className="aksel-sr-only">Denne siden: </span>}
        <strong>{view.site}</strong> – {view.kind === 'not-allowed' ? 'ikke tillatt' : states[view.profile]}
      </BodyShort>
      {view.kind === 'not-allowed' && (
        <Button type="button" size="xsmall" onClick={onAllow}>
          {allowWords(view.profile === 'none', isFrame)}
        </Button>
      )}
      {view.kind === 'allowed' && view.profile === 'none' && setUpOffered && (
        <Button type="button" size="xsmall" onClick={onSetUp}>
          Sett opp siden
        </Button>
      )}
      {view.kind === 'allowed' && view.profile !== 'none' && (
        <Button type="button" size="xsmall" variant="tertiary" onClick={onSetUp}>
          Endre oppsettet
        </Button>
      )}
      {view.kind === 'allowed' && view.removable && (
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          onClick={onRemove}
          aria-label={`Fjern tillatelsen for ${view.site}`}
        >
          Fjern
        </Button>
      )}
    </div>
  );
}

/** What is not set up is set up at once when it is allowed. */
function allowWords(setsUp: boolean, isFrame: boolean): string {
  if (isFrame) return setsUp ? 'Tillat og sett opp rammen' : 'Tillat rammen';
  return setsUp ? 'Tillat og sett opp siden' : 'Tillat på denne siden';
}

/** One line to each site: which it is, and what can be done about it. */
export function SiteAccess({ view, notice, onAllow, onRemove, onSetUp, onOpenSidePanel }: SiteAccessProps) {
  const sites = view.kind === 'sites' ? view.sites : [];
  const isSetUp = sites.some((site) => site.kind === 'allowed' && site.profile === 'on');
  return (
    <aside className="hj-site-access" aria-label="Denne siden">
      {view.kind !== 'sites' && (
        <div className="hj-site-access-line">
          <BodyShort size="small" className="hj-site-access-site">
            {view.kind === 'looking' ? 'Ser på siden …' : unusable[view.why]}
          </BodyShort>
        </div>
      )}
      {sites.map((site, at) => (
        <SiteLine
          key={site.site}
          view={site}
          isFrame={at > 0}
          setUpOffered={!isSetUp}
          onAllow={() => onAllow(at)}
          onRemove={() => onRemove(at)}
          onSetUp={onSetUp}
        />
      ))}
      {onOpenSidePanel !== null && (
        <Button type="button" size="xsmall" variant="tertiary" onClick={onOpenSidePanel}>
          Åpne i sidepanelet
        </Button>
      )}
      <BodyShort size="small" role="status" className="hj-site-access-notice">
        {notices[notice]}
      </BodyShort>
    </aside>
  );
}
