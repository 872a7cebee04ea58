import { describe, expect, it } from 'vitest';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { buildRequest } from '../../../rules/session/build-request.ts';
import type { Reading } from '../../../rules/session/reading.ts';
import {
  answer,
  answerTo,
  ask,
  change,
  emptySession,
  forgetSetAside,
  isOther,
  keepAnswers,
  read,
  type Session,
  stateOthers,
  takePageList,
  undoPageList,
} from '../../../rules/session/session.ts';

const on = '2026-11-21';
const settings = {
  prescriber: { roles: ['gp' as const], rightAB: 'all' as const },
  institution: sykehusetInnlandet,
  unreadable: [],
};

function readingOf(fields: Partial<Reading['fields']> = {}): Reading {
  return {
    siteProfile: 'demo',
    fields: {
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: 'section-3',
      refundCode: '-71',
      remark: 'Tas om kvelden.',
      ...fields,
    },
    remarkField: { value: ' Tas om kvelden.', multiline: true, maxLength: null, readOnly: false },
    lost: [],
  };
}

const started = read(emptySession, readingOf());
const built = (session: Session) => buildRequest(session, settings, on);

describe('the request', () => {
  it('holds what the page shows, the day and the doctor', () => {
    expect(built(started)).toEqual({
      kind: 'request',
      request: {
        on,
        profile: 'sykehuset-innlandet',
        scheme: 'section-3',
        refundCode: '-71',
        prescriber: settings.prescriber,
        prescription: {
          drug: 'OxyContin Depottab 20 mg',
          dosage: '1 tablett 2 ganger daglig',
          remark: ' Tas om kvelden.',
        },
      },
    });
  });

  it('puts answers at their paths', () => {
    const session = answer(answer(started, 'indication', 'chronic-pain'), 'conditions.plan', true);
    expect(built(session)).toMatchObject({
      request: { indication: 'chronic-pain', conditions: { plan: true } },
    });
  });

  it('asks about the exception only where it applies', () => {
    const answered = answer(started, 'exception.decision', 'granted');
    expect(built(answered)).not.toHaveProperty('request.exception');
    expect(built(change(started, { exceptionApplies: true }))).toMatchObject({ request: { exception: {} } });
    expect(built(change(answered, { exceptionApplies: true }))).toMatchObject({
      request: { exception: { decision: 'granted' } },
    });
  });

  it('takes nothing from a vedtak that there is not', () => {
    const answered = answer(answer(started, 'vedtak.exists', true), 'vedtak.omeqPerDay', 120);
    expect(built(answered)).toMatchObject({ request: { vedtak: { exists: true, omeqPerDay: 120 } } });
    expect(built(answer(answered, 'vedtak.exists', false))).toMatchObject({
      request: { vedtak: { exists: false } },
    });
    expect(built(answer(answered, 'vedtak.exists', false))).not.toHaveProperty('request.vedtak.omeqPerDay');
  });

  it('adds to the drug on the page what the doctor says of it', () => {
    const said = answer(started, 'prescription.drug.group', 'B');
    expect(built(said)).toMatchObject({
      request: { prescription: { drug: { name: started.reading?.fields.drug, group: 'B' } } },
    });
  });

  it('lets the page go before an answer, and an answer stand in for what the page lacks', () => {
    const answered = answer(read(started, readingOf({ scheme: null })), 'scheme', 'white');
    expect(built(answered)).toMatchObject({ request: { scheme: 'white' } });
    expect(built(read(answered, readingOf()))).toMatchObject({ request: { scheme: 'section-3' } });
  });

  it('counts a scheme that the rules do not know as not known', () => {
    expect(built(read(started, readingOf({ scheme: 'Militær' })))).not.toHaveProperty('request.scheme');
  });

  it('takes the drug that the doctor says the name stands for', () => {
    const chosen = answer(started, 'prescription.drug', 'OxyContin Depottab 10 mg');
    expect(built(chosen)).toMatchObject({ request: { prescription: { drug: 'OxyContin Depottab 10 mg' } } });
  });

  it('keeps "no others" apart from "not said"', () => {
    expect(built(started)).not.toHaveProperty('request.otherMedication');
    expect(built(change(started, { noOtherMedication: true }))).toMatchObject({
      request: { otherMedication: [] },
    });
    const other = change(started, { otherMedication: [{ id: 1, drug: ' Tramadol ', dosage: '' }] });
    expect(built(other)).toMatchObject({
      request: { otherMedication: [{ drug: 'Tramadol', dosage: null }] },
    });
  });

  it('lays an answer about the doctor over the settings', () => {
    const session = answer(
      answer(started, 'prescriber.rightAB', 'not-a'),
      'prescriber.specialties',
      'neurology',
    );
    expect(built(session)).toMatchObject({
      request: { prescriber: { roles: ['gp'], rightAB: 'not-a', specialties: ['neurology'] } },
    });
    expect(settings.prescriber.rightAB).toBe('all');
  });

  it('says what is wrong with a page that cannot be a request', () => {
    expect(built(read(started, readingOf({ drug: 'x'.repeat(501) })))).toMatchObject({
      kind: 'invalid',
      path: 'prescription.drug',
    });
  });

  it('has a drug and a dosage that are not known when the fields are empty', () => {
    const request = built(read(emptySession, readingOf({ drug: '', dosage: '' })));
    expect(request).toMatchObject({ kind: 'request' });
    expect(request).toHaveProperty('request.prescription.drug', '');
    expect(request).not.toHaveProperty('request.prescription.dosage');
  });
});

describe('answers belong to the prescription', () => {
  const answered = change(answer(started, 'indication', 'chronic-pain'), { exceptionApplies: true });

  it('sets them aside when the drug changes, and gives them back on request', () => {
    const other = read(answered, readingOf({ drug: 'Palexia Depottab 50 mg' }));
    expect(built(other)).not.toHaveProperty('request.indication');
    expect(built(other)).not.toHaveProperty('request.exception');
    expect(other.setAside?.drug).toBe('OxyContin Depottab 20 mg');
    const kept = keepAnswers(other);
    expect(kept.setAside).toBeNull();
    expect(built(kept)).toMatchObject({ request: { indication: 'chronic-pain', exception: {} } });
    expect(forgetSetAside(other).setAside).toBeNull();
  });

  describe('where the site says which patient it is about', () => {
    const of = (patient: number | null) => ({ ...readingOf(), patient });
    const first = change(answer(read(emptySession, of(0)), 'indication', 'chronic-pain'), {
      exceptionApplies: true,
    });

    it.each([
      ['the same', [of(0)], true],
      ['not shown for a while, and the same', [of(null), of(0)], true],
      ['another', [of(1)], false],
      ['not shown for a while, and another', [of(null), of(1)], false],
      ['another while no form was read, though the form stays', [of(1), of(0)], false],
    ] as const)('%s', (_, readings, kept) => {
      const after = readings.reduce<Session>((session, reading) => read(session, reading), first);
      expect(answerTo(after, 'indication')).toBe(kept ? 'chronic-pain' : null);
      expect(after.setAside === null).toBe(kept);
      const other = readings.some((reading) => isOther(first, read(first, reading)));
      expect(other).toBe(!kept);
    });
  });

  it('sets them aside when the form has been away, though the drug is the same', () => {
    const back = read(read(answered, null), readingOf());
    expect(back.setAside).not.toBeNull();
    expect(answerTo(back, 'indication')).toBeNull();
  });

  describe('while the page shows several prescriptions and not which is being written', () => {
    const several = { kind: 'several', siteProfile: 'demo' } as const;
    const unclear = read(answered, null, several);

    it('has no reading, and says why', () => {
      expect(unclear).toMatchObject({ reading: null, unread: several });
      expect(read(unclear, readingOf()).unread).toBeNull();
    });

    it('keeps them for the drug that they were given for', () => {
      expect(answerTo(read(unclear, readingOf()), 'indication')).toBe('chronic-pain');
    });

    it('sets them aside when it is another drug that comes back', () => {
      const back = read(unclear, readingOf({ drug: 'Palexia Depottab 50 mg' }));
      expect(answerTo(back, 'indication')).toBeNull();
      expect(back.setAside?.drug).toBe('OxyContin Depottab 20 mg');
    });

    it.each([
      { what: 'the form goes away from there', next: null },
      { what: 'the form is not recognised', next: { kind: 'not-recognised', siteProfile: 'demo', lost: [] } },
      { what: 'it is another site that shows several', next: { kind: 'several', siteProfile: 'other' } },
    ] as const)('sets them aside when $what', ({ next }) => {
      expect(read(read(unclear, null, next), readingOf()).setAside).not.toBeNull();
    });

    it('does not make good that the form has been away', () => {
      const back = read(read(read(answered, null), null, several), readingOf());
      expect(back.setAside).not.toBeNull();
    });
  });

  it('sets them aside when the form was not recognised for a while', () => {
    const lost = read(answered, null, { kind: 'not-recognised', siteProfile: 'demo', lost: ['drug'] });
    expect(read(lost, readingOf()).setAside).not.toBeNull();
  });

  it.each([
    { what: 'another dosage', fields: { dosage: '1 x 3' } },
    { what: 'another scheme', fields: { scheme: 'white' } },
    { what: 'other spacing in the name', fields: { drug: 'oxycontin  depottab 20 mg' } },
    { what: 'a drug field out of sight', fields: { drug: null } },
  ])('keeps them at $what', ({ fields }) => {
    expect(answerTo(read(answered, readingOf(fields)), 'indication')).toBe('chronic-pain');
  });

  it('sets them aside when a drug field out of sight comes back with another drug', () => {
    const hidden = read(answered, readingOf({ drug: null }));
    expect(read(hidden, readingOf({ drug: 'Palexia' })).setAside).not.toBeNull();
  });

  it('keeps what is about the doctor', () => {
    const session = read(answer(answered, 'prescriber.rightAB', 'all'), readingOf({ drug: 'Palexia' }));
    expect(answerTo(session, 'prescriber.rightAB')).toBe('all');
  });

  it('lets newer answers win over the kept ones', () => {
    const other = answer(read(answered, readingOf({ drug: 'Palexia' })), 'indication', 'cancer-pain');
    expect(answerTo(keepAnswers(other), 'indication')).toBe('cancer-pain');
  });

  it('makes an answer unknown again', () => {
    expect(answerTo(answer(answered, 'indication', null), 'indication')).toBeNull();
  });
});

describe('the page’s list of other medicines', () => {
  const medicines = [
    { drug: 'Dolcontin Depottab 30 mg', dosage: '1 x 2' },
    { drug: null, dosage: null },
  ];
  const shown = read(emptySession, { ...readingOf(), otherMedicines: medicines });
  const taken = takePageList(shown);

  it('says nothing of the patient until the doctor takes it', () => {
    expect(built(shown)).not.toHaveProperty('request.otherMedication');
    expect(built(change(shown, { noOtherMedication: true }))).toMatchObject({
      request: { otherMedication: [] },
    });
  });

  it('is the doctor’s own statement from then on, the unclear row among it', () => {
    const request = { otherMedication: [medicines[0], { drug: null, dosage: null }] };
    expect(built(taken)).toMatchObject({ request });
    expect(built(read(taken, readingOf()))).toMatchObject({ request });
  });

  it('is taken back with what stood there before', () => {
    const own = change(shown, { otherMedication: [{ id: 1, drug: 'Tramadol', dosage: '' }] });
    expect(undoPageList(takePageList(own)).given).toEqual(own.given);
    const none = change(shown, { noOtherMedication: true });
    expect(undoPageList(takePageList(none)).given).toEqual(none.given);
  });

  it('is not taken back after the doctor has edited', () => {
    const edited = stateOthers(taken, { otherMedication: [], noOtherMedication: true });
    expect(undoPageList(edited)).toEqual(edited);
  });

  it('cannot be taken where there is none', () => {
    expect(takePageList(started)).toEqual(started);
    expect(takePageList(read(taken, null)).given).toEqual(taken.given);
  });

  it('is set aside with the other answers, and comes back with them', () => {
    const other = read(taken, { ...readingOf({ drug: 'Palexia' }), otherMedicines: medicines });
    expect(built(other)).not.toHaveProperty('request.otherMedication');
    expect(other.given.pageListUsed).toBeNull();
    const kept = keepAnswers(other);
    expect(kept.given).toMatchObject({ pageListUsed: medicines, beforePageList: null });
    expect(built(kept)).toMatchObject({ request: { otherMedication: [medicines[0], medicines[1]] } });
  });
});

it('remembers the order in which questions were asked', () => {
  expect(ask(ask(emptySession, ['b', 'a']), ['c', 'a']).asked).toEqual(['b', 'a', 'c']);
});
