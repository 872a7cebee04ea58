import { describe, expect, it } from 'vitest';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import { caseText, ownProjectNumber, projectInText } from '../../../rules/exception/case-text.ts';
import { trustTextIsDue } from '../../../rules/exception/remark.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { factsOf } from '../../../rules/facts.ts';
import { assessed, exceptionRequest, granted, knowledge, trastuzumab } from '../request.ts';

const profile = {
  ...sykehusetInnlandet,
  prescriptionProjectNumber: 'DM 02224',
  orderProjectNumber: 'B-0224',
};
const facts = (change: Partial<AssessmentRequest>) =>
  factsOf(exceptionRequest(change), { ...knowledge, profiles: [profile] });
const order = { setting: 'hospital-order', scheme: null } as const;

describe('the text of the trust that the case calls for', () => {
  it.each<[string, Partial<AssessmentRequest>, string | null]>([
    ['an H-resept', { scheme: 'h-resept' }, 'h-resept'],
    ['a white prescription', { scheme: 'white' }, 'white'],
    ['a hospital order', order, 'order-marking'],
    ['a hospital order, whatever scheme is named', { ...order, scheme: 'white' }, 'order-marking'],
    ['§ 2', { scheme: 'section-2' }, null],
    ['§ 3', { scheme: 'section-3' }, null],
    ['a scheme not chosen', { scheme: null }, null],
    ['a trust that is not known', { profile: 'et-annet-foretak' }, null],
  ])('of %s', (_, change, kind) => {
    expect(caseText(facts(change))?.kind ?? null).toBe(kind);
  });
});

describe('the project number in it', () => {
  const number = (change: Partial<AssessmentRequest>, exception: Parameters<typeof granted>[0]) => {
    const c = facts({ ...change, exception: granted(exception) });
    const text = caseText(c);
    if (!text) throw new Error('There is no text');
    return projectInText(c, text);
  };
  it.each<[number | null, string | null, string | null, string | null]>([
    [1_000_000, null, 'DM 02224', 'B-0224'],
    [1_000_000.01, null, null, null],
    [1_000_000.01, 'nei', null, null],
    [1_000_000.01, '7777', 'DM 7777', 'B-7777'],
    // The number that orders share is nobody's own on a prescription either, and the other way about.
    [1_000_000.01, '0224', null, null],
    [1_000_000.01, '02224', null, null],
    [null, '7777', null, null],
  ])(
    'at %s NOK with %s: %s on a prescription, %s on an order',
    (costPerYearNok, own, prescription, marking) => {
      const exception = { costPerYearNok, ownProjectNumber: own };
      expect(number({}, exception)).toBe(prescription);
      expect(number(order, exception)).toBe(marking);
    },
  );

  it('is not known where there is no exception', () => {
    const c = facts({ exception: null });
    const text = caseText(c);
    expect(text && projectInText(c, text)).toBeNull();
    expect(ownProjectNumber(c)).toBeNull();
  });
});

/** Before the trust is chosen: its text is asked for only where there is one to write. */
describe('whether a text of a trust is due', () => {
  const notListed = { drug: { ...trastuzumab, hList: false }, dosage: '1 dose hver 3. uke' };
  it.each<[string, Partial<AssessmentRequest>, boolean]>([
    ['an H-resept under a granted exception', {}, true],
    ['a white one', { scheme: 'white', refundCode: null, prescription: notListed }, true],
    ['a hospital order', { ...order, refundCode: null }, true],
    ['no exception', { exception: null }, false],
    ['an exception that waits', { exception: granted({ decision: 'pending' }) }, false],
    ['a date of the decision that is not known', { exception: granted({ decidedOn: null }) }, false],
    ['an H-resept without a code', { refundCode: '' }, false],
    ['a white one with a code', { scheme: 'white', prescription: notListed }, false],
    ['a fastlege on an H-resept', { prescriber: { roles: ['gp'], rightAB: 'all' } }, false],
    ['§ 2', { scheme: 'section-2', prescription: notListed }, false],
    ['a scheme not chosen', { scheme: null }, false],
    // What only has to be checked keeps no text away.
    ['a journal that is not written', { exception: granted({ journalWritten: false }) }, true],
  ])('%s: %s', (_, change, due) => {
    const request = exceptionRequest({ profile: 'ikke-valgt', ...change });
    expect(trustTextIsDue(request, assessed(request).findings)).toBe(due);
  });
});
