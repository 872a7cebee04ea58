import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { unverifiedGrounds } from '../../rules/unverified.ts';
import { assessed, methadone, opioidRequest, oxycodone, pregabalin } from './request.ts';

describe('what nobody has checked', () => {
  it('is nothing where the request states the drug and the factor is official', () => {
    expect(unverifiedGrounds(assessed(opioidRequest()))).toEqual([]);
  });

  it('is nothing where no opioid is in use', () => {
    const request = opioidRequest({ prescription: { drug: pregabalin, dosage: '1x1' } });
    expect(unverifiedGrounds(assessed(request))).toEqual([]);
  });

  it('is no factor where there is none', () => {
    const substances = [{ name: 'etylmorfin' }];
    const request = opioidRequest({
      otherMedication: [{ drug: { ...oxycodone, substances }, dosage: '1x1' }],
    });
    expect(unverifiedGrounds(assessed(request))).toEqual([]);
  });

  it('is the factor of methadone', () => {
    const request = opioidRequest({ prescription: { drug: methadone, dosage: '5 ml x 1' } });
    expect(unverifiedGrounds(assessed(request))).toEqual(['omregningsfaktoren for metadon']);
  });

  it('is what the catalogue says that it does not know for sure', () => {
    const request = opioidRequest({ prescription: { drug: 'OxyContin', dosage: '1x2' } });
    const assessment = assess(request, {
      resolveDrug: () => ({
        kind: 'found',
        drug: oxycodone,
        verification: { product: 'third-party', hList: 'general-knowledge' },
      }),
      profiles: [sykehusetInnlandet],
    });
    expect(assessment.verdict).toBe('ok');
    expect(unverifiedGrounds(assessment)).toEqual(['opplysningene om legemidlet', 'om det står på H-listen']);
  });
});
