import { Button, ReadMore } from '@navikt/ds-react';
import { type ReactNode, useRef, useState } from 'react';
import { norwegianNumber } from '../rules/number/norwegian.ts';
import './paged-list.css';

const PAGE = 100;

interface PagedListProps<T> {
  readonly header: string;
  readonly items: readonly T[];
  readonly render: (item: T) => ReactNode;
}

/** A list that may be of thousands: folded away, and drawn a hundred at a time so that the page never stands still. */
export function PagedList<T>({ header, items, render }: PagedListProps<T>) {
  const [shown, setShown] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const more = Math.min(PAGE, items.length - shown);

  function showMore() {
    const first = shown;
    setShown(shown + more);
    requestAnimationFrame(() => {
      const next = list.current?.children[first];
      if (next instanceof HTMLElement) next.focus();
    });
  }

  return (
    <ReadMore size="small" header={header} onOpenChange={(open) => open && shown === 0 && setShown(more)}>
      <ul ref={list} className="hj-paged-list">
        {items.slice(0, shown).map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and rows may be alike
          <li key={at} tabIndex={-1}>
            {render(item)}
          </li>
        ))}
      </ul>
      {more > 0 && shown > 0 && (
        <Button type="button" size="small" variant="tertiary" onClick={showMore}>
          Vis {norwegianNumber(more)} til (viser {norwegianNumber(shown)} av {norwegianNumber(items.length)})
        </Button>
      )}
    </ReadMore>
  );
}
