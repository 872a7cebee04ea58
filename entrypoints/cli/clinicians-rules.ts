import { z } from 'zod';
import { outcomes } from '../../rules/contract/assessment.ts';
import {
  factorTable,
  howToReadRules,
  kindNames,
  levelWords,
  outcomeWords,
  ruleBookInWords,
  type ToldBody,
  type ToldRule,
} from '../../rules/rule-book-in-words.ts';
import { sentenceCase } from '../../rules/text/sentence.ts';

/** What a case of one rule came to; the file of scenarios holds more than is shown here. */
export const ruleExamplesSchema = z.object({
  scenarios: z.array(z.object({ rule: z.string(), case: z.string(), outcome: z.enum(outcomes) })),
});

type RuleExample = z.infer<typeof ruleExamplesSchema>['scenarios'][number];

/** Keeps what a text holds from being read as Markdown's own signs. */
const literal = (text: string) => text.replace(/[\\*_`|<>[\]]/g, '\\$&');

function sourceOf({ source, dated, url, quotes }: ToldRule): string {
  const title = url === null ? literal(source.document) : `[${literal(source.document)}](<${url}>)`;
  const place = `Kilde: ${title}, «${literal(source.section)}» (${dated}).`;
  return [place, ...quotes.flatMap((quote) => ['', `> ${literal(quote)}`])].join('\n');
}

function examplesOf(rule: ToldRule, examples: readonly RuleExample[]): readonly string[] {
  const own = examples.filter((example) => example.rule === rule.id);
  if (own.length === 0) return [];
  return [
    '',
    '| Eksempel | Utfall |',
    '| --- | --- |',
    ...own.map((example) => `| ${literal(example.case)} | ${outcomeWords[example.outcome].name} |`),
  ];
}

function ruleSection(rule: ToldRule, examples: readonly RuleExample[]): string {
  const level = levelWords[rule.level];
  return [
    `### ${rule.id}`,
    '',
    `**${literal(rule.title)}** – ${kindNames[rule.kind]}, ${level.name}: ${level.meaning}.`,
    '',
    ...rule.sentences.map(({ outcome, text }) =>
      outcome === null
        ? `- ${literal(text)}`
        : `- **${sentenceCase(outcomeWords[outcome].name)}:** ${literal(text)}`,
    ),
    '',
    sourceOf(rule),
    ...examplesOf(rule, examples),
  ].join('\n');
}

function bodySection({ title, rules }: ToldBody, examples: readonly RuleExample[]): string {
  return [`## ${title}`, ...rules.map((rule) => ruleSection(rule, examples))].join('\n\n');
}

const contentsOf = (bodies: readonly ToldBody[]) =>
  bodies
    .map(
      ({ title, rules }) =>
        `- ${title}: ${rules.map(({ id }) => `[${id}](#${id.toLowerCase()})`).join(', ')}`,
    )
    .join('\n');

const explained = (words: Readonly<Record<string, { readonly name: string; readonly meaning: string }>>) =>
  Object.values(words).map(({ name, meaning }) => `- **${name}**: ${meaning}`);

const howToRead = [
  '## Slik leses reglene',
  '',
  howToReadRules.outcomes,
  '',
  ...explained(outcomeWords),
  '',
  'Et utfall som en regel ikke har eksempel på, kan ikke forekomme for den.',
  '',
  howToReadRules.levels,
  '',
  ...explained(levelWords),
  '',
  howToReadRules.scope,
].join('\n');

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ');

const factorSection = [
  `## ${factorTable.title}`,
  '',
  factorTable.lead,
  '',
  tableRow(factorTable.columns),
  tableRow(factorTable.columns.map(() => '---')),
  ...factorTable.rows.map((row) => tableRow(row.map(literal))),
].join('\n');

/**
 * The rule book as one Markdown document in Norwegian, for clinicians: every rule with its sentences, its source and
 * the examples given, and the factors of the OMEQ table. The same examples give the same text.
 */
export function ruleDocumentation(examples: readonly RuleExample[]): string {
  const bodies = ruleBookInWords();
  return `${[
    '# Reglene i Hjemmel',
    'Dette dokumentet er laget av regelverket i koden; det rettes der, aldri her.',
    contentsOf(bodies),
    howToRead,
    ...bodies.map((body) => bodySection(body, examples)),
    factorSection,
  ].join('\n\n')}\n`;
}
