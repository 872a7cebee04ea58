import { describe, expect, it } from 'vitest';
import { type Finding, type Level, outcomes } from '../../../rules/contract/assessment.ts';
import type { DrugResolution } from '../../../rules/drug/drug-resolution.ts';
import {
  type Acknowledgement,
  acknowledgedIn,
  acknowledgementOf,
  mayBeAcknowledged,
} from '../../../rules/session/acknowledgement.ts';
import { textHash } from '../../../rules/text/text-hash.ts';

const finding = (patch: Partial<Finding> = {}): Finding => ({
  rule: 'S3-PLAN',
  outcome: 'not-met',
  level: 'check',
  message: 'Skriv planen.',
  facts: {},
  source: { document: 'Blåreseptforskriften', section: '§ 3', changed: '2023-11-23' },
  ...patch,
});

const found = (atc: string | null, name: string | null = 'OxyContin Depottab 20 mg'): DrugResolution => ({
  kind: 'found',
  drug: { name, atc },
  verification: { product: 'official', hList: 'official' },
});

const oxycodone = found('N02AA05');
const given = (patch: Partial<Acknowledgement> = {}): Acknowledgement => ({
  rule: 'S3-PLAN',
  atc: 'N02AA05',
  drug: 'OxyContin Depottab 20 mg',
  said: textHash(JSON.stringify(['Skriv planen.', []])),
  changed: '2023-11-23',
  reason: 'clinical-need',
  on: '2026-11-30',
  ...patch,
});

describe('what may be put out of sight', () => {
  it('is what is to be checked and is not met, and what is only told', () => {
    const levels: readonly Level[] = ['stop', 'check', 'info'];
    const may = levels.flatMap((level) =>
      outcomes
        .filter((outcome) => mayBeAcknowledged(finding({ level, outcome })))
        .map((outcome) => [level, outcome]),
    );
    expect(may).toEqual([
      ['check', 'not-met'],
      ['info', 'met'],
      ['info', 'not-met'],
    ]);
  });

  it('is written in codes and with the name in the catalogue', () => {
    expect(acknowledgementOf(finding(), oxycodone, 'clinical-need', '2026-11-30')).toEqual(given());
  });

  it.each<[string, DrugResolution | null]>([
    ['no drug', null],
    ['one that is not in the catalogue', { kind: 'unknown' }],
    ['one that may be several', { kind: 'ambiguous', candidates: ['a', 'b'] }],
    ['one without a code', found(null)],
  ])('is nothing about %s', (_, resolution) => {
    expect(acknowledgementOf(finding(), resolution, 'other', '2026-11-30')).toBeNull();
    expect(acknowledgedIn([finding()], resolution, [given()]).size).toBe(0);
  });
});

describe('what stands out of sight', () => {
  it('is the same answer of the same rule about the same substance', () => {
    const other = finding({ rule: 'S3-CODE' });
    expect([...acknowledgedIn([finding(), other], oxycodone, [given()])]).toEqual([['S3-PLAN', given()]]);
  });

  it('is so for another product of the substance', () => {
    expect(acknowledgedIn([finding()], found('N02AA05', 'OxyNorm Kaps 5 mg'), [given()]).size).toBe(1);
  });

  it('is so on another day, and with another case number', () => {
    const facts = {
      on: '2026-12-24',
      'vedtak.validTo': '2027-01-01',
      'exception.caseNumber': '25/9',
      drug: 'OxyNorm',
    };
    expect(acknowledgedIn([finding({ facts })], oxycodone, [given()]).size).toBe(1);
  });

  it('is so of what is only told, whatever it was made from', () => {
    const told = finding({ level: 'info', outcome: 'met' });
    const acknowledged = acknowledgementOf(told, oxycodone, 'other', '2026-11-30');
    const again = finding({ ...told, facts: { indication: 'sleep' } });
    expect(acknowledgedIn([again], oxycodone, acknowledged ? [acknowledged] : []).size).toBe(1);
  });

  it.each<[string, Finding, DrugResolution]>([
    ['about another substance', finding(), found('N02AB03')],
    ['that has become a hindrance', finding({ level: 'stop' }), oxycodone],
    ['that is no longer known', finding({ outcome: 'unknown' }), oxycodone],
    ['that says something else', finding({ message: 'Skriv planen og datoen.' }), oxycodone],
    ['that says the same for another reason', finding({ facts: { indication: 'sleep' } }), oxycodone],
    [
      'whose source has changed',
      finding({ source: { ...finding().source, changed: '2027-01-01' } }),
      oxycodone,
    ],
  ])('is never a finding %s', (_, changed, resolution) => {
    expect(acknowledgedIn([changed], resolution, [given()]).size).toBe(0);
  });
});
