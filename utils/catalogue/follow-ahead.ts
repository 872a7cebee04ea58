import { type CatalogueFollowing, followCatalogue, type ReadyCatalogue } from './load-catalogue.ts';

/** As `followCatalogue`, by whoever has said which day it is. */
export type FollowCatalogue = (onReady: (catalogue: ReadyCatalogue) => void) => CatalogueFollowing;

/** Begins at once, for one who is told later: of what has come by then, the newest, and of all that comes after. */
export function followAhead(today: () => string, follow = followCatalogue): FollowCatalogue {
  let latest: ReadyCatalogue | null = null;
  let onReady = (catalogue: ReadyCatalogue): void => {
    latest = catalogue;
  };
  const following = follow(today, (catalogue) => onReady(catalogue));
  return (listener) => {
    onReady = listener;
    if (latest) listener(latest);
    return following;
  };
}
