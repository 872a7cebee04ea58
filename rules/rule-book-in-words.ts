import { type Level, type Outcome, outcomes, type Source, type Verification } from './contract/assessment.ts';
import { norwegianDate, norwegianNumber } from './number/norwegian.ts';
import { type Factor, factors } from './omeq/factors.ts';
import { placeholders } from './reasoning/placeholders.ts';
import type { Rule } from './reasoning/rule.ts';
import { sentencesIn } from './reasoning/wording.ts';
import { ruleBodies } from './rule-book.ts';
import { urlOf } from './sources.ts';
import { routeNames } from './vocabulary.ts';

/** What the rules and their table say of themselves to a clinician; all in Norwegian, and without marks of any format. */

interface Word {
  readonly name: string;
  readonly meaning: string;
}

export const outcomeWords: Readonly<Record<Outcome, Word>> = {
  met: { name: 'oppfylt', meaning: 'regelen gjelder, og det den krever, er på plass' },
  'not-met': { name: 'ikke oppfylt', meaning: 'regelen gjelder, og det den krever, er ikke på plass' },
  unknown: {
    name: 'ukjent',
    meaning: 'en opplysning mangler, så regelen verken er oppfylt eller brutt',
  },
  'not-applicable': { name: 'gjelder ikke', meaning: 'regelen handler ikke om denne resepten' },
};

export const levelWords: Readonly<Record<Level, Word>> = {
  stop: {
    name: 'stopp',
    meaning: 'er regelen ikke oppfylt, kan det ikke innvilges eller skrives slik',
  },
  check: {
    name: 'kontroller',
    meaning: 'er regelen ikke oppfylt, må legen gjøre eller bekrefte noe',
  },
  info: {
    name: 'til orientering',
    meaning: 'regelen stopper ingenting; den forteller hva som følger',
  },
};

export const kindNames: Readonly<Record<Rule['kind'], string>> = {
  demand: 'krav',
  statement: 'opplysning som må være gitt',
  reminder: 'påminnelse',
  note: 'merknad',
};

const verificationNames: Readonly<Record<Verification, string>> = {
  official: 'offisiell kilde',
  'third-party': 'gjengitt av andre, ikke bekreftet',
  'general-knowledge': 'allmenn kunnskap, ikke bekreftet',
};

export interface ToldSentence {
  /** What it comes to when this is said; null where the rule comes to nothing. */
  readonly outcome: Outcome | null;
  /** What is filled in from the prescription stands between ‹ and ›. */
  readonly text: string;
}

export interface ToldRule {
  readonly id: string;
  readonly title: string;
  readonly kind: Rule['kind'];
  readonly level: Level;
  readonly sentences: readonly ToldSentence[];
  readonly source: Source;
  /** When the source was last changed, as shown. */
  readonly dated: string;
  readonly url: string | null;
  readonly quotes: readonly string[];
}

export interface ToldBody {
  readonly title: string;
  readonly rules: readonly ToldRule[];
}

function withNamedPlaceholders(text: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const shown = placeholders[name]?.name;
    if (shown === undefined) throw new Error(`No Norwegian name of the placeholder {${name}}`);
    return shown;
  });
}

/** Every sentence that the rule can say. What is missing is named as it is asked for, and stands in no rule. */
function sentencesOf({ kind, says }: Rule): readonly ToldSentence[] {
  const comesToNothing = kind === 'note' || kind === 'reminder';
  return outcomes.flatMap((outcome) =>
    sentencesIn(says[outcome] ?? []).map((sentence) => ({
      outcome: comesToNothing ? null : outcome,
      text: withNamedPlaceholders(sentence),
    })),
  );
}

const toldRule = (rule: Rule): ToldRule => ({
  id: rule.id,
  title: rule.title,
  kind: rule.kind,
  level: rule.level,
  sentences: sentencesOf(rule),
  source: rule.source,
  dated:
    rule.source.changed === null
      ? 'kilden oppgir ingen dato'
      : `sist endret ${norwegianDate(rule.source.changed)}`,
  url: urlOf(rule.source),
  quotes: rule.quotes,
});

export function ruleBookInWords(): readonly ToldBody[] {
  return ruleBodies.map(({ title, rules }) => ({ title, rules: rules.map(toldRule) }));
}

export const howToReadRules = {
  outcomes: 'Hver regel er én setning i en kilde. Den gir ett av fire utfall:',
  levels: 'Nivået sier hva det betyr at regelen ikke er oppfylt:',
  scope:
    'Teksten mellom ‹ og › fylles ut fra resepten. Reglene gjelder refusjon, forskrivningsrett og søknad; de sier ikke om et legemiddel er medisinsk riktig.',
} as const;

const unitNames: Readonly<Record<Factor['unit'], string>> = { mg: 'mg', 'µg/h': 'µg/t' };

const MOST_DECIMALS = 4;

/** Helfo's two marks: both ask for an application of their own. */
function appliedForSeparately({ fastActing, unmarketed }: Factor): string {
  if (fastActing) return 'ja, hurtigvirkende';
  return unmarketed ? 'ja, ikke markedsført' : 'nei';
}

export const factorTable = {
  title: 'Omregning til orale morfinekvivalenter (OMEQ)',
  lead: 'Døgndosen ganges med faktoren. For plaster er døgndosen styrken i µg/t av plastrene som brukes samtidig; hvor ofte de skiftes, endrer den ikke. Et opioid uten faktor her regnes aldri som 0: summen blir da en nedre grense, som kan vise at en grense er overskredet, men aldri at den er overholdt.',
  columns: [
    'Virkestoff',
    'Administrasjonsvei',
    'Faktor',
    'Per',
    'Egen søknad',
    'Kilde',
    'Bekreftelse',
    'Merknad',
  ],
  rows: factors.map((factor): readonly string[] => [
    factor.substance,
    routeNames[factor.route],
    norwegianNumber(factor.factor, MOST_DECIMALS),
    unitNames[factor.unit],
    appliedForSeparately(factor),
    factor.source,
    verificationNames[factor.verification],
    factor.note ?? '',
  ]),
} as const;
