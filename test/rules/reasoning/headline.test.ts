import { describe, expect, it } from 'vitest';
import type { MissingPath } from '../../../rules/asked-facts.ts';
import type { Level, Outcome, Verdict } from '../../../rules/contract/assessment.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import { factsOf, type MethodDecided } from '../../../rules/facts.ts';
import {
  type Headlined,
  headlined,
  headlineOf,
  LONGEST_HEADLINE,
} from '../../../rules/reasoning/headline.ts';
import type { RuleAnswer } from '../../../rules/reasoning/rule.ts';
import { ruleBook } from '../../../rules/rule-book.ts';
import { assessed, exceptionRequest, knowledge, opioidRequest, oxycodone } from '../request.ts';

const request: AssessmentRequest = opioidRequest();
const found = { name: 'OxyContin', drug: oxycodone, candidates: [] };

const of = (change: Partial<Headlined>): string =>
  headlineOf({
    verdict: 'ok',
    request,
    prescribed: found,
    because: [],
    lacks: [],
    methodDecision: null,
    ...change,
  });

describe('what the headline is about', () => {
  const [rule] = ruleBook;
  const answer = (level: Level, outcome: Outcome, missing: readonly MissingPath[] = []): RuleAnswer => {
    if (!rule) throw new Error('There is no rule');
    const finding = { rule: '', outcome, level, message: '', facts: {}, source: rule.source };
    return { rule: { ...rule, title: `${level} ${outcome}` }, checks: 'prescription', finding, missing };
  };
  const answers = [
    answer('info', 'met'),
    answer('check', 'met'),
    answer('check', 'unknown', ['scheme']),
    answer('check', 'not-met'),
    answer('stop', 'met'),
    answer('stop', 'unknown', ['indication']),
    answer('stop', 'not-met'),
  ];

  it.each<[Verdict, readonly string[], readonly string[]]>([
    ['stop', ['stop not-met'], []],
    ['incomplete', ['stop unknown'], ['indikasjonen']],
    ['check', ['check not-met', 'check unknown'], []],
    ['ok', [], []],
    ['not-assessed', [], []],
  ])('of %s is what makes it so, what failed first', (verdict, because, lacks) => {
    expect(headlined(factsOf(request, knowledge), verdict, answers)).toMatchObject({ because, lacks });
  });
});

describe('the headline', () => {
  it.each<[string, Partial<Headlined>, string]>([
    ['no vedtak', {}, 'Du kan søke; resepten skrives når vedtaket er gitt'],
    ['a vedtak', { request: { ...request, vedtak: { exists: true } } }, 'Du kan skrive: innenfor vedtaket'],
    ['white', { request: { ...request, scheme: 'white' } }, 'Du kan skrive hvit resept'],
    [
      'an H-resept',
      { request: { ...request, scheme: 'h-resept' } },
      'H-resept kan skrives; Nye metoder er ikke sjekket',
    ],
    [
      'an exception as H-resept',
      { request: exceptionRequest() },
      'H-resept kan skrives under unntaksordningen',
    ],
    [
      'an exception on white',
      { request: exceptionRequest({ scheme: 'white' }) },
      'Hvit resept kan skrives under unntaksordningen',
    ],
    [
      'an order',
      { request: exceptionRequest({ scheme: null, setting: 'hospital-order' }) },
      'Legemidlet kan bestilles under unntaksordningen',
    ],
  ])('of what is in order, %s', (_, change, expected) => {
    expect(of(change)).toBe(expected);
  });

  it.each<[MethodDecided, string]>([
    ['introduced', 'H-resept kan skrives; Nye metoder: innført'],
    ['restricted', 'H-resept kan skrives; Nye metoder: innført på vilkår'],
    ['not-introduced', 'Formen er i orden; Nye metoder: ikke innført'],
    ['unclassified', 'H-resept kan skrives; Nye metoder: les beslutningen'],
    ['several', 'H-resept kan skrives; Nye metoder: les beslutningene'],
    ['none', 'H-resept kan skrives; Nye metoder: ingen beslutning funnet'],
  ])('of an H-resept with the register read in: %s', (methodDecision, expected) => {
    expect(of({ request: { ...request, scheme: 'h-resept' }, methodDecision })).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(LONGEST_HEADLINE);
  });

  it.each<[Partial<Headlined>, string]>([
    [{ prescribed: { name: null, drug: null, candidates: [] } }, 'Velg legemidlet'],
    [{ prescribed: { ...found, drug: null } }, 'Legemidlet er ikke i katalogen: ikke vurdert'],
    [
      { prescribed: { ...found, drug: null, candidates: ['A', 'B'] } },
      'Legemidlet kan være flere i katalogen: ikke vurdert',
    ],
    [
      { prescribed: { ...found, drug: null, candidates: ['A'] } },
      'Legemidlet er ikke helt likt katalogen: ikke vurdert',
    ],
    [{ request: { ...request, scheme: null } }, 'Ordningen er ikke valgt: ikke vurdert'],
    [
      { request: { ...request, scheme: 'section-2' } },
      'Du har rett til å skrive; § 2-vilkår er ikke sjekket',
    ],
    [
      {
        request: { ...request, scheme: 'section-2' },
        prescribed: { ...found, drug: { ...oxycodone, group: 'C' } },
      },
      'Vilkårene for § 2 er ikke sjekket',
    ],
    [{}, '§ 3 for andre enn A- og B-preparater er ikke sjekket'],
    [
      { request: { ...request, scheme: null, setting: 'hospital-order' } },
      'Bestilling uten unntak: ikke vurdert',
    ],
  ])('of what is not assessed, %#', (change, expected) => {
    expect(of({ ...change, verdict: 'not-assessed' })).toBe(expected);
  });

  it.each<[Partial<Headlined>, string]>([
    [{ verdict: 'stop', because: ['Høyst 300 mg OMEQ'] }, 'Ikke oppfylt: høyst 300 mg OMEQ'],
    [{ verdict: 'stop', because: ['H-resept', 'To', 'Tre'] }, 'Ikke oppfylt: H-resept (+2)'],
    [{ verdict: 'check', because: ['Refusjonskoden passer'] }, 'Kontroller: refusjonskoden passer'],
    [{ verdict: 'incomplete', lacks: ['indikasjonen', 'b'] }, 'Gjenstår: indikasjonen (+1)'],
    [{ verdict: 'incomplete', because: ['Summen er kjent'] }, 'Kan ikke avgjøres: summen er kjent'],
  ])('says why: %#', (change, expected) => {
    expect(of(change)).toBe(expected);
  });

  it.each([
    // 48 characters have room behind «Kontroller: », and 43 beside « (+2)».
    [['X'.repeat(48)], `Kontroller: ${'X'.repeat(48)}`],
    [['X'.repeat(49)], `Kontroller: ${'X'.repeat(47)}…`],
    [[`${'X'.repeat(46)} ${'X'.repeat(9)}`], `Kontroller: ${'X'.repeat(46)}…`],
    [['X'.repeat(43), 'To', 'Tre'], `Kontroller: ${'X'.repeat(43)} (+2)`],
    [['X'.repeat(44), 'To', 'Tre'], `Kontroller: ${'X'.repeat(42)}… (+2)`],
    [['H-resept til Helfo'], 'Kontroller: H-resept til Helfo'],
  ])('is cut where it has no room: %j', (because, expected) => {
    expect(of({ verdict: 'check', because })).toBe(expected);
  });

  it('has room for the title of every rule', () => {
    for (const { title, kind } of ruleBook) {
      if (kind === 'note') continue;
      const headline = of({ verdict: 'stop', because: [title] });
      expect(headline.length).toBeLessThanOrEqual(LONGEST_HEADLINE);
      expect(headline, title).not.toContain('…');
    }
  });

  it('is never wider than what was checked', () => {
    const applied = assessed(opioidRequest());
    expect(applied.checked).toEqual(expect.arrayContaining(['application', 'prescription', 'authority']));
    const covered = assessed(
      opioidRequest({
        vedtak: { omeqPerDay: 100, validTo: '2027-01-01', onlyMethadone: false, namesPrescriber: true },
      }),
    );
    expect(covered.checked).not.toContain('application');
    expect(assessed(exceptionRequest({ exception: null })).checked).toEqual(['authority', 'h-list']);
  });
});
