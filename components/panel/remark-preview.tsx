import { BodyShort } from '@navikt/ds-react';
import type { RemarkMode } from '../../rules/session/compose-remark.ts';

interface RemarkPreviewProps {
  readonly before: string;
  readonly after: string;
  readonly mode: RemarkMode;
  readonly joinedWithSlash: boolean;
}

/** The whole field as it will be. What is added is underlined; what goes away is shown struck out, above. */
export function RemarkPreview({ before, after, mode, joinedWithSlash }: RemarkPreviewProps) {
  const kept = mode === 'append' ? before : '';
  const removed = mode === 'replace' ? before : '';
  return (
    <figure className="hj-preview">
      <figcaption>
        Slik blir feltet{kept !== '' && ' (det nye er understreket)'}:
        {joinedWithSlash && ' Feltet tar bare én linje, så linjene skilles med « / ».'}
      </figcaption>
      {removed.trim() !== '' && (
        <BodyShort size="small">
          <span className="hj-subtle">Fjernes: </span>
          <del>{removed}</del>
        </BodyShort>
      )}
      <pre className="hj-text" data-preview>
        {kept}
        <ins>{after.slice(kept.length)}</ins>
      </pre>
    </figure>
  );
}
