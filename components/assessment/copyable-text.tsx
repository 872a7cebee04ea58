import { FilesIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';

interface CopyableTextProps {
  /** What the text is, in the definite: `merkingen`. */
  readonly name: string;
  readonly text: string;
  readonly onCopy: (text: string, name: string) => void;
}

/** A text word for word, and a button that copies it. */
export function CopyableText({ name, text, onCopy }: CopyableTextProps) {
  return (
    <>
      <pre className="hj-text">{text}</pre>
      <Button
        size="small"
        variant="tertiary"
        icon={<FilesIcon aria-hidden />}
        onClick={() => onCopy(text, name)}
      >
        Kopier <span className="aksel-sr-only">{name}</span>
      </Button>
    </>
  );
}
