import { describe, expect, it } from 'vitest';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import {
  assessed,
  exceptionRequest,
  granted,
  methadone,
  opioidRequest,
  oxycodone,
  pregabalin,
  tramadol,
} from './request.ts';

const lines = (...text: readonly string[]) => text.join('\n');

/** A group A drug on § 3 of which nothing else is known, not even its name. */
const bare: AssessmentRequest = {
  on: '2026-11-21',
  scheme: 'section-3',
  prescription: { drug: { group: 'A' } },
};

describe('the application', () => {
  const applicationOf = (change: Partial<AssessmentRequest>) =>
    assessed(opioidRequest(change)).drafts.application?.split('\n');

  it('states what was given, the OMEQ total included', () => {
    expect(assessed(opioidRequest()).drafts.application).toBe(
      lines(
        'Søknad om individuell stønad, blåreseptforskriften § 3 femte ledd',
        'Legemiddel: OxyContin Depottab 20 mg',
        'ATC-kode: N02AA05',
        'Dosering: 1 tablett 2 ganger daglig',
        'Indikasjon: kroniske, sterke smerter (ikke nevropatiske, ikke kreft)',
        'Refusjonskode: -71',
        'Total døgndose for all behandling med opioider, fast og ved behov: 60 mg orale morfinekvivalenter (OMEQ)',
        'Smertene er avklart: ja',
        'Behandlingen er vurdert å bedre funksjon og livskvalitet: ja',
        'Minste effektive dose benyttes: ja',
        'Det foreligger en individuell behandlingsplan: ja',
        'Søknaden er utformet av: pasientens fastlege',
      ),
    );
  });

  it('shows what is not known as a gap', () => {
    expect(assessed(bare).drafts.application).toBe(
      lines(
        'Søknad om individuell stønad, blåreseptforskriften § 3 femte ledd',
        'Legemiddel: [mangler: legemiddel]',
        'ATC-kode: [mangler: ATC-kode]',
        'Dosering: [mangler: dosering]',
        'Indikasjon: [mangler: indikasjon]',
        'Refusjonskode: [mangler: refusjonskode]',
        'Total døgndose for all behandling med opioider, fast og ved behov: [mangler: samlet døgndose; minst 0 mg orale morfinekvivalenter (OMEQ)]',
        'Smertene er avklart: [mangler: avklart eller uavklart]',
        'Behandlingen er vurdert å bedre funksjon og livskvalitet: [mangler: vurdering]',
        'Minste effektive dose benyttes: [mangler: bekreftelse]',
        'Det foreligger en individuell behandlingsplan: [mangler: bekreftelse]',
        'Søknaden er utformet av: [mangler: legens rolle]',
      ),
    );
  });

  it('says what is certain of a total with a part missing', () => {
    expect(applicationOf({ otherMedication: [{ drug: tramadol, dosage: 'som før' }] })).toContain(
      'Total døgndose for all behandling med opioider, fast og ved behov: [mangler: samlet døgndose; minst 60 mg orale morfinekvivalenter (OMEQ)]',
    );
  });

  it('says what was denied', () => {
    const conditions = { function: false, lowestDose: false, plan: false };
    expect(applicationOf({ painClarified: false, conditions })).toEqual(
      expect.arrayContaining([
        'Smertene er avklart: nei',
        'Behandlingen er vurdert å bedre funksjon og livskvalitet: nei',
        'Minste effektive dose benyttes: nei',
        'Det foreligger en individuell behandlingsplan: nei',
      ]),
    );
  });

  it('names every role', () => {
    expect(applicationOf({ prescriber: { roles: ['pain-clinic', 'specialist'] } })).toContain(
      'Søknaden er utformet av: lege ved tverrfaglig smerteklinikk, spesialist',
    );
  });

  it('tells the dose of pregabalin, and of opioids only where there are any', () => {
    const application = applicationOf({
      prescription: { drug: pregabalin, dosage: '1 kapsel 2 ganger daglig' },
    });
    expect(application).toContain('Døgndose pregabalin: 600 mg');
    expect(application?.join()).not.toMatch(/opioider|Smertene/);
    expect(applicationOf({})?.join()).not.toContain('pregabalin');
  });

  it.each<[AssessmentRequest['prescription']['dosage'], string]>([
    [{ fixedPerDay: { amount: 2.5, unit: 'tablett' } }, '2,5 tablett fast per døgn'],
    [{ asNeededMaxPerDay: { amount: 20, unit: 'mg' } }, '20 mg ved behov, maksimum per døgn'],
    [
      { fixedPerDay: { amount: 0, unit: 'mg' }, asNeededMaxPerDay: { amount: 1 } },
      '0 mg fast per døgn, 1 enheter ved behov, maksimum per døgn',
    ],
    [{ fixedPerDay: { unit: 'mg' } }, '[mangler: dosering]'],
    [{}, '[mangler: dosering]'],
    ['', '[mangler: dosering]'],
    ['som før', 'som før'],
  ])('tells the dosage %o in words', (dosage, text) => {
    expect(applicationOf({ prescription: { drug: oxycodone, dosage } })).toContain(`Dosering: ${text}`);
  });

  it.each<[string, Partial<AssessmentRequest>]>([
    ['a white prescription', { scheme: 'white' }],
    ['a group C drug', { prescription: { drug: { ...oxycodone, group: 'C' } } }],
    ['a drug that nobody knows', { prescription: { drug: 'Ukjent' } }],
  ])('is for groups A and B on § 3, not for %s', (_, change) => {
    expect(assessed(opioidRequest(change)).drafts).toEqual({
      application: null,
      journalNote: null,
      treatmentPlan: null,
    });
  });
});

describe('the journal note', () => {
  it('says what was decided, with the case number', () => {
    expect(assessed(exceptionRequest()).drafts.journalNote).toBe(
      lines(
        'Enkeltpasientunntak etter unntaksordningen (Nye metoder)',
        'Legemiddel: Herceptin Inj væske 600 mg',
        'Beslutning: innvilget',
        'Dato for beslutningen: 01.10.2026',
        'Saksnummer i Legemiddelsøknader: 24/1234',
        'Forventet kostnad per år: 400\u00a0000 kroner',
        'Pasienten er informert om registreringen i søknadsportalen: ja',
      ),
    );
  });

  it('shows what is not known as a gap', () => {
    const request = { ...bare, prescription: { drug: 'Ukjent' }, exception: {} };
    expect(assessed(request).drafts.journalNote).toBe(
      lines(
        'Enkeltpasientunntak etter unntaksordningen (Nye metoder)',
        'Legemiddel: [mangler: legemiddel]',
        'Beslutning: [mangler: beslutning]',
        'Dato for beslutningen: [mangler: dato]',
        'Saksnummer i Legemiddelsøknader: [mangler: saksnummer]',
        'Forventet kostnad per år: [mangler: kostnad]',
        'Pasienten er informert om registreringen i søknadsportalen: [mangler: bekreftelse]',
      ),
    );
  });

  it.each([
    ['refused', 'avslått'],
    ['pending', 'ikke avgjort'],
  ] as const)('says that the exception is %s', (decision, word) => {
    const { journalNote } = assessed(exceptionRequest({ exception: granted({ decision }) })).drafts;
    expect(journalNote).toContain(`Beslutning: ${word}\n`);
  });

  it('says whether both trusts are involved where the patient is from another', () => {
    const patient = { fromOtherTrust: true };
    const noteWith = (bothTrustsInvolved: boolean | null) =>
      assessed(exceptionRequest({ patient, exception: granted({ bothTrustsInvolved }) })).drafts.journalNote;
    expect(noteWith(true)).toMatch(/\nFagdirektørene i begge helseforetak er involvert: ja$/);
    expect(noteWith(null)).toMatch(
      /\nFagdirektørene i begge helseforetak er involvert: \[mangler: bekreftelse\]$/,
    );
  });

  it('is for an exception only', () => {
    const { drafts } = assessed(exceptionRequest({ exception: null }));
    expect(drafts).toEqual({ application: null, journalNote: null, treatmentPlan: null });
  });
});

describe('the treatment plan', () => {
  const sixPoints = (indication: string) => [
    `1. Indikasjon: ${indication}`,
    '2. Beskrivelse av undersøkelser: [mangler: undersøkelser]',
    '3. Ansvarlig lege for legemiddelbehandlingen: [mangler: lege]',
    '4. Forventet varighet: [mangler: kontroll og seponeringstidspunkt]',
    '5. Mål for behandlingen: [mangler: mål]',
    '6. Plan for oppfølging: [mangler: ny vurdering i spesialisthelsetjenesten, tidspunkt for oppfølging og revisjon]',
  ];

  it.each([
    ['10 ml morgen', 'Legemiddel: Metadon Mikst 2 mg/ml – 10 ml morgen'],
    [null, 'Legemiddel: Metadon Mikst 2 mg/ml'],
  ])('has the six points of the source, with the dosage %j', (dosage, drug) => {
    const plan = assessed(opioidRequest({ prescription: { drug: methadone, dosage } })).drafts.treatmentPlan;
    expect(plan).toBe(
      lines(
        'Behandlingsplan (utarbeides i samråd med pasienten)',
        drug,
        ...sixPoints('kroniske, sterke smerter (ikke nevropatiske, ikke kreft)'),
      ),
    );
  });

  it('leaves the indication open where it is not known', () => {
    expect(assessed(bare).drafts.treatmentPlan).toBe(
      lines(
        'Behandlingsplan (utarbeides i samråd med pasienten)',
        'Legemiddel: [mangler: legemiddel]',
        ...sixPoints('[mangler: indikasjon]'),
      ),
    );
  });
});
