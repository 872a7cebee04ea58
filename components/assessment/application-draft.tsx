import { FilesIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { type ApplicationField, readApplication } from '../../rules/drafts/application.ts';
import { GAP } from '../../rules/drafts/gaps.ts';
import { CopyableText } from './copyable-text.tsx';
import './application-draft.css';

interface ApplicationDraftProps {
  /** The whole application. */
  readonly text: string;
  readonly onCopy: (text: string, name: string) => void;
}

/** The application field by field, as the form is filled in, and whole. */
export function ApplicationDraft({ text, onCopy }: ApplicationDraftProps) {
  const { obstacles, fields, footnotes } = readApplication(text);
  return (
    <>
      {obstacles.map((obstacle) => (
        <InlineMessage key={obstacle} status="error" size="small">
          Kan ikke sendes slik: {obstacle}
        </InlineMessage>
      ))}
      <dl className="hj-application">
        {fields.map((field) => (
          <Field key={field.label} field={field} onCopy={onCopy} />
        ))}
      </dl>
      {footnotes.map((footnote) => (
        <p key={footnote} className="hj-subtle">
          * {footnote}
        </p>
      ))}
      <details className="hj-disclosure">
        <summary>Hele søknaden som tekst</summary>
        <CopyableText name="søknaden" text={text} onCopy={onCopy} />
      </details>
    </>
  );
}

interface FieldProps extends Pick<ApplicationDraftProps, 'onCopy'> {
  readonly field: ApplicationField;
}

function Field({ field: { label, text }, onCopy }: FieldProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span>{text}</span>
        {!text.includes(GAP) && (
          <Button
            size="xsmall"
            variant="tertiary"
            icon={<FilesIcon title={`Kopier «${label}»`} />}
            onClick={() => onCopy(text, `«${label}»`)}
          />
        )}
      </dd>
    </div>
  );
}
