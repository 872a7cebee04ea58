import type { z } from 'zod';
import { no } from 'zod/locales';

/** What is wrong with what came from outside, in Norwegian, and where: a dotted path into it, empty for the whole. */
export interface Problem {
  readonly error: string;
  readonly path: string;
}

export type Problems = readonly [Problem, ...Problem[]];

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: Problems };

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

function problemOf(issue: Issue): Problem {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { error: issue.message, path: [...issue.path, ...unknownKey].map(String).join('.') };
}

/** Reads a value by its schema; `otherwise` is said where the schema has no words of its own. */
export function parseBy<T>(schema: z.ZodType<T>, value: unknown, otherwise: string): Parsed<T> {
  const parsed = schema.safeParse(value, { error: localeError });
  if (parsed.success) return { ok: true, value: parsed.data };
  const [first, ...others] = parsed.error.issues.flatMap(deepest).map(problemOf);
  return { ok: false, problems: [first ?? { error: otherwise, path: '' }, ...others] };
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
/** Deeper than anything that is read from outside. */
const DEEPEST = 64;

/** The path to a key that would reach into the prototype of every object; null where there is none. */
export function forbiddenKeyIn(json: unknown, depth = 0): string[] | null {
  if (typeof json !== 'object' || json === null) return null;
  for (const [key, value] of Object.entries(json)) {
    if (forbiddenKeys.has(key)) return [key];
    const inner = depth > DEEPEST ? null : forbiddenKeyIn(value, depth + 1);
    if (inner !== null) return [key, ...inner];
  }
  return null;
}
