import { Button, InlineMessage, Radio, RadioGroup } from '@navikt/ds-react';
import { useRef } from 'react';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';

interface TrustChooserProps {
  readonly trusts: readonly InstitutionProfile[];
  /** The id of the one in use; null where none is chosen. */
  readonly inUse: string | null;
  /** Why the file that was chosen last can't be used; null where it could. */
  readonly refused: string | null;
  readonly onChoose: (trust: InstitutionProfile) => void;
  readonly onNew: () => void;
  readonly onRead: (file: File) => void;
  readonly onShare: () => void;
}

/** Several side by side, and one in use. */
export function TrustChooser(props: TrustChooserProps) {
  const { trusts, inUse, refused, onChoose, onNew, onRead, onShare } = props;
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      {trusts.length > 1 && (
        <RadioGroup
          legend="Foretak i bruk"
          size="small"
          value={inUse ?? ''}
          onChange={(id: string) => {
            const trust = trusts.find((each) => each.id === id);
            if (trust) onChoose(trust);
          }}
        >
          {trusts.map(({ id, name }) => (
            <Radio key={id} value={id}>
              {name}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <div className="hj-options-buttons">
        <Button type="button" size="small" variant="secondary" onClick={onNew}>
          Nytt foretak
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={() => file.current?.click()}>
          Les inn fra fil
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onShare}>
          Lagre som fil
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json"
          hidden
          aria-label="Foretaksfil"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (chosen) onRead(chosen);
          }}
        />
      </div>
      {refused !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {refused}
        </InlineMessage>
      )}
    </>
  );
}
