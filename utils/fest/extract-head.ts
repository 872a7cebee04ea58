import { FestError } from './fest-error.ts';
import type { NotUnderstood } from './not-understood.ts';

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/;
const SCHEMA_DATE = /(\d{4}-\d{2}-\d{2})\/?$/;

/** Versions of M30 whose meaning is known here. */
const knownSchemas = ['2010-04-01', '2013-10-08', '2014-12-01'];

/** HentetDato as written; throws where it is no time. */
export function extractDate(text: string): string {
  const written = text.trim();
  const day = DATE_TIME.exec(written)?.[1];
  const date = new Date(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) {
    const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
    throw new FestError('invalid-extract-date', `HentetDato i FEST-filen er ikke et tidspunkt: «${shown}».`);
  }
  return written;
}

/** The date in the namespace of the root. */
export function schemaVersion(namespace: string | null): string | null {
  return namespace === null ? null : (SCHEMA_DATE.exec(namespace)?.[1] ?? null);
}

/** A version that came later may mean something else by the same names: it is read, and that is told. */
export function unknownSchema(version: string | null): NotUnderstood[] {
  if (version !== null && knownSchemas.includes(version)) return [];
  const reason =
    version === null
      ? 'Filen sier ikke hvilken versjon av FEST-formatet den følger'
      : `Versjon ${version} av FEST-formatet er ikke kjent her`;
  return [{ category: 'FEST', id: null, name: null, reason }];
}
