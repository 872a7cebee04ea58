import { describe, expect, it } from 'vitest';
import type { Drug } from '../../../rules/contract/request.ts';
import type { Route } from '../../../rules/contract/terms.ts';
import { factsOf } from '../../../rules/facts.ts';
import { ratio, toNumber } from '../../../rules/number/rational.ts';
import { factorOf, factors } from '../../../rules/omeq/factors.ts';
import { tieredOmeq } from '../../../rules/omeq/methadone.ts';
import { opioidName, opioidStatus } from '../../../rules/omeq/opioid-names.ts';
import { assessed, knowledge, opioidRequest, outcome, oxycodone, perDay, tramadol } from '../request.ts';

/** The table as the dossier gives it; one changed figure fails here before it reaches a patient. */
const table: readonly [substance: string, route: Route, factor: number, verification: string][] = [
  ['buprenorfin', 'sublingual', 48, 'official'],
  ['buprenorfin', 'transdermal', 2.22, 'official'],
  ['dihydrokodein', 'oral', 0.05, 'third-party'],
  ['fentanyl', 'parenteral', 150, 'third-party'],
  ['fentanyl', 'sublingual', 250, 'official'],
  ['fentanyl', 'intranasal', 250, 'official'],
  ['fentanyl', 'transdermal', 2.4, 'official'],
  ['hydromorfon', 'oral', 5, 'official'],
  ['hydromorfon', 'parenteral', 15, 'third-party'],
  ['ketobemidon', 'oral', 1, 'official'],
  ['ketobemidon', 'parenteral', 3, 'third-party'],
  ['ketobemidon', 'rectal', 0.3, 'third-party'],
  ['kodein', 'oral', 0.1, 'official'],
  ['kodein', 'rectal', 0.1, 'official'],
  ['metadon', 'oral', 6, 'third-party'],
  ['metadon', 'parenteral', 6, 'third-party'],
  ['morfin', 'oral', 1, 'official'],
  ['morfin', 'parenteral', 3, 'third-party'],
  ['morfin', 'rectal', 0.94, 'third-party'],
  ['oksykodon', 'oral', 1.5, 'official'],
  ['oksykodon', 'parenteral', 3, 'third-party'],
  ['opium', 'oral', 1, 'third-party'],
  ['petidin', 'parenteral', 0.3, 'third-party'],
  ['petidin', 'rectal', 0.1, 'official'],
  ['tapentadol', 'oral', 0.2, 'official'],
  ['tramadol', 'oral', 0.15, 'official'],
];

describe('the factor table', () => {
  it('has these rows and no other', () => {
    expect(
      factors.map(({ substance, route, factor, verification }) => [
        substance,
        route,
        toNumber(factor),
        verification,
      ]),
    ).toEqual(table);
  });

  it.each([
    ['petidin', 'oral'],
    ['morfin', 'epidural'],
    ['fentanyl', 'buccal'],
    ['tramadol', 'parenteral'],
    ['etylmorfin', 'oral'],
  ] as const)('has no factor for %s %s', (substance, route) => {
    expect(factorOf(substance, route)).toBeNull();
  });
});

function drugOf(
  substance: string,
  amount: number,
  unit: 'mg' | 'µg' | 'µg/h',
  per: string,
  route: Route,
): Drug {
  return {
    ...oxycodone,
    name: substance,
    atc: null,
    form: null,
    route,
    substances: [{ name: substance, amount, unit, per: { amount: 1, unit: per } }],
  };
}

const omeqOf = (drug: Drug, amount: number, unit: string) =>
  assessed(opioidRequest({ prescription: perDay(drug, amount, unit) })).omeq;

describe('published equivalents of 30 mg oral morphine (Helsedirektoratet)', () => {
  it.each<[Drug, number, string, number]>([
    [drugOf('kodein', 30, 'mg', 'tablett', 'oral'), 300, 'mg', 30],
    [drugOf('tramadol', 50, 'mg', 'kapsel', 'oral'), 4, 'kapsel', 30],
    [drugOf('oksykodon', 20, 'mg', 'tablett', 'oral'), 1, 'tablett', 30],
    [drugOf('hydromorfon', 6, 'mg', 'kapsel', 'oral'), 1, 'kapsel', 30],
    [drugOf('tapentadol', 50, 'mg', 'tablett', 'oral'), 150, 'mg', 30],
    [drugOf('buprenorfin', 13.5, 'µg/h', 'plaster', 'transdermal'), 1, 'plaster', 29.97],
    [drugOf('buprenorfin', 0.625, 'mg', 'tablett', 'sublingual'), 1, 'tablett', 30],
    [drugOf('petidin', 100, 'mg', 'stikkpille', 'rectal'), 3, 'stikkpille', 30],
    [drugOf('fentanyl', 12.5, 'µg/h', 'plaster', 'transdermal'), 1, 'plaster', 30],
    [drugOf('fentanyl', 400, 'µg', 'tablett', 'sublingual'), 1, 'tablett', 100],
    [drugOf('fentanyl', 125, 'µg/h', 'plaster', 'transdermal'), 1, 'plaster', 300],
    [drugOf('fentanyl', 25, 'µg/h', 'plaster', 'transdermal'), 25, 'µg/h', 60],
    [drugOf('oksykodon', 60, 'mg', 'tablett', 'oral'), 20, 'mg', 30],
  ])('%o × %d %s is %d mg', (drug, amount, unit, expected) => {
    expect(omeqOf(drug, amount, unit)?.perDay).toBe(expected);
  });

  it('counts 120 mg in 24 ml by the ml', () => {
    const bottle: Drug = { ...drugOf('metadon', 120, 'mg', 'ml', 'oral') };
    const [substance] = bottle.substances ?? [];
    const drug = {
      ...bottle,
      substances: [{ ...substance, name: 'metadon', per: { amount: 24, unit: 'ml' } }],
    };
    expect(omeqOf(drug, 4, 'ml')?.perDay).toBe(120);
  });

  it('counts drops where a source says how many are in a ml', () => {
    expect(omeqOf(drugOf('opium (morfin)', 10, 'mg', 'ml', 'oral'), 30, 'dråper')?.perDay).toBe(15);
    for (const other of [
      drugOf('morfin', 20, 'mg', 'ml', 'oral'),
      drugOf('opium (morfin)', 10, 'mg', 'tablett', 'oral'),
    ]) {
      expect(omeqOf(other, 30, 'dråper')?.lines[0]?.problem).toBe('dose-not-understood');
    }
  });

  it('counts only the opioid part of a combination', () => {
    const paralgin: Drug = {
      ...tramadol,
      name: 'Paralgin forte',
      atc: 'N02AJ06',
      substances: [
        { name: 'paracetamol', amount: 400, unit: 'mg', per: { amount: 1, unit: 'tablett' } },
        { name: 'kodein', amount: 30, unit: 'mg', per: { amount: 1, unit: 'tablett' } },
      ],
    };
    expect(omeqOf(paralgin, 8, 'tablett')?.perDay).toBe(24);
    expect(omeqOf(paralgin, 400, 'mg')).toMatchObject({
      perDay: null,
      lines: [{ problem: 'dose-not-understood' }],
    });
  });
});

describe('what can’t be counted is never zero', () => {
  it.each<[string, Drug, number, string, string]>([
    [
      'no factor for the substance',
      drugOf('etylmorfin', 25, 'mg', 'tablett', 'oral'),
      4,
      'tablett',
      'no-factor',
    ],
    ['no factor for the route', drugOf('morfin', 2, 'mg', 'ml', 'epidural'), 4, 'ml', 'no-factor'],
    [
      'an opioid by ATC only',
      { ...oxycodone, substances: [{ name: 'nyttopioid' }] },
      1,
      'tablett',
      'no-factor',
    ],
    ['ml of a tablet', oxycodone, 5, 'ml', 'dose-not-understood'],
    ['a patch of a tablet', oxycodone, 1, 'plaster', 'dose-not-understood'],
    ['tablets of a mixture', drugOf('morfin', 2, 'mg', 'ml', 'oral'), 2, 'tablett', 'dose-not-understood'],
    ['a number of a mixture', drugOf('morfin', 2, 'mg', 'ml', 'oral'), 2, 'stk', 'dose-not-understood'],
    [
      'mg of a patch',
      drugOf('fentanyl', 25, 'µg/h', 'plaster', 'transdermal'),
      4.2,
      'mg',
      'dose-not-understood',
    ],
    ['a unit that nobody knows', oxycodone, 1, 'constructor', 'dose-not-understood'],
    [
      'dependence treatment by ATC',
      { ...oxycodone, atc: 'N07BC01', substances: [{ name: 'buprenorfin' }] },
      8,
      'mg',
      'excluded',
    ],
    [
      'dependence treatment by name',
      { ...oxycodone, name: 'Subutex Subling tab 8 mg', substances: [{ name: 'buprenorfin' }] },
      8,
      'mg',
      'excluded',
    ],
    ['a drug of which nothing is known', { name: 'Noe' }, 1, 'tablett', 'drug-unknown'],
  ])('%s', (_, drug, amount, unit, problem) => {
    expect(omeqOf(drug, amount, unit)).toMatchObject({
      perDay: null,
      atLeast: 0,
      lines: [{ problem, omeq: null }],
    });
  });

  it('keeps the fixed part when the as-needed part has no maximum', () => {
    const request = opioidRequest({
      prescription: { drug: oxycodone, dosage: '1 tablett morgen og kveld, og 1 tablett ved behov' },
    });
    expect(assessed(request).omeq).toMatchObject({
      perDay: null,
      atLeast: 60,
      lines: [{ problem: 'no-maximum', omeq: 60 }],
    });
  });
});

describe('a dosage object', () => {
  const omeqWith = (dosage: object) =>
    assessed(opioidRequest({ prescription: { drug: oxycodone, dosage } })).omeq?.perDay;

  it.each<[object, number | null | undefined]>([
    [{ fixedPerDay: { amount: 2, unit: 'tablett' } }, 60],
    [{ asNeededMaxPerDay: { amount: 40, unit: 'mg' } }, 60],
    [{ fixedPerDay: { amount: 2, unit: 'stk' }, asNeededMaxPerDay: { amount: 20, unit: 'mg' } }, 90],
    [{ fixedPerDay: { amount: 0, unit: 'tablett' } }, 0],
    [{ fixedPerDay: { amount: 40 } }, null],
    [{ fixedPerDay: { amount: null, unit: 'mg' } }, null],
    [{}, null],
  ])('%o is %s mg OMEQ', (dosage, expected) => {
    expect(omeqWith(dosage)).toBe(expected);
  });
});

describe('names of opioids', () => {
  it.each([
    ['Oksykodonhydroklorid', 'oksykodon'],
    ['kodeinfosfathemihydrat', 'kodein'],
    ['Morphine sulphate', 'morfin'],
    ['Metadon hydroklorid', 'metadon'],
    ['opium (morfin)', 'opium'],
    ['dihydrokodein', 'dihydrokodein'],
    ['apomorfin', null],
    ['nalokson', null],
    ['paracetamol', null],
    ['oksykodon + nalokson', null],
    ['(oksykodon)', 'oksykodon'],
    ['Morfin, sulfat.', 'morfin'],
    ['morfinsulfatpentahydrat', 'morfin'],
    ['kodein (morfin)', null],
    ['opium (kodein)', null],
    ['sulfat', null],
    ['hydroklorid morfin', null],
    ['20 %', null],
    ['', null],
  ])('%j is %s', (given, expected) => {
    expect(opioidName(given)).toBe(expected);
  });

  it.each<[Drug, string]>([
    [{ substances: [{ name: 'oksykodon + nalokson' }] }, 'yes'],
    [{ substances: [{ name: 'paracetamol' }, { name: 'kodeinfosfat' }] }, 'yes'],
    [{ substances: [{ name: '20 %' }] }, 'unknown'],
    [{ atc: 'N02AX02' }, 'yes'],
    [{ atc: 'A10BA02', substances: [{ name: 'metformin' }] }, 'no'],
    [{ substances: [{ name: 'ukjent stoff' }] }, 'unknown'],
    [{}, 'unknown'],
  ])('%o: %s', (drug, expected) => {
    expect(opioidStatus(drug)).toBe(expected);
  });
});

describe('a patch labelled 12', () => {
  const patch12 = drugOf('fentanyl', 12, 'µg/h', 'plaster', 'transdermal');
  const morphine = (mg: number) => perDay(drugOf('morfin', 10, 'mg', 'tablett', 'oral'), mg, 'mg');

  it.each([
    [70, 'not-applicable'],
    [70.001, 'unknown'],
    [71.2, 'unknown'],
    [71.201, 'not-applicable'],
    [270.001, 'unknown'],
  ])('beside %d mg morphine: %s', (mg, expected) => {
    const request = opioidRequest({
      prescription: perDay(patch12, 1, 'plaster'),
      otherMedication: [morphine(mg)],
    });
    expect(outcome(assessed(request), 'OMEQ-PATCH-12')).toBe(expected);
  });

  it('is by fentanyl through the skin alone, whatever else the patch holds', () => {
    const [fentanyl] = patch12.substances ?? [];
    const extraOf = (drug: Drug, unit: string) => {
      const total = factsOf(opioidRequest({ prescription: perDay(drug, 2, unit) }), knowledge).omeq;
      return total && toNumber(total.labelled12Extra);
    };
    const [mixed, tablet, patch25] = [
      { ...patch12, substances: [{ name: 'etanol' }, { ...fentanyl, name: 'fentanyl' }] },
      drugOf('fentanyl', 12, 'µg', 'tablett', 'sublingual'),
      drugOf('fentanyl', 25, 'µg/h', 'plaster', 'transdermal'),
    ];
    expect([extraOf(patch12, 'plaster'), extraOf(mixed, 'plaster')]).toEqual([2.4, 2.4]);
    expect([extraOf(tablet, 'tablett'), extraOf(patch25, 'plaster')]).toEqual([0, 0]);
  });

  it('is counted by its printed strength, as Helfo does, and both figures are shown', () => {
    const request = opioidRequest({
      prescription: perDay(patch12, 1, 'plaster'),
      otherMedication: [morphine(71)],
    });
    const assessment = assessed(request);
    expect(assessment.omeq?.perDay).toBe(99.8);
    const message = assessment.findings.find((finding) => finding.rule === 'OMEQ-PATCH-12')?.message;
    expect(message).toContain('99,8 mg');
    expect(message).toContain('101 mg');
  });
});

describe('methadone by Helsedirektoratet’s tiers', () => {
  it.each([
    [5, []],
    [6, [30]],
    [15, [75, 90]],
    [17, [85, 102]],
    [18, [108]],
    [40, [240, 320]],
    [50, [400]],
    [60, [480, 600]],
    [90, [900, 1080]],
    [91, [1092]],
  ])('%d mg may be %o mg morphine', (mg, expected) => {
    expect(tieredOmeq(ratio(mg)).map(toNumber)).toEqual(expected);
  });
});
