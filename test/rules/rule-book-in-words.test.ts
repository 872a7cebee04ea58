import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../rules/rule-book.ts';
import { factorTable, ruleBookInWords } from '../../rules/rule-book-in-words.ts';
import { documents } from '../../rules/sources.ts';

const allTold = () => ruleBookInWords().flatMap(({ rules }) => rules);
const told = (id: string) => {
  const rule = allTold().find((each) => each.id === id);
  if (!rule) throw new Error(`${id} is not told`);
  return rule;
};

describe('the rules as a clinician reads them', () => {
  it('are all of them, in their order, each body under its title', () => {
    expect(allTold().map(({ id }) => id)).toEqual(ruleBook.map(({ id }) => id));
    expect(ruleBookInWords().map(({ title }) => title)).toContain('H-listen');
  });

  it('say each sentence with what it comes to, and name what is filled in', () => {
    expect(told('H-CODE')).toMatchObject({
      title: 'H-resept skal ha refusjonskode',
      kind: 'demand',
      level: 'stop',
      sentences: [
        { outcome: 'met', text: 'Refusjonskode for diagnosen er lagt inn (‹refusjonskode›).' },
        {
          outcome: 'not-met',
          text: 'H-resepten har ikke refusjonskode for diagnosen (nå ‹refusjonskode›): legg inn ICD-10-koden.',
        },
      ],
    });
  });

  it('say every wording of an outcome', () => {
    const { sentences } = told('H-SCHEME');
    expect(sentences.map(({ outcome }) => outcome)).toEqual(['met', 'not-met', 'not-met']);
    expect(sentences.map(({ text }) => text)).toContain(
      'Legemidlet står på H-listen ‹eventuelt forbehold om listen›: skriv H-resept, ikke ‹ordning›.',
    );
  });

  it('leave no place open', () => {
    for (const { id, sentences } of allTold()) {
      for (const { text } of sentences) expect([id, /[{}]/.test(text)]).toEqual([id, false]);
    }
  });

  it('come to nothing where they only remind or note', () => {
    for (const { id, kind, sentences } of allTold()) {
      const comesToNothing = kind === 'reminder' || kind === 'note';
      expect([id, sentences.length > 0]).toEqual([id, true]);
      expect([id, sentences.every(({ outcome }) => (outcome === null) === comesToNothing)]).toEqual([
        id,
        true,
      ]);
    }
    const kinds = new Set(allTold().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['demand', 'note', 'reminder', 'statement']);
  });

  it('say where they stand and how old that is', () => {
    expect(told('H-CODE')).toMatchObject({ dated: 'kilden oppgir ingen dato', url: null });
    expect(told('OP-TOTAL')).toMatchObject({
      dated: 'sist endret 23.11.2023',
      url: documents.femteLedd.url,
    });
  });
});

describe('the table of factors as a clinician reads it', () => {
  it.each<readonly [string, ...string[]]>([
    ['oksykodon', 'oral', '1,5', 'mg', 'nei'],
    ['fentanyl', 'transdermal', '2,4', 'µg/t', 'nei'],
    ['fentanyl', 'sublingval', '250', 'mg', 'ja, hurtigvirkende'],
  ])('%s %s', (...cells) => {
    expect(factorTable.rows.map((row) => row.slice(0, 5))).toContainEqual(cells);
  });
});
