import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOSEN_DRUG } from '../../../rules/session/answers.ts';
import { buildRequest } from '../../../rules/session/build-request.ts';
import type { Reading } from '../../../rules/session/reading.ts';
import {
  answer,
  answerTo,
  change,
  emptySession,
  keepAnswers,
  read,
  type Session,
} from '../../../rules/session/session.ts';

const settings = { prescriber: null, institution: null, unreadable: [] };

function readingOf(fields: Partial<Reading['fields']>): Reading {
  return {
    siteProfile: 'demo',
    fields: { drug: '× Herceptin', dosage: null, scheme: null, refundCode: null, remark: null, ...fields },
    remarkField: null,
    lost: [],
  };
}

function requestOf(session: Session) {
  const built = buildRequest(session, settings, '2026-11-30');
  if (built.kind === 'invalid') throw new Error(built.message);
  return built.request;
}

const PRODUCT = 'Herceptin Inj væske 600 mg';

describe('a drug chosen for the name on the page', () => {
  const chosen = answer(read(emptySession, readingOf({})), CHOSEN_DRUG, PRODUCT);

  it('counts while the page shows that name', () => {
    expect(requestOf(read(chosen, readingOf({ drug: '×  HERCEPTIN ' }))).prescription.drug).toBe(PRODUCT);
  });

  it.each([
    ['another name', 'Jentadueto', 'Jentadueto'],
    ['no name that can be read', null, ''],
  ])('is gone with %s', (_, drug, counted) => {
    const session = read(chosen, readingOf({ drug }));
    expect(answerTo(session, CHOSEN_DRUG)).toBeNull();
    expect(requestOf(session).prescription.drug).toBe(counted);
  });

  it('is gone with the whole page', () => {
    expect(requestOf(read(chosen, null)).prescription.drug).toBe('');
  });

  it('does not come back with the name after another has stood there', () => {
    const away = read(chosen, readingOf({ drug: null }));
    expect(answerTo(read(away, readingOf({})), CHOSEN_DRUG)).toBeNull();
  });

  it('is not held for another prescription by keeping the answers', () => {
    const other = keepAnswers(read(chosen, readingOf({ drug: 'Jentadueto' })));
    expect(requestOf(other).prescription.drug).toBe('Jentadueto');
  });

  it.each([null, ''])('cannot be chosen where the name is %j', (drug) => {
    const unread = answer(read(emptySession, readingOf({ drug })), CHOSEN_DRUG, PRODUCT);
    expect(requestOf(unread).prescription.drug).toBe('');
  });
});

it.each(['', ' '])('a refund code field with «%s» in it has not said that there is none', (shown) => {
  expect(requestOf(read(emptySession, readingOf({ refundCode: shown }))).refundCode).toBeUndefined();
});

describe('a refund code that may be of either system', () => {
  const answered = (shown: string) =>
    answer(read(emptySession, readingOf({ refundCode: shown })), 'refundCode', 'ICD-10: L88');

  it.each([
    ['L88', 'ICD-10: L88'],
    ['L88 Leddgikt', 'ICD-10: L88'],
    ['L88.1', 'L88.1'],
    ['ICPC-2: L88', 'ICPC-2: L88'],
    ['-71', '-71'],
  ])('%j with an answer counts as %j', (shown, counted) => {
    expect(requestOf(answered(shown)).refundCode).toBe(counted);
  });

  it('is asked for again when the page shows another', () => {
    expect(requestOf(read(answered('L88'), readingOf({ refundCode: 'L89' }))).refundCode).toBe('L89');
  });
});

describe('an answer that stands in for another fact of the page', () => {
  it.each([
    ['scheme', 'scheme', 'Blå resept', 'section-3', 'Hvit resept'],
    ['scheme', 'scheme', null, 'section-3', 'Blå resept'],
    ['prescription.dosage', 'dosage', null, '1 tablett daglig', 'etter avtale'],
    ['patchChange.everyHours', 'dosage', '1 plaster', 48, '1 plaster hver 3. dag'],
  ] as const)('%s goes when %s changes from %s', (path, field, shown, value, then) => {
    const answered = answer(read(emptySession, readingOf({ [field]: shown })), path, value);
    expect(answerTo(answered, path)).toBe(value);
    expect(answerTo(read(answered, readingOf({ [field]: then })), path)).toBeNull();
  });

  it('stays while other fields change', () => {
    const answered = answer(read(emptySession, readingOf({ scheme: 'Blå' })), 'scheme', 'section-3');
    expect(answerTo(read(answered, readingOf({ scheme: 'Blå', dosage: '1 x 2' })), 'scheme')).toBe(
      'section-3',
    );
  });

  it('does not count where it was not kept what it stood in for', () => {
    const session = change(read(emptySession, readingOf({})), { answers: { scheme: { value: 'white' } } });
    expect(answerTo(session, 'scheme')).toBeNull();
  });

  it('is about the patient where no page shows it, and stays', () => {
    const answered = answer(read(emptySession, readingOf({})), 'indication', 'cancer-pain');
    expect(answered.given.answers).toEqual({ indication: { value: 'cancer-pain' } });
    expect(answerTo(read(answered, readingOf({ dosage: '1 x 2' })), 'indication')).toBe('cancer-pain');
  });
});

it('never assesses a drug that was chosen for another text than the one on the page', () => {
  const drug = fc.constantFrom('a', 'b', 'c', null);
  const step = fc.oneof(
    drug.map((shown) => ({ kind: 'read' as const, shown })),
    fc.constant({ kind: 'gone' as const }),
    fc.constant({ kind: 'choose' as const }),
    fc.constant({ kind: 'keep' as const }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let session: Session = emptySession;
      for (const each of steps) {
        if (each.kind === 'read') session = read(session, readingOf({ drug: each.shown }));
        else if (each.kind === 'gone') session = read(session, null);
        else if (each.kind === 'keep') session = keepAnswers(session);
        // The product is named after the text that it is chosen for.
        else session = answer(session, CHOSEN_DRUG, `product of ${session.reading?.fields.drug}`);
        const shown = session.reading?.fields.drug ?? '';
        expect([shown, `product of ${shown}`]).toContain(requestOf(session).prescription.drug);
        if (shown === '') expect(requestOf(session).prescription.drug).toBe('');
      }
    }),
  );
});
