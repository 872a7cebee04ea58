import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { jsonWriter } from '../../../utils/case-transfer/export-json.ts';
import {
  type CaseFileReading,
  type ReadCases,
  readCaseFile,
} from '../../../utils/case-transfer/import-json.ts';
import type { DamagedCase } from '../../../utils/history/stored-case.ts';

/** The text of a file as it is exported. */
export function caseFile(cases: readonly KeptCase[], damaged: readonly DamagedCase[] = []): string {
  const writer = jsonWriter();
  return [
    writer.begin(),
    ...cases.map((kept) => writer.add(kept)),
    ...damaged.map((row) => writer.addDamaged(row)),
    writer.end(),
  ].join('');
}

export const reading = (file: string | Blob): Promise<CaseFileReading> =>
  readCaseFile(typeof file === 'string' ? new Blob([file]) : file, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });

export async function readCases(file: string): Promise<ReadCases> {
  const read = await reading(file);
  if (read.kind !== 'read') throw new Error(read.kind === 'refused' ? read.reason : read.kind);
  return read;
}
