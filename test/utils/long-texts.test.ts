import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../rules/dosage/parse-dosage.ts';
import { classifyDecision } from '../../rules/exception/decision-text.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { fromDecimal } from '../../rules/number/rational.ts';
import { readPasted } from '../../rules/pasted-prescription/read-pasted.ts';
import { rowsIn } from '../../rules/pasted-prescription/rows-in-text.ts';
import { readRefundCode } from '../../rules/refund-code/refund-code.ts';
import { composeRemark } from '../../rules/session/compose-remark.ts';
import { csvCell, words } from '../../utils/case-transfer/csv-cell.ts';
import { holdsIdentityNumber } from '../../utils/identity/national-identity-number.ts';
import { readNameList } from '../../utils/methods/name-list.ts';
import { isStableName, numbered } from '../../utils/page/stable-names.ts';
import { leastOfThree, processorTime } from '../processor-time.ts';

const LONG = 100_000;
/** Milliseconds of the processor: some 60 where it takes long for its length, and seconds where it takes the square of it. */
const MOST = 250;

const of = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG);

const texts: Readonly<Record<string, string>> = {
  blanks: of(' '),
  'blanks and an end': `${of(' ')}x`,
  digits: of('1'),
  'digits and blanks': of('1 '),
  'digits, points and blanks': of('17.05.1976 '),
  'one digit fewer than a number': of('1234567890 '),
  commas: of(','),
  'open brackets': of('('),
  'brackets in brackets': `${'('.repeat(LONG / 2)}${')'.repeat(LONG / 2)}`,
  'one letter': of('a'),
  'words of one letter': of('a '),
  hyphens: of('-'),
  'new lines': of('\n'),
  'carriage returns': of('\r'),
  'amounts of nothing': of('1-'),
  'doses without an end': of('1 tablett 2 ganger daglig '),
  'doses joined': of('1x1,'),
  'no-break blanks and zero-width ones': of('\u00a0\u200b'),
  'what begins a formula': of('=+-@\t'),
  quotes: of('"'),
  decisions: of('Innføres ikke, kan innføres ved '),
  'names of names': of('og / med '),
  'letters with marks': of('e\u0301'),
  surrogates: of('\ud83d\ude00'),
};

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a dosage': (text) => parseDosage(text, { patch: false }),
  'a refund code': readRefundCode,
  'a decision': (text) => classifyDecision(text, text),
  'a number': fromDecimal,
  'a pasted text': (text) => readPasted(text, () => ({ kind: 'unknown' })),
  'pasted rows': (text) => rowsIn(text, () => ({ kind: 'unknown' })),
  'a remark': (text) =>
    composeRemark(
      text,
      'Prosjekt DM 02224',
      'append',
      { value: text, multiline: true, maxLength: null, readOnly: false },
      [sykehusetInnlandet],
    ),
  'an identity number': holdsIdentityNumber,
  'a list of names': readNameList,
  'a name in the page': isStableName,
  'a numbered name in the page': (text) => numbered('id', text),
  'a cell of CSV': (text) => csvCell(words(text)),
};

describe('a text of 100,000 characters', () => {
  it.each(
    Object.entries(readers).flatMap(([reader, read]) =>
      Object.entries(texts).map(([name, text]) => ({ reader, name, read, text })),
    ),
  )('is read as $reader in a time that grows with it alone: $name', async ({ read, text }) => {
    const took = await leastOfThree(MOST, async () => {
      const from = processorTime();
      read(text);
      return processorTime() - from;
    });
    expect(took).toBeLessThanOrEqual(MOST);
  });
});
