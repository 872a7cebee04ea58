import { Textarea } from '@navikt/ds-react';

/** The text, to be marked and copied where the browser refused to. */
export function CopyByHand({ text }: { readonly text: string }) {
  return (
    <Textarea
      autoComplete="off"
      label="Beregningen som tekst"
      size="small"
      readOnly
      value={text}
      minRows={4}
    />
  );
}
