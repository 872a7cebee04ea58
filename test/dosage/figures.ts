import { existsSync, readFileSync, writeSync } from 'node:fs';
import type { DosageReading } from '../../rules/dosage/dosage.ts';
import { parseDosage } from '../../rules/dosage/parse-dosage.ts';

/** Prints how each set of texts is read: `node test/dosage/figures.ts [SET ...] [--all]`. */

interface Case {
  readonly text: string;
  readonly patch?: boolean;
  readonly fixed?: number | string | null;
  readonly asNeeded?: number | string | null;
  readonly orRefuse?: boolean;
  readonly alt?: readonly (number | string)[];
  readonly why?: string;
  readonly unit?: string | null;
}

const SETS: Readonly<Record<string, string>> = {
  corpus: 'test/rules/dosage/corpus.json',
  first: 'test/rules/dosage/written-first.json',
  last: 'test/rules/dosage/written-last.json',
  examples: '../shared/examples/dosages.json',
  adversarial: '../shared/examples/dosages-2.json',
};

function number(value: number | string | null | undefined): number {
  const [over, under = '1'] = String(value ?? 0).split('/');
  return Number(over) / Number(under);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

const perDay = ({ perDay: { n, d } }: { perDay: { n: bigint; d: bigint } }): number => Number(n) / Number(d);
const NO_MAXIMUM = new Set<unknown>(['no-max', 'no-maximum']);

/** Grams against milligrams, and nothing else, are the same amount in other units. */
function agrees(reading: DosageReading & { understood: true }, each: Case, total: boolean): boolean {
  const unlimited = NO_MAXIMUM.has(each.fixed) || NO_MAXIMUM.has(each.asNeeded);
  if (unlimited || reading.asNeeded === 'no-maximum') {
    const fixed = NO_MAXIMUM.has(each.fixed) || each.fixed == null ? null : number(each.fixed);
    return (
      unlimited && reading.asNeeded === 'no-maximum' && (fixed === null || near(perDay(reading.fixed), fixed))
    );
  }
  const [fixed, need] = [perDay(reading.fixed), perDay(reading.asNeeded)];
  if (!total || each.asNeeded != null)
    return near(fixed, number(each.fixed)) && near(need, number(each.asNeeded));
  const amounts = [each.fixed, ...(each.alt ?? [])].filter((amount) => amount !== null).map(number);
  return amounts.some((amount) => near(fixed + need, amount));
}

const told = (reading: DosageReading): string => {
  if (!reading.understood) {
    const { why, fragment, readings = [] } = reading.problem;
    return `${why} «${fragment}»${readings.map((each) => ` ${told(each)}`).join(' |')}`;
  }
  const need =
    reading.asNeeded === 'no-maximum' ? 'no-max' : `${perDay(reading.asNeeded)} ${reading.asNeeded.unit}`;
  return `${perDay(reading.fixed)} ${reading.fixed.unit} + ${need}`;
};

const all = process.argv.includes('--all');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const say = (line: string): void => void writeSync(1, `${line}\n`);

for (const [name, file] of Object.entries(SETS)) {
  if (!existsSync(file) || (asked.length > 0 && !asked.includes(name))) continue;
  const cases: readonly Case[] = JSON.parse(readFileSync(file, 'utf8'));
  const counts = { right: 0, 'rightly refused': 0, needless: 0, wrong: 0 };
  const times: { ms: number; text: string }[] = [];
  for (const each of cases) {
    const start = performance.now();
    const reading = parseDosage(each.text, { patch: each.patch ?? false });
    times.push({ ms: performance.now() - start, text: each.text });
    const refusal = each.why !== undefined || (each.fixed === null && !each.alt);
    const outcome = reading.understood
      ? !refusal && agrees(reading, each, each.orRefuse !== undefined || name === 'adversarial')
        ? 'right'
        : 'wrong'
      : refusal || each.orRefuse
        ? 'rightly refused'
        : 'needless';
    counts[outcome]++;
    if (outcome === 'wrong' || outcome === 'needless' || (all && outcome === 'rightly refused')) {
      const wanted = refusal ? 'REFUSE' : `${each.fixed} ${each.asNeeded ?? ''}`;
      say(
        `${outcome.toUpperCase()}: ${each.text.replaceAll('\n', '⏎')}${each.patch ? ' [patch]' : ''} => ${wanted} :: ${told(reading)}`,
      );
    }
  }
  times.sort((a, b) => a.ms - b.ms);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))]?.ms ?? 0).toFixed(3);
  say(
    `${name}: ${cases.length} texts, ${Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
  );
  say(`  ms: p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)} «${times.at(-1)?.text}»`);
}
