import { BodyShort, Button, Heading, InlineMessage } from '@navikt/ds-react';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import './edit-form.css';

export type Saving =
  /** A field says what is wrong with it. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'saved' }
  /** Why nothing is stored. */
  | { readonly kind: 'not-saved'; readonly reason: string };

interface EditFormProps {
  readonly heading: string;
  /** What opens the form. */
  readonly openText: string;
  /** Said when it is stored. */
  readonly savedText: string;
  /** Called each time the form opens, so that its fields start from what is stored. */
  readonly onOpen: () => void;
  readonly onSave: () => Promise<Saving>;
  readonly children: ReactNode;
}

/** Fields that are opened, and then saved together or not at all. */
export function EditForm({ heading, openText, savedText, onOpen, onSave, children }: EditFormProps) {
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState<Saving | null>(null);
  const [wait, setWait] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const moved = useRef(false);
  const title = useId();

  useEffect(() => {
    if (!moved.current) return;
    if (open) form.current?.querySelector<HTMLElement>('input, select')?.focus();
    else opener.current?.focus();
  }, [open]);

  useEffect(() => {
    if (saving?.kind === 'wrong') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [saving]);

  function start() {
    moved.current = true;
    setSaving(null);
    onOpen();
    setOpen(true);
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (wait) return;
    setWait(true);
    const result = await onSave();
    setWait(false);
    setSaving(result);
    if (result.kind === 'saved') setOpen(false);
  }

  function cancel() {
    setSaving(null);
    setOpen(false);
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // The case would close at the same key, and the fields with it.
    event.stopPropagation();
    cancel();
  }

  return (
    <div className="hj-history-edit">
      {open ? (
        <form ref={form} aria-labelledby={title} onSubmit={save} onKeyDown={press} noValidate>
          <Heading level="3" size="xsmall" id={title}>
            {heading}
          </Heading>
          {children}
          {saving?.kind === 'not-saved' && (
            <InlineMessage status="error" size="small" role="alert">
              {saving.reason}
            </InlineMessage>
          )}
          <div className="hj-history-buttons">
            <Button type="submit" size="small" variant="primary">
              Lagre
            </Button>
            <Button type="button" size="small" variant="tertiary" onClick={cancel}>
              Avbryt
            </Button>
          </div>
        </form>
      ) : (
        <Button ref={opener} type="button" size="small" variant="secondary" onClick={start}>
          {openText}
        </Button>
      )}
      <BodyShort size="small" role="status">
        {saving?.kind === 'saved' && savedText}
      </BodyShort>
    </div>
  );
}

/** A problem, or that it is stored, from what the page answers. */
export const savingOf = (reason: string | null): Saving =>
  reason === null ? { kind: 'saved' } : { kind: 'not-saved', reason };
