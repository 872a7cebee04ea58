import type { AssessmentRequest } from './request.ts';

type Fields<T> = Exclude<Extract<NonNullable<T>, object>, readonly unknown[]>;

type PathsIn<T> = {
  [K in keyof T & string]-?: K | ([Fields<T[K]>] extends [never] ? never : `${K}.${PathsIn<Fields<T[K]>>}`);
}[keyof T & string];

/** A place in a request, such as `exception.decision`. */
export type Path = PathsIn<AssessmentRequest>;
