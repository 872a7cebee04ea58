import { BodyShort, Button } from '@navikt/ds-react';

/** Whether Hjemmel may run on the page in front. `site` is the address as shown, without a path. */
export type SiteAccessView =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unusable'; readonly why: keyof typeof unusable }
  | { readonly kind: 'not-allowed'; readonly site: string }
  | {
      readonly kind: 'allowed';
      readonly site: string;
      readonly profile: 'none' | 'on' | 'off';
      readonly removable: boolean;
    };

export type SiteNotice = 'none' | 'declined' | 'refused' | 'not-removed' | 'removed' | 'not-started';

interface SiteAccessProps {
  readonly view: SiteAccessView;
  readonly notice: SiteNotice;
  readonly onAllow: () => void;
  readonly onRemove: () => void;
  readonly onSetUp: () => void;
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
  'not-started': 'Oppsettet kunne ikke startes på denne siden. Last siden på nytt og prøv igjen.',
};

const states = {
  none: 'siden er ikke satt opp',
  on: 'tillatt',
  off: 'oppsettet er slått av',
} as const;

function Status({ view }: { readonly view: SiteAccessView }) {
  if (view.kind === 'looking') return 'Ser på siden …';
  if (view.kind === 'unusable') return unusable[view.why];
  return (
    <>
      <span className="aksel-sr-only">Denne siden: </span>
      <strong>{view.site}</strong> – {view.kind === 'not-allowed' ? 'ikke tillatt' : states[view.profile]}
    </>
  );
}

/** One line: which page this is, and what can be done about it. */
export function SiteAccess({ view, notice, onAllow, onRemove, onSetUp }: SiteAccessProps) {
  return (
    <aside className="site-access" aria-label="Denne siden">
      <div className="site-access__line">
        <BodyShort size="small" className="site-access__site">
          <Status view={view} />
        </BodyShort>
        {view.kind === 'not-allowed' && (
          <Button type="button" size="xsmall" onClick={onAllow}>
            Tillat på denne siden
          </Button>
        )}
        {view.kind === 'allowed' && view.profile === 'none' && (
          <Button type="button" size="xsmall" onClick={onSetUp}>
            Sett opp siden
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
      <BodyShort size="small" role="status" className="site-access__notice">
        {notices[notice]}
      </BodyShort>
    </aside>
  );
}
