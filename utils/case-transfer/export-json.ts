import type { DamagedCase } from '../history/stored-case.ts';
import type { CaseWriter } from './case-writer.ts';
import { plainJson } from './plain-json.ts';

/** What a file with cases says that it is. A new version is for what an older Hjemmel would read wrongly. */
export const CASE_FILE = { format: 'hjemmel-saker', version: 1 } as const;

/**
 * Every case and every damaged row as they stand, a line for each, with the names in one order: the same cases give the same
 * file. What is damaged comes last, with the reason; see `plainJson` for what of it JSON does not hold.
 */
export function jsonWriter(): CaseWriter {
  const damaged: string[] = [];
  let first = true;
  return {
    type: 'application/json',
    begin: () => `{"format":"${CASE_FILE.format}","version":${CASE_FILE.version},"cases":[`,
    add(kept) {
      const before = first ? '\n' : ',\n';
      first = false;
      return before + JSON.stringify(kept);
    },
    addDamaged(row) {
      damaged.push(damagedLine(row));
      return '';
    },
    end: () => `\n],"damaged":[${damaged.map((row) => `\n${row}`).join(',')}\n]}\n`,
  };
}

const damagedLine = ({ id, reason, row }: DamagedCase) => JSON.stringify({ id, reason, row: plainJson(row) });
