import { describe, expect, it } from 'vitest';
import type { DrugResolution } from '../../../rules/drug/drug-resolution.ts';
import { factsOf } from '../../../rules/facts.ts';
import { medicinesRead, pageMedicines } from '../../../rules/session/medicines-read.ts';
import type { OtherMedicine } from '../../../rules/session/page-medicines.ts';
import { change, emptySession, type Session } from '../../../rules/session/session.ts';
import { knowledge, opioidRequest, oxycodone, trastuzumab } from '../request.ts';

const found = (drug: typeof oxycodone): DrugResolution => ({
  kind: 'found',
  drug,
  verification: { product: 'official', hList: 'official' },
});
const shelf: Readonly<Record<string, DrugResolution>> = {
  OxyContin: found(oxycodone),
  Herceptin: found(trastuzumab),
  Oxy: { kind: 'ambiguous', candidates: ['OxyContin', 'OxyNorm'] },
};
const resolveDrug = (name: string): DrugResolution => shelf[name] ?? { kind: 'unknown' };

const medicine = (drug: string, dosage: string, id = 1): OtherMedicine => ({ id, drug, dosage });
const sessionWith = (...otherMedication: OtherMedicine[]): Session =>
  change(emptySession, { otherMedication });

function readOf(...others: OtherMedicine[]) {
  const request = opioidRequest({
    prescription: { drug: 'OxyContin', dosage: '1 x 2' },
    otherMedication: others.map(({ drug, dosage }) => ({ drug: drug || null, dosage: dosage || null })),
  });
  const read = medicinesRead(sessionWith(...others), factsOf(request, { ...knowledge, resolveDrug }));
  return others.map(({ id }) => read.get(id));
}

const problemsOf = (...others: OtherMedicine[]) => readOf(...others).map((one) => one?.problem);

const none = { drug: null, dosage: null, notRead: [], goneFromPage: false, asPrescription: false };

describe('what is wrong with a medicine that is typed in', () => {
  it.each<[string, OtherMedicine, object]>([
    ['nothing', medicine('OxyContin', '1 x 2'), { ...none, asPrescription: true }],
    ['nothing yet typed', medicine('', ''), none],
    ['a name that is not known', medicine('Zzz', '1 x 2'), { ...none, drug: { kind: 'unknown' } }],
    [
      'a name of several',
      medicine('Oxy', '1 x 2'),
      { ...none, drug: { kind: 'ambiguous', candidates: ['OxyContin', 'OxyNorm'] } },
    ],
    [
      'a dosage that is not understood',
      medicine('OxyContin', 'en slump'),
      { ...none, dosage: 'slump', asPrescription: true },
    ],
    ['a dosage that does not count', medicine('Herceptin', 'en slump'), none],
  ])('%s', (_, typed, expected) => {
    expect(problemsOf(typed)).toEqual([expected]);
  });

  it('is told of each by its own place', () => {
    expect(
      problemsOf(medicine('Herceptin', '1 x 2', 7), medicine('Zzz', '1', 3)).map((one) => one?.drug),
    ).toEqual([null, { kind: 'unknown' }]);
  });

  it('is not known before anything is assessed', () => {
    expect(medicinesRead(sessionWith(medicine('Zzz', 'en slump')), null).get(1)).toEqual({
      problem: none,
      understood: null,
    });
  });
});

describe('how the dosage of a medicine that is typed in counts', () => {
  it.each<[string, OtherMedicine, string | null]>([
    ['in the unit of its drug', medicine('OxyContin', '1 tablett x 2'), '2 tabletter daglig'],
    ['as it is written, of a drug that is not known', medicine('Zzz', '1 x 2'), '2 daglig'],
    ['not at all, where it is not understood', medicine('OxyContin', 'en slump'), null],
    ['not at all, where the drug does not', medicine('Herceptin', '1 x 2'), null],
    ['not at all, where it is not written', medicine('OxyContin', ''), null],
  ])('%s', (_, typed, understood) => {
    expect(readOf(typed)[0]?.understood).toBe(understood);
  });
});

describe('the list on the page', () => {
  const shown: Session = {
    ...emptySession,
    reading: {
      siteProfile: 'demo',
      fields: { drug: 'OxyContin', dosage: '1 x 2', scheme: null, refundCode: null, remark: null },
      remarkField: null,
      lost: [],
      otherMedicines: [
        { drug: 'OxyContin', dosage: '1 tablett 2 ganger daglig' },
        { drug: 'OxyContin', dosage: null },
        { drug: 'Herceptin', dosage: null },
        { drug: null, dosage: '1 x 1' },
      ],
    },
  };

  it('says of each row whether it counts, how it is understood, and what it does not show', () => {
    const rows = pageMedicines(shown, found(oxycodone), resolveDrug)?.rows ?? [];
    expect(rows.map(({ counts, understood, problem }) => [counts, understood, problem.notRead])).toEqual([
      [true, '2 tabletter daglig', []],
      [true, null, ['dosage']],
      [false, null, []],
      [null, '1 daglig', ['drug']],
    ]);
    expect(rows.map(({ problem }) => problem.asPrescription)).toEqual([true, true, false, false]);
  });

  it('is none where the page shows none and none is in use', () => {
    expect(pageMedicines(emptySession, null, resolveDrug)).toBeNull();
  });
});
