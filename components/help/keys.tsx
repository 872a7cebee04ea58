import { BodyShort, Heading } from '@navikt/ds-react';
import { caseListKeys } from '../history/shortcuts.tsx';
import { KeyList } from '../key-list.tsx';

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
      <PlaceKeys
        title="I nettleseren"
        keys={browserKeys.map(({ key, does }) => [key ?? 'ingen', does] as const)}
      />
      <BodyShort size="small">De kan endres på {changedAt}.</BodyShort>
      <PlaceKeys title="I panelet" keys={inPanel} />
      <PlaceKeys title="I kalkulatoren" keys={inCalculator} />
      <PlaceKeys title="I listen over saker" keys={caseListKeys} />
    </>
  );
}

interface PlaceKeysProps {
  readonly title: string;
  readonly keys: readonly (readonly [string, string])[];
}

function PlaceKeys({ title, keys }: PlaceKeysProps) {
  return (
    <section>
      <Heading level="3" size="small">
        {title}
      </Heading>
      <KeyList keys={keys} />
    </section>
  );
}
