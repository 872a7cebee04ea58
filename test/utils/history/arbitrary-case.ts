import fc from 'fast-check';
import { caseSchema, type KeptCase, overrideReasons } from '../../../rules/kept-case/kept-case.ts';
import { idOf, noException, noVedtak, ordinary } from './cases.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('=1+1', ' 1-2', 'a;b', '"', 'to\r\nlinjer', 'OxyContin Depottab 20 mg'),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const amount = orNull(fc.double({ min: 0, max: 1e6, noNaN: true }));
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString());
const finding = fc.record({
  rule: fc.constantFrom('OP-CAP-300', 'EX-INFORMED', 'AUTH-AB'),
  outcome: fc.constantFrom('met' as const, 'not-met' as const, 'unknown' as const),
  level: fc.constantFrom('stop' as const, 'check' as const),
});

/** Any case with the id of that number, as it is once it has been stored and read. */
const arbitraryCase = (number: number): fc.Arbitrary<KeptCase> =>
  fc
    .record({
      id: fc.constant(idOf(number)),
      at: moment,
      occasion: fc.constantFrom('fill' as const, 'saved' as const),
      drug: orNull(words),
      dosage: orNull(words),
      omeqPerDay: amount,
      omeqAtLeast: amount,
      pregabalinMgPerDay: amount,
      findings: fc.array(finding, { maxLength: 4 }),
      remark: orNull(
        fc.record({ kind: fc.constantFrom('h-resept' as const, 'white' as const), text: words }),
      ),
      fillOutcome: orNull(fc.constantFrom('filled', 'undone', 'constructor', '=x')),
      overrides: fc.array(
        fc.record({ rule: fc.constant('OP-CAP-300'), reason: fc.constantFrom(...overrideReasons) }),
        { maxLength: 2 },
      ),
      exception: orNull(
        fc.record({
          validTo: orNull(date),
          costPerYearNok: amount,
          caseNumber: orNull(fc.string({ maxLength: 40 })),
        }),
      ),
      vedtak: orNull(
        fc.record({ omeqPerDay: amount, validTo: orNull(date), onlyMethadone: orNull(fc.boolean()) }),
      ),
      label: orNull(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })),
    })
    .map(({ exception, vedtak, ...facts }) =>
      caseSchema.parse({
        ...ordinary,
        ...facts,
        exception: exception && { ...noException, ...exception },
        vedtak: vedtak && { ...noVedtak, ...vedtak },
      }),
    );

/** Up to `most` cases, each with an id of its own. */
export const arbitraryCases = (most: number): fc.Arbitrary<readonly KeptCase[]> =>
  fc
    .nat({ max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => arbitraryCase(at))));
