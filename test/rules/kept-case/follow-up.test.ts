import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { countOf, followedUpAs, followUp } from '../../../rules/kept-case/follow-up.ts';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { idOf, noException, noVedtak, ordinary } from '../../utils/history/cases.ts';

const TODAY = '2026-11-22';

function kept(number: number, patch: Partial<KeptCase>): KeptCase {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString();
  return { ...ordinary, id: idOf(number), at, omeqPerDay: null, omeqAtLeast: null, ...patch };
}

const opioidVedtak = (omeqPerDay: number | null, validTo: string | null = null) => ({
  ...noVedtak,
  omeqPerDay,
  validTo,
});

function told(cases: readonly KeptCase[], today = TODAY) {
  const { expired, soon, above, putAside, notKnown } = followUp(cases, today);
  const ids = (items: readonly { readonly case: KeptCase }[]) => items.map((item) => item.case.id);
  return {
    expired: ids(expired),
    soon: ids(soon),
    above: ids(above),
    putAside: putAside.map(({ item }) => item.case.id),
    notKnown: notKnown.map(({ id }) => id),
  };
}

const nothing = { expired: [], soon: [], above: [], putAside: [], notKnown: [] };

describe('what ends', () => {
  it.each([
    [31, '2026-12-23', 'neither'],
    [30, '2026-12-22', 'soon'],
    [29, '2026-12-21', 'soon'],
    [1, '2026-11-23', 'soon'],
    [0, '2026-11-22', 'soon'],
    [-1, '2026-11-21', 'expired'],
    [-400, '2025-10-18', 'expired'],
  ] as const)('with %i days left (%s) is %s', (daysLeft, validTo, group) => {
    for (const patch of [
      { vedtak: opioidVedtak(null, validTo) },
      { exception: { ...noException, validTo } },
    ] as const) {
      const found = followUp([kept(1, patch)], TODAY);
      expect(found.soon.map((item) => item.daysLeft)).toEqual(group === 'soon' ? [daysLeft] : []);
      expect(found.expired.map((item) => item.daysLeft)).toEqual(group === 'expired' ? [daysLeft] : []);
      expect(countOf(found)).toBe(group === 'neither' ? 0 : 1);
    }
  });

  it.each([
    ['2026-03-28', '2026-04-27', 30],
    ['2026-10-24', '2026-11-23', 30],
    ['2027-12-31', '2028-01-30', 30],
    ['2028-02-28', '2028-03-01', 2],
  ])('from %s to %s are %s days, whatever the clock does between', (today, validTo, days) => {
    const script = `import { followUp } from './rules/kept-case/follow-up.ts';
      const kept = ${JSON.stringify(kept(1, { vedtak: opioidVedtak(null, validTo) }))};
      console.log(followUp([kept], '${today}').soon[0]?.daysLeft);`;
    for (const TZ of ['Europe/Oslo', 'Pacific/Auckland', 'America/Sao_Paulo', 'UTC']) {
      const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      expect(answer.trim(), TZ).toBe(String(days));
    }
  });

  it('is one matter for each of vedtak and exception on a case', () => {
    const both = kept(1, {
      vedtak: opioidVedtak(200, '2026-12-01'),
      exception: { ...noException, validTo: '2026-11-01' },
      omeqPerDay: 100,
      omeqAtLeast: 100,
    });
    expect(told([both])).toEqual({ ...nothing, expired: [both.id], soon: [both.id] });
  });

  it('comes in the order of its dates', () => {
    const dates = ['2026-11-01', '2026-12-10', '2026-11-20', '2026-11-22'];
    const cases = dates.map((validTo, number) => kept(number, { vedtak: opioidVedtak(null, validTo) }));
    expect(told(cases)).toEqual({ ...nothing, expired: [idOf(2), idOf(0)], soon: [idOf(3), idOf(1)] });
    const later = dates.map((validTo, number) => kept(9 - number, { vedtak: opioidVedtak(null, validTo) }));
    expect(told(later)).toEqual({ ...nothing, expired: [idOf(7), idOf(9)], soon: [idOf(6), idOf(8)] });
  });

  it('says what it is that ends, of which case, and when', () => {
    const both = kept(1, {
      drug: null,
      vedtak: opioidVedtak(200, '2026-12-01'),
      exception: { ...noException, validTo: '2026-11-01' },
      omeqPerDay: 100,
      omeqAtLeast: 100,
    });
    const { expired, soon } = followUp([both], TODAY);
    expect(expired).toEqual([{ case: both, matter: 'exception-ends', validTo: '2026-11-01', daysLeft: -21 }]);
    expect(soon).toEqual([{ case: both, matter: 'vedtak-ends', validTo: '2026-12-01', daysLeft: 9 }]);
    expect([...expired, ...soon].map(followedUpAs)).toEqual([
      { matter: 'exception-ends', subject: '2026-11-01' },
      { matter: 'vedtak-ends', subject: '2026-12-01' },
    ]);
  });

  it('counts all that is to be followed up', () => {
    const cases = [
      kept(1, { vedtak: opioidVedtak(null, '2026-11-01') }),
      kept(2, { vedtak: opioidVedtak(null, '2026-12-01') }),
      kept(3, { vedtak: opioidVedtak(100), omeqPerDay: 300, omeqAtLeast: 300 }),
      kept(4, { vedtak: opioidVedtak(100), omeqPerDay: null, omeqAtLeast: null }),
    ];
    expect(countOf(followUp(cases, TODAY))).toBe(3);
  });
});

describe('under one label', () => {
  const label = 'Pasient A';
  const vedtak = (validTo: string | null, patch: Partial<KeptCase> = {}) => ({
    label,
    vedtak: opioidVedtak(null, validTo),
    ...patch,
  });
  const exception = (validTo: string, patch: Partial<KeptCase> = {}) => ({
    label,
    exception: { ...noException, validTo },
    ...patch,
  });

  it('a renewed vedtak takes the place of the one before it, also under other letters', () => {
    const cases = [kept(1, vedtak('2026-11-01')), kept(2, vedtak('2027-11-01', { label: 'pasient a' }))];
    expect(told(cases)).toEqual(nothing);
    expect(told(cases.toReversed())).toEqual(nothing);
  });

  it.each<[string, Partial<KeptCase>, Partial<KeptCase>, boolean]>([
    ['an opioid, by an opioid', { vedtak: opioidVedtak(200) }, { vedtak: opioidVedtak(300) }, true],
    [
      'an opioid, on a case with pregabalin alone, by pregabalin',
      { vedtak: opioidVedtak(200), pregabalinMgPerDay: 300 },
      { vedtak: { ...noVedtak, pregabalinMgPerDay: 600 } },
      false,
    ],
    [
      'pregabalin, on a case with an opioid, by an opioid',
      { vedtak: { ...noVedtak, pregabalinMgPerDay: 600 }, omeqAtLeast: 60 },
      { vedtak: opioidVedtak(200) },
      false,
    ],
    [
      'one without a dose, on a case with pregabalin alone, by pregabalin',
      { vedtak: noVedtak, pregabalinMgPerDay: 300 },
      { vedtak: { ...noVedtak, pregabalinMgPerDay: 600 } },
      true,
    ],
    [
      'one without a dose, on a case with both, by pregabalin',
      { vedtak: noVedtak, pregabalinMgPerDay: 300, omeqAtLeast: 60 },
      { vedtak: { ...noVedtak, pregabalinMgPerDay: 600 } },
      false,
    ],
    [
      'one without a dose, on a case with both, by an opioid',
      { vedtak: noVedtak, pregabalinMgPerDay: 300, omeqAtLeast: 60 },
      { vedtak: opioidVedtak(200) },
      true,
    ],
    [
      'one without a dose, on a case with neither, by an opioid',
      { vedtak: noVedtak },
      { vedtak: opioidVedtak(200) },
      true,
    ],
  ])('a vedtak is replaced only by one of its kind: %s', (_, first, newer, replaced) => {
    const ending = (patch: Partial<KeptCase>, validTo: string): Partial<KeptCase> => ({
      ...patch,
      label,
      vedtak: { ...noVedtak, ...patch.vedtak, validTo },
    });
    const cases = [kept(1, ending(first, '2026-11-01')), kept(2, ending(newer, '2027-11-01'))];
    expect(told(cases).expired).toEqual(replaced ? [] : [idOf(1)]);
  });

  it('the newest of two cases of the same moment is the one with the last id', () => {
    const at = '2026-11-20T12:00:00.000Z';
    const cases = [1, 2, 3].map((number) => kept(number, vedtak('2026-12-01', { at })));
    for (const order of [cases, cases.toReversed()])
      expect(told(order)).toEqual({ ...nothing, soon: [idOf(3)] });
  });

  it('the same vedtak on several cases is one matter, on the newest', () => {
    const cases = [1, 2, 3].map((number) => kept(number, vedtak('2026-12-01')));
    expect(told(cases)).toEqual({ ...nothing, soon: [idOf(3)] });
  });

  it('a newer one that ends before, or has no end that is known, hides no later end', () => {
    expect(told([kept(1, vedtak('2026-12-01')), kept(2, vedtak('2026-11-01'))])).toEqual({
      ...nothing,
      expired: [idOf(2)],
      soon: [idOf(1)],
    });
    expect(told([kept(1, vedtak('2026-11-01')), kept(2, vedtak(null))])).toEqual({
      ...nothing,
      expired: [idOf(1)],
    });
  });

  it('one kind of vedtak does not replace another, nor an exception that for another medicine', () => {
    const pregabalin = { vedtak: { ...noVedtak, pregabalinMgPerDay: 600, validTo: '2027-12-01' } };
    const methadone = { vedtak: { ...noVedtak, onlyMethadone: true, validTo: '2027-12-01' } };
    for (const other of [pregabalin, methadone]) {
      const cases = [
        kept(1, vedtak('2026-11-01')),
        kept(2, { label, drug: 'Lyrica', ...other, omeqLines: [] }),
      ];
      expect(told(cases).expired).toEqual([idOf(1)]);
    }
    const cases = [exception('2026-11-01', { drug: 'A' }), exception('2027-11-01', { drug: 'B' })];
    expect(told(cases.map((patch, at) => kept(at, patch)))).toEqual({ ...nothing, expired: [idOf(0)] });
    const renewed = [exception('2026-11-01', { drug: 'A' }), exception('2027-11-01', { drug: ' a' })];
    expect(told(renewed.map((patch, at) => kept(at, patch)))).toEqual(nothing);
  });

  it('and without one, each case stands alone', () => {
    const cases = [
      kept(1, vedtak('2026-11-01', { label: null })),
      kept(2, vedtak('2027-11-01', { label: null })),
      kept(3, vedtak('2027-11-01', { label: 'Pasient B' })),
    ];
    expect(told(cases)).toEqual({ ...nothing, expired: [idOf(1)] });
    const labelled = [kept(1, vedtak('2026-11-01')), kept(2, vedtak('2027-11-01', { label: 'Pasient B' }))];
    expect(told(labelled)).toEqual({ ...nothing, expired: [idOf(1)] });
  });
});

describe('a sum of opioids against the vedtak', () => {
  it.each([
    [199.999, 199.999, 'within'],
    [200, 200, 'within'],
    [200.001, 200.001, 'above'],
    [null, 200.001, 'above'],
    [null, 200, 'not known'],
    [null, 0, 'not known'],
    [null, null, 'not known'],
  ] as const)('of %s, at least %s, is %s', (omeqPerDay, omeqAtLeast, wanted) => {
    const one = kept(1, { omeqPerDay, omeqAtLeast, vedtak: opioidVedtak(200) });
    expect(told([one])).toEqual({
      ...nothing,
      above: wanted === 'above' ? [one.id] : [],
      notKnown: wanted === 'not known' ? [one.id] : [],
    });
  });

  it('says how much above it is, and whether that is all', () => {
    const whole = kept(1, { omeqPerDay: 300, omeqAtLeast: 250, vedtak: opioidVedtak(200) });
    const part = kept(2, { omeqPerDay: null, omeqAtLeast: 250, vedtak: opioidVedtak(200) });
    const above = { matter: 'above-omeq', subject: '200', limit: 200 };
    expect(followUp([whole, part], TODAY).above).toEqual([
      { case: part, ...above, mgPerDay: 250, complete: false },
      { case: whole, ...above, mgPerDay: 300, complete: true },
    ]);
  });

  it('is a matter of its own beside pregabalin', () => {
    const both = kept(1, {
      omeqPerDay: 300,
      omeqAtLeast: 300,
      pregabalinMgPerDay: 700,
      request: null,
      vedtak: { ...noVedtak, omeqPerDay: 200, pregabalinMgPerDay: 600 },
    });
    const { above } = followUp([both], TODAY);
    expect(above.map(({ matter, subject }) => [matter, subject])).toEqual([
      ['above-omeq', '200'],
      ['above-pregabalin', '600'],
    ]);
  });

  it('is not compared where the vedtak says no dose', () => {
    expect(told([kept(1, { omeqPerDay: 900, omeqAtLeast: 900, vedtak: noVedtak })])).toEqual(nothing);
  });

  it('is that of the newest case under the label whose sum is known', () => {
    const sums = (...all: readonly (number | null)[]) =>
      told(
        all.map((mg, at) =>
          kept(at, { label: 'A', omeqPerDay: mg, omeqAtLeast: mg ?? 10, vedtak: opioidVedtak(200) }),
        ),
      );
    expect(sums(300, 200)).toEqual(nothing);
    expect(sums(200, 300)).toEqual({ ...nothing, above: [idOf(1)] });
    expect(sums(300, 400)).toEqual({ ...nothing, above: [idOf(1)] });
    expect(sums(300, null)).toEqual({ ...nothing, above: [idOf(0)], notKnown: [idOf(1)] });
    expect(sums(200, null)).toEqual({ ...nothing, notKnown: [idOf(1)] });
  });

  it('stands above though a newer case has a vedtak that says no dose, or none', () => {
    const above = kept(1, { label: 'A', omeqPerDay: 300, omeqAtLeast: 300, vedtak: opioidVedtak(200) });
    for (const vedtak of [noVedtak, null])
      expect(told([above, kept(2, { label: 'A', vedtak })])).toEqual({ ...nothing, above: [above.id] });
  });
});

describe('pregabalin against the vedtak', () => {
  const told600 = (pregabalinMgPerDay: number | null, others: boolean) =>
    told([
      kept(1, {
        pregabalinMgPerDay,
        vedtak: { ...noVedtak, pregabalinMgPerDay: 600 },
        request: {
          on: TODAY,
          prescription: { drug: 'Lyrica', dosage: '' },
          ...(others && { otherMedication: [] }),
        },
      }),
    ]);

  it.each([
    [599.999, true, 'within'],
    [600, true, 'within'],
    [600, false, 'not known'],
    [600.001, true, 'above'],
    [600.001, false, 'above'],
    [null, true, 'not known'],
  ] as const)('%s mg, with the others told: %s, is %s', (mg, others, wanted) => {
    expect(told600(mg, others)).toEqual({
      ...nothing,
      above: wanted === 'above' ? [idOf(1)] : [],
      notKnown: wanted === 'not known' ? [idOf(1)] : [],
    });
  });
});

/** A line of the sum that says nothing but of which drug and substance it is. */
const line = (drug: string, substance: string | null) => ({
  drug,
  substance,
  route: null,
  dosePerDay: null,
  unit: null,
  factor: null,
  omeq: null,
  problem: null,
  verification: null,
});

describe('a vedtak for methadone alone', () => {
  const drug = 'OxyContin Depottab 20 mg';

  it.each([
    ['methadone', [line(drug, 'metadon')], 'within'],
    ['another opioid', [line(drug, 'oksykodon')], 'above'],
    ['methadone beside another drug', [line(drug, 'metadon'), line('Annet', 'oksykodon')], 'within'],
    ['an opioid that is not known', [line(drug, null)], 'not known'],
    ['what has no line', [], 'not known'],
  ] as const)('for %s', (_, omeqLines, wanted) => {
    const one = kept(1, { drug, omeqLines, vedtak: { ...noVedtak, onlyMethadone: true } });
    expect(told([one])).toEqual({
      ...nothing,
      above: wanted === 'above' ? [one.id] : [],
      notKnown: wanted === 'not known' ? [one.id] : [],
    });
  });
});

describe('another opioid under a vedtak for methadone alone', () => {
  const name = 'OxyContin Depottab 20 mg';
  const asked = (drug: string | { name: string } | null) => ({ on: TODAY, prescription: { drug } });

  it.each<[string, Partial<KeptCase>]>([
    ['the case', { drug: name, request: null }],
    ['the request', { drug: null, request: asked(name) }],
    ['the drug of the request', { drug: null, request: asked({ name }) }],
  ])('is found by the name on %s', (_, patch) => {
    const one = kept(1, {
      ...patch,
      omeqLines: [line(name, 'oksykodon'), line(name, 'metadon'), line(name, null), line('Annet', 'morfin')],
      vedtak: { ...noVedtak, onlyMethadone: true },
    });
    expect(followUp([one], TODAY)).toMatchObject({
      above: [{ case: one, matter: 'other-than-methadone', subject: 'metadon', substances: ['oksykodon'] }],
      notKnown: [],
    });
  });

  it.each<[string, Partial<KeptCase>]>([
    ['no name', { drug: null, request: null }],
    ['no drug in the request', { drug: null, request: asked(null) }],
    ['another name', { drug: 'Annet', request: asked('Noe') }],
  ])('is not known where there is %s', (_, patch) => {
    const one = kept(1, {
      ...patch,
      omeqLines: [line(name, 'oksykodon')],
      vedtak: { ...noVedtak, onlyMethadone: true },
    });
    expect(told([one])).toEqual({ ...nothing, notKnown: [one.id] });
  });

  it('is not known where a substance beside methadone is not', () => {
    const one = kept(1, {
      drug: name,
      omeqLines: [line(name, 'metadon'), line(name, null)],
      vedtak: { ...noVedtak, onlyMethadone: true },
    });
    expect(told([one])).toEqual({ ...nothing, notKnown: [one.id] });
  });
});

describe('what the doctor is done with', () => {
  const done = (cases: readonly KeptCase[], at: number) =>
    cases.map((each, place) => {
      const { expired, soon, above } = followUp([each], TODAY);
      return place === at ? { ...each, followedUp: [...expired, ...soon, ...above].map(followedUpAs) } : each;
    });

  it('is put aside, and back again when the mark is gone', () => {
    const cases = [
      kept(1, { vedtak: opioidVedtak(100, '2026-12-01'), omeqPerDay: 300, omeqAtLeast: 300 }),
      kept(2, { exception: { ...noException, validTo: '2026-01-01' } }),
    ];
    expect(told(done(cases, 0))).toEqual({
      ...nothing,
      expired: [idOf(2)],
      putAside: [idOf(1), idOf(1)],
    });
    expect(countOf(followUp(done(done(cases, 0), 1), TODAY))).toBe(0);
  });

  it('stays so when the same vedtak comes on a newer case under the label, and not when another does', () => {
    const first = kept(1, { label: 'A', vedtak: opioidVedtak(null, '2026-12-01') });
    const [aside] = done([first], 0);
    if (!aside) throw new Error('There is one case.');
    const same = kept(2, { label: 'A', vedtak: opioidVedtak(null, '2026-12-01') });
    const other = kept(2, { label: 'A', vedtak: opioidVedtak(null, '2026-12-02') });
    expect(told([aside, same])).toEqual({ ...nothing, putAside: [same.id] });
    const [shown] = followUp([aside, same], TODAY).putAside;
    expect(shown?.markedOn.map(({ id }) => id)).toEqual([first.id]);
    expect(told([aside, other])).toEqual({ ...nothing, soon: [other.id] });
    expect(told([{ ...aside, vedtak: opioidVedtak(null, '2026-12-05') }]).soon).toEqual([first.id]);
  });

  it('stays so for an exception too, under the label', () => {
    const ends = (validTo: string) => ({ label: 'A', drug: 'X', exception: { ...noException, validTo } });
    const [aside] = done([kept(1, ends('2026-12-01'))], 0);
    if (!aside) throw new Error('There is one case.');
    expect(told([aside, kept(2, ends('2026-12-01'))])).toEqual({ ...nothing, putAside: [idOf(2)] });
    expect(told([aside, kept(2, ends('2026-12-02'))])).toEqual({ ...nothing, soon: [idOf(2)] });
  });

  it('is no mark on a later prescription above the same vedtak', () => {
    const above = { label: 'A', vedtak: opioidVedtak(200), omeqPerDay: 300, omeqAtLeast: 300 };
    expect(told([...done([kept(1, above)], 0), kept(2, above)]).above).toEqual([idOf(2)]);
  });
});
