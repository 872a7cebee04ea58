import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DosageReading } from '../../../rules/dosage/dosage.ts';
import { formatDosage, type UnderstoodDosage } from '../../../rules/dosage/format-dosage.ts';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { isZero, ratio, reduce } from '../../../rules/number/rational.ts';
import type { DoseUnit } from '../../../rules/regimen/dose.ts';
import { processorTime } from '../../processor-time.ts';
import corpus from './corpus.json' with { type: 'json' };

const texts = corpus.map((each) => ({ text: each.text, patch: 'patch' in each && each.patch === true }));

/** What it comes to, without places in the text. */
function gist(reading: DosageReading): unknown {
  return reading.understood ? reading : reading.problem.why;
}

/** How much it is; the sentence does not say again what a tablet holds, and a mean may be said as an interval. */
function amounts(reading: DosageReading): unknown {
  if (!reading.understood) return reading.problem;
  const { strengths: _, everyDays: __, ...others } = reading;
  return others;
}

const TAKEN: readonly (DoseUnit | null)[] = [
  null,
  'tablett',
  'kapsel',
  'stikkpille',
  'ml',
  'dråper',
  'dose',
  'spray',
  'pose',
  'enhet',
  'mg',
  'µg',
  'g',
];

const amount = fc
  .tuple(fc.bigInt(0n, 5_000n), fc.constantFrom(1n, 2n, 3n, 4n, 7n, 8n, 10n, 21n, 28n, 100n))
  .map(([n, d]) => reduce({ n, d }));

const taken: fc.Arbitrary<UnderstoodDosage> = fc
  .record({
    fixed: amount,
    asNeeded: fc.oneof(amount, fc.constant('no-maximum' as const)),
    unit: fc.constantFrom(...TAKEN),
  })
  .map(({ fixed, asNeeded, unit }) => ({
    understood: true,
    fixed: { perDay: isZero(fixed) ? ratio(0) : fixed, unit },
    asNeeded: asNeeded === 'no-maximum' ? asNeeded : { perDay: isZero(asNeeded) ? ratio(0) : asNeeded, unit },
    changeEveryHours: null,
  }));

const worn: fc.Arbitrary<UnderstoodDosage> = fc
  .record({
    n: fc.integer({ min: 1, max: 200 }),
    hours: fc.constantFrom(24, 48, 72, 84, 96, 168, null),
    unit: fc.constantFrom('plaster' as const, 'µg/h' as const),
  })
  .map(({ n, hours, unit }) => ({
    understood: true,
    fixed: { perDay: ratio(n, 1), unit },
    asNeeded: { perDay: ratio(0), unit },
    changeEveryHours: hours === null ? null : ratio(hours),
  }));

// Some read the whole corpus several times over.
vi.setConfig({ testTimeout: 60_000 });

describe('properties', () => {
  it('what is formatted is read as the same', () => {
    fc.assert(
      fc.property(taken, (reading) => {
        expect(amounts(parseDosage(formatDosage(reading), { patch: false }))).toEqual(reading);
      }),
    );
    fc.assert(
      fc.property(worn, (reading) => {
        expect(parseDosage(formatDosage(reading), { patch: true })).toEqual(reading);
      }),
    );
  });

  it('every text of the corpus that is understood is the same when formatted and read again', () => {
    for (const { text, patch } of texts) {
      const reading = parseDosage(text, { patch });
      if (reading.understood)
        expect(amounts(parseDosage(formatDosage(reading), { patch })), text).toEqual(amounts(reading));
    }
  });

  it('never throws, and points into the text', () => {
    const words = fc.constantFrom(
      ...new Set(texts.flatMap(({ text }) => text.split(/(?<=[ ,.+-])|(?=[ ,.+-])/))),
    );
    const salad = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '));
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      salad,
    );
    fc.assert(
      fc.property(any, fc.boolean(), (text, patch) => {
        const reading = parseDosage(text, { patch });
        if (reading.understood) {
          expect(reading.fixed.perDay.n >= 0n && reading.fixed.perDay.d > 0n).toBe(true);
          const back = parseDosage(formatDosage(reading), { patch });
          expect(amounts(back), formatDosage(reading)).toEqual(amounts(reading));
        } else {
          expect(text.slice(reading.problem.start, reading.problem.end)).toBe(reading.problem.fragment);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not care for case', () => {
    for (const { text, patch } of texts) {
      const expected = gist(parseDosage(text, { patch }));
      expect(gist(parseDosage(text.toUpperCase(), { patch })), text).toEqual(expected);
      expect(gist(parseDosage(text.toLowerCase(), { patch })), text).toEqual(expected);
    }
  });

  it('does not care for how much white space there is, or of what kind', () => {
    // A line break parts numbers: "2" and "½" on two lines are not two and a half.
    const blank = fc.array(fc.constantFrom(' ', '\u00a0', '\t', '\u202f', '\u2009'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.infiniteStream(blank), ({ text, patch }, blanks) => {
        const spaced = text.replace(/\s+/g, () => (blanks.next().value as string[]).join(''));
        expect(gist(parseDosage(` ${spaced}\n`, { patch })), spaced).toEqual(
          gist(parseDosage(text, { patch })),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads no other amount where lines break between words', () => {
    for (const { text, patch } of texts) {
      const reading = parseDosage(text.replace(/(?<=\p{L}\.?,?) (?=\p{L})/gu, '\n'), { patch });
      // A line may part what a blank does not: then there are two readings.
      const plain = parseDosage(text, { patch });
      if (reading.understood && plain.understood) expect(reading, text).toEqual(plain);
    }
  });

  it('reads the same text the same way twice, decomposed letters too', () => {
    for (const { text, patch } of texts) {
      expect(gist(parseDosage(text.normalize('NFD'), { patch })), text).toEqual(
        gist(parseDosage(text, { patch })),
      );
    }
  });
});

describe('time', () => {
  const hostile = [
    '1 ',
    '1-',
    '1+',
    '1,',
    '1.1',
    '1/2',
    '((((',
    'ved smerter og ',
    'hver ',
    'ved behov ',
    'deretter ',
    'kl 8 og ',
    'en og ',
    'morgen, ',
    '. ',
    'x',
    'ved sterke ',
    'i løpet av ',
    'i 1 ',
    'med et stort glass ',
    'på rygg eller ',
    '30 min før mat ',
    'dag 1 ',
    '1. dag 1 ',
    'kan ta ',
    'reduseres ',
  ];

  it.each(hostile)('«%s» over and over takes no longer than it should', (part) => {
    for (const length of [2_000, 100_000]) {
      const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
      // The best of five: what else the machine does is not the parser's time.
      const times = Array.from({ length: 5 }, () => {
        const start = processorTime();
        parseDosage(text, { patch: false });
        return processorTime() - start;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    }
  });
});
