import { Heading, Link } from '@navikt/ds-react';
import { Fragment, useEffect, useState } from 'react';
import { blocksOf, type DocumentBlock, type DocumentSpan } from './document-text.ts';
import { helpViews } from './help-views.ts';

interface DocumentViewProps {
  readonly load: () => Promise<string>;
}

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'loaded'; readonly blocks: readonly DocumentBlock[] };

/** A document as it stands in the repository, below its own title. */
export function DocumentView({ load }: DocumentViewProps) {
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    load().then(
      (text) => wanted && setLoading({ kind: 'loaded', blocks: blocksOf(text) }),
      () => wanted && setLoading({ kind: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (loading.kind === 'loading') return <p role="status">Henter dokumentet …</p>;
  if (loading.kind === 'failed') return <p role="alert">Dokumentet kunne ikke hentes. Last siden på nytt.</p>;
  return loading.blocks
    .filter((block) => block.kind !== 'heading' || block.level > 1)
    .map((block, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document are never moved
      <BlockView key={at} block={block} />
    ));
}

function BlockView({ block }: { readonly block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={block.level === 3 ? '4' : '3'} size="small">
          {block.text}
        </Heading>
      );
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((spans, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={at}>
              <Spans spans={spans} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'code':
      return <pre>{block.text}</pre>;
  }
}

type TableProps = Pick<Extract<DocumentBlock, { readonly kind: 'table' }>, 'head' | 'rows'>;

export function Table({ head, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: no landmark, and no field in it
    <div className="hj-help-table" tabIndex={0} role="group" aria-label="Tabell">
      <table>
        <thead>
          <tr>
            {head.map((spans, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <th key={at} scope="col">
                <Spans spans={spans} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={row}>
              {cells.map((spans, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={at}>
                  <Spans spans={spans} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Spans({ spans }: { readonly spans: readonly DocumentSpan[] }) {
  return spans.map((span, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={at}>{spanView(span)}</Fragment>
  ));
}

function spanView(span: DocumentSpan) {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'strong':
      return <strong>{span.text}</strong>;
    case 'emphasis':
      return <em>{span.text}</em>;
    case 'code':
      return <code>{span.text}</code>;
    case 'link': {
      const view = helpViews.find((name) => `${name}.md` === span.to);
      // What stands in the repository alone is not in the extension.
      return view === undefined ? span.text : <Link href={`#${view}`}>{span.text}</Link>;
    }
  }
}
