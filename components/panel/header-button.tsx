import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';

interface HeaderButtonProps {
  readonly icon: ReactNode;
  readonly autoFocus?: boolean;
  readonly onClick: () => void;
}

/** One of the quiet buttons at the top of the panel, wherever it stands. */
export function HeaderButton(props: HeaderButtonProps) {
  return <Button size="small" variant="tertiary" data-color="neutral" {...props} />;
}
