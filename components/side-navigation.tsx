import { Heading, Link } from '@navikt/ds-react';
import { useId } from 'react';
import './side-navigation.css';

interface Group<V extends string> {
  /** Left out where the title of the page says it. */
  readonly name?: string;
  readonly views: readonly V[];
}

interface SideNavigationProps<V extends string> {
  /** Of the page. */
  readonly title: string;
  readonly groups: readonly Group<V>[];
  readonly names: Readonly<Record<V, string>>;
  readonly view: V;
  /** The view that is shown already was asked for: its address may be another, but no view comes in its place. */
  readonly onAskedAgain: () => void;
  /** Out to pages that belong with this one. */
  readonly ways: readonly { readonly name: string; readonly onPress: () => void }[];
}

/** The way between the views of a page, which stand in its address, and out to other pages. */
export function SideNavigation<V extends string>({
  title,
  groups,
  names,
  view,
  onAskedAgain,
  ways,
}: SideNavigationProps<V>) {
  const id = useId();
  return (
    <nav className="hj-views-nav" aria-label={title}>
      <Heading level="1" size="medium">
        {title}
      </Heading>
      {groups.map(({ name, views }, at) => (
        <div key={name ?? ''}>
          {name !== undefined && (
            <p className="hj-views-group" id={`${id}${at}`}>
              {name}
            </p>
          )}
          <ul className="hj-bare-list" aria-labelledby={name === undefined ? undefined : `${id}${at}`}>
            {views.map((each) => (
              <li key={each}>
                <a
                  href={`#${each}`}
                  aria-current={each === view ? 'page' : undefined}
                  onClick={each === view ? onAskedAgain : undefined}
                >
                  {names[each]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ul className="hj-bare-list">
        {ways.map(({ name, onPress }) => (
          <li key={name}>
            <Link as="button" type="button" onClick={onPress}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
