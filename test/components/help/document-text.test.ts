import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  type DocumentBlock,
  type DocumentSpan,
  spansOf,
} from '../../../components/help/document-text.ts';
import { documentNames } from '../../../components/help/help-views.ts';

const docs = join(import.meta.dirname, '../../../public/docs');

const spansIn = (block: DocumentBlock): readonly DocumentSpan[] => {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'text', text: block.text }];
    case 'paragraph':
      return block.spans;
    case 'list':
      return block.items.flat();
    case 'table':
      return [...block.head, ...block.rows.flat()].flat();
    case 'code':
      return [];
  }
};

describe.each(documentNames)('%s.md', (name) => {
  const blocks = blocksOf(readFileSync(join(docs, `${name}.md`), 'utf8'));

  it('has one title and something below it', () => {
    expect(blocks.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(1);
    expect(blocks.length).toBeGreaterThan(4);
  });

  it('leaves no mark of Markdown in what is read', () => {
    const texts = blocks.flatMap(spansIn).filter(({ kind }) => kind !== 'code');
    expect(texts.filter(({ text }) => /\*|`|\]\(|^[#>|-] |\|/.test(text))).toEqual([]);
  });

  it('has tables whose rows are as wide as their heads', () => {
    for (const block of blocks) {
      if (block.kind === 'table')
        expect(block.rows.filter((row) => row.length !== block.head.length)).toEqual([]);
    }
  });
});

/** In English, for those who read the code. */
const forDevelopers = ['decisions', 'fest', 'history'];

it('knows each document, save the rules, which are told from the book itself', () => {
  const files = globSync('*.md', { cwd: docs }).map((file) => file.replace('.md', ''));
  expect(files.toSorted()).toEqual([...documentNames, 'regler', ...forDevelopers].toSorted());
});

it('takes lines that belong together together, and keeps code as it is', () => {
  expect(blocksOf('# A\nto\nlinjer\n\n- en\n  til\n- **to**\n\n1. x\n\n```json\n{ "*": 1 }\n```\n')).toEqual([
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'paragraph', spans: [{ kind: 'text', text: 'to linjer' }] },
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'text', text: 'en til' }], [{ kind: 'strong', text: 'to' }]],
    },
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'x' }]] },
    { kind: 'code', text: '{ "*": 1 }' },
  ]);
});

it('tells words apart by their marks', () => {
  expect(spansOf('Se [a](b.md), *Saker* og `x*y*`.')).toEqual([
    { kind: 'text', text: 'Se ' },
    { kind: 'link', text: 'a', to: 'b.md' },
    { kind: 'text', text: ', ' },
    { kind: 'emphasis', text: 'Saker' },
    { kind: 'text', text: ' og ' },
    { kind: 'code', text: 'x*y*' },
    { kind: 'text', text: '.' },
  ]);
});
