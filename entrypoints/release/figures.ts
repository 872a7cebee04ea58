import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releases } from '../../components/about/releases.ts';
import { clinicalFigures, type FigureSource, takenIn } from './clinical-figures.ts';
import {
  digestOf,
  type FiguresNow,
  figureWrongs,
  ledgerSchema,
  toldChanges,
  whyNot,
} from './figures-ledger.ts';

/** Writes down figures that have changed, once their source's date and a line in the changelog are there. */
const file = join(import.meta.dirname, 'figures-ledger.json');
const ledger = ledgerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const today = new Date().toISOString().slice(0, 10);
const told = toldChanges(releases);

const now: FiguresNow[] = Object.entries(clinicalFigures()).map(([source, lines]) => ({
  source: source as FigureSource,
  lines,
  takenIn: takenIn(source as FigureSource),
}));

for (const one of now) {
  if (figureWrongs([one], ledger).length === 0) continue;
  const before = ledger[one.source] ?? [];
  const reasons = whyNot(before.at(-1), one, told, today);
  for (const reason of reasons) process.stderr.write(`${one.source}: ${reason}\n`);
  if (reasons.length > 0) process.exitCode = 1;
  else ledger[one.source] = [...before, { digest: digestOf(one.lines), takenIn: one.takenIn, told }];
}
writeFileSync(file, `${JSON.stringify(ledger, null, 2)}\n`);
