import { BodyShort, Heading, Select } from '@navikt/ds-react';
import { isScheme, type Scheme, schemes } from '../../rules/contract/terms.ts';
import type { SchemeWord } from './wizard-view.ts';

const words: Readonly<Record<Scheme, string>> = {
  'section-2': '§ 2',
  'section-3': '§ 3',
  'h-resept': 'H-resept',
  white: 'Hvit resept',
};

interface SchemeWordsProps {
  readonly shown: readonly SchemeWord[];
  readonly onWord: (text: string, scheme: Scheme | null) => void;
}

/** What the page's own words for the scheme mean. Those that are known need no answer. */
export function SchemeWords({ shown, onWord }: SchemeWordsProps) {
  const unknown = shown.filter(({ known }) => !known);
  if (unknown.length === 0) return null;
  return (
    <section className="hj-section" aria-labelledby="hj-words">
      <Heading level="2" size="xsmall" id="hj-words">
        Hva betyr valgene i refusjonshjemmel?
      </Heading>
      <BodyShort size="small" className="hj-subtle">
        Det du ikke sier noe om, leses som ukjent.
      </BodyShort>
      {unknown.map(({ text, scheme }) => (
        <Select
          key={text}
          size="small"
          label={`«${text}»`}
          value={scheme ?? ''}
          onChange={({ target }) => onWord(text, isScheme(target.value) ? target.value : null)}
        >
          <option value="">Ikke en hjemmel</option>
          {schemes.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </Select>
      ))}
    </section>
  );
}
