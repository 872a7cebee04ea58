import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { requestSchema } from '../../../rules/contract/request.ts';
import { keptOf, keptPaths, pathsOnTheCase } from '../../../rules/kept-case/kept-request.ts';
import { arbitraryRequest } from '../arbitrary-request.ts';

const inner = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? inner(schema.unwrap()) : schema;

/** Every path of the contract, down to what a list of paths may name. */
function pathsOf(schema: unknown, under: string): string[] {
  const plain = inner(schema);
  if (!(plain instanceof z.ZodObject)) return [under];
  return Object.entries(plain.shape).flatMap(([key, value]) =>
    pathsOf(value, under === '' ? key : `${under}.${key}`),
  );
}

describe('what is kept of a request', () => {
  it('is decided for every path of the contract, and the remark is all that is left out', () => {
    const decided = [...keptPaths, ...pathsOnTheCase];
    const left = pathsOf(requestSchema, '').filter(
      (path) => !decided.some((kept) => path === kept || path.startsWith(`${kept}.`)),
    );
    expect(left).toEqual(['prescription.remark']);
  });

  it('is the request itself, but for the remark and what stands on the case', () => {
    fc.assert(
      fc.property(arbitraryRequest, (given) => {
        const request = requestSchema.parse(given);
        const { vedtak, exception, ...others } = request;
        const { remark: __, ...prescription } = request.prescription;
        const {
          decision: _a,
          decidedOn: _b,
          caseNumber: _c,
          costPerYearNok: _d,
          ownProjectNumber: _e,
          ...coded
        } = exception ?? {};
        const kept = keptOf(request);
        expect(kept).toEqual({
          ...others,
          prescription,
          ...(vedtak ? { vedtak: vedtak.exists === undefined ? {} : { exists: vedtak.exists } } : {}),
          ...(exception ? { exception: coded } : {}),
        });
      }),
    );
  });
});
