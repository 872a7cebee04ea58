import { BodyLong, Heading } from '@navikt/ds-react';
import { type ReactNode, useMemo } from 'react';
import { SideNavigation } from '../side-navigation.tsx';
import { focusOn, useFocusOnView } from '../view-in-address.ts';
import { DocumentView } from './document-view.tsx';
import {
  type DocumentName,
  documentNames,
  type HelpView,
  helpViewNames,
  isDocument,
  subjects,
} from './help-views.ts';
import { Limits } from './limits.tsx';
import { RulesInWords } from './rules-in-words.tsx';
import './help.css';

interface HelpPageProps {
  readonly view: HelpView;
  readonly about: ReactNode;
  readonly keys: ReactNode;
  readonly faultReport: ReactNode;
  readonly loadDocument: (name: DocumentName) => Promise<string>;
  readonly onOpenSettings: () => void;
  readonly onOpenWelcome: () => void;
  readonly onOpenHistory: () => void;
}

const HEADING = 'help-heading';
const headingInSight = () => document.getElementById(HEADING);

/** What one may want to know of the program itself, one subject to a view, and what the trust is told. */
export function HelpPage({ view, ...props }: HelpPageProps) {
  useFocusOnView(view, headingInSight);
  return (
    <div className="hj-views">
      <SideNavigation
        title="Hjelp"
        groups={[{ views: subjects }, { name: 'Dokumenter', views: documentNames }]}
        names={helpViewNames}
        view={view}
        onAskedAgain={() => focusOn(headingInSight())}
        ways={[
          { name: 'Kom i gang', onPress: props.onOpenWelcome },
          { name: 'Innstillinger', onPress: props.onOpenSettings },
          { name: 'Åpne sakene', onPress: props.onOpenHistory },
        ]}
      />
      <main className="hj-views-main hj-help">
        <Heading level="2" size="large" id={HEADING} tabIndex={-1}>
          {helpViewNames[view]}
        </Heading>
        {isDocument(view) ? (
          <Document key={view} name={view} load={props.loadDocument} />
        ) : (
          <Subject view={view} {...props} />
        )}
      </main>
    </div>
  );
}

function Subject({ view, about, keys, faultReport }: HelpPageProps) {
  switch (view) {
    case 'utgave':
      return about;
    case 'hurtigtaster':
      return keys;
    case 'regler':
      return <RulesInWords />;
    case 'grenser':
      return <Limits />;
    default:
      return faultReport;
  }
}

interface DocumentProps {
  readonly name: DocumentName;
  readonly load: (name: DocumentName) => Promise<string>;
}

function Document({ name, load }: DocumentProps) {
  const loadThis = useMemo(() => () => load(name), [name, load]);
  return (
    <>
      <BodyLong size="small">Skrevet til foretaket og IT.</BodyLong>
      <DocumentView load={loadThis} />
    </>
  );
}
