import { z } from 'zod';
import {
  type Level,
  type Outcome,
  outcomes,
  type Source,
  type Verification,
} from '../../rules/contract/assessment.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { type Factor, factors } from '../../rules/omeq/factors.ts';
import { placeholders } from '../../rules/reasoning/placeholders.ts';
import type { Rule, RuleBody } from '../../rules/reasoning/rule.ts';
import { sentencesIn } from '../../rules/reasoning/wording.ts';
import { ruleBodies } from '../../rules/rule-book.ts';
import { urlOf } from '../../rules/sources.ts';
import { routeNames } from '../../rules/vocabulary.ts';

/** What a case of one rule came to; the file of scenarios holds more than is shown here. */
export const ruleExamplesSchema = z.object({
  scenarios: z.array(z.object({ rule: z.string(), case: z.string(), outcome: z.enum(outcomes) })),
});

type RuleExample = z.infer<typeof ruleExamplesSchema>['scenarios'][number];

const levelNames: Readonly<Record<Level, string>> = {
  stop: 'stopp',
  check: 'kontroller',
  info: 'til orientering',
};

const levelMeanings: Readonly<Record<Level, string>> = {
  stop: 'er regelen ikke oppfylt, kan det ikke innvilges eller skrives slik',
  check: 'er regelen ikke oppfylt, må legen gjøre eller bekrefte noe',
  info: 'regelen stopper ingenting; den forteller hva som følger',
};

const outcomeNames: Readonly<Record<Outcome, string>> = {
  met: 'oppfylt',
  'not-met': 'ikke oppfylt',
  unknown: 'ukjent',
  'not-applicable': 'gjelder ikke',
};

const outcomeMeanings: Readonly<Record<Outcome, string>> = {
  met: 'regelen gjelder, og det den krever, er på plass',
  'not-met': 'regelen gjelder, og det den krever, er ikke på plass',
  unknown: 'en opplysning mangler, så regelen verken er oppfylt eller brutt',
  'not-applicable': 'regelen handler ikke om denne resepten',
};

const verificationNames: Readonly<Record<Verification, string>> = {
  official: 'offisiell kilde',
  'third-party': 'gjengitt av andre, ikke bekreftet',
  'general-knowledge': 'allmenn kunnskap, ikke bekreftet',
};

function withNamedPlaceholders(text: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const shown = placeholders[name]?.name;
    if (shown === undefined) throw new Error(`No Norwegian name of the placeholder {${name}}`);
    return shown;
  });
}

/** Keeps what a text holds from being read as Markdown's own signs. */
const literal = (text: string) => text.replace(/[\\*_`|<>[\]]/g, '\\$&');

const dateOf = ({ changed }: Source) =>
  changed === null ? 'kilden oppgir ingen dato' : `sist endret ${norwegianDate(changed)}`;

function sourceOf({ source, quotes }: Rule): string {
  const url = urlOf(source);
  const title = url === null ? literal(source.document) : `[${literal(source.document)}](<${url}>)`;
  const place = `Kilde: ${title}, «${literal(source.section)}» (${dateOf(source)}).`;
  return [place, ...quotes.flatMap((quote) => ['', `> ${literal(quote)}`])].join('\n');
}

const kindNames: Readonly<Record<Rule['kind'], string>> = {
  demand: 'krav',
  statement: 'opplysning som må være gitt',
  reminder: 'påminnelse',
  note: 'merknad',
};

/** Every sentence that the rule can say. What is missing is named as it is asked for, and stands in no rule. */
function sentencesOf({ kind, says }: Rule): readonly string[] {
  return outcomes.flatMap((outcome) =>
    sentencesIn(says[outcome] ?? []).map((sentence) => {
      const text = literal(withNamedPlaceholders(sentence));
      return kind === 'note' || kind === 'reminder'
        ? `- ${text}`
        : `- **${capitalised(outcomeNames[outcome])}:** ${text}`;
    }),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function examplesOf(rule: Rule, examples: readonly RuleExample[]): readonly string[] {
  const own = examples.filter((example) => example.rule === rule.id);
  if (own.length === 0) return [];
  return [
    '',
    '| Eksempel | Utfall |',
    '| --- | --- |',
    ...own.map((example) => `| ${literal(example.case)} | ${outcomeNames[example.outcome]} |`),
  ];
}

function ruleSection(rule: Rule, examples: readonly RuleExample[]): string {
  return [
    `### ${rule.id}`,
    '',
    `**${literal(rule.title)}** – ${kindNames[rule.kind]}, ${levelNames[rule.level]}: ${levelMeanings[rule.level]}.`,
    '',
    ...sentencesOf(rule),
    '',
    sourceOf(rule),
    ...examplesOf(rule, examples),
  ].join('\n');
}

function bodySection({ title, rules }: RuleBody, examples: readonly RuleExample[]): string {
  return [`## ${title}`, ...rules.map((rule) => ruleSection(rule, examples))].join('\n\n');
}

const contents = ruleBodies
  .map(
    ({ title, rules }) => `- ${title}: ${rules.map(({ id }) => `[${id}](#${id.toLowerCase()})`).join(', ')}`,
  )
  .join('\n');

const explained = (names: Readonly<Record<string, string>>, meanings: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([key, name]) => `- **${name}**: ${meanings[key]}`);

const howToRead = [
  '## Slik leses reglene',
  '',
  'Hver regel er én setning i en kilde. Den gir ett av fire utfall:',
  '',
  ...explained(outcomeNames, outcomeMeanings),
  '',
  'Et utfall som en regel ikke har eksempel på, kan ikke forekomme for den.',
  '',
  'Nivået sier hva det betyr at regelen ikke er oppfylt:',
  '',
  ...explained(levelNames, levelMeanings),
  '',
  'Teksten mellom ‹ og › fylles ut fra resepten. Reglene gjelder refusjon, forskrivningsrett og søknad; de sier ikke om et legemiddel er medisinsk riktig.',
].join('\n');

/** Helfo's two marks: both ask for an application of their own. */
function appliedForSeparately({ fastActing, unmarketed }: Factor): string {
  if (fastActing) return 'ja, hurtigvirkende';
  return unmarketed ? 'ja, ikke markedsført' : 'nei';
}

const unitNames: Readonly<Record<Factor['unit'], string>> = { mg: 'mg', 'µg/h': 'µg/t' };

const MOST_DECIMALS = 4;

const factorRow = (factor: Factor) =>
  [
    factor.substance,
    routeNames[factor.route],
    norwegianNumber(factor.factor, MOST_DECIMALS),
    unitNames[factor.unit],
    appliedForSeparately(factor),
    factor.source,
    verificationNames[factor.verification],
    factor.note ?? '',
  ]
    .map(literal)
    .join(' | ');

const factorTable = [
  '## Omregning til orale morfinekvivalenter (OMEQ)',
  '',
  'Døgndosen ganges med faktoren. For plaster er døgndosen styrken i µg/t av plastrene som brukes samtidig; hvor ofte de skiftes, endrer den ikke. Et opioid uten faktor her regnes aldri som 0: summen blir da en nedre grense, som kan vise at en grense er overskredet, men aldri at den er overholdt.',
  '',
  '| Virkestoff | Administrasjonsvei | Faktor | Per | Egen søknad | Kilde | Bekreftelse | Merknad |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...factors.map((factor) => `| ${factorRow(factor)} |`.replace(/ {2,}/g, ' ')),
].join('\n');

/**
 * The rule book as one Markdown document in Norwegian, for clinicians: every rule with its sentences, its source and
 * the examples given, and the factors of the OMEQ table. The same examples give the same text.
 */
export function ruleDocumentation(examples: readonly RuleExample[]): string {
  return `${[
    '# Reglene i Hjemmel',
    'Dette dokumentet er laget av regelverket i koden; det rettes der, aldri her.',
    contents,
    howToRead,
    ...ruleBodies.map((body) => bodySection(body, examples)),
    factorTable,
  ].join('\n\n')}\n`;
}
