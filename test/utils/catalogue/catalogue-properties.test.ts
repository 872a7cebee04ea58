import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toKnownDrug } from '../../../utils/catalogue/catalogue-drug.ts';
import type { CatalogueEntry } from '../../../utils/catalogue/catalogue-entry.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { dosageFormNamed } from '../../../utils/catalogue/dosage-form.ts';
import { spelling } from '../../../utils/catalogue/names/spelling.ts';
import { namesIn, writtenWord } from '../../../utils/catalogue/search/search-words.ts';
import { anyCatalogue, anyEntry, anyEntryInCatalogue } from './arbitrary-catalogue.ts';

const ON = '2026-11-21';
const runs = { numRuns: 1_000 };

vi.setConfig({ testTimeout: 60_000 });

function factsOf(entry: CatalogueEntry): string {
  return JSON.stringify({ ...toKnownDrug(entry, ON).drug, name: null });
}

/** Letters and numbers of a text, folded here by another way than the index does it. */
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('å', 'a')
    .replaceAll('µ', 'u')
    .replaceAll(',', '.');
  return plain.match(/[a-z][a-z0-9]*|\d+(?:\.\d+)*/g) ?? [];
}

function plainName(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function namesOf({ navnFormStyrke, otherNames }: CatalogueEntry): string[] {
  return [navnFormStyrke, ...otherNames].map(plainName);
}

describe('the name of any product', () => {
  it('is never found as one that differs from it', () => {
    fc.assert(
      fc.property(anyEntryInCatalogue, ([catalogue, entry]) => {
        const index = createCatalogueIndex(catalogue, ON);
        const named = catalogue.filter((other) => namesOf(other).includes(plainName(entry.navnFormStyrke)));
        const lookup = index.lookup(entry.navnFormStyrke);
        expect(lookup.kind).not.toBe('unknown');
        if (lookup.kind === 'found') {
          for (const one of named) expect(factsOf(lookup.entry)).toBe(factsOf(one));
        }
        if (lookup.kind === 'candidates') for (const one of named) expect(lookup.entries).toContain(one);
      }),
      runs,
    );
  });

  it('is found, or leaves a choice with it, under the name it is given', () => {
    fc.assert(
      fc.property(anyEntryInCatalogue, ([catalogue, entry]) => {
        const index = createCatalogueIndex(catalogue, ON);
        const lookup = index.lookup(index.nameOf(entry));
        if (lookup.kind === 'found') expect(factsOf(lookup.entry)).toBe(factsOf(entry));
        else expect(lookup.kind === 'candidates' && lookup.entries).toContain(entry);
      }),
      runs,
    );
  });

  it('agrees with what a rule is told', () => {
    fc.assert(
      fc.property(anyEntryInCatalogue, ([catalogue, entry]) => {
        const index = createCatalogueIndex(catalogue, ON);
        const resolution = index.resolve(entry.navnFormStyrke);
        const lookup = index.lookup(entry.navnFormStyrke);
        expect(resolution.kind).toBe(lookup.kind === 'candidates' ? 'ambiguous' : lookup.kind);
        if (resolution.kind === 'found' && lookup.kind === 'found') {
          expect(JSON.stringify({ ...resolution.drug, name: null })).toBe(factsOf(lookup.entry));
          expect(index.resolve(resolution.drug.name ?? '')).toEqual(resolution);
        }
      }),
      runs,
    );
  });
});

describe('the pack number of any product', () => {
  it('is never found as another, nor beside the name of another', () => {
    fc.assert(
      fc.property(anyEntryInCatalogue, anyEntry, ([catalogue, entry], other) => {
        const index = createCatalogueIndex(catalogue, ON);
        for (const { varenr } of entry.packages) {
          const lookup = index.lookup(`Vnr ${varenr}`);
          if (lookup.kind === 'found') expect(factsOf(lookup.entry)).toBe(factsOf(entry));
          else expect(lookup.kind).toBe('candidates');
          const beside = index.lookup(`${other.navnFormStyrke} (Vnr ${varenr})`);
          if (beside.kind === 'found') {
            expect(beside.entry.packages.map((pack) => pack.varenr)).toContain(varenr);
            const said = other.substances.map(({ strength }) => strength.amount);
            expect(beside.entry.substances.map(({ strength }) => strength.amount).toSorted()).toEqual(
              said.toSorted(),
            );
          }
        }
      }),
      runs,
    );
  });
});

const partOf = ({ navnFormStyrke }: CatalogueEntry, keep: number) =>
  navnFormStyrke
    .split(' ')
    .filter((_, index) => index === 0 || (keep >> index) % 2 === 1)
    .join(' ');

describe('a product that is added', () => {
  it('never makes another the one that is found', () => {
    fc.assert(
      fc.property(anyEntryInCatalogue, anyEntry, fc.nat(255), ([catalogue, entry], added, keep) => {
        const text = partOf(entry, keep);
        const before = createCatalogueIndex(catalogue, ON).lookup(text);
        const after = createCatalogueIndex([...catalogue, added], ON).lookup(text);
        if (after.kind !== 'found' || after.entry === added) return;
        expect(before.kind).not.toBe('unknown');
        if (before.kind === 'found') expect(factsOf(after.entry)).toBe(factsOf(before.entry));
        if (before.kind === 'candidates') expect(before.entries).toContain(after.entry);
      }),
      runs,
    );
  });
});

describe('a drug that is found', () => {
  it('is found again by the name it was given', () => {
    fc.assert(
      fc.property(anyEntryInCatalogue, fc.nat(255), fc.boolean(), ([catalogue, entry], keep, generic) => {
        const index = createCatalogueIndex(catalogue, ON);
        const names = entry.substances.map(({ name }) => name).join('/');
        const text = partOf(entry, keep);
        const written = generic ? text.replace(entry.varenavn, names) : text;
        const first = index.resolve(written);
        if (first.kind !== 'found') return;
        const again = index.resolve(first.drug.name ?? '');
        // A name that it shares leaves a choice; it is never another.
        if (again.kind === 'found')
          expect({ ...again.drug, name: null }).toEqual({ ...first.drug, name: null });
        else expect([written, first.drug.name, again.kind]).toEqual([written, first.drug.name, 'ambiguous']);
      }),
      runs,
    );
  });
});

type Corruption = (text: string, at: number, character: string, word: string) => string;

const letterChanged: Corruption = (text, at, character) => {
  const places = [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const place = places[at % places.length] ?? 0;
  return text.slice(0, place) + character + text.slice(place + 1);
};
const digitChanged: Corruption = (text, at) => {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const place = places[at % places.length] ?? 0;
  return text.slice(0, place) + ((Number(text[place]) + 1 + (at % 9)) % 10) + text.slice(place + 1);
};
const wordAdded: Corruption = (text, at, _, word) =>
  text
    .split(' ')
    .toSpliced(at % 6, 0, word)
    .join(' ');

const anyCorruption = fc.constantFrom(letterChanged, digitChanged, wordAdded);
const anyWord = fc.constantFrom(
  ...[
    'sedelam',
    'morfin',
    'forte',
    'depot',
    'tab',
    'kaps',
    'uregistrert',
    'kanskje',
    'ikke',
    '10',
    '1',
    '0,5',
    'mg',
    '/',
    '200000',
  ],
);

/** Words that may stand in a name without being the product's: other ways to write a form or a unit, and packs. */
const harmless = new Set(
  'tab tabl kaps mg mikrog ug ml t time stk og depottab sugetab mikst inj vaeske depotplaster depot uregistrert'.split(
    ' ',
  ),
);

/** Whether every word of a text is of the product, and every number of its strengths. */
function accountsFor(entry: CatalogueEntry, text: string): boolean {
  const own = new Set(
    [
      ...namesOf(entry),
      ...entry.substances.map(({ name }) => name),
      ...entry.packages.map(({ varenr }) => varenr),
    ].flatMap(wordsOf),
  );
  const micrograms = entry.substances.flatMap(({ strength: { amount, unit } }) =>
    unit === 'mg' ? [`${amount * 1000}`] : [`${amount / 1000}`],
  );
  return wordsOf(text).every((word) => own.has(word) || harmless.has(word) || micrograms.includes(word));
}

describe('a name that is not written right', () => {
  it('is never another product than the one whose words it has', () => {
    fc.assert(
      fc.property(
        anyEntryInCatalogue,
        anyCorruption,
        fc.nat(200),
        fc.constantFrom(...'aeimnoxlrø'),
        anyWord,
        ([catalogue, entry], corrupt, at, character, word) => {
          const text = corrupt(entry.navnFormStyrke, at, character, word);
          const lookup = createCatalogueIndex(catalogue, ON).lookup(text);
          if (lookup.kind !== 'found' || factsOf(lookup.entry) === factsOf(entry)) return;
          expect([text, lookup.entry.navnFormStyrke, accountsFor(lookup.entry, text)]).toEqual([
            text,
            lookup.entry.navnFormStyrke,
            true,
          ]);
        },
      ),
      { numRuns: 4_000 },
    );
  });
});

function searchedWords(entry: CatalogueEntry): string[] {
  return [
    ...namesOf(entry),
    ...entry.substances.map(({ name }) => name),
    ...entry.packages.map(({ varenr }) => varenr),
  ].flatMap(wordsOf);
}

const anyQuery = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        'sed',
        'sedel',
        'rolin',
        'm',
        'mor',
        'tab',
        '10',
        '2',
        '1000',
        '4603',
        'ørolin',
        'kodein',
        'forte',
        'mg',
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((words) => words.join(' ')),
  fc.string({ maxLength: 12 }),
);

describe('a search in any catalogue', () => {
  /** Each word begins one of its own, in either spelling, or is another word for its form. */
  function isMetBy(hit: CatalogueEntry, text: string): boolean {
    const words = searchedWords(hit);
    const forms = [hit.form, dosageFormNamed(hit.form)?.kindOf];
    return wordsOf(text).every((written) => {
      const word = writtenWord(written);
      return (
        words.some((own) => own.startsWith(written) || spelling(own).startsWith(word.spelt)) ||
        word.forms.some((form) => forms.includes(form))
      );
    });
  }

  it('meets only products with a word that each written word begins, and each once', () => {
    fc.assert(
      fc.property(anyCatalogue, anyQuery, (catalogue, query) => {
        const { hits } = createCatalogueIndex(catalogue, ON).search(query);
        expect(new Set(hits).size).toBe(hits.length);
        for (const hit of hits) {
          const texts = namesIn(query);
          expect([hit, texts, texts.some((text) => isMetBy(hit, text))]).toEqual([hit, texts, true]);
        }
      }),
      runs,
    );
  });

  it('meets every product by the beginnings of its own words', () => {
    fc.assert(
      fc.property(
        anyEntryInCatalogue,
        fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        ([catalogue, entry], ats) => {
          const words = searchedWords(entry).filter((word) => !/^\d{6}$/.test(word));
          const query = ats.map((at) => {
            const word = words[at % words.length] ?? '';
            return word.slice(0, 1 + (at % word.length)).replace(/\.$/, '');
          });
          expect(
            createCatalogueIndex(catalogue, ON).search(query.join(' '), catalogue.length).hits,
          ).toContain(entry);
        },
      ),
      runs,
    );
  });

  it('offers names that are near only where nothing is met, and of three brands at most', () => {
    fc.assert(
      fc.property(
        anyEntryInCatalogue,
        fc.nat(200),
        fc.constantFrom(...'aeimnoxlr'),
        ([catalogue, entry], at, character) => {
          const query = letterChanged(entry.varenavn, at, character, '');
          const { hits, nearMisses } = createCatalogueIndex(catalogue, ON).search(query);
          expect(hits.length === 0 || nearMisses.length === 0).toBe(true);
          expect(new Set(nearMisses.map(({ varenavn }) => varenavn)).size).toBeLessThanOrEqual(3);
        },
      ),
      runs,
    );
  });
});
