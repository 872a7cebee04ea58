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
  type GivenAnswers,
  hasAnswers,
  isOther,
  type KeptAnswers,
  keepAnswers,
  offerKept,
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
    const other = answer(answer(answered, 'vedtak.exists', false), 'indication', 'chronic-pain');
    expect(built(other)).toMatchObject({ request: { indication: 'chronic-pain' } });
    expect(built(answer(started, 'vedtak.omeqPerDay', 120))).toMatchObject({
      request: { vedtak: { omeqPerDay: 120 } },
    });
  });

  it('is of an order where the doctor orders for use in the hospital', () => {
    expect(built(started)).not.toHaveProperty('request.setting');
    expect(built(change(started, { hospitalOrder: true }))).toMatchObject({
      request: { setting: 'hospital-order' },
    });
  });

  it('adds to the drug on the page what the doctor says of it', () => {
    const said = answer(started, 'prescription.drug.group', 'B');
    expect(built(said)).toMatchObject({
      request: { prescription: { drug: { name: started.reading?.fields.drug, group: 'B' } } },
    });
    const chosen = answer(said, 'prescription.drug', 'OxyContin Depottab 10 mg');
    for (const session of [chosen, answer(chosen, 'prescription.drug.group', 'B')])
      expect(built(session)).toMatchObject({
        request: { prescription: { drug: { name: 'OxyContin Depottab 10 mg', group: 'B' } } },
      });
  });

  it('lets the page go before an answer, and an answer stand in for what the page lacks', () => {
    const answered = answer(read(started, readingOf({ scheme: null })), 'scheme', 'white');
    expect(built(answered)).toMatchObject({ request: { scheme: 'white' } });
    expect(built(read(answered, readingOf()))).toMatchObject({ request: { scheme: 'section-3' } });
    expect(built(answer(started, 'scheme', 'white'))).toMatchObject({ request: { scheme: 'section-3' } });
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
    const others = [
      { id: 1, drug: ' Tramadol ', dosage: '' },
      { id: 2, drug: ' ', dosage: ' 1 x 2 ' },
      { id: 3, drug: 'Lyrica', dosage: '\t' },
    ];
    expect(built(change(started, { otherMedication: others }))).toMatchObject({
      request: {
        otherMedication: [
          { drug: 'Tramadol', dosage: null },
          { drug: null, dosage: '1 x 2' },
          { drug: 'Lyrica', dosage: null },
        ],
      },
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
    expect(built(answer(session, 'prescriber.rightAB', null))).toMatchObject({
      request: { prescriber: { rightAB: 'all', specialties: ['neurology'] } },
    });
    expect(built(answer(session, 'prescriber.specialties', ['neurology', 'onkologi']))).toMatchObject({
      request: { prescriber: { specialties: ['neurology', 'onkologi'] } },
    });
  });

  it('says what is wrong with a page that cannot be a request', () => {
    const refused = built(read(started, readingOf({ drug: 'x'.repeat(501) })));
    expect(refused).toMatchObject({ kind: 'invalid', path: 'prescription.drug' });
    expect(refused.kind === 'invalid' && refused.message).toMatch(/500/);
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
    const seen = (patient: number | null) =>
      change(answer(read(emptySession, of(patient)), 'indication', 'chronic-pain'), {
        exceptionApplies: true,
      });

    it.each([
      ['the same', [of(0)], true],
      ['not shown for a while, and the same', [of(null), of(0)], true],
      ['another', [of(1)], false],
      ['not shown for a while, and another', [of(null), of(1)], false],
      ['another while no form was read, though the form stays', [of(1), of(0)], false],
    ] as const)('%s', (_, readings, kept) => {
      const first = seen(0);
      const after = readings.reduce<Session>((session, reading) => read(session, reading), first);
      expect(answerTo(after, 'indication')).toBe(kept ? 'chronic-pain' : null);
      expect(after.setAside === null).toBe(kept);
      const other = readings.some((reading) => isOther(first, read(first, reading)));
      expect(other).toBe(!kept);
    });

    it('says so for the first time, and the patient is the same', () => {
      const after = read(seen(null), of(0));
      expect(answerTo(after, 'indication')).toBe('chronic-pain');
      expect(isOther(seen(null), after)).toBe(false);
    });
  });

  it('has none to set aside, and forgets what it has asked only with them', () => {
    const asked = ask(started, ['indication']);
    const other = read(asked, readingOf({ drug: 'Palexia' }));
    expect(other).toMatchObject({ setAside: null, asked: ['indication'] });
    expect(read(ask(answered, ['indication']), readingOf({ drug: 'Palexia' })).asked).toEqual([]);
  });

  it('sets them aside for no drug, where none was read', () => {
    const unnamed = answer(read(emptySession, readingOf({ drug: null })), 'indication', 'chronic-pain');
    expect(read(read(unnamed, null), readingOf()).setAside?.drug).toBe('');
  });

  it('keeps those that were given before any form was seen', () => {
    const early = read(change(emptySession, { hospitalOrder: true }), null);
    expect(read(early, readingOf())).toMatchObject({ setAside: null, given: { hospitalOrder: true } });
  });

  it('sets them aside when the form has been away, though the drug is the same', () => {
    const back = read(read(answered, null), readingOf());
    expect(back.setAside).not.toBeNull();
    expect(answerTo(back, 'indication')).toBeNull();
  });

  describe('while the page shows several prescriptions and not which is being written', () => {
    const several = { kind: 'several', siteProfile: 'demo' } as const;
    const unclearly = () => read(answered, null, several);

    it('has no reading, and says why', () => {
      expect(unclearly()).toMatchObject({ reading: null, unread: several });
      expect(read(unclearly(), readingOf()).unread).toBeNull();
    });

    it('keeps them for the drug that they were given for', () => {
      expect(answerTo(read(unclearly(), readingOf()), 'indication')).toBe('chronic-pain');
    });

    it('sets them aside when it is another drug that comes back', () => {
      const back = read(unclearly(), readingOf({ drug: 'Palexia Depottab 50 mg' }));
      expect(answerTo(back, 'indication')).toBeNull();
      expect(back.setAside?.drug).toBe('OxyContin Depottab 20 mg');
    });

    it.each([
      { what: 'the form goes away from there', next: null },
      { what: 'the form is not recognised', next: { kind: 'not-recognised', siteProfile: 'demo', lost: [] } },
      { what: 'it is another site that shows several', next: { kind: 'several', siteProfile: 'other' } },
    ] as const)('sets them aside when $what', ({ next }) => {
      expect(read(read(unclearly(), null, next), readingOf()).setAside).not.toBeNull();
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

  const palexia = { id: 1, drug: 'Palexia', dosage: '1 x 2' };
  const lyrica = { id: 1, drug: 'Lyrica', dosage: '1 x 2' };

  it.each<[string, Partial<GivenAnswers>, Partial<GivenAnswers>, Partial<GivenAnswers>]>([
    ['an exception', { exceptionApplies: true }, {}, { exceptionApplies: true }],
    ['a newer exception', { hospitalOrder: true }, { exceptionApplies: true }, { exceptionApplies: true }],
    ['no exception', { hospitalOrder: true }, {}, { exceptionApplies: false }],
    ['an order', { hospitalOrder: true }, {}, { hospitalOrder: true }],
    ['a newer order', { exceptionApplies: true }, { hospitalOrder: true }, { hospitalOrder: true }],
    ['no order', { exceptionApplies: true }, {}, { hospitalOrder: false }],
    ['that there are no others', { noOtherMedication: true }, {}, { noOtherMedication: true }],
    ['nothing of others', { hospitalOrder: true }, {}, { noOtherMedication: false, otherMedication: [] }],
    ['others', { otherMedication: [palexia] }, {}, { otherMedication: [palexia], noOtherMedication: false }],
    [
      'the newer others',
      { otherMedication: [palexia] },
      { otherMedication: [lyrica] },
      { otherMedication: [lyrica], noOtherMedication: false },
    ],
    [
      'others that have come after none were said to be',
      { noOtherMedication: true },
      { otherMedication: [lyrica] },
      { otherMedication: [lyrica], noOtherMedication: false },
    ],
    [
      'that there are no others, as is said now',
      { hospitalOrder: true },
      { noOtherMedication: true },
      { noOtherMedication: true },
    ],
  ])('holds %s of those that are kept', (_, before, now, held) => {
    const other = change(read(change(started, before), readingOf({ drug: 'Palexia' })), now);
    expect(other.setAside).not.toBeNull();
    expect(keepAnswers(other).given).toMatchObject(held);
  });

  it('has nothing to keep where nothing was set aside', () => {
    expect(keepAnswers(answered)).toEqual(answered);
  });

  it('makes an answer unknown again', () => {
    expect(built(answered)).toHaveProperty('request.indication');
    expect(built(answer(answered, 'indication', null))).not.toHaveProperty('request.indication');
  });
});

describe('whether anything is answered', () => {
  it.each<[string, Partial<GivenAnswers>, boolean]>([
    ['nothing', {}, false],
    ['an answer', { answers: { indication: { value: 'sleep' } } }, true],
    ['an exception', { exceptionApplies: true }, true],
    ['an order', { hospitalOrder: true }, true],
    ['no others', { noOtherMedication: true }, true],
    ['another medicine', { otherMedication: [{ id: 1, drug: '', dosage: '' }] }, true],
  ])('%s', (_, given, answered) => {
    expect(hasAnswers(change(emptySession, given).given)).toBe(answered);
  });
});

describe('answers from a panel that went away', () => {
  const kept: KeptAnswers = {
    drug: 'OxyContin Depottab 20 mg',
    given: change(emptySession, { hospitalOrder: true }).given,
  };

  it.each<[string, Session, KeptAnswers | null, KeptAnswers | null]>([
    ['are offered where the same drug is read', started, kept, kept],
    [
      'are offered where it is read in other letters',
      read(emptySession, readingOf({ drug: ' oxycontin  DEPOTTAB 20 mg' })),
      kept,
      kept,
    ],
    ['are not offered on another drug', read(emptySession, readingOf({ drug: 'Palexia' })), kept, null],
    ['are not offered where no drug is read', read(emptySession, readingOf({ drug: null })), kept, null],
    ['are not offered where no page is read', emptySession, kept, null],
    ['are not offered where there are none', started, null, null],
    ['give way to what is answered since', answer(started, 'indication', 'sleep'), kept, null],
  ])('%s', (_, session, left, offered) => {
    expect(offerKept(session, left).setAside).toEqual(offered);
  });

  it('give way to those that were set aside since', () => {
    const other = read(answer(started, 'indication', 'sleep'), readingOf({ drug: 'Palexia' }));
    expect(offerKept(other, { ...kept, drug: 'Palexia' }).setAside).toEqual(other.setAside);
  });
});

describe('whether it is another prescription', () => {
  const several = { kind: 'several', siteProfile: 'demo' } as const;
  const unrecognised = { kind: 'not-recognised', siteProfile: 'demo', lost: [] } as const;
  const palexia = readingOf({ drug: 'Palexia' });

  it.each<[string, () => Session, (before: Session) => Session, boolean]>([
    ['the same', () => started, (before) => read(before, readingOf()), false],
    ['another dosage', () => started, (before) => read(before, readingOf({ dosage: '1' })), false],
    ['another drug', () => started, (before) => read(before, palexia), true],
    ['a form that goes away', () => started, (before) => read(before, null), true],
    ['the first that is read', () => emptySession, (before) => read(before, readingOf()), false],
    [
      'another after a page out of sight',
      () => read(started, null),
      (before) => read(before, palexia),
      false,
    ],
    [
      'another after a page that was not recognised',
      () => read(started, null, unrecognised),
      (before) => read(before, palexia),
      false,
    ],
    ['the same of several', () => read(started, null, several), (before) => read(before, readingOf()), false],
    ['another of several', () => read(started, null, several), (before) => read(before, palexia), true],
    [
      'several that are still away',
      () => read(read(started, null), null, several),
      (before) => read(before, null),
      false,
    ],
  ])('%s', (_, stands, next, other) => {
    expect(isOther(stands(), next(stands()))).toBe(other);
  });
});

describe('the page’s list of other medicines', () => {
  const medicines = [
    { drug: 'Dolcontin Depottab 30 mg', dosage: '1 x 2' },
    { drug: null, dosage: null },
  ];
  const shown = read(emptySession, { ...readingOf(), otherMedicines: medicines });
  const used = () => takePageList(shown);

  it('says nothing of the patient until the doctor takes it', () => {
    expect(built(shown)).not.toHaveProperty('request.otherMedication');
    expect(built(change(shown, { noOtherMedication: true }))).toMatchObject({
      request: { otherMedication: [] },
    });
  });

  it('is the doctor’s own statement from then on, the unclear row among it', () => {
    const request = { otherMedication: [medicines[0], { drug: null, dosage: null }] };
    expect(built(used())).toMatchObject({ request });
    expect(built(read(used(), readingOf()))).toMatchObject({ request });
  });

  it('is taken back with what stood there before', () => {
    const own = change(shown, { otherMedication: [{ id: 1, drug: 'Tramadol', dosage: '' }] });
    expect(undoPageList(takePageList(own)).given).toEqual(own.given);
    const none = change(shown, { noOtherMedication: true });
    expect(undoPageList(takePageList(none)).given).toEqual(none.given);
  });

  it('is not taken back after the doctor has edited', () => {
    const edited = stateOthers(used(), { otherMedication: [], noOtherMedication: true });
    expect(undoPageList(edited)).toEqual(edited);
  });

  it('cannot be taken where there is none', () => {
    expect(takePageList(started)).toEqual(started);
    expect(takePageList(read(used(), null)).given).toEqual(used().given);
  });

  it('is set aside with the other answers, and comes back with them', () => {
    const other = read(used(), { ...readingOf({ drug: 'Palexia' }), otherMedicines: medicines });
    expect(built(other)).not.toHaveProperty('request.otherMedication');
    expect(other.given.pageListUsed).toBeNull();
    const kept = keepAnswers(other);
    expect(kept.given).toMatchObject({ pageListUsed: medicines, beforePageList: null });
    expect(built(kept)).toMatchObject({ request: { otherMedication: [medicines[0], medicines[1]] } });
  });
});

it('remembers the order in which questions were asked', () => {
  const asked = ask(emptySession, ['b', 'a']);
  expect(ask(asked, ['c', 'a']).asked).toEqual(['b', 'a', 'c']);
  expect(ask(asked, ['a'])).toBe(asked);
});
