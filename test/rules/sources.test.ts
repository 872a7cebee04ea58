import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionFor, questions } from '../../rules/questions.ts';
import { ruleBodies, ruleBook, ruleById } from '../../rules/rule-book.ts';
import { documents, sourceOf, urlOf } from '../../rules/sources.ts';

const sources = join(import.meta.dirname, '../../../shared/sources');
const present = existsSync(sources);
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What of the sources no rule quotes, by words that it holds, and why. */
const withoutRule: readonly (readonly [words: readonly string[], why: string])[] = [
  [
    [
      'Du benytter en nettleser',
      'Se informasjon om nettlesere',
      'Siste faglige endring',
      'Se egen prosedyre',
      'Se brukerveiledningen og prosedyren',
      'for mer detaljer om den digitale portalen',
      'se unntaksordningen (Nye metoder)',
      'Bruksanvisning Legemiddelsøknader',
      'off-license) SI/21.02-08',
    ],
    'is of the web page, or says where to read more',
  ],
  [
    [
      'Denne prosedyren beskriver',
      'Prosedyren gjelder ikke',
      'Forskrivende leger',
      'Medisinskfaglig ansvarlig lege',
      'Avdelingssjefer',
      'Divisjons- og klinikkdirektører',
      'Direktør medisin og helsefag og dennes stedfortreder',
    ],
    'says what the document is and whom it is for',
  ],
  [
    [
      'Hensikt og omfang',
      'Ansvar/målgruppe',
      'Søknadsprosess',
      'Dokumentasjon av beslutning',
      'Prosedyre ved unntak for en definert pasientgruppe',
      'Pasienter fra andre opptaksområder',
      'Forskrivning til bruk i sykehus',
      'Forskrivning på resept',
      'Stønad til opioider til behandling av smerter',
      'hvis pasienten',
      'Unntak:',
      'H-resept:',
      'Hvit resept:',
    ],
    'is a heading, or the joint of a sentence whose parts are quoted',
  ],
  [
    [
      'Prosjekt DM 0224 Enkeltpasientunntak',
      'Prosjekt DM 02224 Enkeltpasientunntak',
      'Faktureres gjennom oppgjørsordning',
      'Godkjent enkeltpasientunntak av Direktør',
      'Faktura sendes til',
      'Sykehuset Innlandet HF, Fakturamottak, Pb 104',
      'I reseptens merknadsfelt skal følgende angis',
    ],
    'is a remark: the institution profile holds its text, and is compared with it byte for byte',
  ],
];

/** What is left of a text when every quote is taken out of it, sentence by sentence. */
function unquoted(text: string): string[] {
  const quotes = ruleBook.flatMap((rule) => rule.quotes.map(flat)).toSorted((a, b) => b.length - a.length);
  const left = quotes.reduce(
    (rest, quote) => rest.replaceAll(quote, ' • '),
    text.replace(/https?:\S+/g, ' '),
  );
  const parts = left.split(/(?<=[.:])\s+(?=\p{Lu})|(?:^|\s)[•o](?:\s|$)/u).map(flat);
  return [...new Set(parts.filter((part) => /\p{L}{2}/u.test(part)))];
}

describe('the rule book', () => {
  it('has each rule once', () => {
    expect(new Set(ruleBook.map((rule) => rule.id)).size).toBe(ruleBook.length);
  });

  it('finds each rule by its id, and no other', () => {
    expect(ruleBook.map(({ id }) => ruleById(id))).toEqual(ruleBook);
    expect([ruleById('EX-'), ruleById('')]).toEqual([null, null]);
  });

  it('knows where a document can be read, where it can', () => {
    const places = Object.values(documents).map((document) => urlOf(sourceOf(document, 'Et sted')));
    expect(places).toEqual(Object.values(documents).map(({ url }) => url));
    expect(urlOf({ document: 'Et annet dokument', section: 'Et sted', changed: null })).toBeNull();
  });

  it.each(ruleBook.map((rule) => [rule.id, rule] as const))('%s names its source', (_, rule) => {
    expect(rule.source.document).not.toBe('');
    expect(rule.source.section).not.toBe('');
    expect(rule.quotes.length > 0 || urlOf(rule.source) !== null).toBe(true);
  });

  it.each(questions.map((question) => [question.path, question] as const))(
    '%s is asked as a question',
    (path, question) => {
      expect(question.text).toMatch(/^\p{Lu}.*\?$/u);
      expect(questionFor(path)).toBe(question);
    },
  );

  describe.skipIf(!present)('quotes from the sources as received', () => {
    const text = present
      ? flat(
          readdirSync(sources)
            .map((file) => readFileSync(join(sources, file), 'utf8'))
            .join('\n'),
        )
      : '';
    it.each(ruleBook.flatMap((rule) => rule.quotes.map((quote) => [rule.id, quote] as const)))(
      '%s is word for word',
      (_, quote) => {
        expect(text).toContain(flat(quote));
      },
    );

    it.each(ruleBodies.map((body) => [body.title, body] as const))(
      'stand in the order of the source in «%s»',
      (_, { rules }) => {
        const inText = rules.filter(({ quotes }) => quotes.length > 0);
        const firstWords = inText.map(({ quotes }) =>
          Math.min(...quotes.map((quote) => text.indexOf(flat(quote)))),
        );
        const bySource = inText.toSorted(
          (a, b) => (firstWords[inText.indexOf(a)] ?? 0) - (firstWords[inText.indexOf(b)] ?? 0),
        );
        expect(inText.map(({ id }) => id)).toEqual(bySource.map(({ id }) => id));
      },
    );

    it.each(unquoted(text))('are of every sentence but: %s', (sentence) => {
      const reason = withoutRule.find(([words]) => words.some((word) => sentence.includes(word)))?.[1];
      expect(reason, 'neither quoted by a rule nor excused').toBeDefined();
    });

    it.each(withoutRule.flatMap(([words]) => words))('excuses only what stands there: %s', (words) => {
      expect(text).toContain(words);
    });
  });
});
