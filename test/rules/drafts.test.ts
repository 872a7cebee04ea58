import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import { readApplication } from '../../rules/drafts/application.ts';
import { arbitraryRequest } from './arbitrary-request.ts';
import {
  assessed,
  exceptionRequest,
  granted,
  methadone,
  opioidRequest,
  oxycodone,
  perDay,
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
        'Søknaden er utformet av: [mangler: rollen din]',
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
    [{ fixedPerDay: { amount: 2.5, unit: 'tablett' } }, '2,5 tabletter fast per døgn'],
    [{ asNeededMaxPerDay: { amount: 20, unit: 'mg' } }, '20 mg ved behov, maksimum per døgn'],
    [
      { fixedPerDay: { amount: 0, unit: 'mg' }, asNeededMaxPerDay: { amount: 1 } },
      '0 mg fast per døgn, 1 enhet ved behov, maksimum per døgn',
    ],
    [{ fixedPerDay: { amount: 1, unit: 'tablett' } }, '1 tablett fast per døgn'],
    [{ fixedPerDay: { amount: 0.5, unit: 'tablett' } }, '0,5 tablett fast per døgn'],
    [{ fixedPerDay: { amount: 2, unit: 'depotkapsel' } }, '2 kapsler fast per døgn'],
    [{ fixedPerDay: { amount: 2, unit: 'dose' } }, '2 doser fast per døgn'],
    [{ fixedPerDay: { amount: 2, unit: 'stk' } }, '2 stk fast per døgn'],
    [{ fixedPerDay: { amount: 2, unit: 'beger' } }, '2 beger fast per døgn'],
    [{ fixedPerDay: { unit: 'mg' } }, '[mangler: dosering]'],
    [{}, '[mangler: dosering]'],
    ['', '[mangler: dosering]'],
    ['som før', 'som før'],
    ['1 tablett\nmorgen', '1 tablett morgen'],
  ])('tells the dosage %o in words', (dosage, text) => {
    expect(applicationOf({ prescription: { drug: oxycodone, dosage } })).toContain(`Dosering: ${text}`);
  });

  const patch: Drug = {
    ...oxycodone,
    name: 'Durogesic Depotplaster 25 µg/time',
    atc: 'N02AB03',
    form: 'depotplaster',
    route: 'transdermal',
    substances: [{ name: 'fentanyl', amount: 25, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
  };
  const lozenge: Drug = {
    ...oxycodone,
    name: 'Abstral Subling 200 µg',
    atc: 'N02AB03',
    form: 'sublingvaltablett',
    route: 'sublingual',
    substances: [{ name: 'fentanyl', amount: 200, unit: 'µg', per: { amount: 1, unit: 'tablett' } }],
  };
  const labels = (change: Partial<AssessmentRequest>) =>
    readApplication(assessed(opioidRequest(change)).drafts.application ?? '').fields.map(
      ({ label }) => label,
    );

  it.each([
    [1, 'Dosering: 1 plaster om gangen'],
    [2, 'Dosering: 2 plaster om gangen'],
  ])('says of %d patches that they are worn, not that they are new each day', (amount, line) => {
    const dosage = { fixedPerDay: { amount, unit: 'plaster' } };
    const { application, treatmentPlan } = assessed(
      opioidRequest({ prescription: { drug: patch, dosage } }),
    ).drafts;
    expect(application).toContain(line);
    expect(`${application}${treatmentPlan}`).not.toContain('per døgn,');
    expect(treatmentPlan).toContain(`– ${line.replace('Dosering: ', '')}`);
  });

  it('says how often a patch is changed, and leaves the reasons open', () => {
    const patchChange = { everyHours: 48, oralUnsuitable: true, documented: null };
    expect(applicationOf({ prescription: { drug: patch, dosage: '1 plaster' }, patchChange })).toEqual(
      expect.arrayContaining([
        'Plasteret skiftes: hver 48. time',
        'Perorale opioider er ikke egnet: ja, fordi [mangler: begrunnelse]',
        'Hyppigere plasterskift er medisinsk begrunnet og dokumentert: [mangler: vurdering og begrunnelse]',
      ]),
    );
  });

  it('leaves open how often a patch is changed where that is not known', () => {
    expect(applicationOf({ prescription: { drug: patch, dosage: '1 plaster' }, patchChange: {} })).toContain(
      'Plasteret skiftes: [mangler: hvor ofte]',
    );
  });

  it('says nothing of patches that are changed as usual', () => {
    const patchChange = { everyHours: 72, oralUnsuitable: true, documented: true };
    expect(labels({ prescription: { drug: patch, dosage: '1 plaster' }, patchChange })).not.toContain(
      'Plasteret skiftes',
    );
  });

  it.each([
    [true, 'ja, fordi [mangler: begrunnelse]'],
    [false, 'nei'],
    [null, '[mangler: vurdering og begrunnelse]'],
  ])('states the weighty medical reasons for a restricted form: %s', (otherFormImpossible, text) => {
    expect(applicationOf({ prescription: { drug: lozenge, dosage: '1x1' }, otherFormImpossible })).toContain(
      `Tungtveiende medisinske hensyn hindrer en annen legemiddelform: ${text}`,
    );
  });

  it.each<[string, Partial<AssessmentRequest>, readonly string[]]>([
    [
      'cancer',
      { indication: 'cancer-pain', prescription: { drug: lozenge, dosage: '1x1' } },
      ['Smertene er avklart', 'Tungtveiende medisinske hensyn hindrer en annen legemiddelform'],
    ],
    ['the end of life', { indication: 'end-of-life' }, ['Smertene er avklart']],
    [
      'pregabalin beside an opioid',
      {
        prescription: { drug: pregabalin, dosage: '1x1' },
        otherMedication: [{ drug: oxycodone, dosage: '1x1' }],
      },
      ['Smertene er avklart', 'Total døgndose for all behandling med opioider, fast og ved behov'],
    ],
    [
      'a drug that may be swallowed',
      {},
      [
        'Tungtveiende medisinske hensyn hindrer en annen legemiddelform',
        'Palliativ behandling i livets sluttfase',
        'Søknaden gjelder',
        'Plasteret skiftes',
      ],
    ],
    [
      'methadone against cancer pain',
      { prescription: { drug: methadone, dosage: '1 ml' }, indication: 'cancer-pain' },
      ['Søknaden gjelder'],
    ],
  ])('does not ask what the source does not ask: %s', (_, change, absent) => {
    for (const label of absent) expect(labels(change)).not.toContain(label);
  });

  const covering = { omeqPerDay: 60, validTo: '2027-01-01', onlyMethadone: false, namesPrescriber: true };
  const draftsUnder = (vedtak: AssessmentRequest['vedtak']) => assessed(opioidRequest({ vedtak })).drafts;

  it('is not written where a vedtak covers the prescription, and the treatment plan still is', () => {
    expect(draftsUnder(covering).application).toBeNull();
    expect(draftsUnder(covering).treatmentPlan).toContain('Behandlingsplan');
  });

  it.each<[string, AssessmentRequest['vedtak']]>([
    ['too low', { ...covering, omeqPerDay: 59 }],
    ['out', { ...covering, validTo: '2026-11-20' }],
    ['for another drug', { ...covering, onlyMethadone: true }],
    ['not told of whole', { ...covering, validTo: null }],
    ['not told of', null],
    ['denied', { exists: false }],
  ])('is written under a vedtak that is %s', (_, vedtak) => {
    expect(draftsUnder(vedtak).application).toContain('Søknad om individuell stønad');
  });

  it('says that an application for methadone is for nothing else', () => {
    expect(applicationOf({ prescription: { drug: methadone, dosage: '10 ml' } })).toContain(
      'Søknaden gjelder: bare metadon',
    );
  });

  it('says of a drug against sleep problems whether it is palliative care', () => {
    const patient = { endOfLife: true };
    expect(applicationOf({ indication: 'sleep', patient })).toContain(
      'Palliativ behandling i livets sluttfase: ja',
    );
    expect(applicationOf({ indication: 'sleep', patient: {} })).toContain(
      'Palliativ behandling i livets sluttfase: [mangler: bekreftelse]',
    );
  });

  it('marks a total that rests on a factor that nobody has checked, and says it in a footnote', () => {
    const application = applicationOf({ prescription: perDay(methadone, 10, 'ml') });
    expect(application).toContain(
      'Total døgndose for all behandling med opioider, fast og ved behov: 120 mg orale morfinekvivalenter (OMEQ)*',
    );
    expect(application?.at(-1)).toBe(
      '* Omregningsfaktoren for metadon er ikke kontrollert mot Helfos tabell. Fjern denne linjen når det er gjort.',
    );
    expect(applicationOf({})?.join()).not.toContain('*');
    const beside = [perDay(methadone, 10, 'ml')];
    const dihydrocodeine: Drug = {
      ...oxycodone,
      atc: 'N02AA08',
      substances: [{ name: 'dihydrokodein', amount: 60, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
    };
    expect(
      applicationOf({ prescription: { drug: dihydrocodeine, dosage: '1x1' }, otherMedication: beside })?.at(
        -1,
      ),
    ).toContain('* Omregningsfaktoren for dihydrokodein og metadon er ikke kontrollert');
    const forPregabalin = { prescription: { drug: pregabalin, dosage: '1x1' }, otherMedication: beside };
    expect(applicationOf(forPregabalin)?.join()).not.toContain('*');
  });

  it('says at the top what this doctor may not do, in the words of the finding', () => {
    const { findings, drafts } = assessed(
      opioidRequest({ prescription: perDay(methadone, 50, 'ml'), prescriber: { roles: ['gp'] } }),
    );
    const refused = findings.filter(
      ({ rule, level, outcome }) => level === 'stop' && outcome === 'not-met' && rule.startsWith('OP-'),
    );
    expect(refused.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['OP-METHADONE', 'OP-CAP-300']));
    expect(drafts.application?.split('\n').slice(1, 1 + refused.length)).toEqual(
      refused.map(({ message }) => `Kan ikke sendes slik: ${message}`),
    );
    expect(applicationOf({})?.join()).not.toContain('Kan ikke sendes slik');
    // What is only to be checked keeps nothing from being sent.
    const toCheck = assessed(opioidRequest({ indication: 'other' }));
    const purpose = toCheck.findings.find(({ rule }) => rule === 'S3-PURPOSE');
    expect(purpose).toMatchObject({ level: 'check', outcome: 'not-met' });
    expect(toCheck.drafts.application).not.toContain(purpose?.message);
  });

  it('is read again field by field, whatever was given', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { application } = assessed({ ...request, scheme: 'section-3' }).drafts;
        if (application === null) return;
        const { obstacles, fields, footnotes } = readApplication(application);
        const [heading, ...lines] = application.split('\n');
        expect(heading).toMatch(/^Søknad om/);
        expect(lines).toEqual([
          ...obstacles.map((text) => `Kan ikke sendes slik: ${text}`),
          ...fields.map(({ label, text }) => `${label}: ${text}`),
          ...footnotes.map((text) => `* ${text}`),
        ]);
      }),
    );
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
