import { describe, expect, it } from 'vitest';
import type { DrugResolution } from '../../../rules/drug/drug-resolution.ts';
import { factsOf } from '../../../rules/facts.ts';
import {
  lookUp,
  medicineProblem,
  medicinesRead,
  pageMedicines,
} from '../../../rules/session/medicines-read.ts';
import type { OtherMedicine } from '../../../rules/session/page-medicines.ts';
import { change, emptySession, type Session, takePageList } from '../../../rules/session/session.ts';
import { knowledge, opioidRequest, oxycodone, pregabalin, tramadol, trastuzumab } from '../request.ts';

const found = (drug: typeof oxycodone): DrugResolution => ({
  kind: 'found',
  drug,
  verification: { product: 'official', hList: 'official' },
});
const shelf: Readonly<Record<string, DrugResolution>> = {
  OxyContin: found(oxycodone),
  Herceptin: found(trastuzumab),
  Tramadol: found(tramadol),
  Lyrica: found(pregabalin),
  Oxy: { kind: 'ambiguous', candidates: ['OxyContin', 'OxyNorm'] },
};
const resolveDrug = (name: string): DrugResolution => shelf[name] ?? { kind: 'unknown' };

const medicine = (drug: string, dosage: string, id = 1): OtherMedicine => ({ id, drug, dosage });
const sessionWith = (...otherMedication: OtherMedicine[]): Session =>
  change(emptySession, { otherMedication });

function readOf(...others: OtherMedicine[]) {
  const request = opioidRequest({
    prescription: { drug: 'OxyContin', dosage: '1 x 2' },
    otherMedication: others.map(({ drug, dosage }) => ({
      drug: drug.trim() || null,
      dosage: dosage.trim() || null,
    })),
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
    ['nothing, of another drug', medicine('Tramadol', '1 x 2'), none],
    ['nothing, of pregabalin', medicine('Lyrica', '1 x 2'), none],
    ['a name of spaces', medicine('  ', '1 x 2'), none],
    [
      'nothing yet shown clearly by its row',
      { ...medicine(' ', ' '), fromPage: { drug: null, dosage: null } },
      { ...none, notRead: ['drug', 'dosage'] },
    ],
  ])('%s', (_, typed, expected) => {
    expect(problemsOf(typed)).toEqual([expected]);
  });

  it('is told of each by its own place', () => {
    expect(
      problemsOf(medicine('Herceptin', '1 x 2', 7), medicine('Zzz', '1', 3)).map((one) => one?.drug),
    ).toEqual([null, { kind: 'unknown' }]);
  });

  it('is not known of one that has come since the assessment', () => {
    const request = opioidRequest({ prescription: { drug: 'OxyContin', dosage: '1 x 2' } });
    const facts = factsOf(request, { ...knowledge, resolveDrug });
    expect(medicinesRead(sessionWith(medicine('Zzz', 'en slump')), facts).get(1)?.problem).toEqual(none);
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
    ['in the unit of pregabalin, which counts too', medicine('Lyrica', '1 kapsel x 2'), '2 kapsler daglig'],
  ])('%s', (_, typed, understood) => {
    expect(readOf(typed)[0]?.understood).toBe(understood);
  });
});

describe('what is wrong with a medicine of a pasted text', () => {
  it.each<[string, string, string, object]>([
    ['nothing', 'OxyContin', '1 x 2', { drug: null, dosage: null }],
    ['no dosage', 'OxyContin', '', { drug: null, dosage: null }],
    ['a name that is not known', 'Zzz', '1 x 2', { drug: { kind: 'unknown' }, dosage: null }],
    [
      'a name of several',
      'Oxy',
      '1 x 2',
      { drug: { kind: 'ambiguous', candidates: ['OxyContin', 'OxyNorm'] }, dosage: null },
    ],
    ['a dosage that is not understood', 'Zzz', 'en slump', { drug: { kind: 'unknown' }, dosage: 'slump' }],
    ['a form that the drug does not have', 'OxyContin', '5 ml x 2', { drug: null, dosage: '5 ml x 2' }],
    ['a form that nobody can compare', 'Zzz', '5 ml x 2', { drug: { kind: 'unknown' }, dosage: null }],
  ])('%s', (_, drug, dosage, problem) => {
    expect(medicineProblem(drug, dosage, resolveDrug)).toEqual(problem);
  });
});

describe('a name', () => {
  it('is looked up where there is a name, and something to look in', () => {
    expect(lookUp('OxyContin', resolveDrug)).toEqual(found(oxycodone));
    expect(lookUp('Zzz', resolveDrug)).toEqual({ kind: 'unknown' });
    for (const name of ['', null]) expect(lookUp(name, resolveDrug)).toBeNull();
    for (const name of ['OxyContin', '', null]) expect(lookUp(name, null)).toBeNull();
  });
});

describe('the list on the page', () => {
  const showing = (...otherMedicines: { drug: string | null; dosage: string | null }[]): Session => ({
    ...emptySession,
    reading: {
      siteProfile: 'demo',
      fields: { drug: 'OxyContin', dosage: '1 x 2', scheme: null, refundCode: null, remark: null },
      remarkField: null,
      lost: [],
      otherMedicines,
    },
  });
  const oxycontin = { drug: 'OxyContin', dosage: '1 tablett 2 ganger daglig' };
  const shown = showing(
    oxycontin,
    { drug: 'OxyContin', dosage: null },
    { drug: 'Herceptin', dosage: null },
    { drug: null, dosage: '1 x 1' },
    { drug: ' Tramadol ', dosage: ' 1 kapsel x 2 ' },
    { drug: 'Lyrica', dosage: '1 kapsel 10 mg x 2' },
    { drug: 'Zzz', dosage: ' ' },
  );

  it('says of each row whether it counts, how it is understood, and what it does not show', () => {
    const rows = pageMedicines(shown, found(oxycodone), resolveDrug)?.rows ?? [];
    expect(
      rows.map(({ drug, counts, understood, problem }) => [drug, counts, understood, problem.notRead]),
    ).toEqual([
      ['OxyContin', true, '2 tabletter daglig', []],
      ['OxyContin', true, null, ['dosage']],
      ['Herceptin', false, null, []],
      [null, null, '1 daglig', ['drug']],
      [' Tramadol ', true, '2 kapsler daglig', []],
      ['Lyrica', true, null, []],
      ['Zzz', null, null, ['dosage']],
    ]);
    expect(rows.map(({ problem }) => [problem.drug, problem.dosage])).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [null, null],
      [null, null],
      [null, '1 kapsel 10 mg x 2'],
      [{ kind: 'unknown' }, null],
    ]);
    expect(rows.every(({ problem }) => !problem.goneFromPage)).toBe(true);
  });

  it.each<[string, DrugResolution | null, boolean[]]>([
    ['the same drug', found(oxycodone), [true, true, false, false, false, false, false]],
    ['a drug that does not count', found(trastuzumab), Array(7).fill(false)],
    ['a drug that is not known', { kind: 'unknown' }, Array(7).fill(false)],
    ['no drug', null, Array(7).fill(false)],
  ])('can be written in place of the prescription where that is for %s', (_, prescribed, places) => {
    const rows = pageMedicines(shown, prescribed, resolveDrug)?.rows;
    expect(rows?.map(({ problem }) => problem.asPrescription)).toEqual(places);
  });

  it('is understood of nothing while there is nothing to look it up in', () => {
    const [row] = pageMedicines(showing(oxycontin), null, null)?.rows ?? [];
    expect(row).toMatchObject({ counts: null, understood: null, problem: { drug: null, dosage: null } });
  });

  it('is none where the page shows none and none is in use', () => {
    expect(pageMedicines(emptySession, null, resolveDrug)).toBeNull();
  });

  it('differs from the one in use, and can be taken out of use until the doctor writes in it', () => {
    const herceptin = { drug: 'Herceptin', dosage: null };
    const changeOf = (session: Session) => {
      const list = pageMedicines(session, null, resolveDrug);
      return list && [list.change, list.canUndo];
    };
    const used = takePageList(showing(oxycontin));
    expect(changeOf(showing(oxycontin))).toEqual([null, false]);
    expect(changeOf(used)).toEqual([{ added: 0, gone: 0 }, true]);
    expect(changeOf({ ...used, reading: showing(herceptin).reading })).toEqual([{ added: 1, gone: 1 }, true]);
    expect(changeOf({ ...used, reading: showing().reading })).toEqual([{ added: 0, gone: 0 }, true]);
    expect(changeOf({ ...used, reading: null })).toEqual([{ added: 0, gone: 0 }, true]);
    expect(changeOf(change(used, { beforePageList: null }))).toEqual([{ added: 0, gone: 0 }, false]);
  });

  it('tells a copy whose row is gone', () => {
    const gone = takePageList({
      ...takePageList(showing(oxycontin)),
      reading: showing({ drug: 'Lyrica', dosage: null }).reading,
    });
    const marks = [...medicinesRead(gone, null).values()].map(({ problem }) => problem.goneFromPage);
    expect(marks).toEqual([true, false]);
  });
});
