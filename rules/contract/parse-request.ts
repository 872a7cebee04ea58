import { type Problems, parseBy } from './problem.ts';
import { type AssessmentRequest, requestSchema } from './request.ts';

export type ParsedRequest =
  | { readonly ok: true; readonly request: AssessmentRequest }
  | { readonly ok: false; readonly problems: Problems };

/** Reads a request that came from outside; unknown keys are refused. */
export function parseRequest(value: unknown): ParsedRequest {
  const parsed = parseBy(requestSchema, value, 'Ugyldig forespørsel');
  return parsed.ok ? { ok: true, request: parsed.value } : parsed;
}
