import { describe, expect, it } from 'vitest';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import {
  readTrustFile,
  trustFileText,
  trustsToChoose,
  withTrust,
} from '../../../rules/exception/trust-list.ts';

const other = { ...sykehusetInnlandet, id: 'annet', name: 'Et annet HF' };
const changed = { ...sykehusetInnlandet, name: 'Sykehuset Innlandet, endret' };

describe('the list of trusts', () => {
  it('takes one more, and changes the one that has the same id where it stands', () => {
    expect(withTrust([sykehusetInnlandet], other)).toEqual([sykehusetInnlandet, other]);
    expect(withTrust([sykehusetInnlandet, other], changed)).toEqual([changed, other]);
  });

  it('has one to an id, and the later of two counts', () => {
    expect(trustsToChoose([sykehusetInnlandet], [other, changed])).toEqual([changed, other]);
    expect(trustsToChoose([], [])).toEqual([]);
  });
});

describe('the file of a trust', () => {
  it('reads in as what was written out', () => {
    expect(readTrustFile(trustFileText(other))).toEqual({ kind: 'read', profile: other });
  });

  it.each([
    ['', 'Filen er ikke en foretaksfil fra Hjemmel.'],
    ['{"id":"a"', 'Filen er ikke en foretaksfil fra Hjemmel.'],
    [
      trustFileText({ ...other, orderSystem: '' }),
      'Filen kan ikke brukes. orderSystem: Feltet kan ikke være tomt.',
    ],
  ])('is refused with the place and what is wrong there: %s', (text, reason) => {
    expect(readTrustFile(text)).toEqual({ kind: 'refused', reason });
  });

  it('is refused without a place where the whole of it is something else', () => {
    const read = readTrustFile('[]');
    expect(read.kind === 'refused' && read.reason).toMatch(/^Filen kan ikke brukes\. Ugyldig input: /);
  });

  it.each(['', '[]', '{}', 'null', '{"id":"a"}', trustFileText({ ...other, hReseptRemark: [] })])(
    'is refused with a reason: %s',
    (text) => {
      const read = readTrustFile(text);
      expect(read.kind === 'refused' && read.reason).toMatch(/^Filen .+\.$/);
    },
  );
});
