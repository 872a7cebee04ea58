import { readFileSync, writeSync } from 'node:fs';
import { latticeOf } from '../../rules/dosage/lattice.ts';
import { GRAMMAR, parseDosage } from '../../rules/dosage/parse-dosage.ts';
import { Chart } from '../../rules/grammar/chart.ts';

/** Prints what a new text costs, the best of five warm runs, and the same text again: `node test/dosage/speed.ts FILE`. */

const [file = 'test/rules/dosage/corpus.json'] = process.argv.slice(2);
const cases: readonly { text: string; patch?: boolean }[] = JSON.parse(readFileSync(file, 'utf8'));
const say = (line: string): void => void writeSync(1, `${line}\n`);

/** A blank at the end is the same text to the reader and another to what it remembers. */
const fresh = (text: string, run: number): string => text + ' '.repeat(run + 1);

const times = cases.map(({ text }) => ({ text, ms: Number.POSITIVE_INFINITY, steps: 0 }));
for (let run = 0; run < 6; run++) {
  cases.forEach(({ text, patch = false }, index) => {
    const start = performance.now();
    parseDosage(fresh(text, run), { patch });
    const ms = performance.now() - start;
    const best = times[index];
    if (best && run > 0 && ms < best.ms) best.ms = ms;
  });
}
for (const each of times) {
  const chart = new Chart(GRAMMAR, latticeOf(each.text).edges, 1_000_000);
  chart.readings('Text');
  each.steps = 1_000_000 - chart.stepsLeft;
}
times.sort((a, b) => a.ms - b.ms);
const at = (share: number) => times[Math.floor(share * (times.length - 1))];
for (const share of [0.5, 0.9, 0.99, 1]) {
  const each = at(share);
  say(`p${share * 100}: ${each?.ms.toFixed(3)} ms, ${each?.steps} steps «${each?.text}»`);
}
const most = times.toSorted((a, b) => b.steps - a.steps)[0];
say(`most steps: ${most?.steps} «${most?.text}» ${most?.ms.toFixed(3)} ms`);
const again = cases.slice(0, 400);
for (const { text, patch = false } of again) parseDosage(text, { patch });
const start = performance.now();
for (let run = 0; run < 100; run++) for (const { text, patch = false } of again) parseDosage(text, { patch });
say(`the same text again: ${(((performance.now() - start) * 1000) / (100 * again.length)).toFixed(3)} µs`);
