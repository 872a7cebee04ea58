import { describe, expect, it } from 'vitest';
import type { Drug } from '../../../rules/contract/request.ts';
import type { Route } from '../../../rules/contract/terms.ts';
import { atcIsUnder } from '../../../rules/drug/atc.ts';
import { isRestrictedForm, routeOf } from '../../../rules/drug/route.ts';

describe('how a drug is given', () => {
  it.each<[string, Route, boolean]>([
    ['Depotplaster', 'transdermal', false],
    ['injeksjonsvæske, oppløsning', 'parenteral', true],
    ['inj væske', 'parenteral', true],
    ['infusjonsvæske', 'parenteral', true],
    ['pulver til inf', 'parenteral', true],
    ['epidural injeksjon', 'epidural', true],
    ['nesespray', 'intranasal', true],
    ['SUBLINGVALTABLETT', 'sublingual', true],
    ['resoriblett', 'sublingual', true],
    ['lyofilisat', 'sublingual', true],
    ['frysetørket tablett', 'sublingual', true],
    ['bukkaltablett', 'buccal', false],
    ['stikkpille', 'rectal', false],
    ['supp', 'rectal', false],
    ['rektalvæske', 'rectal', false],
    ['klyster', 'rectal', false],
    ['depottablett', 'oral', false],
    ['kapsel', 'oral', false],
    ['mikstur', 'oral', false],
    ['dråper', 'oral', false],
    ['oral oppløsning', 'oral', false],
    ['granulat', 'oral', false],
  ])('as %s: %s, restricted: %s', (form, route, restricted) => {
    expect([routeOf({ form }), isRestrictedForm({ form })]).toEqual([route, restricted]);
  });

  it.each<[Drug]>([[{}], [{ form: '' }], [{ form: 'informasjon' }], [{ form: 'noe annet' }]])(
    'is not known: %o',
    (drug) => {
      expect([routeOf(drug), isRestrictedForm(drug)]).toEqual([null, null]);
    },
  );

  it.each<[Drug, Route, boolean]>([
    [{ route: 'oral' }, 'oral', false],
    [{ route: 'oral', form: 'depottablett' }, 'oral', false],
    [{ route: 'oral', form: 'Injeksjonsvæske' }, 'oral', true],
    [{ route: 'oral', form: 'informasjon' }, 'oral', false],
    [{ route: 'epidural', form: 'tablett' }, 'epidural', true],
    [{ route: 'parenteral' }, 'parenteral', true],
    [{ route: 'intranasal' }, 'intranasal', true],
    [{ route: 'sublingual', form: 'tablett' }, 'sublingual', true],
  ])('is as stated, and a restricted form stays one: %o', (drug, route, restricted) => {
    expect([routeOf(drug), isRestrictedForm(drug)]).toEqual([route, restricted]);
  });
});

describe('an ATC code', () => {
  it.each([
    ['N02AA05', 'yes'],
    ['N02A', 'yes'],
    ['N01AH01', 'yes'],
    ['N02', 'unknown'],
    ['N01AH', 'unknown'],
    ['N02B', 'no'],
    ['N01AH02', 'no'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('%s under N02A or N01AH01: %s', (given, expected) => {
    expect(atcIsUnder(given, ['N02A', 'N01AH01'])).toBe(expected);
  });
});
