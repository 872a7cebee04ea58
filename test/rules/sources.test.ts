import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionFor, questions } from '../../rules/questions.ts';
import { ruleBook } from '../../rules/rule-book.ts';
import { urlOf } from '../../rules/sources.ts';

const sources = join(import.meta.dirname, '../../../shared/sources');
const present = existsSync(sources);
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the rule book', () => {
  it('has each rule once', () => {
    expect(new Set(ruleBook.map((rule) => rule.id)).size).toBe(ruleBook.length);
  });

  it.each(ruleBook.map((rule) => [rule.id, rule] as const))('%s names its source', (_, rule) => {
    expect(rule.source.document).not.toBe('');
    expect(rule.source.section).not.toBe('');
    expect(rule.quote !== null || urlOf(rule.source) !== null).toBe(true);
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
    it.each(
      ruleBook.filter((rule) => rule.quote !== null).map((rule) => [rule.id, rule.quote ?? ''] as const),
    )('%s is word for word', (_, quote) => {
      expect(text).toContain(flat(quote));
    });
  });
});
