import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessWithFacts } from '../../rules/assess.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { schemes } from '../../rules/contract/terms.ts';
import type { DrugResolution } from '../../rules/drug/drug-resolution.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { questionFor } from '../../rules/questions.ts';
import { beyondKnowingOf } from '../../rules/reasoning/beyond-knowing.ts';
import { ruleById } from '../../rules/rule-book.ts';
import { toKnownDrug } from '../../utils/catalogue/catalogue-drug.ts';
import { createCatalogueIndex } from '../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../utils/catalogue/embedded/default-catalogue.ts';
import { answersTo, ROUNDS, unitFor, withAnswer } from './answering.ts';

/** Every product that the extension knows from the first day, as its page names it: none leads where no answer helps. */

const ON = '2026-11-21';
const { resolve } = createCatalogueIndex(defaultCatalogue, ON);
const products = defaultCatalogue.map((entry) => {
  const name = toKnownDrug(entry, ON).drug.name ?? '';
  return { name, resolution: resolve(name) };
});
const dosages = ['1 x 2', '5 ml 3 ganger daglig', '1 plaster hver 3. dag', '10 mg x 2', '1 ved behov', null];

const assessed = (request: AssessmentRequest, resolution: DrugResolution) =>
  assessWithFacts(request, { resolveDrug: () => resolution, profiles: [sykehusetInnlandet] });

/**
 * A question, or what has fields of its own. The drug and its substances are none of them: they are told by choosing the
 * product from the catalogue, which is where this one is from.
 */
const canBeAsked = (path: string) =>
  questionFor(path) !== null || path === 'prescription.dosage' || path === 'otherMedication';

describe('every product of the embedded catalogue', () => {
  it('is found by its own name', () => {
    expect(products.length).toBeGreaterThan(300);
    expect(products.filter(({ resolution }) => resolution.kind !== 'found')).toEqual([]);
  });

  it('lacks nothing that the panel can’t ask about, on any scheme, at any dosage', () => {
    const lost: string[] = [];
    for (const { name, resolution } of products) {
      for (const scheme of [...schemes, null]) {
        for (const dosage of dosages) {
          const { assessment } = assessed(
            { on: ON, scheme, prescription: { drug: { name }, dosage } },
            resolution,
          );
          for (const path of assessment.missing) {
            if (!canBeAsked(path)) lost.push(`${name}, ${scheme}, ${dosage}: ${path}`);
          }
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('lacks nothing once everything is answered, and says what to do where it is still not known', () => {
    const given = fc.record({
      product: fc.constantFrom(...products),
      scheme: fc.constantFrom(...schemes, null),
      dosage: fc.constantFrom(...dosages),
      chance: fc.infiniteStream(fc.nat()),
    });
    fc.assert(
      fc.property(given, ({ product: { name, resolution }, scheme, dosage, chance }) => {
        let request: AssessmentRequest = { on: ON, scheme, prescription: { drug: { name }, dosage } };
        for (let round = 0; round < ROUNDS; round += 1) {
          const { assessment, facts } = assessed(request, resolution);
          if (assessment.missing.length === 0) break;
          for (const path of assessment.missing) {
            expect(canBeAsked(path), path).toBe(true);
            const [answer] = fc.sample(answersTo(path), { numRuns: 1, seed: chance.next().value ?? 0 });
            const written =
              path === 'otherMedication'
                ? []
                : { fixedPerDay: { amount: 1, unit: unitFor(facts.prescribed.drug) } };
            request = withAnswer(request, path.split('.'), answer ?? written) as AssessmentRequest;
          }
        }
        const { assessment, facts } = assessed(request, resolution);
        expect(assessment.missing).toEqual([]);
        if (assessment.verdict === 'not-assessed') return;
        for (const { rule, outcome, message } of assessment.findings) {
          if (outcome !== 'unknown' || ruleById(rule)?.kind === 'reminder') continue;
          expect(beyondKnowingOf(facts), `${rule}: ${message}`).toContain(message);
        }
      }),
      { numRuns: 300 },
    );
  });
});
