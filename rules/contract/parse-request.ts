import type { z } from 'zod';
import { no } from 'zod/locales';
import { type AssessmentRequest, requestSchema } from './request.ts';

/** What is wrong with a request, in Norwegian, and where: a dotted path into it, empty for the whole. */
export interface RequestProblem {
  readonly error: string;
  readonly path: string;
}

export type ParsedRequest =
  | { readonly ok: true; readonly request: AssessmentRequest }
  | { readonly ok: false; readonly problems: readonly [RequestProblem, ...RequestProblem[]] };

const { localeError } = no();

type Issue = z.core.$ZodIssue;

/** A union's own issue says nothing: the branch that got furthest does. */
function deepest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(deepest));
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  const best = branches.toSorted((a, b) => depth(b) - depth(a))[0];
  if (!best || depth(best) === 0) return [issue];
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function problemOf(issue: Issue): RequestProblem {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { error: issue.message, path: [...issue.path, ...unknownKey].join('.') };
}

/** Reads a request that came from outside; unknown keys are refused. */
export function parseRequest(value: unknown): ParsedRequest {
  const parsed = requestSchema.safeParse(value, { error: localeError });
  if (parsed.success) return { ok: true, request: parsed.data };
  const [first, ...others] = parsed.error.issues.flatMap(deepest).map(problemOf);
  return { ok: false, problems: [first ?? { error: 'Ugyldig forespørsel', path: '' }, ...others] };
}
