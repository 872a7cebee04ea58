import { Button } from '@navikt/ds-react';

/** Where the fields of the page can be pointed at anew. */
export function SetUpAgain({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button size="small" variant="secondary" onClick={onPress}>
      Sett opp siden på nytt
    </Button>
  );
}
