import { Theme as AkselTheme } from '@navikt/ds-react';
import { type ReactNode, useSyncExternalStore } from 'react';

const darkQuery = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Light or dark as the doctor's own system is. */
export function Theme({ children }: { readonly children: ReactNode }) {
  const dark = useSyncExternalStore(subscribe, () => window.matchMedia(darkQuery).matches);
  return <AkselTheme theme={dark ? 'dark' : 'light'}>{children}</AkselTheme>;
}
