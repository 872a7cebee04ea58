import { Heading, Link } from '@navikt/ds-react';
import { type SettingsView, settingsViewNames } from './settings-views.ts';

interface SettingsNavigationProps {
  readonly views: readonly SettingsView[];
  readonly view: SettingsView;
  /** The view that is shown already was asked for: its address may be another, but no view comes in its place. */
  readonly onAskedAgain: () => void;
  readonly onOpenWelcome: () => void;
  readonly onOpenHistory: () => void;
}

/** The way between the views, and out to the pages that belong with them. */
export function SettingsNavigation({
  views,
  view,
  onAskedAgain,
  onOpenWelcome,
  onOpenHistory,
}: SettingsNavigationProps) {
  return (
    <nav className="options__nav" aria-label="Innstillinger">
      <Heading level="1" size="medium">
        Innstillinger
      </Heading>
      <ul>
        {views.map((each) => (
          <li key={each}>
            <a
              href={`#${each}`}
              aria-current={each === view ? 'page' : undefined}
              onClick={each === view ? onAskedAgain : undefined}
            >
              {settingsViewNames[each]}
            </a>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <Link as="button" type="button" onClick={onOpenWelcome}>
            Kom i gang
          </Link>
        </li>
        <li>
          <Link as="button" type="button" onClick={onOpenHistory}>
            Åpne sakene
          </Link>
        </li>
      </ul>
    </nav>
  );
}
