import { describe, expect, it } from 'vitest';
import type { AssessmentRequest, Drug } from '../../../rules/contract/request.ts';
import { factsOf, type Knowledge } from '../../../rules/facts.ts';
import { template } from '../../../rules/reasoning/template.ts';
import {
  exceptionRequest,
  granted,
  knowledge,
  methadone,
  opioidRequest,
  oxycodone,
  perDay,
  pregabalin,
  tramadol,
} from '../request.ts';

const written = (text: string, request: AssessmentRequest, known: Knowledge = knowledge) =>
  template(text)(factsOf(request, known));

const withDose = (
  drug: Drug,
  amount: number,
  unit: string,
  other: AssessmentRequest['otherMedication'] = [],
) => opioidRequest({ prescription: perDay(drug, amount, unit), otherMedication: other });

const unknownDrug = opioidRequest({ prescription: { drug: 'Ukjent', dosage: '1x1' } });
const stranger = { drug: 'Ukjent', dosage: '1x1' };
const morphine: Drug = {
  ...oxycodone,
  substances: [{ name: 'morfin', amount: 10, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
};
const patch12: Drug = {
  ...oxycodone,
  form: 'depotplaster',
  route: 'transdermal',
  substances: [{ name: 'fentanyl', amount: 12, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
};
const dropizol: Drug = {
  ...oxycodone,
  substances: [{ name: 'opium (morfin)', amount: 10, unit: 'mg', per: { amount: 1, unit: 'ml' } }],
};

describe('a text with open places', () => {
  it('is itself where it has none', () => {
    expect(written('Ingen plass.', opioidRequest())).toBe('Ingen plass.');
  });

  it('fills each place, and keeps what stands between them', () => {
    expect(written('{group}: {drug} ({atc}).', opioidRequest())).toBe(
      'A: OxyContin Depottab 20 mg (N02AA05).',
    );
  });

  it('is refused as soon as it is written where a place has no such name', () => {
    expect(() => template('Se {ukjent}.')).toThrow('Unknown placeholder {ukjent} in: Se {ukjent}.');
  });
});

describe('what is filled in', () => {
  it.each<[string, AssessmentRequest, string]>([
    ['drug', unknownDrug, 'Ukjent'],
    ['atc', unknownDrug, 'ukjent'],
    ['atc', opioidRequest({ prescription: { drug: { ...oxycodone, atc: null } } }), 'ukjent'],
    ['group', unknownDrug, 'ukjent'],
    ['group', opioidRequest({ prescription: { drug: { ...oxycodone, group: null } } }), 'ukjent'],
    ['scheme', opioidRequest(), 'blå resept § 3'],
    ['scheme', opioidRequest({ scheme: null }), 'ukjent'],
    ['code', opioidRequest(), '-71'],
    ['code', opioidRequest({ refundCode: '' }), 'ingen'],
    ['code', opioidRequest({ refundCode: null }), 'ukjent'],
    ['code', opioidRequest({ refundCode: 'c509 Brystkreft' }), 'C50.9'],
    ['code', opioidRequest({ refundCode: 'tull og tøys som er langt' }), 'tull og tøys som er…'],
    ['omeq', opioidRequest(), '60 mg OMEQ'],
    ['omeq', withDose(oxycodone, 0, 'mg'), '0 mg OMEQ'],
    ['omeq', withDose(oxycodone, 40, 'mg', [stranger]), 'minst 60 mg OMEQ'],
    ['omeq', withDose(oxycodone, 0, 'mg', [stranger]), 'ukjent'],
    ['omeq', opioidRequest({ prescription: { drug: pregabalin, dosage: '1x1' } }), 'ukjent'],
    ['omeq', withDose(morphine, 1_000_000, 'mg'), '1\u00a0000\u00a0000 mg OMEQ'],
    ['omeq', withDose(morphine, 1_000_001, 'mg'), 'over 1\u00a0000\u00a0000 mg OMEQ'],
    ['omeqTrust', opioidRequest(), ''],
    ['omeqTrust', opioidRequest({ prescription: { drug: pregabalin, dosage: '1x1' } }), ''],
    ['omeqTrust', unknownDrug, ''],
    [
      'omeqTrust',
      withDose(methadone, 5, 'ml', [perDay(methadone, 1, 'ml'), perDay(tramadol, 1, 'kapsel')]),
      ' (faktor ikke bekreftet)',
    ],
    ['omeqTrust', withDose(methadone, 5, 'ml', [perDay(dropizol, 1, 'ml')]), ' (faktor ikke bekreftet)'],
    ['omeqWith12Released', withDose(patch12, 1, 'plaster', [perDay(morphine, 71, 'mg')]), '101 mg OMEQ'],
    ['omeqWith12Released', opioidRequest({ prescription: { drug: pregabalin, dosage: '1x1' } }), 'ukjent'],
    ['methadoneTiers', withDose(methadone, 7.5, 'ml'), '75 eller 90 mg OMEQ'],
    ['methadoneTiers', withDose(methadone, 9, 'ml'), '108 mg OMEQ'],
    ['methadoneTiers', withDose(methadone, 7.5, 'ml', [perDay(methadone, 9, 'ml')]), 'flere doser'],
    ['methadoneTiers', withDose(methadone, 2.5, 'ml'), 'ingen rad'],
    ['methadoneTiers', opioidRequest(), 'ingen rad'],
    ['pregabalin', withDose(pregabalin, 450, 'mg'), '450 mg'],
    ['pregabalin', withDose(pregabalin, 450, 'mg', [stranger]), 'minst 450 mg'],
    ['pregabalin', opioidRequest(), 'ukjent'],
    ['hListTrust', opioidRequest(), ''],
    ['vedtakOmeq', opioidRequest({ vedtak: { omeqPerDay: 62.5 } }), '62,5 mg OMEQ'],
    ['vedtakOmeq', opioidRequest({ vedtak: { omeqPerDay: 0 } }), '0 mg OMEQ'],
    ['vedtakOmeq', opioidRequest({ vedtak: {} }), 'ukjent'],
    ['vedtakOmeq', opioidRequest(), 'ukjent'],
    [
      'vedtakFaults',
      opioidRequest({ vedtak: { omeqPerDay: 59, validTo: '2026-11-20', namesPrescriber: false } }),
      '60 mg mot 59 mg OMEQ, gikk ut 20.11.2026, nevner ikke deg',
    ],
    [
      'vedtakFaults',
      opioidRequest({ vedtak: { omeqPerDay: 60, validTo: '2026-11-20' } }),
      'gikk ut 20.11.2026',
    ],
    ['vedtakFaults', opioidRequest({ vedtak: { omeqPerDay: 60, validTo: '2026-11-21' } }), ''],
    ['vedtakValidTo', opioidRequest({ vedtak: { validTo: '2027-06-01' } }), '01.06.2027'],
    ['vedtakValidTo', opioidRequest({ vedtak: {} }), 'ukjent'],
    ['vedtakValidTo', opioidRequest(), 'ukjent'],
    ['decidedOn', exceptionRequest(), '01.10.2026'],
    ['decidedOn', exceptionRequest({ exception: granted({ decidedOn: null }) }), 'ukjent'],
    ['decidedOn', opioidRequest(), 'ukjent'],
    ['on', opioidRequest(), '21.11.2026'],
    ['cost', exceptionRequest(), '400\u00a0000 kroner'],
    ['cost', exceptionRequest({ exception: granted({ costPerYearNok: 0 }) }), '0 kroner'],
    ['cost', exceptionRequest({ exception: granted({ costPerYearNok: null }) }), 'ukjent'],
    ['cost', opioidRequest(), 'ukjent'],
    ['pharmacies', exceptionRequest(), 'Sykehusapotekene Innlandet: Elverum, Hamar, Gjøvik, Lillehammer'],
    ['pharmacies', exceptionRequest({ profile: 'et-annet-foretak' }), 'ukjent'],
    ['orderSystem', exceptionRequest(), 'TønSys (Tynset har egne bestillingsrutiner)'],
    ['orderSystem', exceptionRequest({ profile: 'et-annet-foretak' }), 'ukjent'],
  ])('{%s} of %o: %j', (name, request, expected) => {
    expect(written(`{${name}}`, request)).toBe(expected);
  });

  it.each(['third-party', 'general-knowledge'] as const)('warns of an H-list known as %s', (hList) => {
    const catalogue: Knowledge = {
      ...knowledge,
      resolveDrug: () => ({ kind: 'found', drug: oxycodone, verification: { product: 'official', hList } }),
    };
    expect(written('{hListTrust}', unknownDrug, catalogue)).toBe(' (H-listen er ikke bekreftet mot FEST)');
  });
});
