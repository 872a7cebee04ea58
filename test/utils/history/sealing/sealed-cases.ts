import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { verdicts } from '../../../../rules/contract/assessment.ts';
import type { KeptCase } from '../../../../rules/kept-case/kept-case.ts';
import { database } from '../../../../utils/database/database.ts';
import { dropKey } from '../../../../utils/encryption/key-session.ts';
import type { CaseWrite } from '../../../../utils/history/case-writes.ts';
import { idOf, noException, noVedtak, ordinary } from '../cases.ts';

export const PASSPHRASE = 'blåbær på fjellet i høst';

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];
const drugs = ['OxyContin Depottab 20 mg', 'OxyNorm Kaps 5 mg', 'Ørkenløk Mikst 2 mg/ml', null];

/** Many share a moment, a drug and a sum, so that the order hangs on the id too. */
export const variedCase = (number: number): KeptCase => ({
  ...ordinary,
  id: idOf((number * 397) % 1000),
  at: `2026-0${1 + (number % 5)}-1${number % 3}T12:00:00.000Z`,
  drug: pick(drugs, number * 7) ?? null,
  verdict: pick(verdicts, number) ?? 'ok',
  omeqAtLeast: number % 6 === 0 ? null : number % 4,
  findings: [{ rule: `R-${number % 8}`, outcome: number % 3 === 0 ? 'unknown' : 'met', level: 'stop' }],
  label: number % 4 === 0 ? `Pasient ${number % 9}` : null,
  vedtak: number % 5 === 0 ? { ...noVedtak, validTo: `2027-01-0${1 + (number % 7)}` } : null,
  exception: number % 9 === 0 ? { ...noException, caseNumber: `24/${number}` } : null,
});

export function value<T>(result: CaseWrite<T>): T {
  if (result.kind !== 'ok') throw new Error(result.reason);
  return result.value;
}

/** Nothing stored, nothing sealed, no key, and nothing known of before. */
export async function clearAll(): Promise<void> {
  vi.restoreAllMocks();
  await dropKey();
  await fakeBrowser.storage.local.remove('history.witness');
  const { cases, deletions, packs, ledger, encryption } = database;
  for (const table of [cases, deletions, packs, ledger, encryption]) await table.clear();
}

/** How many lie in clear and how many sealed. */
export async function lyingForms(): Promise<{ readonly inClear: number; readonly sealed: number }> {
  const inClear = await database.cases.where('form').equals('clear').count();
  return { inClear, sealed: (await database.cases.count()) - inClear };
}

const text = new TextDecoder('latin1');

/** Everything that lies in the database, bytes as letters. */
export async function lyingText(): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_, part) => (part instanceof Uint8Array ? text.decode(part) : part));
}
