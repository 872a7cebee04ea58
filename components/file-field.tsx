import { FileUpload } from '@navikt/ds-react';
import { type ComponentType, useEffect, useState } from 'react';
import './file-field.css';

interface FileFieldProps {
  readonly label: string;
  readonly description: string;
  /** File name endings, as `.zip,.xml`. */
  readonly accept: string;
  readonly icon: ComponentType;
  /** What is to be dropped, as an invitation: «Slipp filen her.» */
  readonly invitation: string;
  /** What is to be chosen where several were. */
  readonly wanted: string;
  /** What is said of a file with another ending, after its name; without it, the content is left to tell what it is. */
  readonly otherEnding?: string;
  /** Whether a file that is dropped beside the field is caught. For one field on a page. */
  readonly catchesMissed?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: (file: File) => void;
}

const MISSED = 'Filen ble sluppet utenfor feltet. Slipp den her, eller velg den.';

/** A field that takes one file, chosen or dropped. */
export function FileField({
  invitation,
  wanted,
  otherEnding,
  catchesMissed,
  onChoose,
  ...field
}: FileFieldProps) {
  const [error, setError] = useState<string | null>(null);
  useMissedDrops(catchesMissed === true, setError);
  return (
    <FileUpload.Dropzone
      {...field}
      className="hj-file-field"
      multiple={false}
      error={error}
      onSelect={(_, { accepted, rejected }) => {
        const files = [...accepted, ...rejected.map(({ file }) => file)];
        const [file] = files;
        const wrong = rejected.length > 0 && otherEnding !== undefined;
        if (!file) setError(`Det som ble sluppet, var ingen fil. ${invitation}`);
        else if (files.length > 1) setError(`Du valgte ${files.length} filer. Velg én: ${wanted}.`);
        else if (wrong) setError(`«${file.name}» ${otherEnding} Velg ${wanted}.`);
        else {
          setError(null);
          onChoose(file);
        }
      }}
    />
  );
}

/** A file that misses the field would else take the place of the page. */
function useMissedDrops(catches: boolean, onMiss: (message: string) => void): void {
  useEffect(() => {
    if (!catches) return;
    const isMiss = (event: DragEvent) =>
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (isMiss(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isMiss(event)) return;
      event.preventDefault();
      onMiss(MISSED);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [catches, onMiss]);
}
