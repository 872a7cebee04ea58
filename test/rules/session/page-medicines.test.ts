import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isGoneFromPage,
  type OthersStated,
  pageListChange,
  pageListInUse,
  withPageList,
} from '../../../rules/session/page-medicines.ts';
import type { PageMedicine } from '../../../rules/session/reading.ts';

const row = (drug: string | null, dosage: string | null = '1 x 1'): PageMedicine => ({ drug, dosage });
const nothing: OthersStated = { otherMedication: [], noOtherMedication: false, pageListUsed: null };
const [a, b, c] = [row('Dolcontin'), row('Lyrica'), row('Palexia')] as const;
const texts = ({ otherMedication }: OthersStated) =>
  otherMedication.map(({ drug, dosage }) => `${drug}: ${dosage}`);

function editedIn(stated: OthersStated, drug: string, dosage: string): OthersStated {
  return {
    ...stated,
    otherMedication: stated.otherMedication.map((each) => (each.drug === drug ? { ...each, dosage } : each)),
  };
}

function removedFrom(stated: OthersStated, drug: string): OthersStated {
  return { ...stated, otherMedication: stated.otherMedication.filter((each) => each.drug !== drug) };
}

describe('taking the list into use', () => {
  it('copies each row, and takes back that there are no others', () => {
    const stated = withPageList({ ...nothing, noOtherMedication: true }, [a, b]);
    expect(texts(stated)).toEqual(['Dolcontin: 1 x 1', 'Lyrica: 1 x 1']);
    expect(stated.noOtherMedication).toBe(false);
    expect(stated.pageListUsed).toEqual([a, b]);
  });

  it('copies an unclear row with what is unclear left empty', () => {
    const stated = withPageList(nothing, [row(null, '1 x 2'), row('Lyrica', null), row(null, null)]);
    expect(texts(stated)).toEqual([': 1 x 2', 'Lyrica: ', ': ']);
  });

  it('keeps what the doctor has written, and does not double what is on both lists', () => {
    const own = { id: 4, drug: 'lyrica ', dosage: '1  x 1' };
    const other = { id: 9, drug: 'Tramadol', dosage: '50 mg x 3' };
    const stated = withPageList({ ...nothing, otherMedication: [own, other] }, [a, b]);
    expect(texts(stated)).toEqual(['lyrica : 1  x 1', 'Tramadol: 50 mg x 3', 'Dolcontin: 1 x 1']);
    expect(new Set(stated.otherMedication.map(({ id }) => id)).size).toBe(3);
  });

  it('follows what the doctor had written already, where the page shows it otherwise later', () => {
    const own = { id: 4, drug: 'Lyrica', dosage: '1 x 1' };
    const stated = withPageList({ ...nothing, otherMedication: [own] }, [b]);
    expect(texts(withPageList(stated, [row('Lyrica', '1 x 2')]))).toEqual(['Lyrica: 1 x 2']);
  });

  it('lets a corrected copy stand for its row, beside one that is written like it', () => {
    const own = { id: 4, drug: 'Dolcontin', dosage: '1 x 1' };
    const corrected = editedIn(withPageList(nothing, [a]), 'Dolcontin', '2 x 2');
    const both = { ...corrected, otherMedication: [own, ...corrected.otherMedication] };
    expect(texts(withPageList(both, [a, a]))).toEqual(['Dolcontin: 1 x 1', 'Dolcontin: 2 x 2']);
  });

  it('copies a row as many times as the page shows it', () => {
    expect(texts(withPageList(nothing, [a, a]))).toHaveLength(2);
    expect(texts(withPageList(withPageList(nothing, [a]), [a, a]))).toHaveLength(2);
  });
});

describe('bringing it up to date', () => {
  const used = withPageList(nothing, [a, b]);

  it.each([
    {
      what: 'a new row is added',
      shown: [a, b, c],
      to: ['Dolcontin: 1 x 1', 'Lyrica: 1 x 1', 'Palexia: 1 x 1'],
    },
    {
      what: 'a changed dosage is followed in its place',
      shown: [row('dolcontin', '1 x 3'), b],
      to: ['dolcontin: 1 x 3', 'Lyrica: 1 x 1'],
    },
    { what: 'a row that is gone stays', shown: [b], to: ['Dolcontin: 1 x 1', 'Lyrica: 1 x 1'] },
    { what: 'another order is the same list', shown: [b, a], to: ['Dolcontin: 1 x 1', 'Lyrica: 1 x 1'] },
    {
      what: 'a drug that is there twice now is not followed but added',
      shown: [row('Dolcontin', '1 x 3'), row('Dolcontin', '2 x 1'), b],
      to: ['Dolcontin: 1 x 1', 'Lyrica: 1 x 1', 'Dolcontin: 1 x 3', 'Dolcontin: 2 x 1'],
    },
  ])('$what', ({ shown, to }) => {
    expect(texts(withPageList(used, shown))).toEqual(to);
  });

  it('leaves what the doctor has corrected, and adds what the page shows instead', () => {
    const stated = withPageList(editedIn(used, 'Dolcontin', '2 x 2'), [row('Dolcontin', '1 x 3'), b]);
    expect(texts(stated)).toEqual(['Dolcontin: 2 x 2', 'Lyrica: 1 x 1', 'Dolcontin: 1 x 3']);
  });

  it('follows the one of two like rows that has got another dosage', () => {
    const twice = withPageList(nothing, [a, a]);
    expect(texts(withPageList(twice, [a, row('Dolcontin', '1 x 3')]))).toEqual([
      'Dolcontin: 1 x 1',
      'Dolcontin: 1 x 3',
    ]);
  });

  it.each([
    { what: 'two rows of the drug are gone', before: [a, row('Dolcontin', '2 x 1')], since: [] },
    { what: 'a copy of a row that went before stands there too', before: [a, a], since: [a] },
  ])('adds rather than follows where $what', ({ before, since }) => {
    const list = withPageList(nothing, before);
    const last = since.length === 0 ? list : withPageList(list, since);
    expect(texts(withPageList(last, [row('Dolcontin', '1 x 3')]))).toEqual([
      ...texts(list),
      'Dolcontin: 1 x 3',
    ]);
  });

  it('adds the new dosage of what the doctor has removed', () => {
    const stated = withPageList(removedFrom(used, 'Dolcontin'), [row('Dolcontin', '1 x 3'), b]);
    expect(texts(stated)).toEqual(['Lyrica: 1 x 1', 'Dolcontin: 1 x 3']);
  });

  it('does not bring back what the doctor has removed', () => {
    expect(texts(withPageList(removedFrom(used, 'Lyrica'), [a, b, c]))).toEqual([
      'Dolcontin: 1 x 1',
      'Palexia: 1 x 1',
    ]);
  });

  it('starts again where nothing of the list is left', () => {
    const emptied = removedFrom(removedFrom(used, 'Lyrica'), 'Dolcontin');
    expect(pageListInUse(emptied)).toBeNull();
    const own = { id: 7, drug: 'Tramadol', dosage: '' };
    expect(pageListInUse({ ...emptied, otherMedication: [own] })).toBeNull();
    expect(pageListInUse({ ...used, otherMedication: [own, ...used.otherMedication] })).toEqual([a, b]);
    expect(texts(withPageList(emptied, [a, b]))).toHaveLength(2);
  });

  it('gathers a list that is drawn in parts without doubling any of it', () => {
    const down = withPageList(withPageList(nothing, [a, b]), [b, c]);
    const upAgain = withPageList(down, [a, b]);
    expect(texts(upAgain)).toEqual(['Dolcontin: 1 x 1', 'Lyrica: 1 x 1', 'Palexia: 1 x 1']);
  });
});

describe('what has changed', () => {
  it.each([
    { from: [a, b], to: [b, a], added: 0, gone: 0 },
    { from: [a], to: [a, a], added: 1, gone: 0 },
    { from: [a, b], to: [a, c], added: 1, gone: 1 },
    { from: [a, b], to: [c, b], added: 1, gone: 1 },
    { from: [a], to: [row('Dolcontin', null)], added: 1, gone: 1 },
    { from: [a], to: [row(' dolcontin', '1 x  1')], added: 0, gone: 0 },
  ])('$added new and $gone gone', ({ from, to, added, gone }) => {
    expect(pageListChange(from, to)).toEqual({ added, gone });
  });

  it('marks a copy whose row was not in the list last used, and never what the doctor wrote', () => {
    const [copy] = withPageList(nothing, [a]).otherMedication;
    if (!copy) throw new Error('nothing was copied');
    expect(isGoneFromPage(copy, [b])).toBe(true);
    expect(isGoneFromPage(copy, [a, b])).toBe(false);
    expect(isGoneFromPage(copy, null)).toBe(false);
    expect(isGoneFromPage({ id: 1, drug: 'Dolcontin', dosage: '1 x 1' }, [b])).toBe(false);
  });
});

describe('whatever the lists', () => {
  const rows = fc.array(
    fc.record({ drug: fc.constantFrom('A', 'B', null), dosage: fc.constantFrom('1', '2', null) }),
    { maxLength: 6 },
  );

  it('every row on the page is in the list afterwards, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        const stated = withPageList(withPageList(nothing, before), now);
        const standing = stated.otherMedication.map(({ drug, dosage }) => row(drug, dosage));
        expect(pageListChange(standing, now).added).toBe(0);
        expect(withPageList(stated, now)).toEqual(stated);
        expect(new Set(stated.otherMedication.map(({ id }) => id)).size).toBe(standing.length);
      }),
    );
  });

  it('no drug is lost from the list', () => {
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        const drugs = withPageList(withPageList(nothing, before), now).otherMedication.map(
          ({ drug }) => drug,
        );
        for (const { drug } of before) expect(drugs).toContain(drug ?? '');
      }),
    );
  });
});
