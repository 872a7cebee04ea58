import { ClipboardIcon, CogIcon, FileIcon } from '@navikt/aksel-icons';
import { Button, Heading } from '@navikt/ds-react';
import { type ReactNode, useEffect } from 'react';
import { HeaderButton } from '../panel/header-button.tsx';
import './prescription.css';

interface PrescriptionPageProps {
  readonly onPaste: (text: string) => void;
  readonly onNew: () => void;
  readonly onCopyRemark: () => void;
  readonly onOpenOptions: () => void;
  readonly children: ReactNode;
}

/** The whole window for one prescription that stands on no page. A text may be pasted anywhere outside the fields. */
export function PrescriptionPage(props: PrescriptionPageProps) {
  const { onPaste, onNew, onCopyRemark, onOpenOptions, children } = props;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isField(event.target) || text.trim() === '') return;
      event.preventDefault();
      onPaste(text);
    };
    const copy = (event: KeyboardEvent) => {
      if (!isAltK(event)) return;
      event.preventDefault();
      if (!event.repeat) onCopyRemark();
    };
    document.addEventListener('paste', paste);
    document.addEventListener('keydown', copy);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('keydown', copy);
    };
  }, [onPaste, onCopyRemark]);
  return (
    <div className="hj-panel hj-prescription">
      <header className="hj-header">
        <Heading level="1" size="xsmall">
          Hjemmel
        </Heading>
        <div className="hj-header-buttons">
          <Button
            size="small"
            variant="tertiary"
            icon={<ClipboardIcon aria-hidden />}
            onClick={() => onPaste('')}
          >
            Lim inn resept
          </Button>
          <Button size="small" variant="tertiary" icon={<FileIcon aria-hidden />} onClick={onNew}>
            Ny resept
          </Button>
          <HeaderButton icon={<CogIcon title="Innstillinger" />} onClick={onOpenOptions} />
        </div>
      </header>
      <main className="hj-main" id="hj-main">
        {children}
      </main>
    </div>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** By its place on the keyboard, since Alt gives another letter on some. AltGr is Ctrl and Alt, and is not meant. */
function isAltK(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
  return (
    code === 'KeyK' && altKey && !ctrlKey && !metaKey && !shiftKey && !event.getModifierState('AltGraph')
  );
}
