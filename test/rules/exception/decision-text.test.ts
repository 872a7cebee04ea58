import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../../rules/exception/decision-phrases.ts';
import { classifyDecision, suggestedStatus } from '../../../rules/exception/decision-text.ts';

const introduced = [
  'Innføres',
  'INNFØRES',
  'Innført',
  'Status: innført',
  'Kan innføres',
  'Skal innføres.',
  'Metoden er innført.',
  'Metoden vert innført.',
  'Metoden kan innførast.',
  'Blir innført frå 01.01.2026',
  '1. Nivolumab (Opdivo) innføres til adjuvant behandling av melanom.\n2. Behandlingen følges opp.',
  'Beslutningsforum har besluttet å innføre metoden.',
  'Avgjerdsforum har vedteke å innføre metoden',
  'Inn\u00adføres til behandling av voksne',
  'Legemidlet   kan \u00a0 innføres',
  'Pembrolizumab innføres til behandling av ikke-småcellet lungekreft.',
  'Innføres. Metoden er innført.',
  'Innføres til voksne og innføres til barn.',
  // «er» may stand four words before the verb, and no more.
  'Metoden er i alle sykehus innført.',
  'Pembrolizumab innføres til behandling av ikke\u2011plateepitel lungekreft.',
  'Metoden skal inn-\nføres ved sykehusene.',
];

const restricted = [
  'Innføres dersom prisen er lik eller lavere.',
  'Kan innføres, begrenset til pasienter over 18 år',
  'Innføres kun ved universitetssykehus.',
  'Innføres under forutsetning av avtalt pris',
  'Kan innførast, men berre i studiar',
  'Innføres. Det forutsettes at prisen ikke øker.',
  'Innføres. Det er ikke vist forskjell i effekt mellom legemidlene.',
  'Innføres når ny pris gjelder.',
  'Kan innføres etter ny pris',
  'Innføres. Legemidlet inngår i anbud.',
];

const notIntroduced = [
  'Innføres ikke',
  'INNFØRES IKKE',
  'Kan ikke innføres',
  'Skal ikke innføres.',
  'kan derfor ikke innføres',
  'Er ikke innført',
  'Ikke innført',
  'Ikke innføres',
  'Status: ikke innført',
  'Innførast ikkje',
  'Vert ikkje innført',
  'Metoden kan ikkje innførast.',
  'Innføres   ik\u00adke',
  'Innføres ikke til behandling av ikke-småcellet lungekreft.',
  'Metoden innføres ikke fordi det ikke er vist effekt.',
  'Beslutningsforum har besluttet å ikke innføre metoden.',
  'Beslutningsforum har besluttet ikke å innføre metoden.',
  'Innføres ikke. Prisen er for høy i forhold til nytten.',
  'Innføres ikke. Kan ikke innføres.',
];

const unclassified: readonly (readonly [string, Doubt])[] = [
  ['', 'silent'],
  ['-', 'silent'],
  ['Se protokoll', 'silent'],
  ['Under arbeid', 'silent'],
  ['Retningslinjer for innføring av nye metoder', 'silent'],
  ['Avventer', 'postponed'],
  ['Utsatt', 'postponed'],
  ['Saken er utsett', 'postponed'],
  ['Midlertidig innført', 'postponed'],
  ['Innføres ikke før prisen er avklart', 'postponed'],
  ['Ikkje innført før 2027', 'postponed'],
  ['Innføres ikke på nåværende tidspunkt', 'postponed'],
  ['Innføres. Beslutningen revurderes i 2027.', 'reassessed'],
  ['Til revurdering', 'reassessed'],
  ['Innføres ikke. Metoden er til ny vurdering.', 'reassessed'],
  ['Opphevet', 'annulled'],
  ['Beslutningen om å innføre er annullert', 'annulled'],
  ['Innføres ikke lenger', 'annulled'],
  ['Utfases', 'annulled'],
  ['Innføres. Bruken stanses fra 1. mai.', 'annulled'],
  ['Innført. Beslutningen er ikke lenger gjeldende.', 'annulled'],
  ['Innføres. Beslutningen er ikkje gyldig.', 'annulled'],
  ['Delvis innført', 'partly'],
  ['Innføres for voksne, men ikke for barn', 'partly'],
  ['Innføres. Ikke for barn.', 'partly'],
  ['Innføres. Beslutningen gjelder ikke barn.', 'partly'],
  ['Innføres. Ikke hos barn.', 'partly'],
  ['Innføres ikke, men kan brukes i studier', 'partly'],
  ['Innføres ikke. Barn under 12 år kan likevel få behandlingen.', 'partly'],
  ['Innføres med unntak av barn', 'partly'],
  ['Anbefales innført', 'recommended'],
  ['Bør innføres', 'recommended'],
  ['Foreslås innført', 'recommended'],
  ['Innføres / innføres ikke', 'contradictory'],
  ['Innføres. Innføres ikke.', 'contradictory'],
  ['Innføres til A. Kan ikke innføres til B.', 'contradictory'],
  ['Innføres for pasienter som ikke tåler metotreksat', 'unclear'],
  ['Dersom metoden innføres, må prisen ned', 'unclear'],
  ['Velg blant legemidler som allerede er innført', 'unclear'],
  ['Innføres ikke-prisen er for høy', 'unclear'],
  ['Ikke-innført', 'unclear'],
  ['Gjeninnføres', 'unclear'],
  ['Innføress ikke', 'unclear'],
  ['Innfores', 'unclear'],
  ['Innføres?', 'unclear'],
  ['Metoden er innført i Sverige', 'unclear'],
  ['Velg blant legemiddel som alt er innført', 'unclear'],
  ['Metoden er i alle norske sykehus innført', 'unclear'],
  ['Grunnlag for å innføre metoden', 'unclear'],
  ['Vedtatt innføre metoden', 'unclear'],
  ['Innføre metoden', 'unclear'],
  ['Det blir ikke noen innføring', 'unclear'],
  ['Ingen innføring', 'unclear'],
  ['Det er ikke slik at metoden ikke innføres', 'unclear'],
  ['Innføres aldri', 'unclear'],
  ['Ingen metoder innføres', 'unclear'],
  ['Kan bli innført', 'unclear'],
  ['Ønsker å innføre metoden', 'recommended'],
];

describe('what a decision says', () => {
  it.each(introduced)('introduced: %s', (text) => {
    expect(classifyDecision(text, '')).toEqual({ kind: 'introduced' });
    expect(classifyDecision('', text)).toEqual({ kind: 'introduced' });
  });

  it.each(restricted)('introduced on terms: %s', (text) => {
    expect(classifyDecision(text, '')).toEqual({ kind: 'restricted' });
  });

  it.each(notIntroduced)('not introduced: %s', (text) => {
    expect(classifyDecision(text, '')).toEqual({ kind: 'not-introduced' });
    expect(classifyDecision('', text)).toEqual({ kind: 'not-introduced' });
  });

  it.each(unclassified)('left to the doctor: %s', (text, doubt) => {
    expect(classifyDecision(text, '')).toEqual({ kind: 'unclassified', doubt });
    expect(classifyDecision('', text)).toEqual({ kind: 'unclassified', doubt });
  });
});

describe('the short version and the full text', () => {
  it.each([
    ['Innføres', 'Metoden innføres ikke.', 'unclassified'],
    ['Innføres ikke', 'Metoden kan innføres.', 'unclassified'],
    ['Innføres', 'Saken er utsatt.', 'unclassified'],
    ['Innføres ikke', 'Beslutningen av 2019 er opphevet.', 'unclassified'],
    ['Innføres', 'Kun ved universitetssykehus.', 'restricted'],
    ['Innføres', 'Metoden innføres til alle.', 'introduced'],
    ['Innføres ikke', 'Prisen er for høy.', 'not-introduced'],
    ['Se full tekst', 'Metoden innføres ikke.', 'not-introduced'],
  ])('%s + %s → %s', (short, full, kind) => {
    expect(classifyDecision(short, full).kind).toBe(kind);
  });
});

describe('the suggested answer', () => {
  it.each([
    ['Innføres', 'introduced'],
    ['Innføres kun i studier', 'introduced'],
    ['Innføres ikke', 'not-introduced'],
    ['Avventer', null],
  ])('%s → %s', (text, status) => {
    expect(suggestedStatus(classifyDecision(text, ''))).toBe(status);
  });
});

const anyText = fc.oneof(fc.constantFrom(...introduced, ...restricted), fc.lorem());
const noise = fc.constantFrom(' ', '  ', '\u00a0', ' \u00ad', '\t');
const YES = /inn[\u00ad]?føre?s|innførast/i;

describe('whatever else is written', () => {
  it('«ikke» before the verb never leaves a yes', () => {
    const verbs = [...introduced, ...restricted].filter((text) => YES.test(text));
    expect(verbs.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(
        fc.constantFrom(...verbs),
        fc.constantFrom('ikke', 'ikkje', 'IKKE', 'ik\u00adke'),
        noise,
        anyText,
        (text, denial, gap, other) => {
          const denied = text.replace(YES, (verb) => `${denial}${gap}${verb}`);
          for (const { kind } of [classifyDecision(denied, other), classifyDecision(other, denied)]) {
            expect(['not-introduced', 'unclassified']).toContain(kind);
          }
        },
      ),
    );
  });

  it('«ikke» after the verb never leaves a yes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...introduced.filter((text) => YES.test(text))), noise, (text, gap) => {
        const denied = text.replace(YES, (verb) => `${verb}${gap}ikke`);
        expect(['not-introduced', 'unclassified']).toContain(classifyDecision(denied, '').kind);
      }),
    );
  });

  it('a text that never speaks of introducing is not classified', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem(), (short, full) => {
        fc.pre(!/innf/i.test(short.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')));
        expect(classifyDecision(short, full).kind).toBe('unclassified');
      }),
    );
  });

  it('case, soft hyphens and double spaces change nothing', () => {
    const texts = [...introduced, ...restricted, ...notIntroduced, ...unclassified.map(([text]) => text)];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), (text, place) => {
        const at = place % (text.length + 1);
        const hyphenated = `${text.slice(0, at)}\u00ad${text.slice(at)}`;
        const wide = text.replace(/ /g, '  ');
        for (const written of [text.toUpperCase(), hyphenated, wide]) {
          expect(classifyDecision(written, '')).toEqual(classifyDecision(text, ''));
        }
      }),
    );
  });
});
