import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessWithFacts } from '../../rules/assess.ts';
import { assessmentSchema } from '../../rules/contract/assessment.ts';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import { beyondKnowingOf } from '../../rules/reasoning/beyond-knowing.ts';
import { ruleById } from '../../rules/rule-book.ts';
import { LONGEST } from '../../rules/text/sentence.ts';
import { answersTo, isRecord, ROUNDS, unitFor, withAnswer } from './answering.ts';
import { arbitraryRequest } from './arbitrary-request.ts';
import { assessed, knowledge, opioidRequest, oxycodone } from './request.ts';

const runs = { numRuns: 500 };

describe('what the doctor is told', () => {
  it('fits: at most eight lines, none longer than a sentence may be, and none twice', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { next, findings, headline } = assessed(request);
        expect(next.length).toBeLessThanOrEqual(8);
        expect(new Set(next).size).toBe(next.length);
        for (const line of [...next, ...findings.map(({ message }) => message)]) {
          expect(line.length, line).toBeLessThanOrEqual(LONGEST);
        }
        expect(headline.length, headline).toBeLessThanOrEqual(60);
        expect(headline).not.toBe('');
      }),
      runs,
    );
  });

  it('says «du» to the doctor, and never what is undefined', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { next, findings } = assessed(request);
        const said = [...next, ...findings.map(({ message }) => message)].join('\n');
        expect(said).not.toMatch(/\bLegen\b|\blegens\b|undefined|null|NaN|\{/);
      }),
      runs,
    );
  });

  it('asks for nothing that is known', () => {
    const isKnown = (request: AssessmentRequest, path: string) => {
      const value = path
        .split('.')
        .reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), request);
      return value != null && value !== '' && !(Array.isArray(value) && value.length === 0);
    };
    /** The answer is there, and leaves open what is asked: a part of a code, a clinic that may be at a hospital. */
    const leavesOpen =
      /^(?:prescription\.drug|prescription\.dosage|otherMedication|refundCode|prescriber\.roles)/;
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        for (const path of assessed(request).missing) {
          expect(isKnown(request, path) && !leavesOpen.test(path), path).toBe(false);
        }
      }),
      runs,
    );
  });
});

/** What stands in fields of its own: the drug with all that is said of it, its dosage, and what else is used. */
function writtenAt(path: string, drug: Drug, { prescription, otherMedication }: AssessmentRequest): unknown {
  if (path === 'otherMedication') return [];
  if (/\.dosage$/.test(path)) {
    const of = path === 'prescription.dosage' ? prescription : otherMedication?.[Number(path.split('.')[1])];
    return { fixedPerDay: { amount: 1, unit: unitFor(of?.drug) } };
  }
  return drug;
}

describe('no dead end', () => {
  it('is left when everything that is asked is answered: what is still not known says what to do instead', () => {
    fc.assert(
      fc.property(arbitraryRequest, fc.infiniteStream(fc.nat()), (given, chance) => {
        let request = given;
        for (let round = 0; round < ROUNDS; round += 1) {
          const { missing } = assessed(request);
          if (missing.length === 0) break;
          for (const path of missing) {
            const [answer] = fc.sample(answersTo(path), { numRuns: 1, seed: chance.next().value ?? 0 });
            const value = answer ?? writtenAt(path, oxycodone, request);
            const at = path === 'prescription.drug.substances' ? 'prescription.drug' : path;
            request = withAnswer(request, at.split('.'), value) as AssessmentRequest;
          }
        }
        const { assessment, facts } = assessWithFacts(request, knowledge);
        expect(assessmentSchema.safeParse(assessment).error).toBeUndefined();
        expect(assessment.missing).toEqual([]);
        for (const { rule, outcome, message } of assessment.findings) {
          if (outcome !== 'unknown' || assessment.verdict === 'not-assessed') continue;
          const isReminder = ruleById(rule)?.kind === 'reminder';
          const saysWhatToDo = beyondKnowingOf(facts).includes(message) || rule === 'OP-PATCH';
          expect(isReminder || saysWhatToDo, `${rule}: ${message}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is left by a patch whose reseptgruppe the catalogue does not have', () => {
    const norspan: Drug = {
      name: 'Norspan Depotplaster 10 µg/time',
      atc: 'N02AE01',
      form: 'depotplaster',
      substances: [{ name: 'buprenorfin', amount: 10, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
      marketed: true,
      hList: false,
    };
    const request = opioidRequest({ prescription: { drug: norspan, dosage: '1 plaster hver 7. dag' } });
    expect(assessed(request)).toMatchObject({
      verdict: 'incomplete',
      missing: ['prescription.drug.group'],
      next: ['Oppgi legemidlets reseptgruppe. Den står i Felleskatalogen.'],
    });
    const said = opioidRequest({
      prescription: { drug: { ...norspan, group: 'B' }, dosage: '1 plaster hver 7. dag' },
    });
    expect(assessed(said).verdict).toBe('ok');
  });

  it('is left by a drug whose substances are measured each in its own unit', () => {
    const substances: Drug['substances'] = [
      { name: 'morfin', amount: 5, unit: 'mg', per: { amount: 1, unit: 'ml' } },
      { name: 'kodein', amount: 30, unit: 'mg', per: { amount: 1, unit: 'tablett' } },
    ];
    const request = opioidRequest({
      prescription: { drug: { ...oxycodone, substances }, dosage: '1 tablett 2 ganger daglig' },
    });
    const { missing, next } = assessed(request);
    expect(missing).toEqual(['prescription.drug']);
    expect(next.join(' ')).toContain('ikke oppgitt i samme enhet: velg legemidlet på nytt');
  });

  it.each(['oral', 'parenteral'] as const)(
    'is left by a strength per hour that is said to be %s',
    (route) => {
      const drug: Drug = {
        ...oxycodone,
        form: null,
        route,
        substances: [{ name: 'morfin', amount: 5, unit: 'µg/h' }],
      };
      const request = opioidRequest({ prescription: { drug, dosage: '1 plaster hver 3. dag' } });
      const { missing, next } = assessed(request);
      expect(missing).toContain('prescription.drug');
      expect(missing).not.toContain('prescription.dosage');
      expect(next.join(' ')).toContain('passer ikke til administrasjonsveien');
    },
  );

  it('has the name of the drug stand for the rest, where only something is added to it', () => {
    const request = opioidRequest({
      prescription: { drug: { name: 'Norspan 10', group: 'B' }, dosage: '1x2' },
    });
    const named = assessWithFacts(request, {
      ...knowledge,
      resolveDrug: (name) =>
        name === 'Norspan 10'
          ? {
              kind: 'found',
              drug: { ...oxycodone, group: null },
              verification: { product: 'third-party', hList: 'official' },
            }
          : { kind: 'unknown' },
    });
    expect(named.facts.prescribed).toMatchObject({
      drug: { group: 'B', atc: 'N02AA05' },
      verification: { product: 'third-party' },
    });
    expect(named.assessment.verdict).toBe('ok');
  });
});

describe('a dosage that is not counted', () => {
  it.each([
    ['1 tablett (80 mg) 2 ganger daglig', 'en annen styrke enn legemidlets'],
    ['1 tablett morgen og kveld (5 tabletter daglig)', 'ikke stemmer sammen'],
    ['2 tabletter daglig, morgen og kveld', 'på 2 måter'],
    ['en god slump', 'mengde og antall ganger'],
  ])('%s is said for what it is: %s', (dosage, said) => {
    const request = opioidRequest({ prescription: { drug: oxycodone, dosage } });
    expect(assessed(request).next.join(' ')).toContain(said);
  });
});
