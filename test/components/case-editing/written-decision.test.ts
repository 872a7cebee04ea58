import { describe, expect, it } from 'vitest';
import {
  readException,
  readVedtak,
  writeException,
  writeVedtak,
} from '../../../components/case-editing/written-decision.ts';

const emptyVedtak = writeVedtak(null);
const emptyException = writeException(null);
const decisions = ['granted', 'refused', 'pending'] as const;
const refusal = (text: string) => (text.includes('29100207042') ? 'Det er et fødselsnummer.' : null);
const exception = (patch: Partial<typeof emptyException>) =>
  readException({ ...emptyException, ...patch }, decisions, refusal);

describe('a vedtak', () => {
  it('that has nothing written is none', () => {
    expect(readVedtak(emptyVedtak)).toEqual({ kind: 'read', value: null });
  });

  it('is read as it was written', () => {
    const vedtak = {
      omeqPerDay: 212.5,
      pregabalinMgPerDay: 600,
      validTo: '2026-12-03',
      onlyMethadone: false,
      namesPrescriber: true,
    };
    expect(writeVedtak(vedtak)).toMatchObject({ omeqPerDay: '212,5', validTo: '03.12.2026' });
    expect(readVedtak(writeVedtak(vedtak))).toEqual({ kind: 'read', value: vedtak });
  });

  it.each([
    ['omeqPerDay', '12,5', 12.5],
    ['omeqPerDay', ' 1 200 ', 1200],
    ['omeqPerDay', '1.200', null],
    ['omeqPerDay', '12.5', null],
    ['omeqPerDay', '0', null],
    ['omeqPerDay', '0,000001', 0.000001],
    ['omeqPerDay', '-5', null],
    ['omeqPerDay', '1e9', null],
    ['omeqPerDay', '1000000001', null],
    ['pregabalinMgPerDay', 'Infinity', null],
    ['pregabalinMgPerDay', '600 mg', null],
    ['validTo', '3.12.2026', '2026-12-03'],
    ['validTo', '29.02.2028', '2028-02-29'],
    ['validTo', '29.02.2026', null],
    ['validTo', '2026-12-03', null],
    ['validTo', '03.12.26', null],
    ['validTo', '03.12.1926', null],
    ['validTo', '03.12.2926', null],
  ] as const)('with «%s»: «%s» is %j', (field, text, value) => {
    const read = readVedtak({ ...emptyVedtak, [field]: text });
    if (value === null) expect(read).toEqual({ kind: 'wrong', problems: { [field]: expect.any(String) } });
    else expect(read).toMatchObject({ kind: 'read', value: { [field]: value } });
  });
});

describe('an exception', () => {
  it('is read as it was written', () => {
    const value = {
      decision: 'granted',
      decidedOn: '2026-10-01',
      validTo: '2026-10-01',
      caseNumber: '24/1234',
      costPerYearNok: 400_000.5,
      ownProjectNumber: 'DM 1',
    } as const;
    expect(exception(writeException(value))).toEqual({ kind: 'read', value });
  });

  it('does not end before it is decided', () => {
    expect(exception({ decidedOn: '02.10.2026', validTo: '01.10.2026' })).toMatchObject({
      problems: { validTo: 'Siste dag er før dagen unntaket ble besluttet.' },
    });
  });

  it.each(['caseNumber', 'ownProjectNumber'] as const)(
    'refuses an identity number as %s, with the reason',
    (field) => {
      expect(exception({ [field]: 'sak 29100207042' })).toEqual({
        kind: 'wrong',
        problems: { [field]: 'Det er et fødselsnummer.' },
      });
    },
  );

  it('has no longer texts than are stored, on one line', () => {
    expect(exception({ caseNumber: 'x'.repeat(41) })).toMatchObject({ kind: 'wrong' });
    expect(exception({ caseNumber: `a\n b ${'x'.repeat(36)}` })).toMatchObject({
      value: { caseNumber: `a b ${'x'.repeat(36)}` },
    });
  });

  it('says all that is wrong at once', () => {
    const { problems } = exception({ costPerYearNok: '1.000', decidedOn: 'i går' }) as {
      problems: Record<string, string>;
    };
    expect(Object.keys(problems).toSorted()).toEqual(['costPerYearNok', 'decidedOn']);
  });
});
