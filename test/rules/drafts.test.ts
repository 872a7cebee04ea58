import { describe, expect, it } from 'vitest';
import { assessed, exceptionRequest, granted, opioidRequest, tramadol } from './request.ts';

describe('the application', () => {
  it('states what was given, the OMEQ total included', () => {
    const { application } = assessed(opioidRequest()).drafts;
    expect(application).toContain('Legemiddel: OxyContin Depottab 20 mg');
    expect(application).toContain('60 mg orale morfinekvivalenter (OMEQ)');
    expect(application).toContain('Smertene er avklart: ja');
    expect(application).toContain('pasientens fastlege');
    expect(application).not.toContain('[mangler');
  });

  it('shows what is not known as a gap', () => {
    const { application } = assessed(
      opioidRequest({
        painClarified: null,
        refundCode: null,
        conditions: null,
        otherMedication: [{ drug: tramadol, dosage: 'som før' }],
      }),
    ).drafts;
    expect(application).toContain('[mangler: samlet døgndose; minst 60 mg orale morfinekvivalenter (OMEQ)]');
    expect(application).toContain('Smertene er avklart: [mangler: avklart eller uavklart]');
    expect(application).toContain('Refusjonskode: [mangler: refusjonskode]');
  });

  it('is for § 3 only', () => {
    expect(assessed(opioidRequest({ scheme: 'white' })).drafts).toEqual({
      application: null,
      journalNote: null,
      treatmentPlan: null,
    });
  });
});

describe('the journal note', () => {
  it('carries the case number', () => {
    const { journalNote } = assessed(exceptionRequest()).drafts;
    expect(journalNote).toContain('Saksnummer i Legemiddelsøknader: 24/1234');
    expect(journalNote).toContain('Dato for beslutningen: 01.10.2026');
    expect(journalNote).not.toContain('[mangler');
  });

  it('shows the gap where there is no number', () => {
    const { journalNote } = assessed(exceptionRequest({ exception: granted({ caseNumber: null }) })).drafts;
    expect(journalNote).toContain('[mangler: saksnummer]');
  });
});

describe('the treatment plan', () => {
  it('has the six points of the source', () => {
    const plan = assessed(opioidRequest()).drafts.treatmentPlan ?? '';
    expect(plan.match(/^\d\. /gm)).toHaveLength(6);
    expect(plan).toContain('1. Indikasjon: kroniske, sterke smerter');
  });
});
