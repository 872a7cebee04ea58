import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleDocumentation, ruleExamplesSchema } from '../../../entrypoints/cli/clinicians-rules.ts';
import { norwegianDate } from '../../../rules/number/norwegian.ts';
import { factors } from '../../../rules/omeq/factors.ts';
import { ruleBook } from '../../../rules/rule-book.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const { scenarios } = ruleExamplesSchema.parse(JSON.parse(read('test/scenarios/rule-scenarios.json')));
const text = ruleDocumentation(scenarios);

/** What stands under the heading of one rule. */
const sectionOf = (id: string) => text.split(/\n(?=##)/).find((part) => part.startsWith(`### ${id}\n`)) ?? '';

describe('the document of the rules', () => {
  it('is the one in public/docs', () => {
    expect(read('public/docs/regler.md'), 'public/docs/regler.md is stale: run npm run docs').toBe(text);
  });

  it('is the same each time', () => {
    expect(ruleDocumentation(scenarios)).toBe(text);
  });

  it.each(ruleBook.map((rule) => [rule.id, rule] as const))(
    '%s has its title, source, date and examples',
    (id, rule) => {
      const section = sectionOf(id);
      expect(section).toContain(rule.title);
      expect(section).toContain(rule.source.document);
      expect(section).toContain(rule.source.section.replaceAll('*', '\\*'));
      expect(section).toContain(
        rule.source.changed ? norwegianDate(rule.source.changed) : 'kilden oppgir ingen dato',
      );
      for (const quote of rule.quotes) expect(section).toContain(`> ${quote}`);
      for (const example of scenarios.filter((scenario) => scenario.rule === id)) {
        expect(section).toContain(`| ${example.case} |`);
      }
    },
  );

  it('leaves no place open', () => {
    expect(text).not.toMatch(/\{\w+\}|undefined|\bnull\b/);
  });

  it('shows examples only of the rules that have them', () => {
    const [first, second] = ruleBook;
    const one = ruleDocumentation([{ rule: first?.id ?? '', case: 'Et eksempel', outcome: 'not-met' }]);
    expect(one.match(/^\| Eksempel \| Utfall \|$/gm)).toHaveLength(1);
    expect(one).toContain(`| Et eksempel | ikke oppfylt |\n\n### ${second?.id}\n`);
    expect(ruleDocumentation([])).not.toContain('Eksempel |');
  });

  it('has a row for each factor', () => {
    const rows = text.split('## Omregning')[1]?.match(/^\| (?!Virkestoff|---).*\|$/gm) ?? [];
    expect(rows).toHaveLength(factors.length);
    expect(rows.find((row) => row.startsWith('| fentanyl | transdermal'))).toContain('| 2,4 | µg/t |');
    expect(rows.find((row) => row.startsWith('| metadon | oral'))).toContain('ikke bekreftet');
  });
});
