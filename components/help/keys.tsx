import { BodyShort, Heading } from '@navikt/ds-react';
import { caseListKeys } from '../history/shortcuts.tsx';

/** One that the browser knows of, and that can be another than it was when it was installed. */
export interface BrowserKey {
  readonly does: string;
  /** As the browser says it; null where it has none. */
  readonly key: string | null;
}

interface KeysProps {
  readonly browserKeys: readonly BrowserKey[];
  /** Where the browser lets them be changed. */
  readonly changedAt: string;
}

const inPanel = [
  ['Tab, Shift + Tab', 'neste og forrige felt'],
  ['← →', 'gjør panelet bredere eller smalere, på kanten av det'],
  ['Alt + K', 'kopier merknaden («Skriv inn resept»)'],
] as const;

const inCalculator = [
  ['Enter', 'legg til det du har skrevet, som «oxycontin 20 x 2»'],
  ['↑ ↓', 'velg blant treffene'],
  ['Esc', 'lukk treffene'],
] as const;

export function Keys({ browserKeys, changedAt }: KeysProps) {
  return (
    <>
      <KeyList
        title="I nettleseren"
        keys={browserKeys.map(({ key, does }) => [key ?? 'ingen', does] as const)}
      />
      <BodyShort size="small">De kan endres på {changedAt}.</BodyShort>
      <KeyList title="I panelet" keys={inPanel} />
      <KeyList title="I kalkulatoren" keys={inCalculator} />
      <KeyList title="I listen over saker" keys={caseListKeys} />
    </>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly keys: readonly (readonly [string, string])[];
}

function KeyList({ title, keys }: KeyListProps) {
  return (
    <section>
      <Heading level="3" size="small">
        {title}
      </Heading>
      <dl className="help__keys">
        {keys.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
