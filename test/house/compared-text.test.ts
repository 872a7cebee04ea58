import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What text is compared by: `folded` what a page or a doctor writes, `foldName` the name of a product or a substance. */
const comparing = ['rules/text/same-text.ts', 'utils/catalogue/names/name-tokens.ts'];

/** What changes the case or the composition of letters for another end, or can't compare by either. */
const apart: Readonly<Record<string, readonly string[]>> = {
  'words that are shown in the middle of a sentence, or at its beginning': [
    'rules/text/sentence.ts',
    'utils/catalogue/catalogue-drug.ts',
    'utils/catalogue/names/name-lookup.ts',
    'components/assessment/drafts.tsx',
    'components/encryption/encryption-section.tsx',
    'components/history/case-words.ts',
    'components/history/today-difference.tsx',
    'components/popup/calculator-text.ts',
  ],
  'text that is read by a grammar or a pattern, which needs its signs where they stand': [
    'rules/dosage/atoms.ts',
    'rules/exception/decision-text.ts',
    'rules/exception/project-number.ts',
    'rules/pasted-prescription/table-rows.ts',
    'utils/case-transfer/csv-cell.ts',
    'utils/catalogue/search/search-words.ts',
    'utils/fest/strength-unit.ts',
    'utils/identity/national-identity-number.ts',
    'utils/methods/decision-date.ts',
  ],
  'a code, an id or a key, which has one way to be written': [
    'rules/contract/request.ts',
    'rules/refund-code/refund-code.ts',
    'utils/catalogue/embedded/h-list-codes.ts',
    'utils/fest/row-readers.ts',
    'utils/methods/decision-row.ts',
    'utils/pointing/make-profile.ts',
    'utils/pointing/pointing-keys.ts',
    'entrypoints/cli/clinicians-rules.ts',
  ],
  'a prefix is cut off, and a folded one has not the length of what it stands in': [
    'utils/page/read-field.ts',
  ],
  'the first letter alone passes over most texts of a page before they are folded': ['utils/page/beside.ts'],
  'an order, in which letters that look alike are still two': ['utils/history/search/texts.ts'],
  'a passphrase, of which the case and each space count': ['utils/encryption/passphrase-key.ts'],
};

const CHANGES_LETTERS = /\.to(?:Locale)?(?:Lower|Upper)Case\(|\.normalize\(/;

it('two functions compare text, one for what is written and one for names', () => {
  const files = globSync('{rules,utils,components,entrypoints}/**/*.{ts,tsx}', { cwd: root });
  const changing = files.filter((file) => CHANGES_LETTERS.test(readFileSync(join(root, file), 'utf8')));
  expect(changing.toSorted()).toEqual([...comparing, ...Object.values(apart).flat()].toSorted());
});
