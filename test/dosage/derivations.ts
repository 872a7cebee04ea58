import { writeSync } from 'node:fs';
import { latticeOf } from '../../rules/dosage/lattice.ts';
import { GRAMMAR } from '../../rules/dosage/parse-dosage.ts';
import { Chart, type ChartReading } from '../../rules/grammar/chart.ts';
import { keyOf } from '../../rules/grammar/value-key.ts';
import type { Course } from '../../rules/regimen/clause.ts';
import { courseTotals } from '../../rules/regimen/course-total.ts';

/**
 * Prints one derivation for every value that a text can be read as:
 * `node test/dosage/derivations.ts "1 tablett x 2" [patch]`.
 */

const [text = '', patch] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

function print(reading: ChartReading, depth: number): void {
  const [yields, made] = reading.rule?.rule ?? ['', ''];
  if (yields) say(`${'  '.repeat(depth)}${yields} = ${made}   ${reading.key.slice(0, 100)}`);
  for (const part of reading.parts) print(part, depth + 1);
}

const lattice = latticeOf(text);
lattice.edges.forEach((edges, at) => {
  say(
    `${lattice.atoms[at]?.text}: ${edges.map(({ kind, to }) => `${kind}${to > at + 1 ? ` +${to - at}` : ''}`).join(', ')}`,
  );
});
const chart = new Chart(GRAMMAR, lattice.edges, 1_000_000);
for (const reading of chart.readings('Text')) {
  print(reading, 0);
  for (const outcome of courseTotals(reading.value as Course, patch === 'patch')) say(`=> ${keyOf(outcome)}`);
}
say(`${1_000_000 - chart.stepsLeft} steps, as far as «${lattice.atoms[chart.furthest]?.text ?? 'the end'}»`);
