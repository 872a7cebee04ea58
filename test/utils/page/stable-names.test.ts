import { describe, expect, it } from 'vitest';
import { isStableName, isTellingAttribute, isTellingClass } from '../../../utils/page/stable-names.ts';

describe('a name that somebody chose', () => {
  it.each([
    'dosering',
    'refusjonshjemmel',
    'reseptskjema',
    'rx-form',
    'legemiddelNavn',
    'remark_text',
    'varenr',
  ])('%s is kept', (name) => {
    expect(isStableName(name)).toBe(true);
  });

  it.each([
    'mat-input-3',
    'ext-gen1042',
    ':r1:',
    '_r_1_',
    'css-abcxyz',
    'sc-bdVaJa',
    'kXyzQw',
    'f-1',
    'ember284',
    'radix-a',
    'ng-valid',
    'is-invalid',
    'field--focused',
    'input-focused',
    'a',
    '',
    'x'.repeat(80),
    'bcdfghjk',
  ])('%s is not', (name) => {
    expect(isStableName(name)).toBe(false);
  });
});

it('keeps a class that belongs to a field, and none about looks', () => {
  expect(['doseringsfelt', 'merknad', 'drug-name'].every(isTellingClass)).toBe(true);
  expect(['rad', 'flex', 'rounded', 'form-control', 'col-md-6'].some(isTellingClass)).toBe(false);
});

it('keeps attributes that name a field, and none about state', () => {
  expect(['id', 'name', 'data-testid', 'data-felt', 'formcontrolname'].every(isTellingAttribute)).toBe(true);
  expect(
    ['class', 'style', 'value', 'data-v-7ba5bd90', 'data-state', 'data-value'].some(isTellingAttribute),
  ).toBe(false);
});
