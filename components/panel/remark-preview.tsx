import { BodyShort } from '@navikt/ds-react';
import type { ReadyRemark, RemarkMode } from '../../rules/session/compose-remark.ts';
import './remark.css';
import { RemarkLines } from './remark-lines.tsx';

interface RemarkPreviewProps {
  readonly before: string;
  readonly mode: RemarkMode;
  readonly composed: ReadyRemark;
}

/** The whole field as it will be. What is added is underlined; what goes away is shown struck out, above. */
export function RemarkPreview({ before, mode, composed }: RemarkPreviewProps) {
  const { after, added, joinedWithSlash } = composed;
  const removed = mode === 'replace' ? [before] : composed.replaced;
  const keeps = added.start > 0 || added.end < after.length;
  return (
    <figure className="hj-preview">
      <figcaption>
        Slik blir feltet{keeps && ' (det nye er understreket)'}:
        {joinedWithSlash && ' Feltet tar bare én linje, så linjene skilles med « / ».'}
      </figcaption>
      {removed
        .filter((text) => text.trim() !== '')
        .map((text) => (
          <BodyShort size="small" key={text}>
            <span className="hj-subtle">Fjernes: </span>
            <del>{text}</del>
          </BodyShort>
        ))}
      <pre className="hj-text" data-preview>
        <RemarkLines text={after} added={added} />
      </pre>
    </figure>
  );
}
