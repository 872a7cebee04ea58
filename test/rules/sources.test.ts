import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionFor, questions } from '../../rules/questions.ts';
import { ruleBook, ruleById } from '../../rules/rule-book.ts';
import { documents, sourceOf, urlOf } from '../../rules/sources.ts';

const sources = join(import.meta.dirname, '../../../shared/sources');
const present = existsSync(sources);
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

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
  });
});
