import { BodyShort, Heading, Link } from '@navikt/ds-react';
import {
  factorTable,
  howToReadRules,
  kindNames,
  levelWords,
  outcomeWords,
  ruleBookInWords,
  type ToldRule,
} from '../../rules/rule-book-in-words.ts';
import { Table } from './document-view.tsx';

/** Every rule with its sentences and its source, from the rule book that assesses. */
export function RulesInWords() {
  return (
    <>
      <BodyShort>{howToReadRules.scope}</BodyShort>
      {ruleBookInWords().map(({ title, rules }) => (
        <section key={title} className="hj-help-rules">
          <Heading level="3" size="small">
            {title}
          </Heading>
          {rules.map((rule) => (
            <RuleInWords key={rule.id} rule={rule} />
          ))}
        </section>
      ))}
      <section className="hj-help-rules">
        <Heading level="3" size="small">
          Slik leses reglene
        </Heading>
        <BodyShort>{howToReadRules.outcomes}</BodyShort>
        <Words words={Object.values(outcomeWords)} />
        <BodyShort>{howToReadRules.levels}</BodyShort>
        <Words words={Object.values(levelWords)} />
      </section>
      <section className="hj-help-rules">
        <Heading level="3" size="small">
          {factorTable.title}
        </Heading>
        <BodyShort>{factorTable.lead}</BodyShort>
        <Table head={factorTable.columns.map(plain)} rows={factorTable.rows.map((row) => row.map(plain))} />
      </section>
    </>
  );
}

const plain = (text: string) => [{ kind: 'text', text } as const];

function Words({
  words,
}: {
  readonly words: readonly { readonly name: string; readonly meaning: string }[];
}) {
  return (
    <ul>
      {words.map(({ name, meaning }) => (
        <li key={name}>
          <strong>{name}</strong>: {meaning}
        </li>
      ))}
    </ul>
  );
}

function RuleInWords({ rule }: { readonly rule: ToldRule }) {
  const { id, title, kind, level, sentences, source, dated, url, quotes } = rule;
  return (
    <details className="hj-help-rule">
      <summary>
        {title} <span className="hj-help-id">{id}</span>
      </summary>
      <BodyShort size="small">
        {kindNames[kind]}, {levelWords[level].name}: {levelWords[level].meaning}.
      </BodyShort>
      <ul>
        {sentences.map(({ outcome, text }) => (
          <li key={`${outcome} ${text}`}>
            {outcome !== null && <strong>{outcomeWords[outcome].name}: </strong>}
            {text}
          </li>
        ))}
      </ul>
      {quotes.map((quote) => (
        <blockquote key={quote}>{quote}</blockquote>
      ))}
      <BodyShort size="small">
        Kilde:{' '}
        {url === null ? (
          source.document
        ) : (
          <Link href={url} target="_blank" rel="noreferrer">
            {source.document}
          </Link>
        )}
        , «{source.section}» ({dated}).
      </BodyShort>
    </details>
  );
}
